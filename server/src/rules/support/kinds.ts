import { type Indicator, readValue } from '#grammar';

/** A name without remarks in brackets and figures at its end: 投诉率 of 投诉率（%）低于5%. */
export function bareName(name: string): string {
  const { main, subject } = readValue(name);
  const words = main === null ? name : name.slice(subject.start, subject.end);
  return words.replace(/[（(][^（()）]*[)）]$/, '').trim();
}

export function endsWithAny(text: string, endings: readonly string[]): boolean {
  return endings.some((ending) => text.endsWith(ending));
}

export function holdsAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

/** The unit of an annual value that is a count, such as 次 of ≥12次; null for any other value. */
export function countUnit(indicator: Indicator): string | null {
  const { main } = readValue(indicator.annualValue ?? '');
  return main?.kind === 'count' ? (main.unit?.text ?? null) : null;
}

/** Whether the annual value is a percentage. */
export function isPercentage(indicator: Indicator): boolean {
  return readValue(indicator.annualValue ?? '').main?.kind === 'percent';
}
