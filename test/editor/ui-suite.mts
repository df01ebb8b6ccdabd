import path from 'node:path';
import Mocha from 'mocha';
import { packExtension } from '../../scripts/lib/vsix.mts';
import type { Outcome } from './outcome.mts';

const SUITES = [
  'package',
  'problems',
  'completion',
  'writing',
  'authoring',
  'paste',
  'navigation',
  'language',
  'walkthrough',
  'server',
  'browser-host',
];

/** Drives a real VS Code, with the packaged extension installed, through a browser, as a user would. */
export async function runUiSuite(): Promise<Outcome[]> {
  packExtension();
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, bail: Boolean(process.env.BAIL), grep: process.env.GREP });
  for (const name of SUITES) mocha.addFile(path.join(import.meta.dirname, 'ui', `${name}.test.mts`));
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const outcomes: Outcome[] = [];
    mocha
      .run(() => resolve(outcomes))
      .on('pass', (test) => outcomes.push({ title: `UI: ${test.fullTitle()}` }))
      .on('fail', (test, error) =>
        outcomes.push({ title: `UI: ${test.fullTitle()}`, error: error.stack ?? error.message }),
      );
  });
}
