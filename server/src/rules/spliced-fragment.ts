import {
  type Fragment,
  headBehindValue,
  type Indicator,
  labelBehindName,
  labelInValue,
  namesInValues,
  type Row,
  remnantIn,
  repeatedName,
  Slot,
  type Span,
  type Standard,
  valueBehindValue,
} from '#grammar';
import { hasSecondHead, isRunOn, isSpliced, labelTwice } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Edit, Fix, Report, Rule, SegmentContext } from './rule.ts';
import { listEdits } from './support/edits.ts';
import { label, levelByType, levelMeant } from './support/heads.ts';
import { misreadType } from './support/misread.ts';
import { usualSign } from './support/separators.ts';
import { numbered, numberOf, SERIAL_MARK } from './support/serials.ts';
import { shortened } from './support/shortened.ts';

export const splicedFragment: Rule = {
  name: 'spliced-fragment',
  group: 'form',
  severity: 'error',
  summary: {
    zh: '指标里夹进了另一条指标的片段',
    en: 'An indicator holds the head or label of another',
  },
  messages: {
    seam: {
      zh: '第 {number} 条指标在“{found}”处像是两条指标接在了一起，中间的内容已经丢失，名称和指标值因此读不准。请对照原表，把两条指标分别补全。',
      en: 'At “{found}” indicator {number} looks like two that have become one; what stood between is lost, and name and values cannot be trusted. Restore both from the source.',
    },
    spliced: {
      zh: '第 {number} 条指标里夹进了“{found}”，像是复制或转换时接错的片段，名称和指标值因此读不准。请核对原表，删去多余的部分。',
      en: 'Indicator {number} holds “{found}”, which looks like a piece of another indicator put in by copying or conversion. Check the source and delete what is too much.',
    },
    types: {
      zh: '第 {number} 条指标写了两个二级指标（“{first}”和“{second}”），而一条指标只能属于一个。请留下合适的一个，删去另一个。',
      en: 'Indicator {number} names two types, “{first}” and “{second}”, and can belong to one only. Keep the one that fits and delete the other.',
    },
    level: {
      zh: '第 {number} 条指标的一级指标“{level}”写了两遍，二级指标（可用：{known}）却没有写，归不了类。请把后一个改为二级指标。',
      en: 'Indicator {number} names its level “{level}” twice and no type (there are {known}), so that it cannot be classified. Change the second to a type.',
    },
    again: {
      zh: '第 {number} 条指标的一级指标“{level}”写了两遍，后一个会被读成名称的一部分。请删去一个。',
      en: 'Indicator {number} names its level “{level}” twice, and the second is read as part of its name. Delete one.',
    },
    joined: {
      zh: '第 {number} 条指标后面没有序号，又接着一条完整的指标（从“{found}”起），两条会被读成一条。请用 。 和序号把它们分开。',
      en: 'Indicator {number} runs into a whole other one (from “{found}” on) without a serial, so that the two are read as one. Part them by 。 and a serial.',
    },
    swapped: {
      zh: '第 {number} 条指标的一级指标“{level}”和二级指标“{type}”位置写反了，“{level}”会被读成名称的一部分。请对调。',
      en: 'In indicator {number} the level “{level}” and the type “{type}” have changed places, so that “{level}” is read as part of the name. Put them back in order.',
    },
    headless: {
      zh: '第 {number} 条指标的“{value}”后面接着另一条指标“{found}”，它的序号、一级指标和二级指标丢了，两条会被读成一条。请对照原表补上，把它们分开。',
      en: 'Behind “{value}”, indicator {number} goes on with another one, “{found}”, which lost its serial, level and type, so that the two are read as one. Restore them from the source, and part the two.',
    },
    relabelled: {
      zh: '第 {number} 条指标有两个年度指标值，却没有实施周期指标值：前一个多半是实施周期指标值，标签写错了。请改正标签；确属多余的，删去一个。',
      en: 'Indicator {number} has two annual values and none for the cycle: the first is probably that of the cycle under a wrong label. Correct the label, or delete one if it is too much.',
    },
    twoCycles: {
      zh: '第 {number} 条指标有两个实施周期指标值，却没有年度指标值：后一个多半是年度指标值，标签写错了。请核对后改正标签。',
      en: 'Indicator {number} has two cycle values and none for the year: the second is probably that of the year under a wrong label. Check, and correct the label.',
    },
  },
  fixes: {
    split: { zh: '分成两条指标', en: 'Make two indicators of it' },
    splitAlike: {
      zh: '分成两条指标，一、二级指标先照前一条填写',
      en: 'Make two indicators of it, the second under the level and type of the first',
    },
    relabel: { zh: '前一个改为“{label}”', en: 'Change the first label to “{label}”' },
    relabelSecond: { zh: '后一个改为“{label}”', en: 'Change the second label to “{label}”' },
    type: { zh: '改为“{type}”', en: 'Change to “{type}”' },
    keep: { zh: '留下“{type}”', en: 'Keep “{type}”' },
    swap: { zh: '对调“{level}”和“{type}”', en: 'Swap “{level}” and “{type}”' },
    once: { zh: '删去后一个“{level}”', en: 'Delete the second “{level}”' },
    remove: { zh: '删去夹进的片段，保留最后的指标值', en: 'Delete the piece, keep the last value' },
  },
  needs: Sign.Splice | Sign.Label,
  checkRow(row, context) {
    const { indicators = [] } = row.list ?? {};
    for (const [i, indicator] of indicators.entries()) {
      const isBehind = isRunOn(row, i);
      if (!isBehind && !isSpliced(indicator) && labelTwice(indicator) === null) continue;
      const at = { row, i, indicator, number: numberOf(indicators, i), text: row.list!.joined.text, context };
      for (const find of isBehind ? [behind] : FINDERS) {
        const found = find(at);
        if (found === null) continue;
        context.report(row.listSpan(found.span), found.report);
        break;
      }
    }
  },
};

/** A spliced indicator: the `i`th of its row's list, whose whole text `text` is. */
interface Spliced {
  readonly row: Row;
  readonly i: number;
  readonly indicator: Indicator;
  readonly number: number;
  readonly text: string;
  readonly context: SegmentContext;
}

/** Where in the list a splice is told, and what is said of it. */
interface Found {
  readonly span: Span;
  readonly report: Report;
}

/** What a splice may be, the most certain first; the last takes what is left. */
const FINDERS: readonly ((at: Spliced) => Found | null)[] = [joined, swapped, types, levels, cycles, annuals, pieces];

/** A whole indicator behind another, with nothing between them, or with its serial and its heads lost. */
function behind({ row, i, indicator, text, context }: Spliced): Found {
  const { indicators } = row.list!;
  const before = indicators[i - 1]!;
  const number = numberOf(indicators, i - 1);
  const { level, type } = indicator;
  if (level !== null || type !== null) {
    const span = { start: headStart(indicator), end: headEnd(indicator) };
    const args = { number, found: text.slice(span.start, span.end) };
    const own = level === null ? levelByType(context.standard, indicator) : undefined;
    const head = own === undefined ? '' : label(own) + usualSign(true, context);
    const fix = (): Fix => ({ title: 'split', safe: false, edits: split(row, i - 1, i, span.start, head) });
    return { span, report: { message: 'joined', args, fix } };
  }
  const span = indicator.span(Slot.Name) ?? { start: indicator.start, end: indicator.end };
  const head = text.slice(headStart(before), before.startOf(Slot.Name));
  const fix = (): Fix => ({ title: 'splitAlike', safe: false, edits: split(row, i - 1, i, span.start, head) });
  const args = { number, value: before.annualValue ?? '', found: text.slice(span.start, span.end) };
  return { span, report: { message: 'headless', args, fix } };
}

function headStart(indicator: Indicator): number {
  return Math.min(...HEAD.filter((slot) => indicator.has(slot)).map((slot) => indicator.startOf(slot)));
}

function headEnd(indicator: Indicator): number {
  return Math.max(...HEAD.map((slot) => indicator.endOf(slot)));
}

/** Two whole indicators in one. */
function joined({ row, i, indicator, number, text, context }: Spliced): Found | null {
  const second = spokenHead(indicator, text, context.standard);
  if (second === null) return null;
  const args = { number, found: text.slice(second.start, second.end) };
  const fix = (): Fix => ({ title: 'split', safe: false, edits: split(row, i, i + 1, second.start) });
  return { span: second, report: { message: 'joined', args, fix } };
}

/** The type in the place of the level, and its level behind it: 质量指标；产出指标；合格率. */
function swapped({ row, indicator, number, text, context }: Spliced): Found | null {
  const { level, type, name, fragments } = indicator;
  if (level !== null || type === null || name === null || fragments.length > 0) return null;
  const own = levelByType(context.standard, indicator)?.name;
  if (own === undefined || !name.startsWith(own) || !BEHIND_LEVEL.test(name.slice(own.length))) return null;
  const before = indicator.span(Slot.TypeName)!;
  const start = indicator.startOf(Slot.Name);
  const span = { start: before.start, end: start + own.length };
  const args = { number, level: own, type: text.slice(before.start, before.end) };
  const edits = listEdits(row, span, args.level + text.slice(before.end, start) + args.type);
  return { span, report: { message: 'swapped', args, fix: { title: 'swap', args, safe: false, edits } } };
}

/** Two types. */
function types({ row, indicator, number, text }: Spliced): Found | null {
  const both = twoTypes(indicator, text);
  if (both === null) return null;
  const [first, second] = both.map(({ start, end }) => text.slice(start, end).replace(BEHIND_TYPE, ''));
  const keep = (type: string, other: Span): Fix => {
    return { title: 'keep', args: { type }, safe: false, edits: listEdits(row, other, '') };
  };
  const fix = () => [keep(first!, both[1]), keep(second!, both[0])];
  return { span: both[1], report: { message: 'types', args: { number, first: first!, second: second! }, fix } };
}

/** The level twice, and no type, where others have one; else only the level twice. */
function levels({ row, indicator, number, text, context }: Spliced): Found | null {
  const span = secondLevel(indicator);
  const level = span && levelMeant(context.standard, indicator);
  if (!span || !level) return null;
  if (context.dialect !== 'coded' && row.list!.indicators.every(({ type }) => type === null)) {
    const args = { number, level: level.name };
    const end = span.end + (BEHIND_LEVEL.exec(text.slice(span.end))?.[0].length ?? 0);
    const fix: Fix = { title: 'once', args, safe: false, edits: listEdits(row, { start: span.start, end }, '') };
    return { span, report: { message: 'again', args, fix } };
  }
  const known = level.types.map(label);
  const fix = known.map((type): Fix => {
    return { title: 'type', args: { type }, safe: false, edits: listEdits(row, span, type) };
  });
  const args = { number, level: level.name, known: known.join('、') };
  return { span, report: { message: 'level', args, fix } };
}

/** Two values of the cycle, none of the year. */
function cycles({ row, indicator, number, context }: Spliced): Found | null {
  const span = secondCycleLabel(indicator);
  if (span === null) return null;
  const args = { label: context.standard.labels.annual };
  const fix: Fix = { title: 'relabelSecond', args, safe: false, edits: listEdits(row, span, args.label) };
  return { span, report: { message: 'twoCycles', args: { number }, fix } };
}

/** Two values of the year, none of the cycle, which others have. */
function annuals({ row, indicator, number, context }: Spliced): Found | null {
  const { cycle: label } = context.standard.labels;
  const span = label === null ? null : labelOfCycle(indicator, row.list!.indicators);
  if (span === null) return null;
  const relabel: Fix = { title: 'relabel', args: { label: label! }, safe: false, edits: listEdits(row, span, label!) };
  const fix = [relabel, remove(row, surplusOf(indicator))];
  return { span, report: { message: 'relabelled', args: { number }, fix } };
}

/** Pieces of another indicator, or the seam between two of which the middle is lost. */
function pieces({ row, indicator, number, text, context }: Spliced): Found | null {
  const again = labelTwice(indicator) ?? typeAgain(indicator, text);
  const surplus = again === null ? surplusOf(indicator) : [again];
  if (surplus.length > 0) {
    const args = { number, found: shortened(text.slice(surplus[0]!.start, surplus[0]!.end)) };
    return { span: surplus[0]!, report: { message: 'spliced', args, fix: remove(row, surplus) } };
  }
  const seam = remnantIn(indicator);
  const { standard, dialect } = context;
  // A misread code keeps the name of the type from being read as one: unknown-code says so.
  const isCode = dialect === 'coded' && standard.coded && misreadType(standard, indicator) !== null;
  if (seam === null || isCode) return null;
  // Where two indicators have become one, taking out the seam mends neither.
  return {
    span: seam,
    report: { message: 'seam', args: { number, found: shortened(text.slice(seam.start, seam.end)) } },
  };
}

/** The name of the type once more where the name begins, with what stands behind it: 12-质量指标；质量指标；合格率. */
function typeAgain(indicator: Indicator, text: string): Span | null {
  const seam = remnantIn(indicator);
  if (seam === null || indicator.type === null || seam.start !== indicator.startOf(Slot.Name)) return null;
  return text.slice(seam.start, seam.end).replace(BEHIND_TYPE, '') === indicator.type.name ? seam : null;
}

function remove(row: Row, pieces: readonly Span[]): Fix {
  return { title: 'remove', safe: false, edits: pieces.flatMap((piece) => listEdits(row, piece, '')) };
}

/** A type and another one between it and the name, each with what stands behind it; null where that is not all. */
function twoTypes(indicator: Indicator, text: string): readonly [Span, Span] | null {
  const { fragments, type } = indicator;
  const other = fragments.find(({ slot }) => slot === Slot.TypeName);
  if (other === undefined || type === null || text.slice(other.start, other.end) === type.name) return null;
  if (fragments.some(({ slot }) => slot < Slot.TypeCode || slot > Slot.TypeSeparator)) return null;
  const start = Math.min(...fragments.map((fragment) => fragment.start));
  const end = Math.max(...fragments.map((fragment) => fragment.end));
  const own = indicator.startOf(indicator.has(Slot.TypeCode) ? Slot.TypeCode : Slot.TypeName);
  if (start < own || end > indicator.startOf(Slot.Name)) return null;
  return [
    { start: own, end: start },
    { start, end },
  ];
}

/** Where a level stands once more in the place of the type, with its code if it has one; null where it does not. */
function secondLevel(indicator: Indicator): Span | null {
  const { fragments, level, type, name } = indicator;
  if (level?.name == null || type !== null || name === null) return null;
  const start = indicator.startOf(Slot.Name);
  if (fragments.length === 0) {
    const isAgain = name.startsWith(level.name) && BEHIND_LEVEL.test(name.slice(level.name.length));
    return isAgain ? { start, end: start + level.name.length } : null;
  }
  const names = fragments.filter(({ slot }) => slot === Slot.LevelName);
  if (names.length !== 1 || fragments.some(({ slot, end }) => slot > Slot.LevelSeparator || end > start)) return null;
  const first = Math.min(...fragments.map((fragment) => fragment.start));
  return first > indicator.startOf(Slot.LevelName) ? { start: first, end: names[0]!.end } : null;
}

/** Where the level of a whole second indicator stands behind the value of the first, in a form without codes: `年度指标值：95%产出指标：完成时间，年度指标值：6月`. */
function spokenHead(indicator: Indicator, text: string, { levels }: Standard): Span | null {
  const label = indicator.fragments.findLast(({ slot }) => slot === Slot.AnnualLabel);
  const value = indicator.endOf(Slot.AnnualColon);
  if (label === undefined || value < 0 || hasSecondHead(indicator)) return null;
  const between = text.slice(value, label.start);
  for (const { name } of levels) {
    const at = between.indexOf(name);
    if (at > 0 && between.slice(0, at).replace(SEPARATORS, '') !== '' && NAMED.test(between.slice(at + name.length))) {
      return { start: value + at, end: value + at + name.length };
    }
  }
  return null;
}

/** Behind a level, a name up to the label. */
const NAMED = /^\s*[：:；;]\s*[^；;，,：:\s]/;
const HEAD: readonly Slot[] = [Slot.LevelCode, Slot.LevelName, Slot.TypeCode, Slot.TypeName];
/** Behind a level that begins a name: the sign that ends a head. */
const BEHIND_LEVEL = /^\s*[；;：:，,]/;
const BEHIND_TYPE = /[；;：:，,、.。\s]+$/;
const SEPARATORS = /[；;，,、\s]+$/;
const STOPS = /[。；;，,、\s]+$/;

/** Edits that end an indicator before an offset in the list, put a head there, and number those from `next` on. */
function split(row: Row, i: number, next: number, at: number, head = ''): Edit[] {
  const { indicators, joined } = row.list!;
  const before = joined.text.slice(0, at).replace(STOPS, '').length;
  const serial = numberOf(indicators, i) + 1;
  const behind = indicators
    .slice(next)
    .filter((one) => one.has(Slot.Serial))
    .flatMap((one, k) => numbered(row, one, serial + 1 + k));
  return [...listEdits(row, { start: before, end: at }, `。${serial}${SERIAL_MARK}${head}`), ...behind];
}

/** The first of two annual labels, where that of the cycle is missing which other indicators have; else null. */
function labelOfCycle(indicator: Indicator, indicators: readonly Indicator[]): Span | null {
  if (indicator.has(Slot.CycleLabel) || !indicators.some((one) => one.has(Slot.CycleLabel))) return null;
  const { fragments } = indicator;
  if (fragments.some(({ slot }) => slot < Slot.AnnualLabel)) return null;
  const labels = fragments.filter(({ slot }) => slot === Slot.AnnualLabel);
  return labels.length === 1 && fragments.some(({ slot }) => slot === Slot.AnnualValue)
    ? { start: indicator.startOf(Slot.AnnualLabel), end: indicator.endOf(Slot.AnnualLabel) }
    : null;
}

/** The second of two cycle labels with their values, where there is no annual one; else null. */
function secondCycleLabel(indicator: Indicator): Span | null {
  const { fragments } = indicator;
  if (indicator.has(Slot.AnnualLabel) || indicator.cycleValue === null) return null;
  if (fragments.some(({ slot }) => slot < Slot.CycleLabel || slot > Slot.CycleValue)) return null;
  const labels = fragments.filter(({ slot }) => slot === Slot.CycleLabel);
  return labels.length === 1 && fragments.some(({ slot }) => slot === Slot.CycleValue) ? labels[0]! : null;
}

/** The stretches to take out: all that stands between the first annual label and the last, and any other fragment. */
function surplusOf(indicator: Indicator): Span[] {
  const fragments = [...indicator.fragments].sort((a, b) => a.start - b.start);
  const lastLabel = fragments.findLast(({ slot }) => slot === Slot.AnnualLabel);
  const pieces = [
    labelBehindName(indicator),
    labelInValue(indicator),
    repeatedName(indicator),
    headBehindValue(indicator),
    valueBehindValue(indicator),
    ...namesInValues(indicator),
  ].filter((one) => one !== null);
  if (lastLabel !== undefined) pieces.push({ start: indicator.startOf(Slot.AnnualLabel), end: lastLabel.start });
  for (const fragment of fragments) {
    const within = (piece: Span) => fragment.start >= piece.start && fragment.end <= piece.end;
    if (pieces.some(within) || belongsToLast(fragment, lastLabel)) continue;
    const before = pieces.at(-1);
    if (before !== undefined && fragment.start - before.end <= 1 && fragment.start >= before.end) {
      pieces[pieces.length - 1] = { start: before.start, end: fragment.end };
    } else pieces.push({ start: fragment.start, end: fragment.end });
  }
  return pieces.sort((a, b) => a.start - b.start);
}

/** The last annual label stays, with its colon. */
function belongsToLast(fragment: Fragment, lastLabel: Fragment | undefined): boolean {
  return lastLabel !== undefined && fragment.start >= lastLabel.start && fragment.slot >= Slot.AnnualLabel;
}
