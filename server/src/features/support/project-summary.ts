import { findLevel, findType, type LevelEntry, levelOfType, type Row, type Standard } from '#grammar';
import type { FileProfile } from '../../check/profile.ts';
import type { Edit } from '../../rules/rule.ts';
import { readHead } from '../../rules/support/heads.ts';
import { insertIndicators, type NewHead } from '../../rules/support/insertion.ts';
import { presenceIn } from '../../rules/support/presence.ts';

/** How a project's indicators are spread over the levels of a standard. */
export interface ProjectSummary {
  /** Levels that it has, in the order of the standard, with the number of indicators. */
  readonly levels: readonly { readonly level: LevelEntry; readonly count: number }[];
  /** Indicators of no level that the standard has. */
  readonly others: number;
  /** Levels and types that the standard wants of every project and that are not there. */
  readonly missing: readonly NewHead[];
}

// Rows never change, and an edit keeps nearly all of them.
const known = new WeakMap<Row, { readonly standard: Standard; readonly summary: ProjectSummary }>();

/** Counts the indicators of a project row. */
export function summaryOf(row: Row, standard: Standard): ProjectSummary {
  let entry = known.get(row);
  if (entry?.standard !== standard) {
    entry = { standard, summary: count(row, standard) };
    known.set(row, entry);
  }
  return entry.summary;
}

function count(row: Row, standard: Standard): ProjectSummary {
  const counts = new Map<LevelEntry, number>();
  let others = 0;
  for (const indicator of row.list?.indicators ?? []) {
    const level = levelOf(readHead(standard, indicator, 'level'), readHead(standard, indicator, 'type'), standard);
    if (level === undefined) others++;
    else counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const levels = standard.levels.flatMap((level) => {
    const count = counts.get(level);
    return count === undefined ? [] : [{ level, count }];
  });
  return { levels, others, missing: missingOf(row, standard) };
}

type Reading = ReturnType<typeof readHead>;

function levelOf(level: Reading, type: Reading, standard: Standard): LevelEntry | undefined {
  const stated = level?.byName ?? level?.byCode;
  if (stated !== undefined) return stated as LevelEntry;
  const own = type?.byName ?? type?.byCode;
  return own === undefined ? undefined : levelOfType(standard, own);
}

function missingOf(row: Row, standard: Standard): NewHead[] {
  const present = presenceIn(standard, row);
  if (present === null) return [];
  const levels = standard.required.levels.map((name) => findLevel(standard, { name })!);
  const types = standard.required.types.map((name) => findType(standard, { name })!);
  return [
    ...levels.filter((level) => !present.levels.has(level)).map((level) => ({ level })),
    // In a form without types there is nothing to ask for.
    ...types
      .filter((type) => present.types.size > 0 && !present.types.has(type))
      .map((type) => ({ level: levelOfType(standard, type)!, type })),
  ];
}

/** Edits that put drafts into a row: of the first that is missing, with all else that is missing of its level. */
export function draftsIn(row: Row, standard: Standard, profile: FileProfile): readonly Edit[] {
  const [first, ...others] = missingOf(row, standard);
  if (first === undefined) return [];
  const hasTypes = row.list!.indicators.some(({ type }) => type !== null);
  const complete = ({ level, type }: NewHead): NewHead => {
    const own = type ?? (hasTypes ? level.types[0] : undefined);
    return own === undefined ? { level } : { level, type: own };
  };
  const same = others.filter(({ level }) => level === first.level && first.type !== undefined);
  return insertIndicators(row, { standard, profile }, [complete(first), ...same.map(complete)]);
}
