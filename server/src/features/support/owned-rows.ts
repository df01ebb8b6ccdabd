import {
  COLUMNS_OF_2022,
  type Column,
  type Columns,
  columnName,
  compact,
  printRow,
  type Row,
  rowTexts,
  Table,
  type Vocabulary,
} from '#grammar';

/** Those columns of the form of 2022 that say whose project a row is. */
const OWNERS = ['department', 'unit'] as const satisfies readonly Column[];

/**
 * Rows copied from a table of the form of 2022, with their header or without, as lines for a table whose columns have no
 * owners: those that `owners` do not name already stand above in remarks. Null where a text holds no such rows, or
 * something besides.
 *
 * @param owners what the place says already
 */
export function withoutOwners(
  text: string,
  columns: Columns,
  owners: readonly (string | null)[],
  vocabulary: Vocabulary,
): string | null {
  if (OWNERS.some((column) => columns.order.includes(column))) return null;
  const rows = ownedRows(text, vocabulary);
  if (rows === null) return null;
  const known = new Set(owners.map((owner) => compact(owner ?? '')));
  const lines: string[] = [];
  let last = '';
  for (const row of rows) {
    const own = OWNERS.map((column) => ({ column, owner: row.text(column) ?? '' }));
    const unknown = own.filter(({ owner }) => !known.has(compact(owner)));
    const said = unknown.map(({ column, owner }) => `${columnName(column)}：${owner}`).join('；');
    // Behind a remark that names another owner, the one that the table names is to be named, too.
    if (said !== last) lines.push(said === '' ? `// ${columnName('unit')}：${row.text('unit')}` : `// ${said}`);
    last = said;
    const { cells, ...texts } = rowTexts(row);
    const kept = new Map([...cells].filter(([column]) => columns.order.includes(column)));
    lines.push(...printRow({ ...texts, columns, cells: kept }, 'published'));
  }
  return lines.join('\n');
}

function ownedRows(text: string, vocabulary: Vocabulary): readonly Row[] | null {
  const header = COLUMNS_OF_2022.order.map((column) => columnName(column!)).join('\t');
  // A header in the text itself goes before.
  const read = Table.read(`${header}\n${text}`, vocabulary);
  const rows: Row[] = [];
  for (const segment of read.segments) {
    if (segment.what === 'row') rows.push(segment);
    else if (segment.what === 'scrap') return null;
  }
  return rows.length > 0 && rows.every(isOwned) ? rows : null;
}

function isOwned(row: Row): boolean {
  const names = [...OWNERS, 'name' as const].map((column) => row.text(column) ?? '');
  if (row.layout !== 'published' || row.list === null || names.some((name) => !/^\p{L}/u.test(name))) return false;
  const { unnamed, surplus = [] } = rowTexts(row);
  return surplus.length === 0 && (unnamed?.size ?? 0) === 0 && row.list.scraps.length === 0;
}
