import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Table } from '#grammar';
import { tableToJson } from '../../server/src/interchange/json.ts';

const shared = path.join(import.meta.dirname, '../../../shared');

describe('real published tables', () => {
  before(function () {
    // The tables are not part of the project; on a user's machine there are none.
    if (!existsSync(path.join(shared, 'corpus'))) this.skip();
  });

  it('give 53 rows and 214 indicators, and their sums hold', () => {
    const folder = path.join(shared, 'corpus');
    const tables = readdirSync(folder).map((file) =>
      tableToJson(Table.read(readFileSync(path.join(folder, file), 'utf8')), file),
    );
    const rows = tables.flatMap((table) => table.rows);
    assert.equal(rows.length, 53);
    assert.equal(rows.flatMap((row) => row.indicators).length, 214);
    for (const { arithmetic } of tables) {
      assert.ok(arithmetic.projectsSumToUnits.every(({ ok }) => ok));
      assert.notEqual(arithmetic.unitsSumToTotal.ok, false);
      assert.notEqual(arithmetic.partsSumToTotal.ok, false);
    }
  });

  it('match the expected readings field by field', () => {
    const folder = path.join(shared, 'contract');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const gold = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
      const name = file.replace(/\.json$/, '');
      const table = tableToJson(Table.read(readFileSync(path.join(shared, 'corpus', name), 'utf8')), name);
      for (const key of ['title', 'department', 'amountUnit', 'year', 'dialect'] as const) {
        assert.equal(table[key], gold[key], `${name} ${key}`);
      }
      assert.deepEqual(bare(table.rows), bare(gold.rows));
    }
  });
});

/** Rows without the remarks of the expected reading, white space aside. */
function bare(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/gu, '');
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).filter(([key]) => key !== 'irregular' && key !== 'alt');
  return Object.fromEntries(members.map(([key, member]) => [key, bare(member)]));
}
