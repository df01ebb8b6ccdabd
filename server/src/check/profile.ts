import { countHeads, type Dialect, type Row, Slot } from '#grammar';

/** What a file does as a whole; equal keys mean equal profiles for every rule. */
export interface FileProfile {
  readonly dialect: Dialect;
  /** Whether any row states an amount. */
  readonly amounts: boolean;
  /** The sign that most separators behind heads, names and cycle values are; null where there are none. */
  readonly separator: string | null;
  /** The sign that most heads are separated by (many files use `：` there and `；` elsewhere). */
  readonly headSeparator: string | null;
  readonly colon: string | null;
  /** For each sign that is used in both widths (by its half-width form), the spelling used more often. */
  readonly widths: ReadonlyMap<string, string>;
  readonly key: string;
}

/** Counts for one row or many; added up block by block. */
export interface Tally {
  readonly rows: number;
  readonly indicators: number;
  readonly amounts: number;
  readonly coded: number;
  readonly uncoded: number;
  readonly separators: ReadonlyMap<string, number>;
  readonly headSeparators: ReadonlyMap<string, number>;
  readonly colons: ReadonlyMap<string, number>;
  readonly signs: ReadonlyMap<string, number>;
}

export const EMPTY_TALLY: Tally = {
  rows: 0,
  indicators: 0,
  amounts: 0,
  coded: 0,
  uncoded: 0,
  separators: new Map(),
  headSeparators: new Map(),
  colons: new Map(),
  signs: new Map(),
};

/** Signs that exist in two widths, half-width form first. */
export const TWO_WIDTHS: readonly (readonly [string, string])[] = [
  ['(', '（'],
  [')', '）'],
  ['%', '％'],
  [':', '：'],
  [';', '；'],
  [',', '，'],
];

const FULL_TO_HALF = new Map(TWO_WIDTHS.map(([half, full]) => [full, half]));
const HALF = new Set(TWO_WIDTHS.map(([half]) => half));

/** The half-width form of a sign that exists in two widths; undefined for any other character. */
export function halfOf(sign: string): string | undefined {
  return FULL_TO_HALF.get(sign) ?? (HALF.has(sign) ? sign : undefined);
}

export function tallyRow(row: Row): Tally {
  const separators = new Map<string, number>();
  const headSeparators = new Map<string, number>();
  const colons = new Map<string, number>();
  const signs = new Map<string, number>();
  const { coded, uncoded } = countHeads(row);
  for (const indicator of row.list?.indicators ?? []) {
    if (indicator.fragments.length > 0) continue;
    for (const slot of [Slot.LevelSeparator, Slot.TypeSeparator]) count(headSeparators, indicator.text(slot));
    for (const slot of [Slot.NameSeparator, Slot.CycleSeparator]) count(separators, indicator.text(slot));
    for (const slot of [Slot.CycleColon, Slot.AnnualColon]) count(colons, indicator.text(slot));
    for (const slot of [Slot.Name, Slot.CycleValue, Slot.AnnualValue]) {
      for (const character of indicator.text(slot) ?? '') if (halfOf(character) !== undefined) count(signs, character);
    }
  }
  const amounts = (['total', 'fiscal', 'special', 'other'] as const).filter((c) => row.text(c) !== null).length;
  const indicators = row.list?.indicators.length ?? 0;
  return { rows: 1, indicators, amounts, coded, uncoded, separators, headSeparators, colons, signs };
}

export function addTallies(a: Tally, b: Tally): Tally {
  return {
    rows: a.rows + b.rows,
    indicators: a.indicators + b.indicators,
    amounts: a.amounts + b.amounts,
    coded: a.coded + b.coded,
    uncoded: a.uncoded + b.uncoded,
    separators: addCounts(a.separators, b.separators),
    headSeparators: addCounts(a.headSeparators, b.headSeparators),
    colons: addCounts(a.colons, b.colons),
    signs: addCounts(a.signs, b.signs),
  };
}

export function profileOf(tally: Tally, dialect?: Dialect): FileProfile {
  const widths = new Map<string, string>();
  for (const [half, full] of TWO_WIDTHS) {
    const [h, f] = [tally.signs.get(half) ?? 0, tally.signs.get(full) ?? 0];
    if (h > 0 && f > 0) widths.set(half, f >= h ? full : half);
  }
  const profile = {
    dialect: dialect ?? (tally.uncoded > tally.coded ? ('uncoded' as const) : ('coded' as const)),
    amounts: tally.amounts > 0,
    separator: mostUsed(tally.separators),
    headSeparator: mostUsed(tally.headSeparators),
    colon: mostUsed(tally.colons),
    widths,
  };
  const { dialect: d, amounts, separator, headSeparator, colon } = profile;
  return { ...profile, key: JSON.stringify([d, amounts, separator, headSeparator, colon, [...widths]]) };
}

function count(into: Map<string, number>, sign: string | null): void {
  if (sign !== null) into.set(sign, (into.get(sign) ?? 0) + 1);
}

function addCounts(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  if (a.size === 0) return b;
  const sum = new Map(a);
  for (const [sign, n] of b) sum.set(sign, (sum.get(sign) ?? 0) + n);
  return sum;
}

/** Of equally many, the first by code point, so that the order of rows does not matter. */
function mostUsed(counts: ReadonlyMap<string, number>): string | null {
  let most: string | null = null;
  for (const [sign, n] of counts) {
    const best = most === null ? 0 : counts.get(most)!;
    if (n > best || (n === best && most !== null && sign < most)) most = sign;
  }
  return most;
}
