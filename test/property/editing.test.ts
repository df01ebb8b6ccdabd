import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Snapshot, Table, type TableSegment } from '#grammar';
import { generate } from '../support/generate.ts';
import { render } from '../support/render.ts';
import { cases, damagedTable, editOf, tableText } from './arbitraries.ts';

describe('invariants of text and table', () => {
  it('a snapshot equals a string under any edits', () => {
    fc.assert(
      fc.property(tableText(), fc.array(editOf(), { maxLength: 12 }), (text, edits) => {
        let plain = text;
        let snapshot = Snapshot.of(text);
        for (const { at, length, put } of edits) {
          const start = snapshot.offsetAt(snapshot.positionAt(Math.floor(at * plain.length)));
          const end = snapshot.offsetAt(snapshot.positionAt(Math.min(plain.length, start + length)));
          const range = { start: snapshot.positionAt(start), end: snapshot.positionAt(Math.max(start, end)) };
          snapshot = snapshot.edit(range, put).snapshot;
          plain = plain.slice(0, start) + put + plain.slice(Math.max(start, end));
          assert.equal(snapshot.text(), plain);
          assert.deepEqual([...snapshot.lines], [...Snapshot.of(plain).lines]);
          assert.equal(snapshot.length, plain.length);
        }
      }),
      cases(300),
    );
  });

  it('every line is in exactly one segment, and nothing throws on any text', () => {
    fc.assert(
      fc.property(tableText(), (text) => {
        const table = Table.read(text);
        assert.equal([...table.segments].flatMap((segment) => segment.lines).join(''), text);
      }),
      cases(500),
    );
  });

  it('the words of an indicator list lie in order, inside the text, on characters', () => {
    fc.assert(
      fc.property(damagedTable(), (text) => {
        for (const { segment: row } of Table.read(text).rows()) {
          let end = 0;
          for (const indicator of row.list?.indicators ?? []) {
            assert.ok(indicator.start >= end && indicator.end <= row.list!.joined.text.length);
            end = indicator.end;
            for (let slot = 0; slot < 17; slot++) {
              const span = indicator.span(slot as never);
              if (span === null) continue;
              assert.ok(span.start >= indicator.start && span.start <= span.end && span.end <= indicator.end);
              const source = row.listSpan(span);
              assert.ok(source.start <= source.end && source.end <= row.lines.join('').length);
            }
          }
        }
      }),
      cases(300),
    );
  });

  it('editing equals reopening', () => {
    fc.assert(
      fc.property(damagedTable(), fc.array(editOf(), { minLength: 1, maxLength: 10 }), (text, edits) => {
        let table = Table.read(text);
        for (const { at, length, put } of edits) {
          const { snapshot } = table;
          const start = Math.floor(at * snapshot.length);
          const range = { start: snapshot.positionAt(start), end: snapshot.positionAt(start + length) };
          table = table.edit(range, put);
          const fresh = Table.read(table.snapshot.text());
          assert.deepEqual([...table.segments].map(shown), [...fresh.segments].map(shown));
        }
      }),
      cases(300),
    );
  });

  it('an edit inside a row leaves the other rows as they are', () => {
    const { text } = render(generate({ seed: 7, units: 3, projects: 12 }), { layout: 'published' });
    const table = Table.read(text);
    const rows = [...table.rows()];
    const target = rows[20]!;
    const at = { line: target.line, character: 60 };
    const edited = [...table.edit({ start: at, end: at }, '字').rows()];
    assert.equal(edited.filter(({ segment }, i) => segment !== rows[i]!.segment).length, 1);
  });
});

/** All that a segment says, for comparison. */
function shown(segment: TableSegment) {
  const { what, lines, lookahead } = segment;
  const { columns, department, inTable, inOtherTable } = segment.state;
  const state = [columns?.key, department, inTable, inOtherTable];
  if (segment.what !== 'row') return { what, lines, lookahead, state };
  const cells = [...segment.cells].map(([column, cell]) => [column, cell.text, cell.sourceAt(0), cell.seams]);
  const indicators = segment.list?.indicators.map((indicator) => [
    indicator.start,
    indicator.end,
    Array.from({ length: 17 }, (_, slot) => indicator.span(slot as never)),
    indicator.fragments,
  ]);
  return { what, lines, lookahead, state, kind: segment.kind, layout: segment.layout, cells, indicators };
}
