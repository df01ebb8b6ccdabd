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
import { editsOf, type PlacedEdit } from '../check/fixes.ts';
import { say } from '../check/words.ts';
import { rewritingEdits } from '../format/edits.ts';
import { printAmount, setAmount } from '../rules/support/amounts.ts';
import type { Checked } from '../workspace/checked.ts';
import { partSums } from './support/sums.ts';

const TITLE = {
  ofUnit: {
    zh: '填写“{name}”的金额：其下 {count} 个项目之和 {total}',
    en: 'Write the amounts of “{name}”: the sum {total} of its {count} projects',
  },
  units: {
    zh: '填写“{name}”的金额：{count} 个单位之和 {total}',
    en: 'Write the amounts of “{name}”: the sum {total} of {count} units',
  },
  projects: {
    zh: '填写“{name}”的金额：{count} 个项目之和 {total}',
    en: 'Write the amounts of “{name}”: the sum {total} of {count} projects',
  },
} satisfies Record<string, Words>;

/** Writes the computed amounts into the unit or total row at a place, where they are missing or wrong. */
export function sumAction({ document, result, locale }: Checked, { start }: Range): CodeAction | null {
  const { table } = document;
  const at = table.segmentAt(start.line);
  const row = at.segment;
  if (row.what !== 'row' || row.kind === 'project') return null;
  const sums = partSums(table, row);
  if (sums === null || sums.agree) return null;
  const wrong = AMOUNT_COLUMNS.flatMap((column) => {
    const computed = sums.amounts[column];
    if (!row.columns.order.includes(column)) return [];
    const stated = row.amount(column);
    const right = stated === null ? computed.isZero : Decimal.parse(stated)?.equals(computed);
    return right ? [] : [{ column, computed }];
  });
  if (wrong.length === 0) return null;
  const told = result
    .findingsAt(at.line, at.line + row.lines.length - 1)
    .some(({ finding, segment }) => segment === row && finding.rule.name === 'sum-mismatch' && finding.isFixable);
  if (told) return null;
  const edits = amountEdits(table, { segment: row, line: at.line }, at.index, wrong);
  if (edits.length === 0) return null;
  const total = sums.amounts.total.isZero ? wrong[0]!.computed : sums.amounts.total;
  const words = row.kind === 'unit' ? TITLE.ofUnit : TITLE[sums.of];
  return {
    title: say(words, locale, { name: row.name, count: sums.count, total: printAmount(total, '') }),
    kind: 'quickfix',
    edit: { changes: { [document.uri]: edits } },
  };
}

function amountEdits(
  table: Table,
  { segment: row, line }: Placed<Row>,
  index: number,
  wrong: readonly { readonly column: AmountColumn; readonly computed: Decimal }[],
): PlacedEdit[] {
  const own = wrong.map(({ column, computed }) => setAmount(row, column, computed));
  if (own.every((edits) => edits.length > 0)) return editsOf({ line }, { edits: own.flat() }, table.snapshot);
  // Cells that the row does not have yet: it is written anew.
  if (row.layout === 'wrapped' || row.layout === 'barred') return [];
  const texts = rowTexts(row);
  const cells = new Map(texts.cells);
  for (const { column, computed } of wrong) cells.set(column, printAmount(computed, row.text(column) ?? ''));
  const written = () => ({ ...texts, cells });
  const piece = pieceInLayout(table.segments, index, row.layout, lineEndOf(table), { texts: written });
  return rewritingEdits(table, { pieces: new Map([[index, piece]]) });
}
