import type { FoldingRange } from 'vscode-languageserver-types';
import type { Checked } from '../workspace/checked.ts';

/** What can be folded: a unit with its projects, and a row that stands on several lines. */
export function foldingRanges({ document: { table } }: Checked): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  let unit: { startLine: number; endLine: number } | null = null;
  for (const { segment: row, line } of table.rows()) {
    const filled = row.lines.findLastIndex((one) => one.trim() !== '');
    const own = { startLine: line, endLine: line + Math.max(filled, 0) };
    if (own.endLine > own.startLine) ranges.push(own);
    if (row.kind === 'project' && unit !== null) unit.endLine = own.endLine;
    else {
      unit = row.kind === 'unit' ? { ...own } : null;
      if (unit !== null) ranges.push(unit);
    }
  }
  return ranges.filter(({ startLine, endLine }) => endLine > startLine);
}
