import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type PrintLayout, sameRow, Table, type TextChange } from '#grammar';
import { formatting } from '../../server/src/features/formatting.ts';
import { changesBetween } from '../../server/src/format/diff.ts';
import { changesByPart, type Part } from '../../server/src/format/part-diff.ts';
import { tableAround } from '../support/check-rule.ts';
import { countFindings } from '../support/same-content.ts';
import { applied, open } from '../unit/features/support/open.ts';
import { cases, damagedTable, soundTable, tableText } from './arbitraries.ts';

const choices = fc.record({
  layout: fc.constantFrom<'keep' | PrintLayout>('keep', 'authoring', 'published'),
  style: fc.constantFrom('standard', 'file'),
});

const PARTS = [
  '1、',
  '1-产出指标',
  '：',
  '11-数量指标',
  '：',
  '加工卷数',
  '；',
  '实施周期指标值',
  '：',
  '500卷',
  '；',
  '年度指标值',
  '：',
  '500卷',
  '。',
];

/** Rules that speak of a part that is not there. */
const MISSING = [
  'missing-level',
  'missing-type',
  'missing-name',
  'missing-cycle-value',
  'missing-annual-value',
  'truncated-indicator',
];

describe('formatting', () => {
  it('keeps the meaning of every table, however it is damaged', () => {
    fc.assert(
      fc.property(fc.oneof(soundTable(), damagedTable(), tableText()), choices, (text, format) => {
        const after = applied(text, formatting(open(text, { format })).edits);
        const [old, fresh] = [rowsOf(text), rowsOf(after)];
        assert.equal(fresh.length, old.length);
        for (const [i, row] of old.entries()) assert.ok(sameRow(row, fresh[i]!, 'meant'), row.name);
      }),
      cases(150),
    );
  });

  it('neither hides nor makes anything that is missing', () => {
    const style = fc.constantFrom('standard', 'file');
    fc.assert(
      fc.property(fc.subarray(PARTS), fc.nat(6), style, (parts, cut, style) => {
        const left = parts.join('');
        const text = tableAround(PARTS.join('') + left.slice(0, left.length - cut));
        const after = applied(text, formatting(open(text, { format: { style } })).edits);
        const [had, has] = [text, after].map((one) => countFindings(one));
        for (const rule of MISSING) assert.equal(has!.get(rule), had!.get(rule), rule);
      }),
      cases(150),
    );
  });

  it('finds nothing to do in what it formatted', () => {
    fc.assert(
      fc.property(soundTable(), choices, (text, format) => {
        const once = applied(text, formatting(open(text, { format })).edits);
        assert.deepEqual(formatting(open(once, { format })).edits, []);
      }),
      cases(80),
    );
  });

  it('differences make one text of another', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '𠮷', '𠮸', '；', ' ', '1', '\n', '\r'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = changesBetween(before, after);
        for (const place of changes.flatMap(({ start, end }) => [start, end]))
          assert.doesNotMatch(before.slice(place - 1, place + 1), /\r\n|^[\ud800-\udbff][\udc00-\udfff]$/);
        checkChanges(before, changes, after);
      }),
      cases(500),
    );
  });

  it('differences of parts make one text of another', () => {
    const part = fc.string({ unit: fc.constantFrom('甲', '乙', '1'), maxLength: 3 });
    const parts = fc.array(
      part.map((text) => ({ text, key: text.replace('1', '') })),
      { maxLength: 8 },
    );
    const joined = (list: readonly Part[]) => list.map(({ text }) => text).join('');
    fc.assert(
      fc.property(parts, parts, (before, after) =>
        checkChanges(joined(before), changesByPart(before, after), joined(after)),
      ),
      cases(500),
    );
  });
});

function checkChanges(before: string, changes: readonly TextChange[], after: string): void {
  let at = 0;
  let result = '';
  for (const { start, end, text } of changes) {
    assert.ok(start >= at && end >= start);
    result += before.slice(at, start) + text;
    at = end;
  }
  assert.equal(result + before.slice(at), after);
}

function rowsOf(text: string) {
  return [...Table.read(text).rows()].map(({ segment }) => segment);
}
