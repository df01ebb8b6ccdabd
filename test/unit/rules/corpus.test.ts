import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Table } from '#grammar';
import { Checker } from '../../../server/src/check/checker.ts';
import { RULES } from '../../../server/src/rules/registry.ts';

const corpus = path.join(import.meta.dirname, '../../../../shared/corpus');
const expectedFile = path.join(import.meta.dirname, 'corpus-findings.json');

/** How often each rule speaks in a text, by severity: `{ "vague-value": { "warning": 2 } }`; rules in their order. */
function countFindings(text: string): Record<string, Record<string, number>> {
  const { findings } = new Checker().check(Table.read(text));
  const counts: Record<string, Record<string, number>> = {};
  for (const { name } of RULES) {
    for (const { severity } of findings.filter(({ finding }) => finding.rule.name === name)) {
      counts[name] ??= {};
      counts[name][severity] = (counts[name][severity] ?? 0) + 1;
    }
  }
  return counts;
}

describe('findings in real tables', () => {
  before(function () {
    if (existsSync(corpus)) return;
    console.log('      skipped: the real tables are not in this checkout');
    this.skip();
  });

  it('are as many, rule by rule and file by file, as when each was looked at', () => {
    const files = readdirSync(corpus).sort();
    const found = Object.fromEntries(
      files.map((file) => [file, countFindings(readFileSync(path.join(corpus, file), 'utf8'))]),
    );
    // Look at every finding that is new or gone before refreshing the counts.
    if (process.env.REFRESH_FINDINGS) writeFileSync(expectedFile, `${JSON.stringify(found, null, 2)}\n`);
    assert.deepEqual(found, JSON.parse(readFileSync(expectedFile, 'utf8')));
  });
});
