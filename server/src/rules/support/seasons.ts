import { dayOf, soleDate } from './days.ts';
import type { Reading } from './reading.ts';

/**
 * Seasons by which a thing is to be done, as a name says them, with the months that come too late: those behind the
 * last of them may be of the next season already.
 */
const SEASONS = [
  { words: /(?<![主凌桃伏秋春])汛(?:期(?:来临|到来)?)?之?前(?!期)/, or: /汛后/, late: [7, 11] },
  { words: /春[耕播]/, or: /[夏秋冬]/, late: [6, 10] },
  { words: /秋季(?:新?学期)?开学之?前/, or: /春/, late: [10, 12] },
] as const;

/** The season in a name that is over on the only date of a value; null where there is none. */
export function seasonMissed({ value: { text } }: Reading, annual: Reading): string | null {
  const date = soleDate(annual);
  const month = date === null || annual.value.main !== date ? null : (dayOf(annual, date)?.[1] ?? null);
  if (month === null) return null;
  for (const { words, or, late } of SEASONS) {
    const season = words.exec(text)?.[0];
    if (season !== undefined && !or.test(text) && month >= late[0] && month <= late[1]) return season;
  }
  return null;
}
