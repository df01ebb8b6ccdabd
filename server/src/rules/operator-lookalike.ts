import type { Operator } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { editsIn, type Reading, readingsOf, spanIn, textOf } from './support/values.ts';

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
  },
  fixes: {
    replace: { zh: '改为“{sign}”', en: 'Change to “{sign}”' },
  },
  fixKind: 'safe',
  needs: Sign.Comparison,
  checkRow(row, { report }) {
    const tell = (reading: Reading, operator: Operator | null) => {
      if (operator?.how !== 'lookalike') return;
      const args = { found: textOf(reading, operator), sign: operator.sign };
      report(spanIn(row, reading, operator), {
        message: 'lookalike',
        args,
        fix: () => ({ title: 'replace', args, safe: true, edits: editsIn(row, reading, operator, operator.sign) }),
      });
    };
    for (const { name, cycle, annual } of readingsOf(row)) {
      for (const reading of [name, cycle, annual]) {
        if (reading === null) continue;
        for (const { operator } of reading.value.figures) tell(reading, operator);
        for (const operator of reading.value.comparisons) tell(reading, operator);
      }
    }
  },
};
