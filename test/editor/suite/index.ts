// The entry that VS Code's extension host loads: on the desktop and in the web workbench alike.
import { writeFileSync } from 'node:fs';
import type Mocha from 'mocha';

/** One test and how it ended. */
interface Outcome {
  title: string;
  error?: string;
}

/** Runs all tests of this folder; called by VS Code. */
export async function run(): Promise<void> {
  // Mocha is an ES module, this bundle is not.
  const { default: MochaClass } = await import('mocha');
  const mocha = new MochaClass({ ui: 'bdd', timeout: 30_000, color: false });
  // Defines describe, it and the like, so the test files, bundled with this one, are loaded after it only.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./language.test.ts');
  await import('./diagnostics.test.ts');
  await import('./rules.test.ts');
  await import('./completion.test.ts');
  await import('./outline.test.ts');
  await import('./settings.test.ts');
  await import('./configuration.test.ts');
  await import('./server.test.ts');
  const outcomes = await runMocha(mocha);
  const results = process.env.ZHIBIAO_TEST_RESULTS;
  if (results) writeFileSync(results, JSON.stringify(outcomes, null, 2));
  const failed = outcomes.filter(({ error }) => error !== undefined);
  if (failed.length > 0) throw new Error(`${failed.length} of ${outcomes.length} tests failed`);
}

function runMocha(mocha: Mocha): Promise<Outcome[]> {
  return new Promise((resolve) => {
    const outcomes: Outcome[] = [];
    mocha
      .run(() => resolve(outcomes))
      .on('pass', (test) => outcomes.push({ title: test.fullTitle() }))
      .on('fail', (test, error) => outcomes.push({ title: test.fullTitle(), error: error.stack ?? String(error) }));
  });
}
