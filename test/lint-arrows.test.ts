import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';

const rules = ['@typescript-eslint/no-restricted-imports', 'no-restricted-syntax'];

/** The project's own configuration, with only the arrows: the rules that need types would read the whole tree. */
const linter = new ESLint({
  cwd: join(import.meta.dirname, '..'),
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => rules.includes(ruleId),
});

async function refusals(filePath: string, text: string): Promise<string[]> {
  const results = await linter.lintText(text, { filePath });
  return results.flatMap((result) => result.messages).map((message) => message.message);
}

describe('the arrows between the rooms', () => {
  it.each([
    ['src/declaration/plan.ts', `import { openStore } from '../store/store.ts';`],
    ['src/declaration/plan.ts', `import { readFileSync } from 'node:fs';`],
    ['src/uitval/triage.ts', `import { plan } from '../declaration/plan.ts';`],
    ['src/standard/catalogue.ts', `import { plan } from '../declaration/plan.ts';`],
    ['src/gateway/run.ts', `import { startSimulator } from '../simulator/simulator.ts';`],
    ['src/simulator/books.ts', `import { openStandard } from '../standard/catalogue.ts';`],
    ['src/store/deep/down.ts', `import { main } from '../../cli/main.ts';`],
    ['src/web/start.ts', `export { startWorker } from '../worker/main.ts';`],
    ['src/store/open.ts', `export const main = () => import('../cli/main.ts');`],
  ])('%s may not say %s', async (file, text) => {
    const messages = await refusals(file, text);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/may not import this|is pure/);
  });

  it.each([
    ['src/gateway/run.ts', `import { plan } from '../declaration/plan.ts';`],
    ['src/uitval/triage.ts', `import type { Outcome } from '../declaration/types.ts';`],
    ['src/declaration/plan.ts', `import { share } from '../money.ts';`],
    ['src/cli/main.ts', `import { startWorker } from '../worker/main.ts';`],
  ])('%s may say %s', async (file, text) => {
    expect(await refusals(file, text)).toEqual([]);
  });
});
