import { isSpliced } from '../check/defects.ts';
import type { Rule } from './rule.ts';
import { nameSpan } from './support/amounts.ts';
import { label } from './support/heads.ts';
import { insertIndicators, isInsertable } from './support/insertion.ts';
import { presenceIn, requiredOf } from './support/presence.ts';

export const requiredLevel: Rule = {
  name: 'required-level',
  group: 'sets',
  severity: 'warning',
  summary: {
    zh: '项目缺少必设的一级指标',
    en: 'A level that the standard requires is missing',
  },
  messages: {
    missing: {
      zh: '项目“{name}”没有“{level}”。每个项目都应设置{required}，缺少时无法判断花钱的结果，请补充。',
      en: 'Project “{name}” has no “{level}”. Every project needs {required}; without it the result of the money cannot be judged. Add one.',
    },
  },
  fixes: {
    add: { zh: '补一条待填的“{head}”', en: 'Add a “{head}” to be filled in' },
  },
  checkRow(row, context) {
    const { standard, report } = context;
    const present = presenceIn(standard, row);
    if (present === null) return;
    const missing = requiredOf(standard).levels.filter((level) => !present.levels.includes(level));
    // A level may be what a spliced indicator swallowed.
    if (missing.length === 0 || row.list!.indicators.some(isSpliced)) return;
    for (const level of missing) {
      const types = present.types.length > 0 ? level.types : [undefined];
      const fix = () =>
        types.flatMap((type) => {
          const edits = insertIndicators(row, context, [type === undefined ? { level } : { level, type }]);
          const head = type === undefined ? label(level) : `${label(level)}；${label(type)}`;
          return edits.length === 0 ? [] : [{ title: 'add', args: { head }, safe: false, edits }];
        });
      const args = { name: row.name, level: level.name, required: standard.required.levels.join('、') };
      report(nameSpan(row), { message: 'missing', args, fix, isFixable: () => isInsertable(row) });
    }
  },
};
