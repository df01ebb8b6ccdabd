import assert from 'node:assert/strict';
import { Table, VOCABULARY } from '#grammar';
import { firstRows } from '../../../server/src/workspace/first-rows.ts';
import { generate } from '../../support/generate.ts';
import { render } from '../../support/render.ts';

const LAYOUTS = ['published', 'wrapped', 'authoring'] as const;

describe('the first rows of a table', () => {
  for (const layout of LAYOUTS) {
    it(`are whole, and those that the table begins with (${layout})`, () => {
      const { text } = render(generate({ seed: 2, units: 10, projects: 20 }), { layout });
      const all = Table.read(text);
      const first = firstRows(all.snapshot, VOCABULARY)!;
      assert.ok(text.startsWith(first.snapshot.text()));
      const shown = (table: Table) => [...table.rows()].map(({ segment, line }) => [line, ...segment.lines]);
      const rows = shown(first);
      assert.ok(rows.length > 2 && rows.length < 80, String(rows.length));
      assert.deepEqual(rows, shown(all).slice(0, rows.length));
    });
  }

  it('are none where the first is longer than a screen, or there is none', () => {
    const of = (text: string) => firstRows(Table.read(text).snapshot, VOCABULARY);
    assert.equal(of('字'.repeat(1_000_000)), null);
    assert.equal(of(''), null);
    assert.equal(of('一个说明。\n'.repeat(1000)), null);
  });
});
