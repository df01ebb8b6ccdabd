import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Table, withoutRadicals } from '#grammar';
import { tableToJson } from '../../server/src/interchange/json.ts';
import { assertReads } from '../support/compare.ts';

const folder = path.join(import.meta.dirname, '../fixtures');

function cells(text: string): unknown[] {
  return [...Table.read(text).rows()].map(({ segment }) =>
    [...segment.cells].map(([column, cell]) => [column, cell.text]),
  );
}

/** How PDFs write a character that is a radical, too. */
function asRadical(character: string): string {
  const at = Array.from('目金生人力大小用方文日月水土工心高行食子女己支比老自至非面音').indexOf(character);
  return at < 0 ? character : '⽬⾦⽣⼈⼒⼤⼩⽤⽅⽂⽇⽉⽔⼟⼯⼼⾼⾏⾷⼦⼥⼰⽀⽐⽼⾃⾄⾮⾯⾳'[at]!;
}

describe('damaged tables of every form', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    it(`reads ${name}`, () => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const gold = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
      assertReads(tableToJson(Table.read(text), name), gold);
    });

    it(`reads ${name} with each line quoted as without`, () => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      assert.deepEqual(cells(text.replace(/^/gm, '> ')), cells(text));
    });

    it(`reads ${name} with radicals in place of characters as without`, () => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const read = (table: string) => withoutRadicals(JSON.stringify(tableToJson(Table.read(table), name), null, 1));
      assert.equal(read(text.replace(/./gu, asRadical)), read(text));
    });
  }
});
