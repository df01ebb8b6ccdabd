import type { Rule } from './rule.ts';
import { spanIn } from './support/values.ts';

export const nameIsQuestion: Rule = {
  name: 'name-is-question',
  group: 'names',
  severity: 'information',
  summary: {
    zh: '指标名称是问句',
    en: 'The name is a question',
  },
  messages: {
    question: {
      zh: '名称用了“{word}”，答案只有是与否，看不出做到什么程度。请改成可以衡量的名称，例如“……率”“……数量”。',
      en: '“{word}” makes the name a question that only yes or no answers. Name something that can be measured, such as a rate or a number.',
    },
  },
  options: {
    words: {
      default: ['是否', '能否', '可否', '有无', '有没有', '是不是', '吗', '？', '?'],
      description: { zh: '表示提问的词', en: 'Words that ask' },
    },
  },
  needsWords: (option) => ({ names: [...option<string[]>('words'), '不', '与否'] }),
  checkIndicator({ name }, row, { option, report }) {
    if (name === null) return;
    const { text } = name.value;
    const words = option<string[]>('words');
    const word = words.find((asks) => text.includes(asks)) ?? OR_NOT.exec(text)?.[0];
    if (word === undefined) return;
    const start = text.indexOf(word);
    report(spanIn(row, name, { start, end: start + word.length }), { message: 'question', args: { word } });
  },
};

/** 满不满意, 达不达标: a verb and its denial; 完整与否, but 参与否决. */
const OR_NOT = /([\u4e00-\u9fff])不\1(?!一)|与否(?!决)/;
