import { levelOfType } from '#grammar';
import type { Rule } from './rule.ts';
import { nameSpan } from './support/amounts.ts';
import { insertIndicators, isInsertable } from './support/insertion.ts';
import { presenceIn, requiredOf } from './support/presence.ts';

export const requiredType: Rule = {
  name: 'required-type',
  group: 'sets',
  severity: 'information',
  fold: 'common',
  foldBy: 'types',
  summary: {
    zh: '项目缺少应设的二级指标',
    en: 'A type that the standard requires is missing',
  },
  messages: {
    missing: {
      zh: '项目“{name}”没有{types}。这类指标原则上都应设置，缺少时产出说不完整；确不适用的可以不设。',
      en: 'Project “{name}” has no {types}. Such indicators are expected of every project to tell its output in full; leave them out only where they do not apply.',
    },
  },
  fixes: {
    add: { zh: '补上待填的{types}', en: 'Add {types} to be filled in' },
  },
  checkRow(row, context) {
    const { standard, report } = context;
    const present = presenceIn(standard, row);
    // In a form without types there is nothing to ask for.
    if (present === null || present.types.length === 0) return;
    if (row.list!.indicators.some((indicator) => indicator.type === null)) return;
    const missing = requiredOf(standard).types.filter(
      (type) => !present.types.includes(type) && present.levels.includes(levelOfType(standard, type)!),
    );
    if (missing.length === 0) return;
    const args = { name: row.name, types: missing.map(({ name }) => name).join('、') };
    report(nameSpan(row), {
      message: 'missing',
      args,
      fix: () => {
        const heads = missing.map((type) => ({ level: levelOfType(standard, type)!, type }));
        const edits = insertIndicators(row, context, heads);
        return edits.length > 0 ? { title: 'add', args, safe: false, edits } : [];
      },
      isFixable: () => isInsertable(row),
    });
  },
};
