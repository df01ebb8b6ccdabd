import { compact, type Indicator, type Row } from '#grammar';
import { isBlank, isEmptyText } from '../../check/defects.ts';
import { looseName } from './loose-name.ts';
import { perLastRow } from './per-row.ts';
import { type IndicatorReading, readingsOf } from './reading.ts';

/** The indicators of a row whose name stands in it before, each with the first such one. */
interface Duplicates {
  /** Under the same level and type. */
  readonly same: ReadonlyMap<Indicator, Indicator>;
  /** Under other ones only. */
  readonly elsewhere: ReadonlyMap<IndicatorReading, IndicatorReading>;
}

const NONE: Duplicates = { same: new Map(), elsewhere: new Map() };

export const duplicatesIn = perLastRow((row: Row): Duplicates => {
  const readings = readingsOf(row);
  if (areDistinct(readings)) return NONE;
  const seen = new Map<string, IndicatorReading>();
  const same = new Map<Indicator, Indicator>();
  const elsewhere = new Map<IndicatorReading, IndicatorReading>();
  for (const reading of readings) {
    const { indicator } = reading;
    if (isBlank(indicator) || isEmptyText(indicator.name)) continue;
    const name = looseName(indicator.name!);
    const key = `${plain(indicator.level?.name)}；${plain(indicator.type?.name)}；${name}`;
    const [first, other] = [seen.get(key), seen.get(name)];
    if (first !== undefined) same.set(indicator, first.indicator);
    else if (other !== undefined) elsewhere.set(reading, other);
    if (first === undefined) seen.set(key, reading);
    if (other === undefined) seen.set(name, reading);
  }
  return { same, elsewhere };
});

/** The stretches of a list that are there before, indicator by indicator, of at least so many. */
export const copiesIn = perLastRow((row: Row): readonly (readonly Indicator[])[] => {
  const { same } = duplicatesIn(row);
  if (same.size < LEAST_COPIED) return [];
  const { indicators } = row.list!;
  const places = new Map(indicators.map((indicator, i) => [indicator, i]));
  const copies: Indicator[][] = [];
  let previous = Number.NaN;
  for (const indicator of indicators) {
    const first = same.get(indicator);
    const place = first !== undefined && isCopy(indicator, first) ? places.get(first)! : Number.NaN;
    if (place === previous + 1) copies.at(-1)!.push(indicator);
    else if (!Number.isNaN(place)) copies.push([indicator]);
    previous = place;
  }
  return copies.filter(({ length }) => length >= LEAST_COPIED);
});

const LEAST_COPIED = 3;

function isCopy(a: Indicator, b: Indicator): boolean {
  return (
    plain(a.name) === plain(b.name) &&
    plain(a.cycleValue) === plain(b.cycleValue) &&
    plain(a.annualValue) === plain(b.annualValue)
  );
}

/** Whether no two names are the same in their loose form, as nearly always. */
function areDistinct(readings: readonly IndicatorReading[]): boolean {
  const names = new Set<string>();
  for (const { nameText } of readings) names.add(nameText?.looseText ?? '');
  return names.size === readings.length;
}

/** A text as it is compared where only its writing may differ. */
export function plain(text: string | null | undefined): string {
  return text == null ? '' : compact(text).replaceAll('。', '');
}
