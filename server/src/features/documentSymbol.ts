import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { contentLength, type Position, type Range, type Table, type TableSegment, type Words } from '#grammar';
import { say } from '../check/words.ts';
import { perObject } from '../rules/support/per-row.ts';
import type { Checked } from '../workspace/checked.ts';
import { rowsOfBlock } from './support/block-rows.ts';
import { shifted } from './support/finding.ts';
import { outlineJson } from './support/outline-json.ts';
import { detailCount } from './support/row-symbol.ts';

/** The outline of a document, and whether the limit cut it. */
export interface Outline {
  /** A list of `DocumentSymbol`s as JSON in UTF-8, to be put together: an edit leaves nearly all pieces as they were. */
  readonly pieces: readonly Uint8Array[];
  /** What was left out, for the user; null where nothing was. */
  readonly cut: string | null;
}

const KIND = { table: 1 /* File */, notice: 15 /* String */ } as const satisfies Record<string, SymbolKind>;

const WORDS = {
  table: { zh: '绩效目标表', en: 'Goal table' },
  cutIndicators: {
    zh: '大纲超过 {max} 项，只列到项目，{left} 条指标未列出（设置 zhibiao.outline.maxItems）',
    en: 'The outline has more than {max} items: projects only, {left} indicators are left out (setting zhibiao.outline.maxItems)',
  },
  cutRows: {
    zh: '大纲超过 {max} 项，只列出前 {max} 行，{left} 行未列出（设置 zhibiao.outline.maxItems）',
    en: 'The outline has more than {max} items: the first {max} rows only, {left} rows are left out (setting zhibiao.outline.maxItems)',
  },
} satisfies Record<string, Words>;

/**
 * The outline: table › unit › project › level › indicator. Where it would have more symbols than the setting allows,
 * indicators are left out of all projects, and beyond that the last rows; a last symbol says so.
 */
export function documentSymbols({ document: { table }, settings, locale }: Checked): Outline {
  const { title, amountUnit } = table.heading;
  const total = sumOf(table.segments.blocks);
  if (total.rows === 0 && title === null) return { pieces: outlineJson([]), cut: null };
  const max = settings.outlineMaxItems;
  const withDetails = total.rows + 1 + total.details <= max;
  const end = endOf(table);
  const range = { start: { line: 0, character: 0 }, end };
  const name = title ?? WORDS.table[locale];
  const root = { name, kind: KIND.table, range, selectionRange: titleRange(table) ?? range };
  const shown = { segments: table.segments, most: max, style: { amountUnit, withDetails, locale } };
  if (withDetails) return { pieces: outlineJson([root], shown), cut: null };
  const cut =
    total.rows > max
      ? say(WORDS.cutRows, locale, { max, left: total.rows - max })
      : say(WORDS.cutIndicators, locale, { max, left: total.indicators });
  const atEnd = { start: end, end };
  const notice: DocumentSymbol = { name: cut, kind: KIND.notice, range: atEnd, selectionRange: atEnd };
  return { pieces: outlineJson([root, notice], shown), cut };
}

/** How many rows a stretch of a table has, how many indicators, and how many symbols of indicators and their levels. */
interface Counts {
  readonly rows: number;
  readonly indicators: number;
  readonly details: number;
}

function sumOf(blocks: Table['segments']['blocks']): Counts {
  const sum = { rows: 0, indicators: 0, details: 0 };
  for (const block of blocks) {
    const { rows, indicators, details } = countsOf(block);
    sum.rows += rows;
    sum.indicators += indicators;
    sum.details += details;
  }
  return sum;
}

const countsOf = perObject((block: readonly TableSegment[]): Counts => {
  const counts = { rows: 0, indicators: 0, details: 0 };
  for (const { segment: row } of rowsOfBlock(block)) {
    counts.rows++;
    counts.indicators += row.list?.indicators.length ?? 0;
    counts.details += detailCount(row);
  }
  return counts;
});

function titleRange(table: Table): Range | null {
  for (const { segment, line } of table.placed()) {
    if (segment.what === 'row') return null;
    if (segment.what !== 'heading' || segment.facts.title === null) continue;
    const last = segment.lines.length - 1;
    const end = { line: last, character: contentLength(segment.lines[last]!) };
    return shifted({ start: { line: 0, character: 0 }, end }, line);
  }
  return null;
}

function endOf({ snapshot }: Table): Position {
  return snapshot.clamp({ line: snapshot.lineCount, character: 0 });
}
