import type { Table } from '#grammar';
import type { Checker } from '../check/checker.ts';
import { type FixedTable, fixTable } from '../check/fixes.ts';
import type { ReadTable } from './files.ts';
import { rewriteFile } from './write.ts';

/** Applies all safe fixes to a table and (unless `dry`) writes its file. Throws a WriteError where it cannot be written. */
export function fixFile(read: ReadTable, table: Table, checker: Checker, dry: boolean): FixedTable {
  const result = fixTable(table, checker);
  if (result.rounds > 0 && !dry) rewriteFile(read, result.table.snapshot.text());
  return result;
}
