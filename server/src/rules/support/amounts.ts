import { type AmountColumn, type Decimal, type Row, type Span, textOf } from '#grammar';
import type { Edit } from '../rule.ts';
import { endOfCharacter } from './characters.ts';

/** How many decimals an amount has at most, in 万元. */
export const AMOUNT_DECIMALS = 2;

/** The amount where it is printed; the row's name where the cell is empty. */
export function amountSpan(row: Row, column: AmountColumn): Span {
  return (row.text(column) === null ? null : row.cellSpan(column)) ?? nameSpan(row);
}

/** The row's name, or where that is empty, the first character that is there. */
export function nameSpan(row: Row): Span {
  const name = row.text('name') === null ? null : row.cellSpan('name');
  if (name !== null) return name;
  const text = textOf(row);
  const start = Math.max(text.search(/\S/), 0);
  return { start, end: endOfCharacter(text, start) };
}

/** An amount as it would be written in a cell of a row. */
export function asPrinted(row: Row, column: AmountColumn, amount: Decimal): string {
  return printAmount(amount, row.text(column) ?? '');
}

/** Writes an amount into a cell as the one before was written; nothing where the row has no such cell. */
export function setAmount(row: Row, column: AmountColumn, amount: Decimal): Edit[] {
  const span = row.cellSpan(column);
  return span === null ? [] : [{ span, text: asPrinted(row, column, amount) }];
}

/** An amount with all its decimals, and with `,` between thousands where `like` has any. */
export function printAmount(amount: Decimal, like: string): string {
  const [whole, fraction = ''] = amount.toString().split('.');
  const digits = /[,，]/.test(like) ? grouped(whole!) : whole!;
  return `${digits}.${fraction.replace(/0+$/, '').padEnd(AMOUNT_DECIMALS, '0')}`;
}

/** Whole digits with `,` between thousands. */
function grouped(digits: string): string {
  const sign = digits.startsWith('-') ? '-' : '';
  const first = sign.length + (((digits.length - sign.length - 1) % 3) + 1);
  let text = digits.slice(0, first);
  for (let i = first; i < digits.length; i += 3) text += `,${digits.slice(i, i + 3)}`;
  return text;
}

/** The distance between two amounts, without a sign. */
export function distance(a: Decimal, b: Decimal): string {
  return a.minus(b).toString().replace(/^-/, '');
}
