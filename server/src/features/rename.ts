import type { TextEdit } from 'vscode-languageserver-types';
import { betweenBars, type Position, type Range, type Row, Slot, type Span, type Table, type Words } from '#grammar';
import type { Checked } from '../workspace/checked.ts';
import { digestOf, type NameKind, nameId, usesIn } from '../workspace/digest.ts';
import { shifted } from './support/finding.ts';
import { type NameAt, nameAt } from './support/name-at.ts';
import { piecesOf } from './support/pieces.ts';

/** The name that would be renamed at a position; null where none stands. */
export function prepareRename({ document }: Checked, position: Position): { range: Range; placeholder: string } | null {
  const at = nameAt(document.table, position);
  return at === null ? null : { range: at.range, placeholder: at.name };
}

/** What is to be renamed at a position, or why it cannot be. */
export function renameAt({ document }: Checked, position: Position, newName: string): NameAt | Words {
  const at = nameAt(document.table, position);
  if (at === null) return NOTHING;
  if (newName.trim() === '') return EMPTY;
  if (/[\t\r\n]/.test(newName)) return BROKEN;
  // What ends a field or an indicator would tear the list apart.
  if (at.kind === 'indicator' && /[；;。]/.test(newName)) return SEPARATOR;
  return at;
}

/** Writes the new name wherever a table has the old one: over hard line breaks too, and nothing else is touched. */
export function renameEdits(table: Table, kind: NameKind, name: string, newName: string): TextEdit[] {
  const id = nameId(kind, name);
  const lines = new Set(usesIn(digestOf(table), id).map(({ line }) => line));
  return [...lines].flatMap((start) => {
    const { segment, line } = table.segmentAt(start);
    if (segment.what !== 'row') return [];
    const written = segment.layout === 'barred' ? betweenBars(newName.trim()) : newName.trim();
    return placesIn(segment, kind, id).flatMap((pieces) =>
      pieces.map((piece, i) => ({
        range: shifted(segment.rangeOf(piece), line),
        newText: i === 0 ? written : '',
      })),
    );
  });
}

function placesIn(row: Row, kind: NameKind, id: string): Span[][] {
  if (kind !== 'indicator') {
    const cell = row.cells.get('name');
    if (cell === undefined || row.kind !== kind || nameId(kind, row.name) !== id) return [];
    return [piecesOf(cell, 0, cell.text.length)];
  }
  const { joined, indicators } = row.list ?? { joined: null, indicators: [] };
  return indicators.flatMap((indicator) => {
    if (indicator.name === null || nameId('indicator', indicator.name) !== id) return [];
    return [piecesOf(joined!, indicator.startOf(Slot.Name), indicator.endOf(Slot.Name))];
  });
}

const NOTHING: Words = {
  zh: '这里没有可以改名的内容。请把光标放在指标名称、项目名称或单位名称上。',
  en: 'There is nothing to rename here. Put the cursor on the name of an indicator, project or unit.',
};
const EMPTY: Words = { zh: '新名称不能为空。', en: 'The new name must not be empty.' };
const BROKEN: Words = { zh: '名称里不能有换行或制表符。', en: 'A name must not hold line breaks or tabs.' };
const SEPARATOR: Words = {
  zh: '指标名称里不能有“；”或“。”，它们是指标各部分的分隔符。',
  en: 'The name of an indicator must not hold ； or 。, which separate the parts of an indicator.',
};
