import {
  type AmountColumn,
  type Amounts,
  amountsOf,
  Decimal,
  isAmountColumn,
  parseAmount,
  type Table,
  type Words,
} from '#grammar';
import type { LineSlot } from '../support/line-slot.ts';
import { groupSums, tableSums } from '../support/sums.ts';
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
  if (!isAmountColumn(column)) return [];
  const { table } = context.checked.document;
  return computed(table, slot, line, column).flatMap(([amount, words]): Offer[] => {
    if (amount.compare(Decimal.ZERO) <= 0) return [];
    const text = printed(amount, slot.line);
    const { start, end } = slot;
    if (!text.startsWith(slot.typed.trim()) || text === slot.line.slice(start, end).trim()) return [];
    return [{ start, end, pieces: [text], kind: KIND.value, detail: words[context.locale] }];
  });
}

function computed(
  table: Table,
  { row, ...slot }: LineSlot & { what: 'cell' },
  line: number,
  column: AmountColumn,
): [Decimal, Words][] {
  if (row?.kind === 'total') {
    const { units, projects } = tableSums(table);
    return [units.stated ? [units.amounts[column], WORDS.units] : [projects.amounts[column], WORDS.projects]];
  }
  const { index } = table.segmentAt(line);
  const { unit, projects } = groupSums(table, index);
  if (row?.kind === 'unit') return [[projects.amounts[column], WORDS.projects]];
  const own = amountsIn(slot);
  const others = PARTS.filter((part) => part !== column).reduce((sum, part) => sum.plus(own[part]), Decimal.ZERO);
  if (column !== 'total') return [[own.total.minus(others), WORDS.rest]];
  const parts: [Decimal, Words] = [others, WORDS.parts];
  if (unit === null || !own.total.isZero) return [parts];
  return [parts, [amountsOf(unit).total.minus(projects.amounts.total), WORDS.left]];
}

/** Of the line itself: a row that is being written may not be read as one yet. */
function amountsIn({ line, columns }: Pick<LineSlot & { what: 'cell' }, 'line' | 'columns'>): Amounts {
  const cells = line.split('\t');
  const amount = (column: AmountColumn) => parseAmount(cells[columns.order.indexOf(column)] ?? '') ?? Decimal.ZERO;
  return { total: amount('total'), fiscal: amount('fiscal'), special: amount('special'), other: amount('other') };
}

/** With two places behind the point, as these tables have them, and grouped where the row groups its amounts. */
function printed(amount: Decimal, line: string): string {
  const [whole = '', fraction = ''] = amount.toString().split('.');
  const digits = /\d[,，]\d{3}/.test(line) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return `${digits}.${fraction.padEnd(2, '0')}`;
}
