import { type Indicator, type Row, Slot, toNumber } from '#grammar';
import { isBlank, isSpliced, isTruncated } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Rule, SegmentContext } from './rule.ts';
import { copiesIn, duplicatesIn } from './support/duplicates.ts';
import { pastedLists } from './support/pasted-lists.ts';
import { hasStrayNumber, numbered, renumberAll, SERIAL_MARK } from './support/serials.ts';

export const serialSequence: Rule = {
  name: 'serial-sequence',
  group: 'form',
  severity: 'warning',
  summary: {
    zh: '同一项目的序号没有按 1、2、3…… 连续编排',
    en: 'The serials of one project do not run 1, 2, 3 …',
  },
  messages: {
    gap: {
      zh: '序号应为 {expected}，这里是 {actual}：中间可能漏了指标。请核对原表，补上漏掉的指标或重新编号。',
      en: 'Serial {actual} where {expected} is expected: an indicator may be lost. Check the source, then add it or renumber.',
    },
    repeated: {
      zh: '序号 {actual} 重复：前面已有第 {actual} 条，这里的序号多半是写错了，应为 {expected}。请核对原表后重新编号。',
      en: 'Serial {actual} is used again; the number is probably a slip for {expected}. Check the source, then renumber.',
    },
    inserted: {
      zh: '序号 {actual} 重复：前面已有第 {actual} 条，下一条却接着第 {highest} 条往下编。可能重复录入了一条，也可能从这里起序号都少了 1。请核对原表后重新编号。',
      en: 'Serial {actual} is used again, and the next one goes on from {highest}: an entry may be surplus, or the serials from here on are too low by one. Check the source, then renumber.',
    },
    disordered: {
      zh: '序号 {actual} 排在了 {previous} 之后，指标的先后可能乱了。请核对原表，调整次序或重新编号。',
      en: 'Serial {actual} comes behind {previous}; the order may be lost. Check the source, then reorder or renumber.',
    },
    zero: {
      zh: '序号是 {actual}，应为 {expected}：序号从 1 编起。请重新编号。',
      en: 'Serial {actual} where {expected} is expected: serials begin at 1. Renumber.',
    },
    mistyped: {
      zh: '序号应为 {expected}，这里是 {actual}，而后面的序号接得上，多半是写错了。请核对原表，改为 {expected}。',
      en: 'Serial {actual} where {expected} is expected, and the next one goes on from there: it is probably a slip. Check the source, then write {expected}.',
    },
    doubled: {
      zh: '序号写了两遍（“{found}”），导入时会多分出一条没有内容的指标。请删去一个。',
      en: 'The serial stands twice (“{found}”), and imports would split off an indicator without content. Delete one.',
    },
    stray: {
      zh: '序号处写了两个数（“{found}”），这里只应有“{right}”。导入时会多分出一条没有内容的指标；请核对原表，删去多余的。',
      en: 'Two numbers (“{found}”) stand where “{right}” belongs, and imports would split off an indicator without content. Check the source, then delete the surplus one.',
    },
    restarted: {
      zh: '序号从 {actual} 重新开始，应为 {expected}：可能把另一份清单接在了后面。请核对后重新编号。',
      en: 'Serials start again at {actual} where {expected} is expected: another list may have been pasted here. Check, then renumber.',
    },
  },
  fixes: {
    single: { zh: '只留“{right}”', en: 'Keep “{right}” only' },
    renumber: { zh: '本项目的指标重新编号', en: "Renumber this project's indicators" },
  },
  needs: Sign.Serial,
  checkRow(row, { report }) {
    const indicators = row.list?.indicators ?? [];
    const pasted = pastedLists(row);
    const copied = copiesIn(row);
    const seen = new Set<number>();
    const lastAt = new Map(indicators.map(({ serial }, i) => [serial, i]));
    let [previous, highest] = [0, 0];
    // Indicators without a serial may or may not have been counted.
    let unnumbered = 0;
    for (const [i, indicator] of indicators.entries()) {
      const actual = indicator.serial;
      if (actual === null) {
        unnumbered++;
        continue;
      }
      // What goes on behind the highest one lost nothing to those that came again or late in between: 1、2、3、2、4.
      const last = actual > highest && seen.has(previous + 1) ? highest : previous;
      const expected = last + 1 + unnumbered;
      if (hasStrayNumber(row, indicator)) {
        const right = (lastAt.get(expected) ?? -1) > i ? actual : expected;
        reportStray(row, indicator, right, report);
        seen.add(right);
        previous = right;
        highest = Math.max(highest, right);
        unnumbered = 0;
        continue;
      }
      // The same serial again behind one that was left unfinished: that one is the defect.
      if (i > 0 && actual === previous && isUnfinished(indicators[i - 1]!, row)) continue;
      // What comes later is not lost: it is told there.
      const isLost = (lastAt.get(expected) ?? -1) <= i;
      let message: Fault | null = faultOf(actual, last + 1, expected, seen, isLost);
      // The list goes on behind one that was pasted into it.
      if (message !== null && pasted.some(({ end }) => end === i)) message = null;
      // One wrong number among right ones is one defect.
      // What is missing was spliced into the indicator in front.
      if (message === 'gap' && i > 0 && isSpliced(indicators[i - 1]!)) message = null;
      // Once a repeated one before it is mended, this one is right: 1、2、3、3、4、6.
      if (message === 'gap' && actual === i + 1) message = null;
      if (message !== null && goesOn(indicators, i + 1, expected)) message = 'mistyped';
      else if (message === 'repeated' && actual < highest && goesOn(indicators, i + 1, highest)) message = 'inserted';
      // One pasted twice, serial and all, is the defect of duplicate-indicator.
      const isPasted =
        message === 'restarted'
          ? copied.some(([first]) => first === indicator)
          : seen.has(actual) && duplicatesIn(row).same.has(indicator);
      if (message !== null && !isPasted) {
        report(row.listSpan(indicator.serialDigits!), {
          message,
          args: { expected, actual, previous, highest },
          fix: () => ({ title: 'renumber', safe: false, edits: renumberAll(row) }),
        });
      }
      const counted = message === 'mistyped' ? expected : actual;
      seen.add(counted);
      highest = Math.max(highest, counted);
      previous = message === 'zero' ? highest : counted;
      unnumbered = 0;
    }
  },
};

/** Two numbers in the place of the serial `right`. */
function reportStray(row: Row, indicator: Indicator, right: number, report: SegmentContext['report']): void {
  const span = indicator.span(Slot.Serial)!;
  const found = indicator.text(Slot.Serial)!;
  const numbers = found.match(/[\d０-９]+/g)!.map((digits) => toNumber(digits));
  const args = { found, right: `${right}${SERIAL_MARK}` };
  report(row.listSpan(span), {
    message: numbers[0] === numbers[1] ? 'doubled' : 'stray',
    args,
    fix: () => ({ title: 'single', args, safe: false, edits: numbered(row, indicator, right) }),
  });
}

type Fault = 'zero' | 'gap' | 'repeated' | 'inserted' | 'disordered' | 'restarted' | 'mistyped';

function isUnfinished(indicator: Indicator, row: Row): boolean {
  return isBlank(indicator) || isTruncated(indicator, row);
}

/** Whether the next serial, from an index on, is the one behind `expected`. */
function goesOn(indicators: readonly Indicator[], from: number, expected: number): boolean {
  let next = from;
  while (next < indicators.length && indicators[next]!.serial === null) next++;
  return indicators[next]?.serial === expected + 1 + next - from;
}

/** @param least what is expected where indicators without a serial were not counted, as `expected` counts them */
function faultOf(
  actual: number,
  least: number,
  expected: number,
  seen: ReadonlySet<number>,
  isLost: boolean,
): Fault | null {
  if (actual > expected) return isLost ? 'gap' : null;
  if (actual >= least) return null;
  if (actual === 0) return 'zero';
  if (actual === 1 && seen.size > 1) return 'restarted';
  return seen.has(actual) ? 'repeated' : 'disordered';
}
