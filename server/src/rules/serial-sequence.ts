import type { Indicator } from '#grammar';
import type { Rule } from './rule.ts';
import { renumber, serialDigits } from './support/serials.ts';

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
      zh: '序号 {actual} 重复，应为 {expected}：可能是重复粘贴的指标。请删去多余的一条或重新编号。',
      en: 'Serial {actual} is used again where {expected} is expected: the indicator may be pasted twice. Delete one or renumber.',
    },
    disordered: {
      zh: '序号 {actual} 排在了 {previous} 之后，指标的先后可能乱了。请核对原表，调整次序或重新编号。',
      en: 'Serial {actual} comes behind {previous}; the order may be lost. Check the source, then reorder or renumber.',
    },
    restarted: {
      zh: '序号从 {actual} 重新开始，应为 {expected}：可能把另一份清单接在了后面。请核对后重新编号。',
      en: 'Serials start again at {actual} where {expected} is expected: another list may have been pasted here. Check, then renumber.',
    },
  },
  fixes: {
    renumber: { zh: '本项目的指标重新编号', en: "Renumber this project's indicators" },
  },
  checkRow(row, { report }) {
    const indicators = row.list?.indicators ?? [];
    const seen = new Set<number>();
    let [previous, highest] = [0, 0];
    // Indicators without a serial may or may not have been counted.
    let unnumbered = 0;
    for (const [i, indicator] of indicators.entries()) {
      const actual = indicator.serial;
      if (actual === null) {
        unnumbered++;
        continue;
      }
      const message = faultOf(actual, previous + 1, unnumbered, seen, indicators.slice(i + 1));
      if (message !== null) {
        report(row.listSpan(serialDigits(indicator)!), {
          message,
          args: { expected: previous + 1 + unnumbered, actual, previous },
          fix: { title: 'renumber', safe: false, edits: renumber(row) },
        });
      }
      seen.add(actual);
      highest = Math.max(highest, actual);
      previous = message === 'disordered' ? highest : actual;
      unnumbered = 0;
    }
  },
};

function faultOf(
  actual: number,
  expected: number,
  unnumbered: number,
  seen: ReadonlySet<number>,
  later: readonly Indicator[],
): 'gap' | 'repeated' | 'disordered' | 'restarted' | null {
  if (actual > expected + unnumbered) {
    // What comes later is not lost: it is told there.
    return later.some(({ serial }) => serial === expected + unnumbered) ? null : 'gap';
  }
  if (actual >= expected) return null;
  if (actual === 1 && seen.size > 1) return 'restarted';
  return seen.has(actual) ? 'repeated' : 'disordered';
}
