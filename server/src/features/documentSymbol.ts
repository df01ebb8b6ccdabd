import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import {
  contentLength,
  type Head,
  type Indicator,
  type Placed,
  type Position,
  type Range,
  type Row,
  Slot,
  type Words,
} from '#grammar';
import { type Locale, say } from '../check/words.ts';
import type { Checked } from '../workspace/checked.ts';
import { shifted } from './support/finding.ts';

/** The outline of a document, and whether the limit cut it. */
export interface Outline {
  readonly symbols: DocumentSymbol[];
  /** What was left out, for the user; null where nothing was. */
  readonly cut: string | null;
}

const KIND = {
  table: 1 /* File */,
  unit: 3 /* Namespace */,
  total: 16 /* Number */,
  project: 5 /* Class */,
  level: 10 /* Enum */,
  indicator: 7 /* Property */,
  notice: 15 /* String */,
} as const satisfies Record<string, SymbolKind>;

const WORDS = {
  table: { zh: '绩效目标表', en: 'Goal table' },
  nameless: { zh: '（无名称）', en: '(no name)' },
  noLevel: { zh: '（无层级）', en: '(no level)' },
  values: { zh: '周期 {cycle} · 年度 {annual}', en: 'cycle {cycle} · annual {annual}' },
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
  const rows = [...table.rows()];
  const { title, amountUnit } = table.heading;
  if (rows.length === 0 && title === null) return { symbols: [], cut: null };
  const max = settings.outlineMaxItems;
  const details = rows.reduce((sum, { segment }) => sum + detailCount(segment), 0);
  const withDetails = rows.length + 1 + details <= max;
  const shown = withDetails ? rows : rows.slice(0, max);
  const end = endOf(table.snapshot);
  const children: DocumentSymbol[] = [];
  let unit: DocumentSymbol | null = null;
  for (const placed of shown) {
    const symbol = rowSymbol(placed, amountUnit, withDetails, locale);
    if (placed.segment.kind === 'project' && unit !== null) {
      unit.children!.push(symbol);
      unit.range = { start: unit.range.start, end: symbol.range.end };
      continue;
    }
    unit = placed.segment.kind === 'unit' ? symbol : null;
    children.push(symbol);
  }
  const range = { start: { line: 0, character: 0 }, end };
  const name = title ?? WORDS.table[locale];
  const root = { name, kind: KIND.table, range, selectionRange: titleRange(table) ?? range, children };
  if (withDetails) return { symbols: [root], cut: null };
  const cut =
    shown.length < rows.length
      ? say(WORDS.cutRows, locale, { max, left: rows.length - shown.length })
      : say(WORDS.cutIndicators, locale, { max, left: indicatorCount(rows) });
  const atEnd = { start: end, end };
  return { symbols: [root, { name: cut, kind: KIND.notice, range: atEnd, selectionRange: atEnd }], cut };
}

// ── rows ───────────────────────────────────────────────────────────────────────────────────────────────────────

function rowSymbol(
  { segment: row, line }: Placed<Row>,
  amountUnit: string | null,
  withDetails: boolean,
  locale: Locale,
): DocumentSymbol {
  const amount = row.amount('total');
  const range = shifted(rangeOfRow(row), line);
  const name = row.cellSpan('name');
  return {
    name: row.name || WORDS.nameless[locale],
    detail: amount === null ? '' : `${amount}${amountUnit === null ? '' : ` ${amountUnit}`}`,
    kind: KIND[row.kind],
    range,
    selectionRange: name === null ? range : within(range, shifted(row.rangeOf(name), line)),
    children: withDetails ? levelSymbols(row, line, locale) : [],
  };
}

/** From the first character of a row that is no white space to its last. */
function rangeOfRow(row: Row): Range {
  const filled = row.lines.map((line) => line.trim() !== '');
  const first = Math.max(filled.indexOf(true), 0);
  const last = Math.max(filled.lastIndexOf(true), 0);
  const indent = row.lines[first]!.length - row.lines[first]!.trimStart().length;
  return {
    start: { line: first, character: filled[first] ? indent : 0 },
    end: { line: last, character: contentLength(row.lines[last]!) },
  };
}

/** The indicators of a row, those that follow each other under one level together. */
function levelSymbols(row: Row, line: number, locale: Locale): DocumentSymbol[] {
  return runsOfLevels(row).map((run) => {
    const children = run.map((indicator) => indicatorSymbol(indicator, row, line, locale));
    const range = { start: children[0]!.range.start, end: children[children.length - 1]!.range.end };
    const { level } = run[0]!;
    const own = level === null ? null : headRange(run[0]!, row, line);
    return {
      name: level === null ? WORDS.noLevel[locale] : headText(level),
      kind: KIND.level,
      range,
      selectionRange: own === null ? children[0]!.selectionRange : within(range, own),
      children,
    };
  });
}

function runsOfLevels(row: Row): Indicator[][] {
  const runs: Indicator[][] = [];
  let last: string | undefined;
  for (const indicator of row.list?.indicators ?? []) {
    const { level } = indicator;
    const key = level === null ? '' : headText(level);
    if (key === last) runs[runs.length - 1]!.push(indicator);
    else runs.push([indicator]);
    last = key;
  }
  return runs;
}

function indicatorSymbol(indicator: Indicator, row: Row, line: number, locale: Locale): DocumentSymbol {
  const range = shifted(row.rangeOf(row.listSpan(indicator)), line);
  const named = indicator.span(Slot.Name);
  const { name, type, cycleValue: cycle, annualValue: annual } = indicator;
  return {
    name: name || (type === null ? '' : headText(type)) || WORDS.nameless[locale],
    detail:
      cycle !== null && annual !== null && cycle !== annual
        ? say(WORDS.values, locale, { cycle, annual })
        : (annual ?? cycle ?? ''),
    kind: KIND.indicator,
    range,
    selectionRange: named === null ? range : within(range, shifted(row.rangeOf(row.listSpan(named)), line)),
  };
}

function headRange(indicator: Indicator, row: Row, line: number): Range {
  const start = indicator.has(Slot.LevelCode) ? indicator.startOf(Slot.LevelCode) : indicator.startOf(Slot.LevelName);
  return shifted(row.rangeOf(row.listSpan({ start, end: indicator.endOf(Slot.LevelName) })), line);
}

function headText({ code, name }: Head): string {
  return code === null ? name : `${code}-${name}`;
}

// ── counts and places ──────────────────────────────────────────────────────────────────────────────────────────

function detailCount(row: Row): number {
  return (row.list?.indicators.length ?? 0) + runsOfLevels(row).length;
}

function indicatorCount(rows: readonly Placed<Row>[]): number {
  return rows.reduce((sum, { segment }) => sum + (segment.list?.indicators.length ?? 0), 0);
}

function titleRange(table: Checked['document']['table']): Range | null {
  for (const { segment, line } of table.placed()) {
    if (segment.what === 'row') return null;
    if (segment.what !== 'heading' || segment.facts.title === null) continue;
    const last = segment.lines.length - 1;
    const end = { line: last, character: contentLength(segment.lines[last]!) };
    return shifted({ start: { line: 0, character: 0 }, end }, line);
  }
  return null;
}

function endOf(snapshot: Checked['document']['table']['snapshot']): Position {
  return snapshot.clamp({ line: snapshot.lineCount, character: 0 });
}

/** `inner` where it lies in `outer`, else `outer`: editors refuse a selection outside of its range. */
function within(outer: Range, inner: Range): Range {
  return before(outer.start, inner.start) && before(inner.end, outer.end) ? inner : outer;
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
