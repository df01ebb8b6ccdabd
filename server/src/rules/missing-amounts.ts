import { hasAmounts } from '#grammar';
import { hasOtherCellCount, lacksAmounts } from '../check/row-defects.ts';
import type { Rule } from './rule.ts';
import { nameSpan } from './support/amounts.ts';

export const missingAmounts: Rule = {
  name: 'missing-amounts',
  group: 'table',
  severity: 'warning',
  summary: {
    zh: '有金额的表中，项目没有金额',
    en: 'A project without amounts in a table that has them',
  },
  messages: {
    missing: {
      zh: '项目“{name}”没有填写金额，而本表其他行都有。没有金额无法汇总，也无法判断目标与资金是否匹配，请补上。',
      en: 'Project “{name}” states no amount although the table has them. It cannot be added up or weighed against its goal; add the amounts.',
    },
  },
  checkRow(row, { profile, report }) {
    if (row.kind !== 'project' || !profile.amounts || !hasAmounts(row.columns)) return;
    if (!lacksAmounts(row) || hasOtherCellCount(row)) return;
    report(nameSpan(row), { message: 'missing', args: { name: row.name } });
  },
};
