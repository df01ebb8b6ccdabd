import { AMOUNT_COLUMNS, hasAmounts, type Row, statesAmounts } from '#grammar';
import { hasOtherCellCount, lacksAmounts } from '../check/row-defects.ts';
import type { Rule } from './rule.ts';
import { groupsOf, type TableGroups } from './support/amount-groups.ts';
import { nameSpan } from './support/amounts.ts';

export const missingAmounts: Rule = {
  name: 'missing-amounts',
  group: 'table',
  severity: 'warning',
  summary: {
    zh: '有金额的表中，项目、单位或合计没有金额',
    en: 'A project, unit or total without amounts in a table that has them',
  },
  messages: {
    missing: {
      zh: '项目“{name}”没有填写金额，而本表其他行都有。没有金额无法汇总，也无法判断目标与资金是否匹配，请补上。',
      en: 'Project “{name}” states no amount although the table has them. It cannot be added up or weighed against its goal; add the amounts.',
    },
    sum: {
      zh: '“{name}”这一行没有填写金额，而其下的项目写了，相加是否相符无从核对。请补上这一行的金额。',
      en: 'The row “{name}” states no amount although the projects below it do, so that sums cannot be checked. Add its amounts.',
    },
  },
  checkRow(row, { profile, report }) {
    if (row.kind !== 'project' || !profile.amounts || !hasAmounts(row.columns)) return;
    if (isWithoutAmounts(row)) report(nameSpan(row), { message: 'missing', args: { name: row.name } });
  },
  checkTable({ frame, profile, report }) {
    if (!profile.amounts) return;
    for (const row of groupsOf(frame).flatMap(sumRows).filter(isEmpty)) {
      report(row, nameSpan(row), { message: 'sum', args: { name: row.name } });
    }
  },
};

/** Of a row with a lost cell, column-count speaks. */
function isWithoutAmounts(row: Row): boolean {
  return lacksAmounts(row) && !hasOtherCellCount(row);
}

/** A stroke in a row of sums may stand for what the rows below it state. */
function isEmpty(row: Row): boolean {
  return isWithoutAmounts(row) && AMOUNT_COLUMNS.every((column) => row.text(column) === null);
}

/** The rows of sums of which something below states amounts. */
function sumRows({ whole, units }: TableGroups): Row[] {
  const stated = units.map(({ group }) => group).filter(({ sum }) => sum.stated);
  const subtotals = units.flatMap((unit) => unit.subtotals).filter(({ sum }) => sum.stated);
  const total = whole !== null && (whole.sum.stated || stated.length > 0) ? [whole.row] : [];
  // Where several units and none of them states amounts, they are headings.
  const areHeadings =
    !units.some(({ group }) => statesAmounts(group.row)) &&
    (units.length > 1 || whole === null || !statesAmounts(whole.row));
  return [...total, ...[...(areHeadings ? [] : stated), ...subtotals].map(({ row }) => row)];
}
