import tseslint from 'typescript-eslint';
import { foundation, pure, rooms } from './rooms.js';

const everyRoom = Object.keys(rooms);
const typesFree = ['care', 'declaration', 'uitval', 'kpi', 'exchange', 'store'];

/** A pattern that matches a relative import into one of these rooms. */
const into = (names) => `^(\\.\\./)+(?:src/)?(?:${names.join('|')})/`;

function arrowsOf(room) {
  const allowed = [...rooms[room], ...foundation, room];
  const forbidden = everyRoom.filter((name) => !allowed.includes(name));
  const neighbours = typesFree.includes(room) ? forbidden.filter((name) => typesFree.includes(name)) : [];
  const closed = forbidden.filter((name) => !neighbours.includes(name));
  const patterns = [];
  const message = `The room ${room} may not import this (rooms.js, DESIGN.md).`;
  if (closed.length > 0) patterns.push({ regex: into(closed), message });
  if (neighbours.length > 0) patterns.push({ regex: into(neighbours), message, allowTypeImports: true });
  if (pure.includes(room)) {
    patterns.push({
      regex: '^(node:|pg$|kysely|undici|bullmq|ioredis|fastify|pino)',
      message: `${room} is pure: no I/O.`,
    });
  }
  // A dynamic import carries behaviour as well, and the rule above does not see it.
  const dynamic = `ImportExpression[source.value=/^(\\.\\.\\u002F)+(${forbidden.join('|')})\\u002F/]`;
  return {
    files: [`src/${room}/**/*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      ...(forbidden.length === 0
        ? {}
        : { 'no-restricted-syntax': ['error', { selector: dynamic, message }] }),
    },
  };
}

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'data', 'demo-data', 'src/standard/generated', 'coverage'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['src/cli/**/*.ts', 'src/demo/**/*.ts', 'src/simulator/**/*.ts'], rules: { 'no-console': 'off' } },
  ...everyRoom.map(arrowsOf),
);
