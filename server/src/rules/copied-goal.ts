import { compact } from '#grammar';
import type { Rule } from './rule.ts';

export const copiedGoal: Rule = {
  name: 'copied-goal',
  group: 'names',
  severity: 'hint',
  summary: {
    zh: '几个项目的绩效目标完全相同',
    en: 'The same goal text in several projects',
  },
  messages: {
    copied: {
      zh: '绩效目标与项目“{other}”完全相同，看不出这个项目自己要做成什么。请按本项目的内容改写。',
      en: 'The goal is the same as that of “{other}” and does not say what this project is to achieve. Rewrite it for this project.',
    },
    other: { zh: '项目“{other}”的绩效目标', en: 'The goal of “{other}”' },
  },
  options: {
    shortest: { default: 6, description: { zh: '少于这么多字的目标不比较', en: 'Shorter goals are not compared' } },
  },
  sharedThings(row, option) {
    if (row.kind !== 'project' || row.goal === null) return [];
    const key = bareGoal(row.goal);
    return key.length < option<number>('shortest')
      ? []
      : [{ key, span: row.cellSpan('goal')!, args: { other: row.name } }];
  },
  checkShared([first, ...others], { report }) {
    const { at, thing } = first!;
    const { span, args } = thing;
    for (const use of others) {
      report(use, { message: 'copied', args, related: [{ at, span, message: 'other', args }] });
    }
  },
};

const SIGNS = /[\s,，.。;；、:：]+/g;

/** A goal without signs and white space, in characters of one width. */
function bareGoal(goal: string): string {
  const bare = goal.replace(SIGNS, '');
  const narrow = compact(bare);
  return narrow === bare ? bare : narrow.replace(SIGNS, '');
}
