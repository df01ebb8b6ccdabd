import { columnName } from '#grammar';
import type { Rule } from './rule.ts';
import { amountErrors } from './support/amount-errors.ts';
import { amountSpan, asPrinted, distance, setAmount } from './support/amounts.ts';

export const partsMismatch: Rule = {
  name: 'parts-mismatch',
  group: 'table',
  severity: 'error',
  summary: {
    zh: '总计是空的，或不等于财政拨款、财政专户拨款与其他资金之和',
    en: 'The total is empty or not the sum of its parts',
  },
  messages: {
    parts: {
      zh: '“{name}”的总计写 {total}，财政拨款、财政专户拨款和其他资金相加是 {parts}，相差 {difference}。请核对这一行的金额。',
      en: '“{name}” states a total of {total}, but its fiscal, special and other funds add up to {parts}, a difference of {difference}. Check the amounts of this row.',
    },
    empty: {
      zh: '“{name}”的总计是空的，而财政拨款、财政专户拨款和其他资金相加是 {parts}。合计会少算这一行，请补上总计。',
      en: '“{name}” states no total, but its fiscal, special and other funds add up to {parts}. Sums leave the row out; add its total.',
    },
  },
  fixes: {
    right: { zh: '{column}改为 {right}', en: 'Change {column} to {right}' },
    empty: { zh: '{column}填 {right}', en: 'Put {right} under {column}' },
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
      const isEmpty = row.text(column) === null;
      report(row, amountSpan(row, column), {
        message: row.text('total') === null ? 'empty' : 'parts',
        args,
        fix: edits.length > 0 ? { title: isEmpty ? 'empty' : 'right', args, safe: false, edits } : [],
      });
    }
  },
};
