import type { InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import {
  AMOUNT_COLUMNS,
  findLevel,
  findType,
  type Indicator,
  type Range,
  type Row,
  readValue,
  Slot,
  type Standard,
  sayFigure,
  sayValue,
  type Table,
  type Words,
} from '#grammar';
import { say } from '../check/words.ts';
import { distance } from '../rules/support/amounts.ts';
import { perStandard } from '../rules/support/per-row.ts';
import type { Checked } from '../workspace/checked.ts';
import { shifted } from './support/finding.ts';
import { partSums } from './support/sums.ts';

const TYPE: InlayHintKind = 1;

/** What stands at the end of an amount whose parts do not add up to it. */
const DIFFERENCE = {
  more: { zh: '分项合计 {sum}，多 {difference}', en: 'parts add up to {sum}, {difference} more here' },
  less: { zh: '分项合计 {sum}，少 {difference}', en: 'parts add up to {sum}, {difference} less here' },
} satisfies Record<string, Words>;

/** Hints for the lines of a range: sums that do not add up, names of bare codes, comparisons written as words. */
export function inlayHints(checked: Checked, { start, end }: Range): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const { segment, line } of checked.document.table.segmentsIn({ start: start.line, end: end.line })) {
    if (segment.what === 'row') for (const hint of hintsOfRow(segment, line, checked)) hints.push(hint);
  }
  return hints.filter(({ position }) => position.line >= start.line && position.line <= end.line);
}

function hintsOfRow(row: Row, line: number, checked: Checked): InlayHint[] {
  const { settings, document, result, locale } = checked;
  const at = (offset: number) => shifted(row.rangeOf({ start: Math.max(0, offset - 1), end: offset }), line).end;
  const hints: InlayHint[] = [];
  if (settings.inlayHints.sums && row.kind !== 'project') {
    for (const { column, stated, sum } of differencesOf(row, document.table)) {
      const span = row.cellSpan(column)!;
      const words = stated.compare(sum) < 0 ? DIFFERENCE.less : DIFFERENCE.more;
      const label = say(words, locale, { sum: String(sum), difference: distance(stated, sum) });
      hints.push({ position: at(span.end), label, paddingLeft: true });
    }
  }
  if (row.list === null) return hints;
  const { joined } = row.list;
  for (const { what, end, label } of hintsOfList(row, result.standard)) {
    if (!settings.inlayHints[what]) continue;
    const position = at(joined.sourceSpan(end - 1, end).end);
    hints.push({ position, label, kind: TYPE, paddingLeft: true });
  }
  return hints;
}

function differencesOf(row: Row, table: Table) {
  const sums = partSums(table, row);
  if (sums === null || sums.agree) return [];
  return AMOUNT_COLUMNS.flatMap((column) => {
    const stated = row.amounts[column];
    const sum = sums.amounts[column];
    // An empty amount is told by its emptiness.
    return stated.equals(sum) || row.amount(column) === null ? [] : [{ column, stated, sum }];
  });
}

interface Hint {
  readonly what: 'types' | 'operators';
  /** In the text of the list. */
  readonly end: number;
  readonly label: string;
}

const hintsOfList = perStandard((row: Row, standard): readonly Hint[] =>
  row.list!.indicators.flatMap((one) => [...namesOfCodes(one, standard), ...operatorsOf(one)]),
);

/** In a longer one no codes are looked for. */
const LONGEST_NAME = 200;

/** A head that is typed as codes alone is read as the beginning of the name. */
function namesOfCodes(indicator: Indicator, standard: Standard): Hint[] {
  if (indicator.type !== null || indicator.name === null || indicator.name.length > LONGEST_NAME) return [];
  const start = indicator.startOf(Slot.Name);
  const hints: Hint[] = [];
  for (const found of indicator.name.matchAll(/(?<=^|[；;：:]\s*)(\d{1,2})[-－]?(?=\s*[；;：:])/g)) {
    const entry = findType(standard, { code: found[1]! }) ?? findLevel(standard, { code: found[1]! });
    if (entry === undefined) break;
    hints.push({ what: 'types', end: start + found.index + found[0].length, label: entry.name });
  }
  return hints;
}

function operatorsOf(indicator: Indicator): Hint[] {
  return [Slot.CycleValue, Slot.AnnualValue].flatMap((slot) => {
    const printed = indicator.text(slot);
    if (printed === null || printed === '') return [];
    const value = readValue(printed);
    // Of several figures nothing is shorter than the value itself.
    if (value.items.length > 0 || (value.main === null && value.figures.length > 1)) return [];
    const inWords = [...value.figures.map(({ operator }) => operator), ...value.comparisons];
    if (!inWords.some((operator) => operator?.how === 'word' || operator?.how === 'suffix')) return [];
    // What stands before the figure is there to be read.
    const label = value.main === null ? sayValue(value) : sayFigure(value.main, value.text);
    return [{ what: 'operators', end: indicator.endOf(slot), label }];
  });
}
