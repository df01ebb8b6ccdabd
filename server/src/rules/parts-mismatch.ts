import { columnName } from '#grammar';
import type { Rule } from './rule.ts';
import { amountErrors } from './support/amount-errors.ts';
import { amountSpan, asPrinted, distance, setAmount } from './support/amounts.ts';

export const partsMismatch: Rule = {
  name: 'parts-mismatch',
  group: 'table',
  severity: 'error',
  summary: {
    zh: '总计不等于财政拨款、财政专户拨款与其他资金之和',
    en: 'The total is not the sum of its parts',
  },
  messages: {
    parts: {
      zh: '“{name}”的总计写 {total}，财政拨款、财政专户拨款和其他资金相加是 {parts}，相差 {difference}。请核对这一行的金额。',
      en: '“{name}” states a total of {total}, but its fiscal, special and other funds add up to {parts}, a difference of {difference}. Check the amounts of this row.',
    },
  },
  fixes: {
    right: { zh: '{column}改为 {right}', en: 'Change {column} to {right}' },
  },
  checkTable({ frame, report }) {
    for (const { row, total, parts, column, right } of amountErrors(frame).parts) {
      const edits = right === null ? [] : setAmount(row, column, right);
      const args = {
        name: row.name,
        total: asPrinted(row, 'total', total),
        parts: asPrinted(row, 'total', parts),
        difference: distance(total, parts),
        column: columnName(column),
        right: right === null ? '' : asPrinted(row, column, right),
      };
      report(row, amountSpan(row, column), {
        message: 'parts',
        args,
        fix: edits.length > 0 ? { title: 'right', args, safe: false, edits } : [],
      });
    }
  },
};
