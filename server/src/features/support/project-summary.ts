import { type LevelEntry, levelOfType, type Row, type Standard } from '#grammar';
import type { FileProfile } from '../../check/profile.ts';
import type { Edit } from '../../rules/rule.ts';
import { readHead } from '../../rules/support/heads.ts';
import { insertIndicators } from '../../rules/support/insertion.ts';
import { perStandard } from '../../rules/support/per-row.ts';
import { draftHeads, missingHeads, type NewHead } from '../../rules/support/presence.ts';

/** How a project's indicators are spread over the levels of a standard. */
export interface ProjectSummary {
  /** Levels that it has, in the order of the standard, with the number of indicators. */
  readonly levels: readonly { readonly level: LevelEntry; readonly count: number }[];
  /** Indicators of no level that the standard has. */
  readonly others: number;
  /** Levels and types that the standard wants of every project and that are not there. */
  readonly missing: readonly NewHead[];
}

/** Counts the indicators of a project row. */
export const summaryOf = perStandard((row: Row, standard): ProjectSummary => {
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
  return { levels, others, missing: missingHeads(standard, row) };
});

type Reading = ReturnType<typeof readHead>;

function levelOf(level: Reading, type: Reading, standard: Standard): LevelEntry | undefined {
  const stated = level?.byName ?? level?.byCode;
  if (stated !== undefined) return stated as LevelEntry;
  const own = type?.byName ?? type?.byCode;
  return own === undefined ? undefined : levelOfType(standard, own);
}

/** Edits that put drafts of all that is missing into a row, each where it belongs. */
export function draftsIn(row: Row, standard: Standard, profile: FileProfile): readonly Edit[] {
  const heads = draftHeads(standard, row);
  return heads.length === 0 ? [] : insertIndicators(row, { standard, profile }, heads);
}
