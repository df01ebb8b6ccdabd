import { CodeUnitSet, type Span } from '#grammar';
import { WHITE_SPACE } from './words.ts';

/** What is left of a template: words and signs that stand for what is to be written. */
export interface TemplateWords {
  /** Signs that stand for something where two or more of them stand together, or one behind an operator. */
  readonly signs: string;
  /** Words that number what is to be named: 指标1, 目标2. */
  readonly numbered: readonly string[];
  /** Words that ask to write something. */
  readonly prompts: readonly string[];
}

export const TEMPLATE_WORDS: TemplateWords = {
  signs: '*＊×xXＸ_＿',
  numbered: ['指标', '目标', '任务', '指标值', '指标名称', '三级指标'],
  prompts: ['请填写', '此处填写', '（填写', '(填写', '请输入', '待填', '待补充'],
};

/** What is written for something that is not known yet, or stands in an empty form, where it is all there is. */
const OPEN: readonly string[] = ['待定', '待确定', '待明确', '略', '三级指标名称', '三级指标', '指标名称'];
/** What may stand before 指标. */
const TYPE = /^(?:数量|质量|时效|成本|(?:经济|社会|生态)?效益|(?:服务对象)?满意度)(?=指标)/;
const TYPE_STARTS = '数质时成经社生效服满';
const OPERATORS = '≥≤><＞＜=＝';
const NUMBERED = /^\s*(?:[\dA-Za-z]|[一二三四五六七八九十])\s*[:：]?\s*(?:…+|\.{3,})?$/;
const LONGEST_NUMBERED = 16;
const UNKNOWN_YEAR = /(?:19|20)(?:\d[*×xXＸ]|[*×xXＸ]{2})(?=年)/;
/** What may stand behind a sign that is all there is: a unit, but no word that the sign begins: X光. */
const UNIT_ALONE = /^(?:[%％]|(?![光线射])\p{Script=Han}{1,2})?$/u;
const DOTS = '….。·';
const ELLIPSIS = /^(?:…+|\.{3,}|。{3,}|·{3,})$/;
/** Dots in the place of a number: behind a comparison, or before nothing but a unit. */
const NO_NUMBER =
  /(?<=[≥≤><＞＜=＝于过达]\s?)(?:…+|\.{3,}|·{3,})|^(?:…+|\.{3,}|·{3,})(?=(?:[%％]|\p{Script=Han}{1,2})$)/u;

/** The first stretch of a text (a name, a value, a goal) that a template left unfilled; null where there is none. */
export function templateIn(text: string, words: TemplateWords): Span | null {
  const { firsts, units } = tellingOf(words);
  if (text.length <= LONGEST_NUMBERED && firsts.has(text.charCodeAt(0)) && isPlaceholder(text, words.numbered))
    return { start: 0, end: text.length };
  const first = units.indexIn(text);
  if (first < 0) return null;
  const dots = /[….·]/.test(text) ? NO_NUMBER.exec(text) : null;
  if (dots !== null) return { start: dots.index, end: dots.index + dots[0].length };
  const year = UNKNOWN_YEAR.exec(text);
  if (year !== null) return { start: year.index, end: year.index + year[0].length };
  for (const prompt of words.prompts) {
    const start = text.indexOf(prompt, first);
    if (start >= 0) return { start, end: start + prompt.length };
  }
  return signsIn(text, words.signs, first);
}

/** What a text must hold to be one that a template left unfilled. */
export function templateSigns({ numbered, prompts, signs }: TemplateWords): string[] {
  return [...OPEN, ...numbered, ...prompts, ...signs, '…', '...', '。。。', '···'];
}

interface Telling {
  readonly words: TemplateWords;
  /** What a text must begin with to be a placeholder as a whole. */
  readonly firsts: CodeUnitSet;
  /** What a text must hold to hold a prompt, a sign or dots. */
  readonly units: CodeUnitSet;
}

const telling = new WeakMap<readonly string[], Telling>();

/** The lists of an option stay the same from row to row. */
function tellingOf(words: TemplateWords): Telling {
  const { prompts, signs, numbered } = words;
  let known = telling.get(prompts);
  if (known === undefined || known.words.signs !== signs || known.words.numbered !== numbered) {
    const firsts = new CodeUnitSet([...WHITE_SPACE, ...OPEN, ...numbered, ...TYPE_STARTS, ...DOTS]);
    known = { words, firsts, units: new CodeUnitSet([...prompts, ...signs.split(''), ...DOTS]) };
    telling.set(prompts, known);
  }
  return known;
}

function isPlaceholder(text: string, numbered: readonly string[]): boolean {
  if (OPEN.includes(text.trim())) return true;
  const said = text.replace(TYPE, '');
  for (const word of numbered) if (said.startsWith(word) && NUMBERED.test(said.slice(word.length))) return true;
  return DOTS.includes(text[0] ?? ' ') && ELLIPSIS.test(text);
}

function signsIn(text: string, signs: string, from: number): Span | null {
  for (let i = from; i < text.length; i++) {
    if (!signs.includes(text[i]!)) continue;
    let end = i;
    while (end < text.length && signs.includes(text[end]!)) end++;
    const inWord = /[A-Za-z\d]/.test(text[i - 1] ?? '') || /[A-Za-z\d]/.test(text[end] ?? '');
    const alone = end - i === 1 && !isUnfilled(text, i) && !isAll(text, i, end);
    if (!inWord && !alone) return { start: i, end };
    i = end;
  }
  return null;
}

/** Whether a sign stands where a number belongs: ≥X, but not 90%≤X≤100%. */
function isUnfilled(text: string, at: number): boolean {
  return OPERATORS.includes(text[at - 1] ?? ' ') && !OPERATORS.includes(text[at + 1] ?? ' ');
}

/** Whether a text is one sign and its unit: X%, X人. */
function isAll(text: string, start: number, end: number): boolean {
  return text.slice(0, start).trim() === '' && UNIT_ALONE.test(text.slice(end).trim());
}
