import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import {
  comparePositions,
  contentLength,
  type Indicator,
  type Placed,
  type Range,
  type Row,
  Slot,
  type Words,
} from '#grammar';
import { type Locale, say } from '../../check/words.ts';
import { headSpan, label } from '../../rules/support/heads.ts';
import { shifted } from './finding.ts';

/** What the symbols of rows depend on besides the rows. */
export interface SymbolStyle {
  readonly amountUnit: string | null;
  /** Whether the indicators of projects are shown. */
  readonly withDetails: boolean;
  readonly locale: Locale;
}

const KIND = {
  unit: 3 /* Namespace */,
  total: 16 /* Number */,
  project: 5 /* Class */,
  level: 10 /* Enum */,
  indicator: 7 /* Property */,
} as const satisfies Record<string, SymbolKind>;

const WORDS = {
  nameless: { zh: '（无名称）', en: '(no name)' },
  noLevel: { zh: '（无层级）', en: '(no level)' },
  values: { zh: '周期 {cycle} · 年度 {annual}', en: 'cycle {cycle} · annual {annual}' },
} satisfies Record<string, Words>;

/** The symbol of a row in an outline: of a project with its levels and indicators. */
export function rowSymbol(
  { segment: row, line }: Placed<Row>,
  { amountUnit, withDetails, locale }: SymbolStyle,
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
    ...(withDetails && row.list !== null ? { children: levelSymbols(row, line, locale) } : {}),
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
    const own = level === null ? null : shifted(row.rangeOf(headSpan(row, run[0]!, 'level')), line);
    return {
      name: level === null ? WORDS.noLevel[locale] : label(level),
      kind: KIND.level,
      range,
      selectionRange: own === null ? children[0]!.selectionRange : within(range, own),
      children,
    };
  });
}

/** How many symbols stand below that of a row. */
export function detailCount(row: Row): number {
  return (row.list?.indicators.length ?? 0) + runsOfLevels(row).length;
}

function runsOfLevels(row: Row): Indicator[][] {
  const runs: Indicator[][] = [];
  let last: string | undefined;
  for (const indicator of row.list?.indicators ?? []) {
    const { level } = indicator;
    const key = level === null ? '' : label(level);
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
    name: name || (type === null ? '' : label(type)) || WORDS.nameless[locale],
    detail:
      cycle !== null && annual !== null && cycle !== annual
        ? say(WORDS.values, locale, { cycle, annual })
        : (annual ?? cycle ?? ''),
    kind: KIND.indicator,
    range,
    selectionRange: named === null ? range : within(range, shifted(row.rangeOf(row.listSpan(named)), line)),
  };
}

/** `inner` where it lies in `outer`, else `outer`: editors refuse a selection outside of its range. */
function within(outer: Range, inner: Range): Range {
  const isInside = comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
  return isInside ? inner : outer;
}
