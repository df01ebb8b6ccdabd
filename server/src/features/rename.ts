import type { TextEdit } from 'vscode-languageserver-types';
import {
  betweenBars,
  type Position,
  type Range,
  type Row,
  Slot,
  type Span,
  type Table,
  textOf,
  type Words,
  withPieces,
} from '#grammar';
import { changedRows } from '../check/changed-rows.ts';
import { withEdits } from '../format/row.ts';
import type { Checked } from '../workspace/checked.ts';
import { digestOf, type NameKind, nameId, plainName, usesIn } from '../workspace/digest.ts';
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

/**
 * Writes the new name wherever a table has the old one: over hard line breaks too, and nothing else is touched. Null where
 * the table would say something else then: where lines flow, the length of a name tells where it ends.
 */
export function renameEdits(table: Table, kind: NameKind, name: string, newName: string): TextEdit[] | null {
  const id = nameId(kind, name);
  const writtenIn = ({ layout }: Row) => (layout === 'barred' ? betweenBars(newName.trim()) : newName.trim());
  const edits: TextEdit[] = [];
  const pieces = new Map<number, string>();
  for (const start of new Set(usesIn(digestOf(table), id).map(({ line }) => line))) {
    const { segment, line, index } = table.segmentAt(start);
    if (segment.what !== 'row') continue;
    const own = placesIn(segment, kind, id).flatMap((spans) =>
      spans.map((span, i) => ({ span, text: i === 0 ? writtenIn(segment) : '' })),
    );
    for (const { span, text } of own) edits.push({ range: shifted(segment.rangeOf(span), line), newText: text });
    pieces.set(index, withEdits(textOf(segment), own));
  }
  const { old, fresh } = changedRows(table, withPieces(table, pieces));
  const isRenamed = (row: Row, now: Row) =>
    saidIn(row, (one) => (one === id ? nameId(kind, writtenIn(row)) : one)) === saidIn(now);
  return old.length === fresh.length && old.every((row, i) => isRenamed(row, fresh[i]!)) ? edits : null;
}

/** What a row says, width and white space aside, with its names as they are to be. */
function saidIn(row: Row, renamed = (id: string) => id): string {
  const cells = [...row.cells].filter(
    ([column, { text }]) => text !== '' && column !== 'name' && column !== 'indicators',
  );
  const { indicators, scraps } = row.list ?? { indicators: [], scraps: [] };
  return JSON.stringify([
    renamed(nameId(row.kind, row.name)),
    cells.map(([column, { text }]) => [column, plainName(text)]),
    indicators.map(({ level, type, name, cycleValue, annualValue }) => [
      renamed(nameId('indicator', name ?? '')),
      ...[level?.name, type?.name, cycleValue, annualValue].map((text) => plainName(text ?? '')),
    ]),
    scraps.length,
  ]);
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
/** Why a table is not renamed in. */
export const DIFFERENT: Words = {
  zh: '用这个名称，{file} 里有的行会读成别的内容，所以没有改名。请换一个名称，或者先把表转换为编写版式再改名。',
  en: 'With this name rows of {file} would say something else, so nothing is renamed. Choose another name, or convert the table to the authoring layout first.',
};
