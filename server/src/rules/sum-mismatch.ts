import { columnName } from '#grammar';
import type { Rule } from './rule.ts';
import { amountErrors } from './support/amount-errors.ts';
import { amountSpan, asPrinted, distance, setAmount } from './support/amounts.ts';

export const sumMismatch: Rule = {
  name: 'sum-mismatch',
  group: 'table',
  severity: 'error',
  summary: {
    zh: '项目之和不等于单位金额，或单位之和不等于合计',
    en: 'Projects do not add up to their unit, or units to the total',
  },
  messages: {
    projects: {
      zh: '“{name}”的{column}写 {stated}，其下 {count} 个项目相加是 {computed}，相差 {difference}。请核对各项目和本行的金额。',
      en: '“{name}” states {stated} under {column}, but its {count} projects add up to {computed}, a difference of {difference}. Check the projects and this row.',
    },
    projectsEmpty: {
      zh: '“{name}”的{column}未填，其下 {count} 个项目相加是 {computed}。请核对各项目，补上本行的金额。',
      en: '“{name}” states nothing under {column}, but its {count} projects add up to {computed}. Check the projects and fill in this row.',
    },
    projectsToo: {
      zh: '“{name}”的{column}写 {stated}，其下 {count} 个项目相加是 {computed}，相差 {difference}；{others}也对不上。请核对各项目和本行的金额。',
      en: '“{name}” states {stated} under {column}, but its {count} projects add up to {computed}, a difference of {difference}; {others} do not add up either. Check the projects and this row.',
    },
    units: {
      zh: '“{name}”的{column}写 {stated}，{count} 个单位相加是 {computed}，相差 {difference}。请核对各单位和本行的金额。',
      en: '“{name}” states {stated} under {column}, but the {count} units add up to {computed}, a difference of {difference}. Check the units and this row.',
    },
    unitsEmpty: {
      zh: '“{name}”的{column}未填，{count} 个单位相加是 {computed}。请核对各单位，补上本行的金额。',
      en: '“{name}” states nothing under {column}, but the {count} units add up to {computed}. Check the units and fill in this row.',
    },
    unitsToo: {
      zh: '“{name}”的{column}写 {stated}，{count} 个单位相加是 {computed}，相差 {difference}；{others}也对不上。请核对各单位和本行的金额。',
      en: '“{name}” states {stated} under {column}, but the {count} units add up to {computed}, a difference of {difference}; {others} do not add up either. Check the units and this row.',
    },
  },
  fixes: {
    computed: { zh: '“{name}”改为相加所得的 {computed}', en: 'Change “{name}” to the sum {computed}' },
  },
  checkTable({ frame, report }) {
    for (const { row, parts, count, columns, certain } of amountErrors(frame).sums) {
      const [first, ...others] = columns.map(({ column, stated, computed }) => ({
        span: amountSpan(row, column),
        message: row.text(column) === null ? `${parts}Empty` : parts,
        args: {
          name: row.name,
          column: columnName(column),
          count,
          stated: asPrinted(row, column, stated),
          computed: asPrinted(row, column, computed),
          difference: distance(stated, computed),
        },
      }));
      const edits = columns.flatMap(({ column, computed }) => setAmount(row, column, computed));
      const tooWrong = columns.slice(1).map(({ column }) => columnName(column));
      const mendable = certain && edits.length === columns.length;
      report(row, first!.span, {
        message: tooWrong.length > 0 && first!.message === parts ? `${parts}Too` : first!.message,
        args: { ...first!.args, others: tooWrong.join('、') },
        related: others,
        fix: mendable ? { title: 'computed', args: first!.args, safe: false, edits } : [],
      });
    }
  },
};
