import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Position, type Row, Snapshot, Table } from '#grammar';
import { toHalfWidth, withoutSpaces } from '../../grammar/src/text/chars.ts';
import { CONVERSIONS, type ConversionName } from '../../server/src/convert/conversions.ts';
import { completion } from '../../server/src/features/completion.ts';
import { conversion } from '../../server/src/features/conversion.ts';
import { onTypeFormatting, TYPED } from '../../server/src/features/onTypeFormatting.ts';
import { paste } from '../../server/src/features/paste.ts';
import { renameAt, renameEdits } from '../../server/src/features/rename.ts';
import { help } from '../unit/features/support/help.ts';
import { applied, open } from '../unit/features/support/open.ts';
import { cases, damagedTable, share, soundTable } from './arbitraries.ts';

describe('what is written for the author', () => {
  for (const name of CONVERSIONS) {
    it(`loses nothing that a table says, and is done after once: ${name}`, () => {
      fc.assert(
        fc.property(fc.oneof(soundTable(), damagedTable()), (text) => {
          const after = converted(text, name);
          for (const [i, row] of rowsOf(text).entries()) {
            const [old, fresh] = [thingsIn(row), thingsIn(rowsOf(after)[i]!)];
            assert.deepEqual(fresh.slice(0, 2), old.slice(0, 2));
            for (const thing of old) {
              const at = fresh.indexOf(thing);
              assert.ok(at >= 0, thing);
              fresh.splice(at, 1);
            }
            if (name !== 'types') assert.deepEqual(fresh, []);
          }
          assert.equal(converted(after, name), after);
        }),
        cases(20),
      );
    });
  }

  it('of a clipboard is what the clipboard says, and leaves the rows around it as they are', () => {
    fc.assert(
      fc.property(soundTable(), soundTable(), share(), (text, clipboard, at) => {
        const lines = [...Table.read(text).placed()].map(({ line }) => line);
        const position = { line: lines[Math.min(Math.floor(at * lines.length), lines.length - 1)]!, character: 0 };
        const copied = rowsOf(clipboard);
        const edits = paste(open(text), { range: { start: position, end: position }, text: clipboard });
        if (edits === null) return;
        const [old, after] = [rowsOf(text), rowsOf(applied(text, edits))];
        assert.equal(after.length, old.length + copied.length);
        for (const row of old)
          assert.ok(
            after.some((one) => same(thingsIn(one), thingsIn(row))),
            row.name,
          );
        // The table may have no column for all that the clipboard has.
        const spoken = (row: Row) => [bare(row.name), ...thingsIn(row).slice(2)];
        for (const row of copied)
          assert.ok(
            after.some((one) => same(spoken(one), spoken(row))),
            row.name,
          );
      }),
      cases(30),
    );
  });

  it('of indicators on a clipboard tears none apart that is there, and numbers on', () => {
    const [one, two] = ['甲项次数', '乙项次数'].map(
      (name, i) => `${i + 5}、1-产出指标；11-数量指标；${name}；实施周期指标值:≥5次；年度指标值:≥5次。`,
    );
    fc.assert(
      fc.property(soundTable(), fc.nat(999), (text, at) => {
        const start = Snapshot.of(text).positionAt(Math.floor((at / 1000) * text.length));
        const edits = paste(open(text), { range: { start, end: start }, text: `${one}\n${two}` });
        if (edits === null) return;
        const [old, after] = [rowsOf(text), rowsOf(applied(text, edits))];
        const isNew = (thing: string) => /[甲乙]项次数/.test(thing);
        const fresh = after.map(thingsIn).map(([kind, ...things], i) => {
          // What has indicators now is a project.
          return [things.some(isNew) ? old[i]!.kind : kind!, ...things.filter((thing) => !isNew(thing))];
        });
        assert.deepEqual(fresh, old.map(thingsIn), text);
        const counted = ({ list }: Row) => list?.indicators.every(({ serial }, i) => serial === i + 1) ?? true;
        for (const [i, row] of old.entries()) if (counted(row)) assert.ok(counted(after[i]!), applied(text, edits));
      }),
      cases(60),
    );
  });

  it('while typing touches no other row, and nothing but signs, labels and serials', () => {
    fc.assert(
      fc.property(fc.oneof(soundTable(), damagedTable()), share(), fc.constantFrom(...TYPED), (text, at, typed) => {
        const place = Math.floor(at * text.length);
        const typedText = text.slice(0, place) + typed + text.slice(place);
        const position = Snapshot.of(typedText).positionAt(place + typed.length);
        const after = applied(typedText, onTypeFormatting(open(typedText), position, typed));
        assert.equal(written(after), written(text));
      }),
      cases(100),
    );
  });

  it('as a new name stands where the old one stood, and nowhere else', () => {
    fc.assert(
      fc.property(soundTable(), share(), (text, at) => {
        const checked = open(text);
        const { table } = checked.document;
        const found = renameAt(checked, table.snapshot.positionAt(Math.floor(at * text.length)), '新的名称');
        if (!('kind' in found)) return;
        const edits = renameEdits(table, found.kind, found.name, '新的名称');
        if (edits === null) return;
        const after = applied(text, edits);
        const [old, fresh] = [rowsOf(text), rowsOf(after)].map((rows) => rows.map((row) => namesIn(row, found.kind)));
        const renamed = old!.map((names) => names.map((name) => (name === bare(found.name) ? '新的名称' : name)));
        assert.deepEqual(fresh, renamed);
      }),
      cases(60),
    );
  });

  it('by completion leaves the other rows as they are', () => {
    fc.assert(
      fc.property(soundTable(), share(), fc.boolean(), (text, at, withSnippets) => {
        const checked = open(text);
        const { table } = checked.document;
        const position = table.snapshot.positionAt(Math.floor(at * text.length));
        const others = [...table.rows()].filter(
          ({ segment, line }) => position.line < line || position.line >= line + segment.lines.length,
        );
        for (const item of completion(checked, position, help(checked, {}, withSnippets)).items) {
          const edit = item.textEdit as { range: { start: Position; end: Position }; newText: string };
          const after = rowsOf(applied(text, [edit, ...(item.additionalTextEdits ?? [])])).map(thingsIn);
          for (const { segment } of others) {
            assert.ok(
              after.some((one) => same(one, thingsIn(segment))),
              `${item.label}: ${segment.name}`,
            );
          }
        }
      }),
      cases(30),
    );
  });
});

function converted(text: string, name: ConversionName): string {
  const { edit } = conversion(open(text), { name }, { annotatesEdits: false });
  return applied(text, Object.values(edit?.changes ?? {}).flat());
}

function rowsOf(text: string): Row[] {
  return [...Table.read(text).rows()].map(({ segment }) => segment);
}

/** What must not be lost of a row, heads and serials aside: its cells, then each indicator and scrap. */
function thingsIn(row: Row): string[] {
  const cells = [...row.cells].filter(([column, cell]) => column !== 'indicators' && cell.text.trim() !== '');
  const indicators = row.list?.indicators ?? [];
  return [
    row.kind,
    cells.map(([column, cell]) => `${column} ${bare(cell.text)}`).join('\n'),
    ...indicators.map(({ name, cycleValue, annualValue }) => [name, cycleValue, annualValue].map(bare).join('|')),
    ...(row.list?.scraps ?? []).map(([start, end]) => bare(row.list!.joined.text.slice(start, end))),
  ];
}

function bare(text: string | null): string {
  return withoutSpaces(toHalfWidth(text ?? ''));
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((thing, i) => thing === b[i]);
}

function namesIn(row: Row, kind: 'unit' | 'project' | 'indicator'): string[] {
  if (kind !== 'indicator') return [row.kind === kind ? bare(row.name) : ''];
  return (row.list?.indicators ?? []).map(({ name }) => bare(name));
}

/** A text without what on-type formatting may write; what was typed may stand inside a label. */
function written(text: string): string {
  const words = toHalfWidth(text).replace(/[\s;:,.。、\d\u200b\ufeff]/gu, '');
  return words.replace(/(?:实施周期|年度)?指标值?/gu, '');
}
