import { type Indicator, operatorAt, Slot, type Span, textOf } from '#grammar';
import { isEmptyText } from '../check/defects.ts';
import type { Report, Rule, SegmentContext } from './rule.ts';
import { emptyPart, GOAL_BLANKS, isUnsaid, saysNothing } from './support/goals.ts';
import { meaningOf } from './support/meaning.ts';
import {
  isLeftOpen,
  isTrialName,
  leftAround,
  TEMPLATE_WORDS,
  type TemplateWords,
  TRIAL_NAMES,
  templateIn,
  templateSigns,
} from './support/template.ts';
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
    masked: {
      zh: '“{text}”里有数字没有填，或者被遮住了，看不出是多少。请对照原表补上。',
      en: 'Of “{text}” some digits are masked or were left open, and how many it is cannot be told. Complete it from the source.',
    },
    cell: {
      zh: '“{text}”没有说出实际内容，多半是模板里留下的，或还没有填。请换成实际的内容。',
      en: '“{text}” says nothing of its own: it was left over from a template, or is still to be filled in. Put the real text there.',
    },
    bracket: {
      zh: '名称里的“{text}”是模板里留下的，目标已经写在指标值里。请从名称里删去。',
      en: '“{text}” in the name was left over from a template, and the target stands in the value. Take it out of the name.',
    },
    label: {
      zh: '名称里的“{text}”是模板里留下的，与衡量什么无关。请从名称里删去。',
      en: '“{text}” was left over from a template and is no part of the name. Take it out of the name.',
    },
    too: { zh: '“{text}”也没有填', en: '“{text}” is not filled in either' },
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
  fixes: {
    strip: { zh: '从名称里删去“{text}”', en: 'Take “{text}” out of the name' },
  },
  fold: 'common',
  foldBy: 'left',
  needsWords(option) {
    const signs = templateSigns(wordsOf(option));
    return { cells: [...signs, ...EMPTY_MEMBERS], names: [...signs, ...TRIAL_NAMES], values: [...signs, NOTHING] };
  },
  checkLines(segment, { heading, option, report }) {
    if (segment.what !== 'heading') return;
    const line = textOf(segment);
    const { title, department } = segment.facts;
    const lost = title === null && heading.department === null ? EMPTY_DEPARTMENT.exec(line) : null;
    if (lost !== null) {
      const start = lost[0].length - lost[0].trimStart().length;
      report({ start, end: start + lost[0].trim().length }, unfilled(lost[0].trim()));
    }
    for (const text of [title, department]) {
      const at = text === null ? -1 : line.indexOf(text);
      const span = at < 0 ? null : (templateIn(text!, wordsOf(option)) ?? openYear(text!));
      if (span === null) continue;
      report({ start: at + span.start, end: at + span.end }, unfilled(textIn(text!, span)));
    }
  },
  checkRow(row, { option, report }) {
    const words = wordsOf(option);
    for (const cell of cellTexts(row)) {
      // What stands for no goal at all is missing-goal.
      const isNone = cell.isGoal && (isUnsaid(cell.text, GOAL_BLANKS) || saysNothing(cell.text) !== null);
      const span = isNone ? null : (templateIn(cell.text, words) ?? emptyPart(cell.text));
      if (span === null) continue;
      const open = wholeBracket(cell.text, span);
      report(cell.spanOf(open), { message: 'cell', args: { text: textIn(cell.text, open) } });
    }
  },
  checkIndicator({ indicator }, row, { option, report }) {
    const words = wordsOf(option);
    const { name } = indicator;
    const placeIn = (slot: Slot, text: string, span: Span): Place => {
      const start = indicator.startOf(slot);
      return { span: row.listSpan({ start: start + span.start, end: start + span.end }), text: textIn(text, span) };
    };
    const reportStrip = (message: string, span: Span, folded: Record<string, string>): void => {
      const place = placeIn(Slot.Name, name!, span);
      const args = { text: place.text, ...folded };
      report(place.span, {
        message,
        args,
        fix: { title: 'strip', args, safe: false, edits: [{ span: place.span, text: '' }] },
      });
    };
    const inValues: Place[] = [];
    for (const { slot, text } of VALUES) {
      const field = indicator[text];
      // Both values are nearly always the same words.
      if (field === null || (slot === Slot.CycleValue && field === indicator.annualValue)) continue;
      const span = lacksRate(name, field) ? whole(field) : templateIn(field, words);
      if (span !== null && !isLeftOpen(field)) inValues.push(placeIn(slot, field, span));
    }
    const span = name === null ? null : isTrialName(name) ? whole(name) : templateIn(name, words);
    const bracket = span === null || inValues.length > 0 ? null : targetAround(indicator, span);
    if (bracket !== null) {
      reportStrip('bracket', bracket, {});
      return;
    }
    const left = name === null || span !== null ? null : leftAround(name);
    if (left !== null) reportStrip('label', left, { left: left.start === 0 ? 'before' : 'behind' });
    const inName = span === null ? [] : [placeIn(Slot.Name, name!, span)];
    const isEmpty = span !== null && textIn(name!, span) === name;
    // An entry of an empty form is filled in as a whole, and so are its values.
    for (const places of isEmpty ? [[...inName, ...inValues]] : [inName, inValues]) {
      const [first, ...others] = places;
      if (first === undefined) continue;
      const related = others.map(({ span, text }) => ({ span, message: 'too', args: { text } }));
      report(first.span, { ...unfilled(first.text), related });
    }
  },
};

/** A department's label with nothing behind it, or only the unit of amounts. */
const EMPTY_DEPARTMENT = /^[\s#*]*部\s*门\s*名\s*称\s*[:：](?=\s*(?:$|[（(]?单\s*位\s*[:：]))/;
const OPEN_YEAR = /20\d?[×xXＸ*＊_＿?？]{1,2}(?=\s*年)/;

/** A year of which only the beginning is written: 202X年. */
function openYear(text: string): Span | null {
  const year = OPEN_YEAR.exec(text);
  return year === null ? null : { start: year.index, end: year.index + year[0].length };
}

/** What stands at the end of a name around an unfilled target, where the value has the real one: （≥**株）, ≥**株. */
function targetAround({ name, annualValue }: Indicator, { start, end }: Span): Span | null {
  if (isEmptyText(annualValue)) return null;
  const open = Math.max(name!.lastIndexOf('（', start), name!.lastIndexOf('(', start));
  const closed = CLOSED.exec(name!.slice(end));
  if (open > 0 && closed !== null)
    return operatorAt(name!, open + 1) > 0 ? { start: open, end: end + closed[0].length } : null;
  const behind = UNIT_BEHIND.exec(name!.slice(end));
  if (behind === null) return null;
  for (let at = Math.max(1, start - LONGEST_OPERATOR); at <= start; at++) {
    const operatorEnd = at + operatorAt(name!, at);
    if (operatorEnd > at && operatorEnd >= start && operatorEnd <= end)
      return { start: at, end: end + behind[0].length };
  }
  return null;
}

/** The end of the brackets, of which only a remark may stand behind: （≥**人）（按年）, （<**元）——每户最高5300元. */
const CLOSED = /^[^（()）]*[)）](?=[。．.]?\s*$|[（(][^（()）]*[)）]\s*$|[—－-]{1,2}[^（()）]{1,20}$)/;
const LONGEST_OPERATOR = 4;
/** A unit or nothing, where no more of the name comes. */
const UNIT_BEHIND = /^(?:[%％]|[万亿]?\p{Script=Han}{0,3}(?:\/\p{Script=Han}{1,2})?)(?=[。．.]?\s*$)/u;

/** What an empty member of a list in a goal ends with: 1、；2、……. */
const EMPTY_MEMBERS = ['、', '.', '．', '）', ')'].flatMap((end) => [...'；;。'].map((stop) => end + stop));

/** With the rest of the brackets that it opens: （待补充） for （待补. */
function wholeBracket(text: string, { start, end }: Span): Span {
  const rest = BRACKET.test(text.slice(start, end)) ? TO_CLOSE.exec(text.slice(end)) : null;
  return { start, end: end + (rest?.[0].length ?? 0) };
}

const BRACKET = /^[（(][^）)]*$/;
const TO_CLOSE = /^[^（()）。；;]{0,20}[）)]/;

/** Where something is to be filled in, and what stands there. */
interface Place {
  readonly span: Span;
  readonly text: string;
}

/** A number that is there in part: 1**, 202X. */
const MASKED = /^(?=\D*\d)[\d*＊×xXＸ_＿…]+$/;

function unfilled(text: string): Report {
  return { message: MASKED.test(text) ? 'masked' : 'unfilled', args: { text } };
}

function textIn(text: string, { start, end }: Span): string {
  return text.slice(start, end);
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

const VALUES = [
  { slot: Slot.CycleValue, text: 'cycleValue' },
  { slot: Slot.AnnualValue, text: 'annualValue' },
] as const;
