import type { Rule } from './rule.ts';
import { targetIn } from './support/targets.ts';
import { spanIn, textOf } from './support/values.ts';

export const nameTooLong: Rule = {
  name: 'name-too-long',
  group: 'names',
  severity: 'hint',
  summary: {
    zh: '指标名称过长',
    en: 'The name is too long',
  },
  messages: {
    long: {
      zh: '指标名称有 {length} 个字，超过 {most} 个字就难以一眼看懂。请缩成一个简短的名词，说明移到指标解释。',
      en: 'The name has {length} characters; beyond {most} it is hard to take in. Shorten it to a noun phrase and move the rest to the explanation.',
    },
    limit: {
      zh: '指标名称有 {length} 个字，录入系统最多收 {most} 个字，导入时会失败。请缩短。',
      en: 'The name has {length} characters, but the entry system takes at most {most}, so the import fails. Shorten it.',
    },
  },
  options: {
    long: { default: 30, description: { zh: '超过多少个字算过长', en: 'Names with more characters are long' } },
    limit: { default: 100, description: { zh: '录入系统最多收多少个字', en: 'The most that the entry system takes' } },
  },
  checkIndicator(reading, row, { option, report }) {
    const { name } = reading;
    if (name === null) return;
    // In code units it is at least as long.
    if (name.value.text.length <= option<number>('long')) return;
    const length = lengthOf(name.value.text);
    const limit = option<number>('limit');
    const over = length > limit;
    // name-contains-value has the target out of it.
    const target = targetIn(reading);
    const shorter = target === null ? length : length - lengthOf(textOf(name, target));
    if (!over && shorter <= option<number>('long')) return;
    report(spanIn(row, name, name.words), {
      message: over ? 'limit' : 'long',
      args: { length, most: over ? limit : option<number>('long') },
      ...(over ? { severity: 'error' as const } : {}),
    });
  },
};

/** In characters, white space not counted. */
function lengthOf(text: string): number {
  return [...text.replace(/\s+/g, '')].length;
}
