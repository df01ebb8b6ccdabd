import { VALUE_WORDS } from '#grammar';
import type { IndicatorReading, Reading } from './values.ts';

/** A month or day written in figures alone: 2024.12, 202401-202412, 12.31. */
const BARE_DATE =
  /^(?:(?:19|20)\d\d([./-]?)(?:0[1-9]|1[0-2])(?:[-—~～至到](?:19|20)\d\d\1(?:0[1-9]|1[0-2]))?|(?:0?[1-9]|1[0-2])\.(?:[12]\d|3[01]))$/;

/** Whether an indicator speaks of time, by the name of its type or its own. */
export function isAboutTime({ indicator, name }: IndicatorReading): boolean {
  const about = `${indicator.type?.name ?? ''}${name?.value.text ?? ''}`;
  return VALUE_WORDS.timeWords.some((word) => about.includes(word));
}

/** Whether a number without unit is a date, where the indicator speaks of time. */
export function isBareDate({ value: { text, main } }: Reading, of: IndicatorReading): boolean {
  return main !== null && BARE_DATE.test(text.slice(main.number.start, main.number.end)) && isAboutTime(of);
}
