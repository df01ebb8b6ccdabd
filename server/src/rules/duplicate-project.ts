import { compact } from '#grammar';
import type { Rule, SharedUse } from './rule.ts';
import { nameSpan } from './support/amounts.ts';

export const duplicateProject: Rule = {
  name: 'duplicate-project',
  group: 'table',
  severity: 'warning',
  summary: {
    zh: '同一单位下有两个同名项目',
    en: 'One project name twice under one unit',
  },
  messages: {
    duplicate: {
      zh: '项目“{name}”在“{unit}”下出现了不止一次：可能重复粘贴，金额会重复计算。请删去一行，或在名称中写明区别。',
      en: 'Project “{name}” stands more than once under “{unit}”: it may be pasted twice and be counted twice. Delete one, or tell them apart by name.',
    },
    first: { zh: '第一次出现在这里', en: 'It stands here first' },
  },
  readsUnits: true,
  sharedThings(row) {
    if (row.kind !== 'project' || row.name === '') return [];
    const unit = row.text('unit') ?? '';
    const merged = unit === '' && row.columns.order.includes('unit') ? 1 : 0;
    return [{ key: compact(row.name), span: nameSpan(row), args: { name: row.name, unit, merged } }];
  },
  checkShared(uses, { unitOf, report }) {
    const firsts = new Map<string, SharedUse>();
    for (const use of uses) {
      const { args } = use.thing;
      const unit = args.unit || (unitOf(use)?.name ?? '');
      // A cell that is merged with one above tells no unit by itself.
      if (unit === '' && args.merged === 1) continue;
      const owner = compact(String(unit));
      const first = firsts.get(owner);
      if (first === undefined) {
        firsts.set(owner, use);
        continue;
      }
      report(use, {
        message: 'duplicate',
        args: { name: args.name!, unit },
        related: [{ at: first.at, span: first.thing.span, message: 'first' }],
      });
    }
  },
};
