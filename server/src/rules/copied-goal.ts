import { compact } from '#grammar';
import type { Rule, SharedUse } from './rule.ts';
import { saysNothing } from './support/goals.ts';

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
    strange: {
      zh: '绩效目标与项目“{other}”完全相同，说的像是那个项目的事，多半贴错了行。请按本项目的内容改写。',
      en: 'The goal is the same as that of “{other}” and seems to speak of that project: it was probably pasted into the wrong row. Rewrite it for this project.',
    },
    other: { zh: '项目“{other}”的绩效目标', en: 'The goal of “{other}”' },
  },
  options: {
    shortest: { default: 6, description: { zh: '少于这么多字的目标不比较', en: 'Shorter goals are not compared' } },
  },
  sharedThings(row, option) {
    if (row.kind !== 'project' || row.goal === null) return [];
    // Of what is no goal missing-goal speaks.
    if (saysNothing(row.goal) !== null) return [];
    const key = bareGoal(row.goal);
    return key.length < option<number>('shortest')
      ? []
      : [{ key, span: row.cellSpan('goal')!, args: { other: row.name, unit: row.text('unit') ?? '' } }];
  },
  readsUnits: true,
  checkShared(uses, { unitOf, report }) {
    const projectOf = (use: SharedUse) => {
      const { other, unit } = use.thing.args;
      return compact(`${other}；${unit || (unitOf(use)?.name ?? '')}`);
    };
    const fitting = uses.filter(({ thing }) => namesAny(thing.key, String(thing.args.other)));
    const own = fitting[0] ?? uses[0]!;
    const { span, args } = own.thing;
    // One project twice is duplicate-project.
    const told = new Set([projectOf(own)]);
    for (const use of uses) {
      if (use === own || told.size === told.add(projectOf(use)).size) continue;
      const message = fitting.length > 0 && !fitting.includes(use) ? 'strange' : 'copied';
      report(use, { message, args, related: [{ at: own.at, span, message: 'other', args }] });
    }
  },
};

/** Whether a goal holds two characters in a row of a project's name that tell it from others. */
function namesAny(goal: string, name: string): boolean {
  const bare = name.slice(0, LONGEST_NAME).replace(COMMON, ' ');
  return [...bare.matchAll(PAIRS)].some(([, pair]) => goal.includes(pair!));
}

const LONGEST_NAME = 60;
/** What any project may be called. */
const COMMON =
  /专项|经费|资金|项目|费用|支出|工作|业务|管理|服务|保障|运行|运转|日常|建设|综合|补助|补贴|其他|年度|本级|部门|单位|相关|工程/g;
const PAIRS = /(?=([\u4e00-\u9fff]{2}))/g;

const SIGNS = /[\s,，.。;；、:：]+/g;

/** A goal without signs and white space, in characters of one width. */
function bareGoal(goal: string): string {
  const bare = goal.replace(SIGNS, '');
  const narrow = compact(bare);
  return narrow === bare ? bare : narrow.replace(SIGNS, '');
}
