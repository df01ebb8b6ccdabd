import type { Rule } from './rule.ts';
import { spanIn, textOf } from './support/values.ts';
import { holdsAny } from './support/words.ts';

const ROUTINE = [
  '专款专用',
  '预算执行率',
  '预算完成率',
  '资金使用率',
  '资金支付率',
  '支出进度',
  '资金使用合规',
  '资金使用规范',
  '资金支出符合',
  '资金支付合规',
  '经费使用合规',
  '经费使用规范',
  '经费使用符合',
  '经费使用范围',
  '资金使用符合',
  '财务制度',
  '财务管理制度',
  '资金到位率',
  '支出合规',
  '资金拨付率',
  '支付合规',
  '支出无违规',
  '使用无违规',
  '会计核算规范',
  '资金支付进度',
  '三公经费控制',
  '“三公”经费控制',
  '资金使用安全',
  '执行财经纪律',
  '遵守财经纪律',
];

/** Whether a name is one of a routine duty, by the rule's own words. */
export function isRoutine(name: string): boolean {
  return holdsAny(name, ROUTINE);
}

export const routineManagement: Rule = {
  name: 'routine-management',
  group: 'names',
  severity: 'information',
  summary: {
    zh: '把日常管理要求当作绩效指标',
    en: 'A routine duty of management as an indicator',
  },
  messages: {
    routine: {
      zh: '“{name}”是使用财政资金的一般要求，不反映这个项目的产出或效益。请换成能体现项目成效的指标。',
      en: '“{name}” is required of all public money and says nothing of what this project delivers. Use an indicator of its results instead.',
    },
  },
  options: {
    words: {
      default: ROUTINE,
      description: { zh: '表示日常管理要求的词', en: 'Words of routine duties' },
    },
  },
  needsWords: (option) => ({ names: option<string[]>('words') }),
  checkIndicator({ name }, row, { option, report }) {
    if (name === null) return;
    if (!holdsAny(name.value.text, option<string[]>('words'))) return;
    const words = name.words;
    report(spanIn(row, name, words), { message: 'routine', args: { name: textOf(name, words) } });
  },
};
