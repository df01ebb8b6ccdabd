import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Table } from '#grammar';
import { Checker, type PlacedFinding } from '../../server/src/check/checker.ts';
import { fixesTogether, fixTable, MOST_ROUNDS } from '../../server/src/check/fixes.ts';
import { unfolded } from '../../server/src/check/folding.ts';
import { tableToJson } from '../../server/src/interchange/json.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { cases, damagedTable } from './arbitraries.ts';

/** What of a row or an indicator the safe fixes of a rule may change; the others change nothing that a table says. */
const NAMED: Readonly<Record<string, RegExp>> = {
  'missing-serial': /serial/,
  'stray-space': /name|Value|total|fiscal|special|other|goal/,
  'invalid-amount': /total|fiscal|special|other/,
  'mixed-width': /name|Value|goal/,
  'missing-code': /code/,
  'code-name-mismatch': /code|name/,
  'operator-lookalike': /Value|name/,
  'operator-style': /Value/,
  'unit-repeated': /name|Value/,
  'value-repeats-name': /Value/,
  'period-before-separator': /name|Value/,
  'level-order': /./,
};

const checker = new Checker({}, unfolded(RULES));

function check(text: string): void {
  for (const { finding } of checker.check(Table.read(text)).findings) {
    assert.equal(finding.isFixable, finding.fixes.length > 0, `${finding.rule.name}: ${finding.message}`);
  }
  const first = fixTable(Table.read(text), checker);
  assert.ok(first.rounds <= MOST_ROUNDS);
  const left = fixesTogether(checker.check(first.table).findings, first.table.snapshot);
  assert.deepEqual(left.map(told), [], 'a second run would still do something');
  const named = [...new Set(first.fixed.map(({ finding }) => finding.rule.name))].map((rule) => NAMED[rule]);
  const plain = (table: Table) =>
    JSON.parse(
      JSON.stringify(tableToJson(table, '').rows, (key, value) =>
        key === 'line' || named.some((may) => may?.test(key)) ? undefined : value,
      ),
    );
  assert.deepEqual(plain(first.table), plain(Table.read(text)), first.fixed.map(told).join(', '));
}

function told({
  finding,
  placed,
  line,
}: {
  finding?: PlacedFinding['finding'];
  placed?: PlacedFinding;
  line?: number;
}) {
  const one = placed ?? { finding: finding!, line: line! };
  return `${one.finding.rule.name} in line ${one.line + 1}`;
}

/** The ways in which tables arrive damaged. */
const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with CRLF': (text) => text.replace(/\r?\n/g, '\r\n'),
  'half-width': (text) => text.replace(/；/g, ';').replace(/：/g, ':'),
  cut: (text) => text.slice(0, Math.floor(text.length * 0.6)),
  doubled: (text) => `${text}\n${text}`,
  'without ends': (text) => text.replace(/。/g, (sign, i) => (i % 3 === 0 ? '' : sign)),
  'with points': (text) => text.replace(/；/g, (sign, i) => (i % 5 === 0 ? '.' : sign)),
  'without serials': (text) => text.replace(/\d+、/g, (serial, i) => (i % 4 === 0 ? '' : serial)),
};

describe('all safe fixes', function () {
  this.timeout(120_000);

  it('reach a fixed point in three rounds, and keep what they did not name, on any table', () => {
    fc.assert(fc.property(damagedTable(), check), cases(80));
  });

  const folders = ['../../../shared/corpus/', '../../examples/', '../fixtures/'].map(
    (one) => new URL(one, import.meta.url),
  );
  for (const folder of folders.filter((one) => existsSync(one))) {
    for (const file of readdirSync(folder).filter((name) => /\.(?:txt|zhibiao)$/.test(name))) {
      it(`do so on ${file}, sound and damaged`, () => {
        const text = readFileSync(new URL(encodeURIComponent(file), folder), 'utf8');
        for (const damage of Object.values(DAMAGES)) check(damage(text));
      });
    }
  }
});
