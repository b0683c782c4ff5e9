import { openQueue } from '../../src/worker/queue.ts';

// Takes up jobs and never ends one: says which it has on standard output, and waits to be killed.
const [databaseUrl = '', redisUrl] = process.argv.slice(2);
const queue = await openQueue({
  databaseUrl: () => databaseUrl,
  ...(redisUrl === undefined ? {} : { redisUrl }),
  onTrouble: (error) => process.stderr.write(`${error.message}\n`),
});
await queue.work((name, id) => {
  process.stdout.write(`${name} ${id}\n`);
  return new Promise(() => undefined);
}, 1);
