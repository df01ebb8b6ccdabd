import { Slot, type Span } from '#grammar';
import type { Rule } from './rule.ts';
import { TEMPLATE_WORDS, templateIn } from './support/template.ts';
import { cellTexts } from './support/texts.ts';

export const templateResidue: Rule = {
  name: 'template-residue',
  group: 'form',
  severity: 'warning',
  summary: {
    zh: '模板中没有填写的内容（≥**%、……、指标1、××）',
    en: 'Unfilled template text (≥**%, ……, 指标1, ××)',
  },
  messages: {
    unfilled: {
      zh: '“{text}”是模板里等待填写的内容，还没有填。请换成实际的名称或数值，或删去这一条。',
      en: '“{text}” is template text that was never filled in. Put the real name or figure there, or delete the entry.',
    },
  },
  options: {
    signs: {
      default: TEMPLATE_WORDS.signs,
      description: {
        zh: '表示待填内容的符号：两个以上连写，或单个跟在 ≥ 等后面',
        en: 'Signs that stand for what is to be filled in: two or more together, or one behind ≥ and the like',
      },
    },
    numbered: {
      default: TEMPLATE_WORDS.numbered,
      description: { zh: '后面只有编号时算作待填的词', en: 'Words that are unfilled where only a number follows' },
    },
    prompts: {
      default: TEMPLATE_WORDS.prompts,
      description: { zh: '提示填写的词', en: 'Words that ask to write something' },
    },
  },
  checkRow(row, { option, report }) {
    const words = {
      signs: option<string>('signs'),
      numbered: option<readonly string[]>('numbered'),
      prompts: option<readonly string[]>('prompts'),
    };
    const look = (text: string | null, spanOf: (span: Span) => Span) => {
      const span = text === null ? null : templateIn(text, words);
      if (span !== null)
        report(spanOf(span), { message: 'unfilled', args: { text: text!.slice(span.start, span.end) } });
    };
    for (const cell of cellTexts(row)) look(cell.text, (span) => cell.spanOf(span));
    for (const indicator of row.list?.indicators ?? []) {
      for (const slot of SLOTS) {
        const start = indicator.startOf(slot);
        look(indicator.text(slot), (span) => row.listSpan({ start: start + span.start, end: start + span.end }));
      }
    }
  },
};

const SLOTS = [Slot.Name, Slot.CycleValue, Slot.AnnualValue] as const;
