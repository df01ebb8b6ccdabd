import type { Rule } from './rule.ts';
import { targetIn } from './support/targets.ts';
import { readingsOf, spanIn, textOf } from './support/values.ts';
import { endsWithAny, startsWithAny } from './support/words.ts';

export const nameNotIndicator: Rule = {
  name: 'name-not-indicator',
  group: 'names',
  severity: 'information',
  summary: {
    zh: '名称不是可以衡量的指标',
    en: 'The name is nothing that can be measured',
  },
  messages: {
    word: {
      zh: '“{name}”不是指标名称，看不出衡量什么。请写成“谁的什么”，例如“办事群众满意度”“人均办公成本”。',
      en: '“{name}” is no name of an indicator: it does not tell what is measured. Say whose and what, such as “satisfaction of visitors” or “office cost per head”.',
    },
    task: {
      zh: '“{name}”是一项任务，不是可以衡量的指标。请写成名词，例如“……完成率”“……数量”“……及时率”。',
      en: '“{name}” is a task, not something to measure. Write a noun phrase, such as a completion rate or a number of things done.',
    },
  },
  options: {
    words: {
      default: [
        '满意',
        '满意度',
        '满意度指标',
        '服务满意度指标',
        '数量',
        '质量',
        '时效',
        '成本',
        '效益',
        '社会效益',
        '经济效益',
        '生态效益',
        '可持续影响',
        '完成情况',
        '降低成本',
        '节约成本',
        '控制成本',
        '提高效率',
        '提高工作效率',
        '提升工作效率',
      ],
      description: { zh: '不能单独作名称的词', en: 'Words that are no name by themselves' },
    },
    verbs: {
      default: [
        '加强',
        '推进',
        '推动',
        '节约',
        '完成',
        '开展',
        '保障',
        '做好',
        '落实',
        '确保',
        '提高',
        '提升',
        '促进',
        '降低',
        '减少',
        '加快',
        '强化',
        '控制',
        '整合',
        '营造',
        '维护',
        '改善',
        '优化',
        '完善',
        '增强',
        '实现',
        '通过',
        '巩固',
        '发挥',
        '打造',
        '深化',
        '建立',
        '不超',
        '按要求',
        '规范',
        '支持',
        '带动',
        '增加',
        '使用',
        '制作',
        '根据',
        '将',
      ],
      description: { zh: '任务开头常用的动词', en: 'Verbs that tasks begin with' },
    },
    measures: {
      default: [
        '率',
        '数',
        '量',
        '度',
        '性',
        '额',
        '次',
        '值',
        '比',
        '比例',
        '时间',
        '时限',
        '工期',
        '面积',
        '里程',
        '长度',
        '成本',
        '费用',
        '单价',
        '标准',
        '水平',
        '情况',
        '程度',
        '贡献',
        '效益',
        '影响',
        '质量',
        '周期',
        '期限',
        '年限',
        '进度',
        '天',
        '人',
        '力',
        '范围',
        '规模',
        '效果',
        '成效',
        '作用',
        '等级',
      ],
      description: { zh: '可以衡量的名称的结尾', en: 'Endings of names that can be measured' },
    },
    directions: {
      default: ['提高', '提升', '改善', '增强', '加强', '降低', '减少', '节约', '优化', '强化', '促进', '推动', '通过'],
      description: { zh: '只说方向的动词', en: 'Verbs that only say which way' },
    },
    states: {
      default: ['效率', '水平', '能力', '成本', '质量'],
      description: {
        zh: '跟在上述动词后面不算衡量对象的结尾，如“提升服务水平”',
        en: 'Endings that measure nothing behind such a verb, as in 提升服务水平',
      },
    },
  },
  needsWords: (option) => ({ names: [...option<string[]>('words'), ...option<string[]>('verbs')] }),
  checkRow(row, { option, report }) {
    const isTask = (bare: string) => {
      if (!startsWithAny(bare, option<string[]>('verbs'))) return false;
      if (!endsWithAny(bare, option<string[]>('measures'))) return true;
      return startsWithAny(bare, option<string[]>('directions')) && endsWithAny(bare, option<string[]>('states'));
    };
    const words = option<string[]>('words');
    for (const reading of readingsOf(row)) {
      const { name } = reading;
      if (name === null) continue;
      const span = name.words;
      const text = textOf(name, span);
      const bare = /[)）]$/.test(text) ? text.replace(/[（(][^（()）]{0,20}[)）]$/, '') : text;
      if (words.includes(text)) {
        report(spanIn(row, name, span), { message: 'word', args: { name: text } });
      } else if (
        isTask(bare) &&
        // name-contains-value says what to do about it.
        targetIn(reading) === null
      ) {
        report(spanIn(row, name, span), { message: 'task', args: { name: text } });
      }
    }
  },
};
