import { CodeUnitSet, type Indicator, isUnit, type Row, remnantIn, Slot, type Span, VALUE_WORDS } from '#grammar';
import { perLastRow } from '../rules/support/per-row.ts';
import { EMPTY_BRACKETS } from '../rules/support/template.ts';

/**
 * One defect has one finding: the most specific rule speaks, and the others ask here whether they keep still.
 */

/** A part of another indicator, or of itself once more, stands inside it. */
export function isSpliced(indicator: Indicator): boolean {
  return indicator.spliceStart !== null;
}

/** Whether the `i`th indicator of a list has no serial, and before it no 。 or behind that no head, though it begins no line of its own. */
export function isRunOn(row: Row, i: number): boolean {
  const { indicators } = row.list!;
  if (!mayRunOn(indicators, i)) return false;
  const lineOf = (offset: number) => row.positionAt(row.listSpan({ start: offset, end: offset }).start).line;
  return row.layout !== 'authoring' || lineOf(indicators[i]!.start) === lineOf(indicators[i - 1]!.end - 1);
}

/** The same as far as the words tell. */
export function mayRunOn(indicators: readonly Indicator[], i: number): boolean {
  const indicator = indicators[i]!;
  if (i === 0 || indicator.has(Slot.Serial)) return false;
  return !indicators[i - 1]!.has(Slot.End) || !(indicator.has(Slot.LevelName) || indicator.has(Slot.TypeName));
}

/**
 * Whether another indicator may be lost in a splice, and its level with it: a name or label that merely stands twice
 * leaves room for none.
 */
export function maySwallow(indicator: Indicator): boolean {
  const isLabel = ({ slot }: Indicator['fragments'][number]) => slot === Slot.AnnualLabel || slot === Slot.AnnualColon;
  return isSpliced(indicator) && !(indicator.fragments.every(isLabel) && remnantIn(indicator) === null);
}

/** A head of another indicator, or its own once more, stands inside it: which one counts cannot be told. */
export function hasSecondHead({ fragments }: Indicator): boolean {
  return fragments.some(({ slot }) => slot === Slot.LevelName || slot === Slot.TypeName);
}

/** Nothing but a serial. */
export function isBlank(indicator: Indicator): boolean {
  for (const slot of FIELDS) if (indicator.has(slot)) return false;
  return true;
}

/** Values without any head or name: all that says what is measured was lost. */
export function isHeadless(indicator: Indicator): boolean {
  return indicator.level === null && indicator.type === null && isEmptyText(indicator.name) && !isBlank(indicator);
}

/** Values alone, without a serial: what the start of a cut cell left. missing-level tells all that they lack. */
export function isLeftOfStart(indicator: Indicator): boolean {
  return !indicator.has(Slot.Serial) && isHeadless(indicator) && !isSpliced(indicator);
}

/** A head alone, without a serial: what an indicator left that was lost. truncated-indicator tells all that it lacks. */
export function isHeadAlone(indicator: Indicator, row: Row): boolean {
  for (const slot of BESIDE_HEAD) if (indicator.has(slot)) return false;
  return isTruncated(indicator, row);
}

const BESIDE_HEAD = [Slot.Serial, Slot.Name, Slot.CycleLabel, Slot.AnnualLabel] as const;

/** The first copy of a label that stands twice in the place of one: `年度指标值:年度指标值:`; null where none does. */
export function labelTwice(indicator: Indicator): Span | null {
  for (const slot of LABELS) {
    const label = indicator.text(slot) ?? '';
    if (label.length < TWO_LABELS) continue;
    const said = label.replace(/[\s:：]/g, '');
    const half = said.slice(0, said.length / 2);
    if (half + half !== said) continue;
    const start = indicator.startOf(slot);
    return { start, end: start + label.lastIndexOf(half[0]!) };
  }
  return null;
}

const LABELS = [Slot.CycleLabel, Slot.AnnualLabel] as const;
/** 年度指标值 twice. */
const TWO_LABELS = 10;

/** The name of this indicator is a slip at the end of its head, and its own is not there: 22-社会效益指标值；实施周期…. */
export function isNameOfHead(indicator: Indicator): boolean {
  const { name } = indicator;
  if (name === null || name.length > LONGEST_SLIP || !END_OF_LABEL.test(name)) return false;
  const head = indicator.has(Slot.TypeName) ? Slot.TypeName : Slot.LevelName;
  return indicator.has(head) && indicator.endOf(head) === indicator.startOf(Slot.Name);
}

const LONGEST_SLIP = 2;
const END_OF_LABEL = /^(?:标?值|标)$/;

/** The name of this indicator is only a number with its unit or a date, where its value is a number, too: 100%, 5场, ≥95%, 2024年. */
export function isNumberForName({ name, annualValue }: Indicator): boolean {
  if (name === null || name.length > LONGEST_NUMBER || !NUMBER_SIGNS.has(name.charCodeAt(0))) return false;
  const [, unit] = NUMBER_ALONE.exec(name) ?? [];
  const isNumber = unit !== undefined && (/^[%％‰万亿]$/.test(unit) || isUnit(unit));
  if (!isNumber && !DATE_ALONE.test(name)) return false;
  return annualValue === null || annualValue === name || /\d/.test(annualValue);
}

const LONGEST_NUMBER = 14;
const NUMBER_SIGNS = new CodeUnitSet('≥≤0123456789年第');
const NUMBER_ALONE = /^[≥≤]?\s*\d+(?:\.\d+)?\s*([%％‰]|(?!.*[年月日天])\p{Script=Han}{1,2})$/u;
/** 2024年, 2024年12月底前, 12月31日, 年底, 第四季度; but 3月, which may be a name for short. */
const DATE_ALONE =
  /^(?:(?:19|20)\d\d年度?(?:第?[一二三四1-4]季度|[上下]半年|[底末内]|\d{1,2}月(?:份|[初中底末]|\d{1,2}日)?)?|\d{1,2}月(?:[底末]|\d{1,2}日)|年[底末]|第[一二三四1-4]季度)[之以]?(?:[前内止])?$/;

/** The type of this indicator stands behind its name. */
export function isTypeBehindName(indicator: Indicator): boolean {
  return indicator.has(Slot.Name) && indicator.startOf(Slot.TypeName) > indicator.startOf(Slot.Name);
}

/** The text of this indicator breaks off in the middle. */
export function isTruncated(indicator: Indicator, row: Row): boolean {
  if (indicator.has(Slot.End) || isSpliced(indicator)) return false;
  const indicators = row.list!.indicators;
  const last = indicators[indicators.length - 1] === indicator;
  const value = indicator.annualValue;
  if (value !== null) return isCutValue(value, indicator.cycleValue) || (last && isCutAtEnd(indicator, row));
  if (indicator.has(Slot.AnnualColon)) return false;
  // Where no other indicator has a value or an end, this is how the list is written.
  const { anyValue, anyEnd } = listHabits(row);
  if (indicators.length > 1 && !anyValue) return false;
  return last || (lastSlotEnd(indicator) === indicator.end && anyEnd);
}

/** What only the end of a list that ends all others can be cut to: ≥9 of ≥95% satisfaction, 2025年12 beside another cycle value. */
function isCutAtEnd({ name, cycleValue, annualValue }: Indicator, row: Row): boolean {
  const value = annualValue!.trim();
  const isCut = CUT_AT_END.test(value) || (SATISFACTION.test(name ?? '') && CUT_RATE.test(value));
  const isOther = cycleValue !== null && cycleValue.trim() !== value;
  return isCut && (isOther || ONE_DIGIT.test(value)) && listHabits(row).anyEnd;
}

const SATISFACTION = /满意[度率]$/;
const CUT_RATE = /^(?:(?:[≥>＞]|不低于|不少于|大于|高于|超过|达到)?\s*[\d０-９]{1,3}|满)$/;
const CUT_AT_END = /\d(?:年\d{1,2}|月\d|\p{Script=Han}以|\p{Script=Han}{1,2}[/／]\d)$/u;
const ONE_DIGIT = /^[≥>＞]\s*[\d０-９]$/;

/** What any indicator of a list has. */
const listHabits = perLastRow(({ list }) => ({
  anyValue: list!.indicators.some(({ annualValue }) => annualValue !== null),
  anyEnd: list!.indicators.some((indicator) => indicator.has(Slot.End)),
}));

/**
 * Whether a name or value says nothing: there is none, or only an operator or punctuation. What a template or a
 * spreadsheet (####) left is told as that.
 */
export function isEmptyText(text: string | null): boolean {
  if (text === null) return true;
  return !(
    saysAtOnce(text) ||
    /[\p{L}\p{N}*＊×_＿…?？□]|#{3}|\.{3}|。{3}|·{3}/u.test(text) ||
    EMPTY_BRACKETS.test(text)
  );
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

/** Words that cannot be the end of a value: 不少, 大于等, ≥120公, 2022年1. */
const CUT_VALUE =
  /^(?:不|约|达|每|大|小|高|低|按|完|合|及|符)$|(?:不少|不低|不超|不高|不大|不小|不少于|不低于|不超过|不高于|[大小]于等?于?|低于|高于|超过|达到|≥|≤|>|<|[（(《“、，,和与及的氛巩]|\d公|(?:19|20)\d\d年\d{1,2}|建成并投)$/;

/** Words that go on: 验收合格, 通过验收, 规范有序, 按合同约定. */
const STUMP =
  /(?:重大安|安全事|验收合|验收通|通过验|规范有|安全有|全部达|运行正|运转正|合同约|财务规|相关规|有关规|按规|按要|按计)$/;
/** What grades lack their last character: 验收合, 规范有. */
const CUT_STATES = new Set(VALUE_WORDS.states.filter(({ length }) => length > 3).map((state) => state.slice(0, -1)));
const { adverbs, verbs, afterAdverb } = VALUE_WORDS.vague;
/** Behind an adverb they are words of their own. */
const WHOLE = '强好上下高长快';
/** What verbs begin with, behind an adverb: 明显改. */
const CUT_VERB = new RegExp(
  `(?:${adverbs.filter(({ length }) => length > 1).join('|')})[${[...verbs, ...afterAdverb]
    .map((verb) => verb[0]!)
    .filter((first) => !WHOLE.includes(first))
    .join('')}]$`,
);

/** A value that nothing ends, and that stops at a word, in a bracket, or before the end of its own cycle value. */
function isCutValue(value: string, cycle: string | null): boolean {
  if (CUT_VALUE.test(value) || CUT_STATES.has(value) || CUT_VERB.test(value) || STUMP.test(value)) return true;
  if (count(value, /[（(《“]/g) > count(value, /[）)》”]/g)) return true;
  // Without its full stop the value is whole.
  return cycle?.startsWith(value) === true && /[^。.．\s]/.test(cycle.slice(value.length));
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
