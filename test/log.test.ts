import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

const program = `
  import { openLog } from './src/log.ts';
  const error = Object.assign(new Error('row of 999900018 is refused'), { code: '23505', constraint: 'one_a_key' });
  openLog('info').error({ job: 'run', error }, 'a job failed');
`;

describe('the log', () => {
  it('tells an error so that it can be found, without the numbers of people', () => {
    const { stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', program],
      {
        encoding: 'utf8',
      },
    );
    const line = JSON.parse(stderr.trim()) as { msg: string; error: Record<string, string> };
    expect(line.msg).toBe('a job failed');
    expect(line.error).toMatchObject({ type: 'Error', code: '23505', constraint: 'one_a_key' });
    expect(line.error['stack']).toContain('at ');
    expect(stderr).not.toContain('999900018');
  });
});
