import { type LevelEntry, levelOfType, type Row, Slot, type Standard, type TypeEntry } from '#grammar';
import { isTruncated } from '../../check/defects.ts';
import { isForeign, readHead } from './heads.ts';

/** What levels and types a project has; all that a head may mean counts as there. */
export interface Presence {
  readonly levels: ReadonlySet<LevelEntry>;
  readonly types: ReadonlySet<TypeEntry>;
}

/**
 * Null where that cannot be told: there are no indicators, one of them has no head that is known, or the cell was cut.
 * Those defects have findings of their own.
 */
export function presenceIn(standard: Standard, row: Row): Presence | null {
  const indicators = row.list?.indicators ?? [];
  const levels = new Set<LevelEntry>();
  const types = new Set<TypeEntry>();
  if (indicators.length === 0) return null;
  for (const indicator of indicators) {
    if (isTruncated(indicator, row) || isForeign(standard, indicator)) return null;
    const level = readHead(standard, indicator, 'level');
    const type = readHead(standard, indicator, 'type');
    const known = [type?.byCode, type?.byName].filter((entry) => entry !== undefined);
    for (const entry of known) {
      types.add(entry);
      levels.add(levelOfType(standard, entry)!);
    }
    const stated = [level?.byCode, level?.byName].filter((entry) => entry !== undefined) as LevelEntry[];
    for (const entry of stated) levels.add(entry);
    if (known.length + stated.length === 0) return null;
  }
  return { levels, types };
}

/** Where an indicator of a level goes, as an index in the list: behind the last of its own level or an earlier one. */
export function placeFor(standard: Standard, row: Row, level: LevelEntry): number {
  const rank = standard.levels.indexOf(level);
  const ranks = row.list!.indicators.map((indicator) => {
    const { byCode, byName } = readHead(standard, indicator, 'level') ?? {};
    return standard.levels.indexOf((byCode ?? byName) as LevelEntry);
  });
  return ranks.findLastIndex((other) => other >= 0 && other <= rank) + 1;
}

/** Whether every indicator has its final 。, so that another can stand behind any of them. */
export function isEnded(row: Row): boolean {
  return row.list!.indicators.every((indicator) => indicator.has(Slot.End));
}
