import { Decimal } from '#grammar';

const NUMBER = '([\\d０-９]{1,3}(?:[.．][\\d０-９]{1,2})?)';
/** （30分）, （权重:30分）, （权重30%）. */
const IN_BRACKETS = new RegExp(
  `[（(]\\s*(?:(?:权重|分值)?\\s*[:：]?\\s*${NUMBER}\\s*分|(?:权重|分值)(?:为|占)?\\s*[:：]?\\s*${NUMBER}\\s*[%％]?)\\s*[)）]\\s*$`,
);
/** ；权重:20, ；分值：20分. */
const BEHIND = new RegExp(`[\\s；;，,、]*(?:指标)?(?:权重|分值)\\s*[:：]?\\s*${NUMBER}\\s*[分%％]?\\s*$`);
const LONGEST = 30;

/** The weight behind a name, such as 30 in 效益指标（30分）; null where there is none. */
export function weightOfName(name: string | null): Decimal | null {
  if (name === null) return null;
  const found = name.includes('分') || name.includes('权重') ? weightIn(name, IN_BRACKETS) : null;
  return found ?? weightOfValue(name);
}

/** The weight behind a value, such as 20 in ≥5卷；权重:20; null where there is none. */
export function weightOfValue(value: string | null): Decimal | null {
  return value !== null && mayHaveWeight(value) ? weightIn(value, BEHIND) : null;
}

/** A value without the weight behind it. */
export function withoutWeight(value: string): string {
  if (!mayHaveWeight(value)) return value;
  const from = Math.max(0, value.length - LONGEST);
  const tail = BEHIND.exec(value.slice(from));
  return tail === null ? value : value.slice(0, from + tail.index);
}

function mayHaveWeight(value: string): boolean {
  return value.includes('权重') || value.includes('分值');
}

function weightIn(text: string, pattern: RegExp): Decimal | null {
  const match = pattern.exec(text.slice(-LONGEST));
  return match === null ? null : Decimal.parse((match[1] ?? match[2])!.normalize('NFKC'));
}
