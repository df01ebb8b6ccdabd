import type { LevelEntry } from '#grammar';
import { maySwallow } from '../check/defects.ts';
import type { Rule } from './rule.ts';
import { nameSpan } from './support/amounts.ts';
import { label } from './support/heads.ts';
import { insertIndicators, isInsertable } from './support/insertion.ts';
import { levelsByName, presenceIn, requiredOf } from './support/presence.ts';

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
    byName: {
      zh: '项目“{name}”没有“{level}”。按名称看，这类项目（购置、建设、修缮等）应设置它，缺少时看不出钱花得值不值；确不适用的可以不设。',
      en: 'Project “{name}” has no “{level}”. By its name it is one of those that should have it (purchases, works and the like): without it nobody can tell whether the money is well spent. Leave it out only where it does not apply.',
    },
  },
  fixes: {
    add: { zh: '补一条待填的“{head}”', en: 'Add a “{head}” to be filled in' },
  },
  checkRow(row, context) {
    const { standard, report } = context;
    const present = presenceIn(standard, row);
    if (present === null) return;
    const isMissing = (level: LevelEntry) => !present.levels.includes(level);
    const missing = requiredOf(standard).levels.filter(isMissing);
    const byName = levelsByName(standard, row.name).filter((level) => isMissing(level) && !missing.includes(level));
    if (missing.length + byName.length === 0 || row.list!.indicators.some(maySwallow)) return;
    for (const level of [...missing, ...byName]) {
      const types = present.types.length > 0 ? level.types : [undefined];
      const fix = () =>
        types.flatMap((type) => {
          const edits = insertIndicators(row, context, [type === undefined ? { level } : { level, type }]);
          const head = type === undefined ? label(level) : `${label(level)}；${label(type)}`;
          return edits.length === 0 ? [] : [{ title: 'add', args: { head }, safe: false, edits }];
        });
      const args = { name: row.name, level: level.name, required: standard.required.levels.join('、') };
      const said = byName.includes(level)
        ? ({ message: 'byName', severity: 'information' } as const)
        : { message: 'missing' };
      report(nameSpan(row), { ...said, args, fix, isFixable: () => isInsertable(row) });
    }
  },
};
