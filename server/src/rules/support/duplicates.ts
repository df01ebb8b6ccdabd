import { compact, type Indicator, type Row } from '#grammar';
import { isBlank, isEmptyText } from '../../check/defects.ts';
import { looseName } from './loose-name.ts';
import { perRow } from './per-row.ts';
import { type IndicatorReading, readingsOf } from './reading.ts';

const NONE: ReadonlyMap<Indicator, Indicator> = new Map();

/** The indicators of a row that stand in it once more under the same level and type, each with the first such one. */
export const duplicatesIn = perRow((row: Row): ReadonlyMap<Indicator, Indicator> => {
  if (areDistinct(readingsOf(row))) return NONE;
  const seen = new Map<string, Indicator>();
  const duplicates = new Map<Indicator, Indicator>();
  for (const indicator of row.list?.indicators ?? []) {
    if (isBlank(indicator) || isEmptyText(indicator.name)) continue;
    const key = `${plain(indicator.level?.name)}；${plain(indicator.type?.name)}；${looseName(indicator.name!)}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, indicator);
    else duplicates.set(indicator, first);
  }
  return duplicates;
});

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
