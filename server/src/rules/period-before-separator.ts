import { type Indicator, Slot, type Span } from '#grammar';
import { isSpliced } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { listEdits } from './support/edits.ts';
import { mayEndSerial } from './support/serials.ts';

export const periodBeforeSeparator: Rule = {
  name: 'period-before-separator',
  group: 'form',
  severity: 'hint',
  summary: {
    zh: '名称或指标值在分隔符前多了句号',
    en: 'A name or value ends in “。” before the next separator',
  },
  messages: {
    name: {
      zh: '指标名称末尾、分隔符“{sign}”前多了“。”。句号表示一条指标结束，按句号拆分会把这条拆成两半；请删去。',
      en: 'The name ends in “。” before “{sign}”. A full stop ends an indicator, so splitting at it breaks this one in two; delete it.',
    },
    value: {
      zh: '实施周期指标值末尾、分隔符“{sign}”前多了“。”。句号表示一条指标结束，请删去。',
      en: 'The cycle value ends in “。” before “{sign}”. A full stop ends an indicator; delete it.',
    },
    end: {
      zh: '指标以“{sign}”结尾，一个“。”就够了。请删去多余的符号。',
      en: 'The indicator ends with “{sign}”; one “。” is enough. Delete the rest.',
    },
  },
  fixes: {
    remove: { zh: '删去多余的符号', en: 'Delete what is too much' },
  },
  fixKind: 'either',
  fold: 'common',
  needs: Sign.End,
  checkRow(row, { standard, report }) {
    const stop = standard.style.end;
    for (const indicator of row.list?.indicators ?? []) {
      if (isSpliced(indicator)) continue;
      for (const { message, span, sign } of surplusStops(indicator, stop)) {
        const edits = listEdits(row, span, message === 'end' ? stop : '');
        const safe = !mayEndSerial(row, span.start);
        report(row.listSpan(span), { message, args: { sign }, fix: { title: 'remove', safe, edits } });
      }
    }
  },
};

function surplusStops(indicator: Indicator, stop: string): { message: string; span: Span; sign: string }[] {
  const found: { message: string; span: Span; sign: string }[] = [];
  for (const [message, text, separator] of [
    ['name', Slot.Name, Slot.NameSeparator],
    ['value', Slot.CycleValue, Slot.CycleSeparator],
  ] as const) {
    const sign = indicator.text(separator);
    if (sign === null || !indicator.text(text)?.endsWith(stop)) continue;
    const end = indicator.endOf(text);
    found.push({ message, span: { start: end - stop.length, end }, sign });
  }
  const end = indicator.text(Slot.End)?.replace(/\s+/g, '');
  // An empty value is another rule's matter.
  if (end !== undefined && end !== stop && end.includes(stop) && indicator.has(Slot.AnnualValue)) {
    found.push({ message: 'end', span: indicator.span(Slot.End)!, sign: end });
  }
  return found;
}
