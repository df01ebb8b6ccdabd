import {
  AMOUNT_COLUMNS,
  type AmountColumn,
  type Amounts,
  Decimal,
  isAmountColumn,
  parseAmount,
  type Table,
  type Words,
} from '#grammar';
import { printAmount } from '../../rules/support/amounts.ts';
import type { LineSlot } from '../support/line-slot.ts';
import { partSums, unitAt } from '../support/sums.ts';
import type { ListContext } from './context.ts';
import { KIND, type Offer } from './offer.ts';

const WORDS = {
  units: { zh: '各单位之和', en: 'sum of the units' },
  projects: { zh: '各项目之和', en: 'sum of the projects' },
  left: { zh: '单位金额减去其他项目', en: 'what the other projects leave of the unit' },
  rest: { zh: '总计减去其他各列', en: 'what the other columns leave of the total' },
  parts: { zh: '各列之和', en: 'sum of the columns' },
} satisfies Record<string, Words>;

const PARTS = ['fiscal', 'special', 'other'] as const;

/** The amount that follows from the others. */
export function amountOffers(slot: LineSlot & { what: 'cell' }, line: number, context: ListContext): Offer[] {
  const { column } = slot;
  // Who has begun to type an amount knows it; a list would only take the Tab that leads on to the next cell.
  if (!isAmountColumn(column) || slot.typed.trim() !== '') return [];
  const { table } = context.checked.document;
  const whole = wholeRow(table, slot, column);
  if (whole !== null) return [{ ...whole.offer, kind: KIND.value, detail: WORDS[whole.of][context.locale] }];
  return computed(table, slot, line, column).flatMap(([amount, words]): Offer[] => {
    if (amount.compare(Decimal.ZERO) <= 0) return [];
    const text = printAmount(amount, amountsText(slot));
    const { start, end } = slot;
    if (text === slot.line.slice(start, end).trim()) return [];
    return [{ start, end, pieces: [text], kind: KIND.value, detail: words[context.locale] }];
  });
}

/** All sums of a unit or total row at once, where none of its amounts from here on is written. */
function wholeRow(
  table: Table,
  { row, columns, line: text, cells }: LineSlot & { what: 'cell' },
  column: AmountColumn,
): { readonly of: 'projects' | 'units'; readonly offer: Pick<Offer, 'start' | 'end' | 'pieces' | 'label'> } | null {
  if (row === null || row.kind === 'project') return null;
  const first = columns.order.indexOf(column);
  const amounts = columns.order.slice(first).filter(isAmountColumn);
  const own = cells.filter(({ place }) => place >= first).slice(0, amounts.length);
  if (own.length < amounts.length || own.some((cell) => text.slice(cell.start, cell.end).trim() !== '')) return null;
  const sums = partSums(table, row);
  if (sums === null) return null;
  const like = amountsText({ line: text, columns, cells });
  const printed = amounts.map((one) => (sums.amounts[one].isZero ? '' : printAmount(sums.amounts[one], like)));
  if (printed[0] === '') return null;
  const between = (i: number) => text.slice(own[i]!.end, own[i + 1]?.start ?? own[i]!.end);
  const offer = {
    start: own[0]!.start,
    end: own.at(-1)!.end,
    pieces: [printed.map((sum, i) => sum + between(i)).join('')],
    label: printed.filter((one) => one !== '').join('　'),
  };
  return { of: sums.of, offer };
}

function computed(
  table: Table,
  { row, ...slot }: LineSlot & { what: 'cell' },
  line: number,
  column: AmountColumn,
): [Decimal, Words][] {
  if (row !== null && row.kind !== 'project') {
    const sums = partSums(table, row);
    return sums === null ? [] : [[sums.amounts[column], WORDS[sums.of]]];
  }
  const own = amountsIn(slot);
  const others = PARTS.filter((part) => part !== column).reduce((sum, part) => sum.plus(own[part]), Decimal.ZERO);
  if (column !== 'total') return [[own.total.minus(others), WORDS.rest]];
  const parts: [Decimal, Words] = [others, WORDS.parts];
  const unit = unitAt(table, table.segmentAt(line).index);
  if (unit === null || !own.total.isZero) return [parts];
  return [parts, [unit.row.amounts.total.minus(unit.sum.amounts.total), WORDS.left]];
}

/** What is needed of a line to read its amounts: a row that is being written may not be read as one yet. */
type Line = Pick<LineSlot & { what: 'cell' }, 'line' | 'columns' | 'cells'>;

function amountsIn(line: Line): Amounts {
  const amount = (column: AmountColumn) => parseAmount(cellText(line, column)) ?? Decimal.ZERO;
  return { total: amount('total'), fiscal: amount('fiscal'), special: amount('special'), other: amount('other') };
}

/** The amounts of a line, by which others are grouped or not. */
function amountsText(line: Line): string {
  return AMOUNT_COLUMNS.map((column) => cellText(line, column)).join(' ');
}

function cellText({ line, columns, cells }: Line, column: AmountColumn): string {
  const cell = cells.find(({ place }) => columns.order[place] === column);
  return cell === undefined ? '' : line.slice(cell.start, cell.end);
}
