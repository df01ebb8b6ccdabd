import {
  type Fragment,
  type Indicator,
  labelInValue,
  type Row,
  remnantIn,
  repeatedName,
  Slot,
  type Span,
  type Standard,
} from '#grammar';
import { hasSecondHead, isSpliced } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Edit, Fix, Rule } from './rule.ts';
import { listEdits } from './support/edits.ts';
import { misreadType } from './support/misread.ts';
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
    joined: {
      zh: '第 {number} 条指标后面没有 。 和序号，又接着一条完整的指标（从“{found}”起），两条会被读成一条。请在中间补上 。 和序号，把它们分开。',
      en: 'Indicator {number} runs into a whole other one (from “{found}” on) without 。 and serial, so that the two are read as one. Put 。 and a serial between them.',
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
    relabel: { zh: '前一个改为“{label}”', en: 'Change the first label to “{label}”' },
    relabelSecond: { zh: '后一个改为“{label}”', en: 'Change the second label to “{label}”' },
    keep: { zh: '留下“{type}”', en: 'Keep “{type}”' },
    remove: { zh: '删去夹进的片段，保留最后的指标值', en: 'Delete the piece, keep the last value' },
  },
  needs: Sign.Splice,
  checkRow(row, { report, standard, dialect }) {
    const { indicators = [], joined } = row.list ?? {};
    for (const [i, indicator] of indicators.entries()) {
      if (!isSpliced(indicator)) continue;
      const second = secondHead(indicator, joined!.text) ?? spokenHead(indicator, joined!.text, standard);
      if (second !== null) {
        report(row.listSpan(second), {
          message: 'joined',
          args: { number: numberOf(indicators, i), found: joined!.text.slice(second.start, second.end) },
          fix: () => ({ title: 'split', safe: false, edits: split(row, i, second.start) }),
        });
        continue;
      }
      const types = twoTypes(indicator, joined!.text);
      if (types !== null) {
        const [first, second] = types.map(({ start, end }) => joined!.text.slice(start, end).replace(BEHIND_TYPE, ''));
        const keep = (type: string, other: Span): Fix => {
          return { title: 'keep', args: { type }, safe: false, edits: listEdits(row, other, '') };
        };
        report(row.listSpan(types[1]), {
          message: 'types',
          args: { number: numberOf(indicators, i), first: first!, second: second! },
          fix: () => [keep(first!, types[1]), keep(second!, types[0])],
        });
        continue;
      }
      const again = secondCycleLabel(indicator);
      if (again !== null) {
        const args = { label: standard.labels.annual };
        report(row.listSpan(again), {
          message: 'twoCycles',
          args: { number: numberOf(indicators, i) },
          fix: () => ({ title: 'relabelSecond', args, safe: false, edits: listEdits(row, again, args.label) }),
        });
        continue;
      }
      const pieces = surplusOf(indicator);
      const remnant = pieces.length === 0 ? remnantIn(indicator) : null;
      // A misread code keeps the name of the type from being read as one: unknown-code says so.
      if (remnant !== null && dialect === 'coded' && standard.coded && misreadType(standard, indicator) !== null)
        continue;
      if (remnant !== null) pieces.push(remnant);
      const found = joined!.text.slice(pieces[0]!.start, pieces[0]!.end);
      const edits = pieces.flatMap((piece) => listEdits(row, piece, ''));
      const remove: Fix = { title: 'remove', safe: false, edits };
      const { cycle: label } = standard.labels;
      const annual = label === null ? null : labelOfCycle(indicator, indicators);
      if (annual !== null) {
        const relabel: Fix = {
          title: 'relabel',
          args: { label: label! },
          safe: false,
          edits: listEdits(row, annual, label!),
        };
        const args = { number: numberOf(indicators, i) };
        report(row.listSpan(annual), { message: 'relabelled', args, fix: [relabel, remove] });
        continue;
      }
      report(row.listSpan(pieces[0]!), {
        message: remnant === null ? 'spliced' : 'seam',
        args: { number: numberOf(indicators, i), found: shortened(found) },
        // Where two indicators have become one, taking out the seam mends neither.
        fix: remnant === null ? remove : [],
      });
    }
  },
};

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

/**
 * Where the head of a whole second indicator stands behind the values of the first; null where there is none, or where
 * it is the first once more.
 */
function secondHead(indicator: Indicator, text: string): Span | null {
  const { fragments } = indicator;
  const value = fragments.find(({ slot }) => slot === Slot.AnnualValue);
  const name = fragments.find(({ slot }) => slot === Slot.Name);
  if (value === undefined || name === undefined || name.start < value.end) return null;
  if (text.slice(name.start, name.end) === indicator.name) return null;
  const heads = fragments.filter(({ slot, start }) => HEAD.includes(slot) && start >= value.end && start < name.start);
  if (heads.length === 0) return null;
  return { start: Math.min(...heads.map(({ start }) => start)), end: Math.max(...heads.map(({ end }) => end)) };
}

/** The same without codes: `年度指标值：95%产出指标：完成时间，年度指标值：6月`. */
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
const BEHIND_TYPE = /[；;：:，,、.。\s]+$/;
const SEPARATORS = /[；;，,、\s]+$/;

/** Edits that end an indicator before an offset in the list and number those behind it on. */
function split(row: Row, i: number, at: number): Edit[] {
  const { indicators, joined } = row.list!;
  const before = joined.text.slice(0, at).replace(SEPARATORS, '').length;
  const serial = numberOf(indicators, i) + 1;
  const behind = indicators.slice(i + 1).flatMap((one, k) => numbered(row, one, serial + 1 + k));
  return [...listEdits(row, { start: before, end: at }, `。${serial}${SERIAL_MARK}`), ...behind];
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
  const pieces = [labelInValue(indicator), repeatedName(indicator)].filter((one) => one !== null);
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
