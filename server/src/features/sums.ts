import type { CodeAction } from 'vscode-languageserver-types';
import {
  AMOUNT_COLUMNS,
  type AmountColumn,
  Decimal,
  lineEndOf,
  type Placed,
  pieceInLayout,
  type Range,
  type Row,
  rowTexts,
  type Table,
  type Words,
} from '#grammar';
import type { PlacedEdit } from '../check/fixes.ts';
import { say } from '../check/words.ts';
import { rewritingEdits } from '../format/edits.ts';
import { printAmount, setAmount } from '../rules/support/amounts.ts';
import type { Checked } from '../workspace/checked.ts';

const TITLE = {
  unit: {
    zh: '填写“{name}”的金额：其下 {count} 个项目之和 {total}',
    en: 'Write the amounts of “{name}”: the sum {total} of its {count} projects',
  },
  total: {
    zh: '填写“{name}”的金额：{count} 个单位之和 {total}',
    en: 'Write the amounts of “{name}”: the sum {total} of {count} units',
  },
} satisfies Record<string, Words>;

/** Writes the computed amounts into the unit or total row at a place, where they are missing or wrong. */
export function sumAction({ document, result, locale }: Checked, { start }: Range): CodeAction | null {
  const { table } = document;
  const at = table.segmentAt(start.line);
  const row = at.segment;
  if (row.what !== 'row' || row.kind === 'project') return null;
  const parts = partsOf(table, row, at.index);
  const wrong = AMOUNT_COLUMNS.flatMap((column) => {
    const computed = sumOf(parts, column);
    if (computed === null || !row.columns.order.includes(column)) return [];
    const stated = row.amount(column);
    return stated !== null && Decimal.parse(stated)?.equals(computed) ? [] : [{ column, computed }];
  });
  if (wrong.length === 0) return null;
  const told = result
    .findingsAt(at.line, at.line + row.lines.length - 1)
    .some(({ finding, segment }) => segment === row && finding.rule.name === 'sum-mismatch' && finding.isFixable);
  if (told) return null;
  const edits = amountEdits(table, { segment: row, line: at.line }, at.index, wrong);
  if (edits.length === 0) return null;
  const total = sumOf(parts, 'total') ?? wrong[0]!.computed;
  const words = row.kind === 'unit' ? TITLE.unit : TITLE.total;
  return {
    title: say(words, locale, { name: row.name, count: parts.length, total: printAmount(total, '') }),
    kind: 'quickfix',
    edit: { changes: { [document.uri]: edits } },
  };
}

/** The projects of a unit, or the units of a total; without units, all projects. */
function partsOf(table: Table, row: Row, index: number): Row[] {
  const parts: Row[] = [];
  if (row.kind === 'unit') {
    for (const segment of table.segments.from(index + 1)) {
      if (segment.what !== 'row') continue;
      if (segment.kind !== 'project') break;
      parts.push(segment);
    }
    return parts;
  }
  const rows = [...table.rows()].map(({ segment }) => segment);
  const firstUnit = rows.findIndex(({ kind }) => kind === 'unit');
  return rows.filter(({ kind }, i) => kind === 'unit' || (kind === 'project' && (firstUnit < 0 || i < firstUnit)));
}

/** Null where no part states an amount in the column. */
function sumOf(parts: readonly Row[], column: AmountColumn): Decimal | null {
  const amounts = parts.flatMap((part) => Decimal.parse(part.amount(column) ?? '') ?? []);
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum.plus(amount), Decimal.ZERO);
}

function amountEdits(
  table: Table,
  { segment: row, line }: Placed<Row>,
  index: number,
  wrong: readonly { readonly column: AmountColumn; readonly computed: Decimal }[],
): PlacedEdit[] {
  const own = wrong.map(({ column, computed }) => setAmount(row, column, computed));
  const { snapshot } = table;
  if (own.every((edits) => edits.length > 0)) {
    const base = snapshot.lineStart(line);
    return own.flat().map(({ span, text }) => ({
      range: { start: snapshot.positionAt(base + span.start), end: snapshot.positionAt(base + span.end) },
      newText: text,
    }));
  }
  // Cells that the row does not have yet: it is written anew.
  if (row.layout === 'wrapped') return [];
  const texts = rowTexts(row);
  const cells = new Map(texts.cells);
  for (const { column, computed } of wrong) cells.set(column, printAmount(computed, row.text(column) ?? ''));
  const written = () => ({ ...texts, cells });
  const piece = pieceInLayout(table.segments, index, row.layout, lineEndOf(table), { texts: written });
  return rewritingEdits(table, { pieces: new Map([[index, piece]]) });
}
