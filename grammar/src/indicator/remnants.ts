import { STANDARDS } from '../catalog/index.ts';
import labels from '../catalog/labels.json' with { type: 'json' };
import { CodeUnitSet } from '../text/code-unit-set.ts';
import type { Span } from '../text/joined.ts';
import { Slot } from './slot.ts';

/** What is asked of an indicator here. */
interface SlotTexts {
  readonly fragments: readonly Span[];
  readonly name: string | null;
  readonly cycleValue: string | null;
  readonly annualValue: string | null;
  startOf(slot: Slot): number;
  endOf(slot: Slot): number;
  behind(slot: Slot): string;
  holds(slot: Slot, units: CodeUnitSet): boolean;
}

/** Where the first fragment, label or remnant of another indicator begins; null where there is none. */
export function findSpliceStart(indicator: SlotTexts): number | null {
  const again = repeatedName(indicator);
  if (again === null && indicator.fragments.length === 0 && !TEXTS.some(({ slot }) => indicator.holds(slot, TELLING)))
    return null;
  const others = [
    again,
    labelInValue(indicator),
    labelBehindName(indicator),
    headBehindValue(indicator),
    valueBehindValue(indicator),
    ...namesInValues(indicator),
    remnantIn(indicator),
  ];
  const found = others.filter((one) => one !== null);
  const pieces = [...indicator.fragments, ...found];
  return pieces.reduce((first: number | null, { start }) => Math.min(first ?? start, start), null);
}

/** A value label that stands in the cycle value as a field of its own; in a name the same words are ordinary ones. */
export function labelInValue(indicator: SlotTexts): Span | null {
  const value = indicator.cycleValue;
  if (value === null || value.length < SHORTEST_LABEL || !value.includes('指标值')) return null;
  const match = /(?<=^|[；;，,：:])\s*(?:实施周期指标值|年度指标值)/.exec(value);
  if (match === null) return null;
  const start = indicator.startOf(Slot.CycleValue) + match.index;
  return { start, end: start + match[0].length };
}

/** A label without its colon behind a name that is that of a measure without it: 台网运行率年度指标值. */
export function labelBehindName(indicator: SlotTexts): Span | null {
  const match = indicator.name?.endsWith('指标值') ? LABEL_AT_END.exec(indicator.name) : null;
  if (match === null) return null;
  const start = indicator.startOf(Slot.Name) + match.index;
  return { start, end: start + match[0].length };
}

/** 核对年度指标值 is work. */
const LABEL_AT_END = new RegExp(
  `(?<=[率数度量额比值])[；;，,：:]?\\s*(?:${labels.cycle.label}|${labels.annual.label})$`,
);

/**
 * A name once more behind a separator, with what stands behind it: 法治宣传覆盖面；法治宣传覆盖面；. Or one that begins twice:
 * 受益村数量受益村数量, 放流完成放流完成时间.
 */
export function repeatedName(indicator: SlotTexts): Span | null {
  const { name } = indicator;
  if (name === null) return null;
  const middle = (name.length - 1) / 2;
  if (middle < SHORTEST_NAME || !SEPARATORS.includes(name.charAt(middle))) return startOfName(indicator, name);
  if (name.slice(0, middle) !== name.slice(middle + 1)) return null;
  const start = indicator.startOf(Slot.Name) + middle + 1;
  return { start, end: Math.max(indicator.endOf(Slot.Name), indicator.endOf(Slot.NameSeparator)) };
}

/** The first of two beginnings of a name; of a short one only where but a few characters follow: 医疗救助医疗救助对象人数 may be meant. */
function startOfName(indicator: SlotTexts, name: string): Span | null {
  if (name.length < 2 * SHORTEST_START) return null;
  const length = name.indexOf(name.slice(0, SHORTEST_START), SHORTEST_START);
  if (length < 0 || !name.startsWith(name.slice(0, length), length) || !WORD.test(name.slice(0, length))) return null;
  if (length === SHORTEST_START && name.length > 2 * length + SHORTEST_END) return null;
  const start = indicator.startOf(Slot.Name);
  return { start, end: start + length };
}

const SHORTEST_START = 4;
const SHORTEST_END = 2;
const WORD = /\p{Script=Han}{3}/u;

/** The head of the next indicator once more, right behind the annual value: ≥150套产出指标：. */
export function headBehindValue(indicator: SlotTexts): Span | null {
  const match = indicator.annualValue?.includes('指标') ? HEAD_AT_END.exec(indicator.annualValue) : null;
  const colon = match && /^\s*[：:]+/.exec(indicator.behind(Slot.AnnualValue));
  if (!match || !colon) return null;
  const start = indicator.startOf(Slot.AnnualValue) + match.index;
  return { start, end: indicator.endOf(Slot.AnnualValue) + colon[0].length };
}

/** A number of another indicator behind `。`, in one of two values that are the same but for it: 100%。≥20场 beside 100%. */
export function valueBehindValue(indicator: SlotTexts): Span | null {
  const { cycleValue, annualValue } = indicator;
  if (cycleValue === null || annualValue === null || cycleValue.length === annualValue.length) return null;
  const isCycle = cycleValue.length > annualValue.length;
  const [longer, shorter] = isCycle ? [cycleValue, annualValue] : [annualValue, cycleValue];
  if (longer[shorter.length] !== '。' || !longer.startsWith(shorter)) return null;
  if (!NUMBER_BEHIND.test(longer.slice(shorter.length))) return null;
  const start = indicator.startOf(isCycle ? Slot.CycleValue : Slot.AnnualValue) + shorter.length;
  return { start, end: indicator.endOf(isCycle ? Slot.CycleValue : Slot.AnnualValue) };
}

const NUMBER =
  '\\s*(?:[≥≤><＞＜=]|不少于|不低于|不超过|不高于)?\\s*[\\d０-９]+(?:[.．][\\d０-９]+)?\\s*(?:[%％‰]|(?![年月日天])\\p{Script=Han}{0,3})(?:以[上下内])?';
const NUMBER_BEHIND = new RegExp(`^。+${NUMBER}[。；;]*$`, 'u');
const NUMBER_ALONE = new RegExp(`^${NUMBER}$`, 'u');

/**
 * What is too much in each value that says the indicator's name once more behind its number, and mostly the number, too:
 * `12次；渡口巡查次数；` of `12次；渡口巡查次数；12次`.
 */
export function namesInValues(indicator: SlotTexts): Span[] {
  const { name } = indicator;
  if (name === null || name.length < SHORTEST_REPEATED) return [];
  return VALUES.flatMap(({ slot, text }) => {
    const value = indicator[text] ?? '';
    const at = value.indexOf(name);
    if (at < 1) return [];
    const before = value.slice(0, at).replace(FIELD_END, '');
    const behind = value.slice(at + name.length).replace(FIELD_START, '');
    if (before.length === at || !NUMBER_ALONE.test(before)) return [];
    if (behind !== '' && !NUMBER_ALONE.test(behind)) return [];
    const start = indicator.startOf(slot);
    const end = start + value.length;
    return [behind === '' ? { start: start + before.length, end } : { start, end: end - behind.length }];
  });
}

const SHORTEST_REPEATED = 3;
const FIELD_END = /\s*[；;。]\s*$/;
const FIELD_START = /^\s*[；;，,：:。]?\s*/;

/** What is left of another indicator's label or head in a name or value: 建议办理时效指标：参与率, ≥48学时/期指标值:≥98%. */
export function remnantIn(indicator: SlotTexts): Span | null {
  for (const { slot, text } of TEXTS) {
    const value = indicator[text];
    if (value === null) continue;
    const match =
      (value.includes('标值') ? LABEL_END.exec(value) : null) ??
      (value.includes('-') ? CODED_HEAD.exec(value) : null) ??
      (value.includes('指标') ? (slot === Slot.Name ? HEAD_END : HEAD_FIELD).exec(value) : null) ??
      (slot === Slot.Name && SEPARATOR.test(value) ? SEAM_FIELD.exec(value) : null);
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
const VALUES = TEXTS.filter(({ slot }) => slot !== Slot.Name);
/** What stands in every remnant, in every label, and before a second value. */
const TELLING = new CodeUnitSet('标-；;。');
const LABEL_END = /(?<!目)标值\s*[:：]/;
const HEADS = new Set(
  STANDARDS.flatMap(({ levels }) => levels.flatMap((level) => [level, ...level.types].map(({ name }) => name))),
);
/** A head with a code that a number ran into: 9531-服务对象满意度. */
const CODED_HEAD = new RegExp(`\\d-(?:${[...HEADS].join('|')})`);
const SPOKEN_HEADS = [...HEADS].filter((name) => name.endsWith('指标')).join('|');
/** The name of a head as a field of its own: 时效指标；. */
const HEAD_END = new RegExp(`(?:${SPOKEN_HEADS})\\s*[；;：:]`);
/** The same behind a value: 10个，产出指标：检查整改. */
const HEAD_FIELD = new RegExp(`(?<=[，,；;。]\\s?)(?:${SPOKEN_HEADS})\\s*[；;：:]`);
/** The same with nothing but its colon behind it. */
const HEAD_AT_END = new RegExp(`(?<=.)(?:[，,；;]\\s?)?(?:${SPOKEN_HEADS})$`);
const SEPARATOR = /[；;]/;
const LEAST_PIECE = { label: 2, head: 3 };
const LABEL_PIECES = [labels.cycle, labels.annual].flatMap(({ label }) =>
  Array.from(label, (_, i) => label.slice(0, i)).filter(({ length }) => length >= LEAST_PIECE.label),
);
const HEAD_PIECES = [...HEADS].flatMap((name) =>
  Array.from(name, (_, i) => name.slice(i + 1)).filter(({ length }) => length >= LEAST_PIECE.head),
);
/** A field in a name that begins as a label and ends as a head, between which a line is lost: ；实施务对象满意度；. */
const SEAM_FIELD = new RegExp(
  `(?<=[；;]\\s?)(?:${[...new Set(LABEL_PIECES)].join('|')})(?:${[...new Set(HEAD_PIECES)].join('|')})\\s*[；;：:]`,
);

const SHORTEST_NAME = 2;
const SEPARATORS = '；;，,：:、';
const SHORTEST_LABEL = '年度指标值'.length;
