import { type Indicator, Recent, type Row, Slot, type Span, STANDARDS } from '#grammar';
import { perRow } from '../rules/support/per-row.ts';

/**
 * One defect has one finding: the most specific rule speaks, and the others ask here whether they keep still.
 */

/** A part of another indicator, or of itself once more, stands inside it. */
export function isSpliced(indicator: Indicator): boolean {
  return spliceStart(indicator) !== null;
}

/** Where what was put into an indicator begins; null in a sound one. */
export function spliceStart(indicator: Indicator): number | null {
  const start = spliceStarts.get(indicator);
  return start === undefined ? spliceStarts.keep(indicator, findSpliceStart(indicator)) : start;
}

/** A dozen rules ask about each indicator of a row. */
const spliceStarts = new Recent<Indicator, number | null>(256);

function findSpliceStart(indicator: Indicator): number | null {
  const pieces = [...indicator.fragments, labelInValue(indicator), remnantIn(indicator)].filter((one) => one !== null);
  return pieces.reduce((first: number | null, { start }) => Math.min(first ?? start, start), null);
}

/** A value label that stands in the cycle value as a field of its own; in a name the same words are ordinary ones. */
export function labelInValue(indicator: Indicator): Span | null {
  const value = indicator.cycleValue;
  if (value === null || value.length < SHORTEST_LABEL || !value.includes('指标值')) return null;
  const match = /(?<=^|[；;，,：:])\s*(?:实施周期指标值|年度指标值)/.exec(value);
  if (match === null) return null;
  const start = indicator.startOf(Slot.CycleValue) + match.index;
  return { start, end: start + match[0].length };
}

/** What is left of another indicator's label or head in a name or value: 建议办理时效指标：参与率, ≥48学时/期指标值:≥98%. */
export function remnantIn(indicator: Indicator): Span | null {
  for (const { slot, text } of TEXTS) {
    const value = indicator[text];
    if (value === null) continue;
    const match =
      (value.includes('标值') ? LABEL_END.exec(value) : null) ??
      (value.includes('-') ? CODED_HEAD.exec(value) : null) ??
      (slot === Slot.Name && value.includes('指标') ? HEAD_END.exec(value) : null);
    if (match === null) continue;
    const start = indicator.startOf(slot) + match.index;
    return { start, end: start + match[0].length };
  }
  return null;
}

const TEXTS = [
  { slot: Slot.Name, text: 'name' },
  { slot: Slot.CycleValue, text: 'cycleValue' },
  { slot: Slot.AnnualValue, text: 'annualValue' },
] as const;
const LABEL_END = /(?<!目)标值\s*[:：]/;
const HEADS = new Set(
  STANDARDS.flatMap(({ levels }) => levels.flatMap((level) => [level, ...level.types].map(({ name }) => name))),
);
/** A head with a code that a number ran into: 9531-服务对象满意度. */
const CODED_HEAD = new RegExp(`\\d-(?:${[...HEADS].join('|')})`);
/** The name of a head as a field of its own: 时效指标；. */
const HEAD_END = new RegExp(`(?:${[...HEADS].filter((name) => name.endsWith('指标')).join('|')})\\s*[；;：:]`);

const SHORTEST_LABEL = '年度指标值'.length;

/** Nothing but a serial. */
export function isBlank(indicator: Indicator): boolean {
  for (const slot of FIELDS) if (indicator.has(slot)) return false;
  return true;
}

/** The text of this indicator breaks off in the middle. */
export function isTruncated(indicator: Indicator, row: Row): boolean {
  if (indicator.has(Slot.End) || isSpliced(indicator)) return false;
  const indicators = row.list!.indicators;
  const last = indicators[indicators.length - 1] === indicator;
  const value = indicator.annualValue;
  if (value !== null) return isCutValue(value, indicator.cycleValue);
  if (indicator.has(Slot.AnnualColon)) return false;
  // Where no other indicator has a value or an end, this is how the list is written.
  const { anyValue, anyEnd } = listHabits(row);
  if (indicators.length > 1 && !anyValue) return false;
  return last || (lastSlotEnd(indicator) === indicator.end && anyEnd);
}

/** What any indicator of a list has. */
const listHabits = perRow(({ list }) => ({
  anyValue: list!.indicators.some(({ annualValue }) => annualValue !== null),
  anyEnd: list!.indicators.some((indicator) => indicator.has(Slot.End)),
}));

/** Whether a name or value says nothing: there is none, or only an operator or punctuation. */
export function isEmptyText(text: string | null): boolean {
  return text === null || !(saysAtOnce(text) || /[\p{L}\p{N}*＊×_＿…]/u.test(text));
}

/** Whether one of the first two characters is Han or a digit, as in most names and values. */
function saysAtOnce(text: string): boolean {
  return isPlain(text.charCodeAt(0)) || isPlain(text.charCodeAt(1));
}

function isPlain(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fa5) || (unit >= 0x30 && unit <= 0x39);
}

/** Where the last part of an indicator ends; behind it there may be a separator that belongs to nothing. */
export function lastSlotEnd(indicator: Indicator): number {
  return Math.max(...Object.values(Slot).map((slot) => indicator.endOf(slot)));
}

/** Whether a list holds something that is read as an indicator at all. */
export function hasIndicators(row: Row): boolean {
  return (row.list?.indicators.length ?? 0) > 0;
}

const FIELDS = [Slot.LevelName, Slot.TypeName, Slot.Name, Slot.CycleLabel, Slot.AnnualLabel] as const;

/** Words that cannot be the end of a value. */
const CUT_VALUE =
  /^(?:不|约|达|每|大|小|高|低|按|完|合|及|符)$|(?:不少|不低|不超|不高|不大|不小|不少于|不低于|不超过|不高于|大于|小于|低于|高于|超过|达到|≥|≤|>|<|[（(《“、，,和与及的])$/;

/** A value that nothing ends, and that stops at a word, in a bracket, or before the end of its own cycle value. */
function isCutValue(value: string, cycle: string | null): boolean {
  if (CUT_VALUE.test(value) || count(value, /[（(《“]/g) > count(value, /[）)》”]/g)) return true;
  return cycle !== null && cycle.length > value.length && cycle.startsWith(value);
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
