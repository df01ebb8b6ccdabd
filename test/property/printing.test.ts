import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Table } from '#grammar';
import { checkConversion, newFindings } from '../support/same-content.ts';
import { cases, damagedTable, soundTable } from './arbitraries.ts';

describe('other layouts', () => {
  it('hold the same table, however it is damaged', () => {
    fc.assert(
      fc.property(fc.oneof(soundTable(), damagedTable()), (text) => {
        const authoring = checkConversion(Table.read(text), 'authoring');
        checkConversion(checkConversion(authoring.table, 'published').table, 'authoring');
      }),
      cases(150),
    );
  });

  it('take in every row of a sound table, with no new finding', () => {
    fc.assert(
      fc.property(soundTable(), (text) => {
        const authoring = checkConversion(Table.read(text), 'authoring');
        const published = checkConversion(authoring.table, 'published');
        assert.deepEqual([...authoring.kept, ...published.kept], []);
        for (const { table } of [authoring, published]) assert.deepEqual(newFindings(text, table.snapshot.text()), []);
      }),
      cases(60),
    );
  });
});
