import { STANDARDS, type Standard, standardById } from '#grammar';
import type { Locale } from '../check/words.ts';
import type { Settings } from '../workspace/settings.ts';
import { budgetYear, NEW_LAYOUTS, newTable } from '../writing/new-table.ts';
import { snippetOf } from '../writing/snippet.ts';

/** The method of the request for a new table. */
export const NEW_TABLE = 'zhibiao/newTable';
/** The method of the request for the standard that new tables of the workspace follow. */
export const NEW_TABLE_STANDARD = 'zhibiao/newTableStandard';

/** A table that is not there yet, of which the settings are asked for. */
export const UNSAVED = 'untitled:zhibiao';

/** What a client asks for; what is missing or makes no sense is left to fill in or as usual. */
export interface NewTableParams {
  readonly department?: unknown;
  readonly year?: unknown;
  readonly standard?: unknown;
  readonly layout?: unknown;
}

/**
 * A new table as a snippet, its first place to fill in first.
 *
 * @param settings of a table that is not saved yet
 */
export function newTableFor(
  { department, year, standard, layout }: NewTableParams,
  settings: Settings,
): { snippet: string } {
  const usual = standardOf(settings);
  const wanted = standard === usual?.id ? undefined : typeof standard === 'string' ? standardById(standard) : undefined;
  const pieces = newTable({
    department: typeof department === 'string' ? department.trim() : '',
    year: typeof year === 'number' && Number.isInteger(year) ? year : budgetYear(new Date()),
    standard: wanted ?? usual ?? STANDARDS[0]!,
    layout: NEW_LAYOUTS.find((one) => one === layout) ?? NEW_LAYOUTS[0],
  });
  return { snippet: snippetOf(pieces) };
}

/** The standard that the settings choose for new tables, one of the user's own perhaps; null where they leave it open. */
export function newTableStandard(settings: Settings, locale: Locale): { id: string; name: string } | null {
  const standard = standardOf(settings);
  return standard === null ? null : { id: standard.id, name: standard.name[locale] };
}

function standardOf({ standard }: Settings): Standard | null {
  return (typeof standard === 'string' ? standardById(standard) : standard) ?? null;
}
