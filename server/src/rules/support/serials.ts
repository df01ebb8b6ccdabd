import { type Indicator, isDigitAt, type Row, Slot } from '#grammar';
import type { Edit } from '../rule.ts';
import { listEdits } from './edits.ts';
import { perRow } from './per-row.ts';

/** The number that an indicator goes by: its serial, or its place in the list. */
export function numberOf(indicators: readonly Indicator[], i: number): number {
  return indicators[i]!.serial ?? i + 1;
}

/** What follows the digits of a serial. */
export const SERIAL_MARK = '、';

/** Whether a sign in a list, `、` behind a number, may be what follows the digits of a serial. */
export function mayEndSerial(row: Row, sign: number): boolean {
  const { text } = row.list!.joined;
  return text[sign] === SERIAL_MARK && sign > 0 && isDigitAt(text, sign - 1);
}

/** Whether there is a serial but no digits in it: `①`, `З、` */
export function isWithoutDigits(row: Row, indicator: Indicator): boolean {
  const { serialDigits } = indicator;
  return serialDigits === null ? indicator.has(Slot.Serial) : !isDigitAt(row.list!.joined.text, serialDigits.start);
}

/** Whether two numbers stand in the place of one serial: `1、1、`, `8、3.` */
export function hasStrayNumber(row: Row, indicator: Indicator): boolean {
  const digits = indicator.serialDigits;
  return digits !== null && STRAY.test(row.list!.joined.text.slice(digits.end, indicator.endOf(Slot.Serial)));
}

const STRAY = /[\d０-９]/;

/** Edits that give an indicator another serial; none where it has none. */
export function numbered(row: Row, indicator: Indicator, serial: number, before = ''): Edit[] {
  if (isWithoutDigits(row, indicator) || hasStrayNumber(row, indicator)) {
    return listEdits(row, indicator.span(Slot.Serial)!, `${before}${serial}${SERIAL_MARK}`);
  }
  const digits = indicator.serialDigits;
  return digits === null ? [] : listEdits(row, digits, `${before}${serial}`);
}

/** Edits that number the indicators of a list from 1. */
export const renumberAll: (row: Row) => readonly Edit[] = perRow((row) => renumber(row, []));

/** Edits that number the indicators of a list from 1, those that are left out passed over. */
export function renumber(row: Row, leftOut: readonly Indicator[]): Edit[] {
  return row
    .list!.indicators.filter((indicator) => !leftOut.includes(indicator))
    .flatMap((indicator, i) => (indicator.serial === i + 1 ? [] : numbered(row, indicator, i + 1)));
}
