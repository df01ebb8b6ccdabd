import { STANDARDS, standardById } from '#grammar';
import { budgetYear, NEW_LAYOUTS, newTable } from '../writing/new-table.ts';
import { snippetOf } from '../writing/snippet.ts';

/** The method of the request for a new table. */
export const NEW_TABLE = 'zhibiao/newTable';

/** What a client asks for; what is missing or makes no sense is left to fill in or as usual. */
export interface NewTableParams {
  readonly department?: unknown;
  readonly year?: unknown;
  readonly standard?: unknown;
  readonly layout?: unknown;
}

/** A new table as a snippet, its first place to fill in first. */
export function newTableFor({ department, year, standard, layout }: NewTableParams): { snippet: string } {
  const pieces = newTable({
    department: typeof department === 'string' ? department.trim() : '',
    year: typeof year === 'number' && Number.isInteger(year) ? year : budgetYear(new Date()),
    standard: (typeof standard === 'string' && standardById(standard)) || STANDARDS[0]!,
    layout: NEW_LAYOUTS.find((one) => one === layout) ?? NEW_LAYOUTS[0],
  });
  return { snippet: snippetOf(pieces) };
}
