import { Slot, type Span } from '#grammar';
import type { Report, Rule, SegmentContext } from './rule.ts';
import { GOAL_BLANKS } from './support/goals.ts';
import { meaningOf } from './support/meaning.ts';
import { TEMPLATE_WORDS, type TemplateWords, templateIn, templateSigns } from './support/template.ts';
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
      zh: '“{text}”没有说出实际内容，多半是模板里留下的，或还没有填。请换成实际的名称或数值，或删去这一条。',
      en: '“{text}” says nothing of its own: it was left over from a template, or is still to be filled in. Put the real name or figure there, or delete the entry.',
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
  needsWords(option) {
    const signs = templateSigns(wordsOf(option));
    return { cells: signs, names: signs, values: [...signs, NOTHING] };
  },
  checkRow(row, { option, report }) {
    const words = wordsOf(option);
    for (const cell of cellTexts(row)) {
      // What stands for no goal at all is missing-goal.
      const span = GOAL_BLANKS.includes(cell.text) ? null : templateIn(cell.text, words);
      if (span !== null) report(cell.spanOf(span), unfilled(cell.text, span));
    }
  },
  checkIndicator({ indicator }, row, { option, report }) {
    const words = wordsOf(option);
    for (const { slot, text } of FIELDS) {
      const field = indicator[text];
      // Both values are nearly always the same words, and filled in together.
      if (field === null || (slot === Slot.CycleValue && field === indicator.annualValue)) continue;
      const span = slot !== Slot.Name && lacksRate(indicator.name, field) ? whole(field) : templateIn(field, words);
      if (span === null) continue;
      const start = indicator.startOf(slot);
      report(row.listSpan({ start: start + span.start, end: start + span.end }), unfilled(field, span));
    }
  },
};

function unfilled(text: string, { start, end }: Span): Report {
  return { message: 'unfilled', args: { text: text.slice(start, end) } };
}

function wordsOf(option: SegmentContext['option']): TemplateWords {
  return {
    signs: option<string>('signs'),
    numbered: option<readonly string[]>('numbered'),
    prompts: option<readonly string[]>('prompts'),
  };
}

/** What says that there is none of a thing, and of a rate nothing. */
const NOTHING = '无';

function lacksRate(name: string | null, value: string): boolean {
  if (value !== NOTHING || name === null) return false;
  const { isRate, isOfSatisfaction, direction } = meaningOf(name);
  // Of a satisfaction that is no percentage satisfaction-not-rate speaks.
  return isRate && !isOfSatisfaction && direction === 'better';
}

function whole(text: string): Span {
  return { start: 0, end: text.length };
}

const FIELDS = [
  { slot: Slot.Name, text: 'name' },
  { slot: Slot.CycleValue, text: 'cycleValue' },
  { slot: Slot.AnnualValue, text: 'annualValue' },
] as const;
