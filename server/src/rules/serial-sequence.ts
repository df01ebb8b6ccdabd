import { Slot } from '#grammar';
import type { Rule } from './rule.ts';

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
    let expected = 1;
    for (const indicator of indicators) {
      const actual = indicator.serial;
      if (actual === null) {
        expected++;
        continue;
      }
      if (actual !== expected) {
        const message = actual > expected ? 'gap' : actual === 1 ? 'restarted' : 'repeated';
        report(row.listSpan(digitsOf(indicator.span(Slot.Serial)!, indicator.text(Slot.Serial)!)), {
          message,
          args: { expected, actual },
          fix: { title: 'renumber', safe: false, edits: renumber(row) },
        });
      }
      expected = actual + 1;
    }
  },
};

/** The digits of `3、`. */
function digitsOf(span: { start: number }, text: string) {
  return { start: span.start, end: span.start + /^[\d０-９]+/.exec(text)![0].length };
}

function renumber(row: Parameters<NonNullable<Rule['checkRow']>>[0]) {
  return row.list!.indicators.flatMap((indicator, i) => {
    const span = indicator.span(Slot.Serial);
    if (span === null || indicator.serial === i + 1) return [];
    return [{ span: row.listSpan(digitsOf(span, indicator.text(Slot.Serial)!)), text: String(i + 1) }];
  });
}
