import { type Operator, type Row, Slot } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Rule, SegmentContext } from './rule.ts';
import { listEdits } from './support/edits.ts';
import type { IndicatorReading, Reading } from './support/reading.ts';
import { editsIn, spanIn, textOf } from './support/values.ts';

export const operatorLookalike: Rule = {
  name: 'operator-lookalike',
  group: 'values',
  severity: 'hint',
  summary: {
    zh: '比较符号用了形近的写法',
    en: 'A look-alike stands for ≥ or ≤',
  },
  messages: {
    lookalike: {
      zh: '“{found}”应写作“{sign}”。录入系统只认“{sign}”，请改正。',
      en: 'Write “{sign}” for “{found}”; the entry system knows no other sign.',
    },
    misspelt: {
      zh: '“{found}”的符号写错了，指标值读不出，应写作“{sign}”。请改正。',
      en: 'The signs of “{found}” are wrong, so that the value cannot be read; write “{sign}”.',
    },
    unclear: {
      zh: '“{found}”的符号写错了，看不出要求的是多少。请对照原表改正。',
      en: 'The signs of “{found}” are wrong, and what is asked for cannot be told; correct them from the source.',
    },
  },
  fixes: {
    replace: { zh: '改为“{sign}”', en: 'Change to “{sign}”' },
  },
  fixKind: 'safe',
  needs: Sign.Comparison,
  checkIndicator(reading, row, { report }) {
    const tell = (reading: Reading, operator: Operator | null) => {
      if (operator?.how !== 'lookalike') return;
      const args = { found: textOf(reading, operator), sign: operator.sign };
      report(spanIn(row, reading, operator), {
        message: 'lookalike',
        args,
        fix: () => ({ title: 'replace', args, safe: true, edits: editsIn(row, reading, operator, operator.sign) }),
      });
    };
    reportMisspelt(row, reading, report);
    const { name, cycle, annual } = reading;
    for (const part of [name, cycle, annual]) {
      if (part === null) continue;
      for (const { operator } of part.value.figures) tell(part, operator);
      for (const operator of part.value.comparisons) tell(part, operator);
    }
  },
};

function reportMisspelt(row: Row, reading: IndicatorReading, report: SegmentContext['report']): void {
  const values = [
    [Slot.CycleValue, reading.cycleText],
    [Slot.AnnualValue, reading.annualText],
  ] as const;
  for (const [slot, value] of values) {
    if (value === null || value.misspelt === null) continue;
    const { start, end, right } = value.misspelt;
    const at = reading.indicator.startOf(slot);
    const span = { start: at + start, end: at + end };
    const args = { found: value.text.slice(start, end), sign: right ?? '' };
    report(row.listSpan(span), {
      message: right === null ? 'unclear' : 'misspelt',
      args,
      severity: 'warning',
      fix: right === null ? [] : () => ({ title: 'replace', args, safe: true, edits: listEdits(row, span, right) }),
    });
  }
}
