import {
  findLevel,
  findType,
  type Indicator,
  type LevelEntry,
  levelOfType,
  type Row,
  Slot,
  type Standard,
  type TypeEntry,
} from '#grammar';
import { isTruncated } from '../../check/defects.ts';
import { headsOf, readHead } from './heads.ts';
import { perObject } from './per-row.ts';
import { holdsAny } from './words.ts';

/** The head of an indicator that is to be written. */
export interface NewHead {
  readonly level: LevelEntry;
  readonly type?: TypeEntry;
}

/** What levels and types a project has; all that a head may mean counts as there. */
export interface Presence {
  readonly levels: readonly LevelEntry[];
  readonly types: readonly TypeEntry[];
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
  const levels: LevelEntry[] = [];
  const types: TypeEntry[] = [];
  if (indicators.length === 0) return null;
  for (const indicator of indicators) {
    const { levelsMeant, typesMeant, foreign } = headsOf(standard, indicator);
    if (foreign || levelsMeant.length === 0 || isTruncated(indicator, row)) return null;
    for (const type of [...typesMeant, ...typesBeside(standard, row, indicator)])
      if (!types.includes(type)) types.push(type);
    for (const level of levelsMeant) if (!levels.includes(level)) levels.push(level);
  }
  return { levels, types };
}

/** The types of a second head that stands in an indicator, which may be the one that counts: 11-数量指标；12-质量指标；合格率. */
function typesBeside(standard: Standard, row: Row, { fragments }: Indicator): TypeEntry[] {
  return fragments.flatMap(({ slot, start, end }) => {
    const type =
      slot === Slot.TypeName ? findType(standard, { name: row.list!.joined.text.slice(start, end) }) : undefined;
    return type === undefined ? [] : [type];
  });
}

/** What a standard wants of every project. */
export const requiredOf = perObject(
  (standard: Standard): Presence => ({
    levels: standard.required.levels.map((name) => findLevel(standard, { name })!),
    types: standard.required.types.map((name) => findType(standard, { name })!),
  }),
);

/** The levels that a standard wants of a project with such a name: of 设备购置, what it costs. */
export function levelsByName(standard: Standard, project: string): LevelEntry[] {
  return (standard.required.byName ?? [])
    .filter(({ words, except = NONE }) => holdsAny(project, words) && !holdsAny(project, except))
    .flatMap(({ levels }) => levels.map((name) => findLevel(standard, { name })!));
}

const NONE: readonly string[] = [];

/** The levels and types that a standard wants of every project and that a row lacks. */
export function missingHeads(standard: Standard, row: Row): NewHead[] {
  const present = presenceIn(standard, row);
  if (present === null) return [];
  const { levels, types } = requiredOf(standard);
  const missing: NewHead[] = levels.filter((level) => !present.levels.includes(level)).map((level) => ({ level }));
  // In a form without types there is nothing to ask for.
  if (present.types.length === 0) return missing;
  for (const type of types) {
    if (!present.types.includes(type)) missing.push({ level: levelOfType(standard, type)!, type });
  }
  return missing;
}

/**
 * What is missing in a row, as indicators that can be written, in the order of the standard: of a level with types, its
 * first one or those that it wants.
 */
export function draftHeads(standard: Standard, row: Row): NewHead[] {
  const missing = missingHeads(standard, row);
  const typed = row.list?.indicators.some(({ type }) => type !== null) ?? false;
  const drafts = missing.flatMap((head): NewHead[] => {
    if (head.type !== undefined || !typed) return [head];
    if (missing.some(({ level, type }) => level === head.level && type !== undefined)) return [];
    const [type] = head.level.types;
    return [type === undefined ? head : { ...head, type }];
  });
  const rank = ({ level, type }: NewHead) => rankOf(standard, level, type);
  return drafts.sort((a, b) => rank(a) - rank(b));
}

/**
 * Where an indicator goes, as an index in the list: behind the last of its own level or an earlier one, and of its level
 * behind the last of its own type or an earlier one.
 */
export function placeFor(standard: Standard, row: Row, { level, type }: NewHead): number {
  const own = rankOf(standard, level, type);
  const ranks = row.list!.indicators.map((indicator) => {
    const [ofLevel, ofType] = (['level', 'type'] as const).map((part) => {
      const { byCode, byName } = readHead(standard, indicator, part) ?? {};
      return byCode ?? byName;
    });
    return rankOf(standard, ofLevel as LevelEntry, ofType);
  });
  return ranks.findLastIndex((other) => other >= 0 && other <= own) + 1;
}

/** Negative for a level that the standard does not have; of a level, an unknown type is the last. */
function rankOf({ levels }: Standard, level: LevelEntry | undefined, type: TypeEntry | undefined): number {
  if (level === undefined) return -1;
  const place = type === undefined ? -1 : level.types.indexOf(type);
  return levels.indexOf(level) * 100 + (place < 0 ? 99 : place);
}

/** Whether every indicator has its final 。, so that another can stand behind any of them. */
export function isEnded(row: Row): boolean {
  return row.list!.indicators.every((indicator) => indicator.has(Slot.End));
}
