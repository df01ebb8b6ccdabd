import { type LevelEntry, type Row, Slot, type Standard, type TypeEntry } from '#grammar';
import { isTruncated } from '../../check/defects.ts';
import { headsOf, readHead } from './heads.ts';

/** What levels and types a project has; all that a head may mean counts as there. */
export interface Presence {
  readonly levels: ReadonlySet<LevelEntry>;
  readonly types: ReadonlySet<TypeEntry>;
}

/** Several rules ask about one row. */
let last: { readonly standard: Standard; readonly row: Row; readonly presence: Presence | null } | null = null;

/**
 * Null where that cannot be told: there are no indicators, one of them has no head that is known, or the cell was cut.
 * Those defects have findings of their own.
 */
export function presenceIn(standard: Standard, row: Row): Presence | null {
  if (last?.row !== row || last.standard !== standard) last = { standard, row, presence: findPresence(standard, row) };
  return last.presence;
}

function findPresence(standard: Standard, row: Row): Presence | null {
  const indicators = row.list?.indicators ?? [];
  const levels = new Set<LevelEntry>();
  const types = new Set<TypeEntry>();
  if (indicators.length === 0) return null;
  for (const indicator of indicators) {
    const { levelsMeant, typesMeant, foreign } = headsOf(standard, indicator);
    if (foreign || levelsMeant.length === 0 || isTruncated(indicator, row)) return null;
    for (const type of typesMeant) types.add(type);
    for (const level of levelsMeant) levels.add(level);
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
