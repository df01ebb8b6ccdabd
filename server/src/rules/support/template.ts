import { CodeUnitSet, isUnit, OPERATORS, type Span, VALUE_WORDS } from '#grammar';
import { DATE_SIGNS, UNFILLED_DATES, unfilledDate } from './unfilled-date.ts';
import { COMPARISON_SIGNS, WHITE_SPACE } from './words.ts';

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
  signs: '*＊×xXＸ_＿?？□△',
  numbered: ['指标', '目标', '任务', '指标值', '指标名称', '三级指标'],
  prompts: [
    '请填写',
    '此处填写',
    '（填写',
    '(填写',
    '[填写',
    '【填写',
    '（根据实际填写',
    '(根据实际填写',
    '（据实填写',
    '(据实填写',
    '请输入',
    '请修改',
    '请补充',
    '请据实',
    '请在此',
    '在此填写',
    '（待定',
    '(待定',
    '（待核',
    '(待核',
    '（待补',
    '(待补',
    '（待确认',
    '(待确认',
    ...['填写', '数值', '数量', '数字', '名称', '单位', '指标名称'].flatMap((word) => [
      `{${word}}`,
      `｛${word}｝`,
      `<${word}>`,
    ]),
    '【指标名称】',
    '此处填',
    '[数值]',
    '【数值】',
    '[数量]',
    '【数量】',
    '[数字]',
    '【数字】',
    '[名称]',
    '【名称】',
    '[单位]',
    '【单位】',
    '用一段简洁的文字',
    '□是□',
    '□是 □',
    '□是/□',
    '□有□',
    '□有 □',
    '□否□',
    '□否 □',
    '☐是☐',
    '☐是 ☐',
    '○是○',
    '○是 ○',
    '待填',
    '待补充',
    '示例：',
    '示例:',
    '（示例）',
    '(示例)',
    '【示例】',
    '[示例]',
    '（必填）',
    '(必填)',
    '（选填）',
    '(选填)',
    '（必录）',
    '填写说明：',
    '填写说明:',
    '填报说明：',
    '填报说明:',
    '填表说明：',
    '填表说明:',
    '（简要描述',
    '(简要描述',
    '（简要说明',
    '(简要说明',
    '（简述',
    '(简述',
    '（概括描述',
    '（请简要',
    '(请简要',
    '（用简洁',
  ],
};

/** What leaves something to what comes: in a value an officer means it, in a name or goal it stands for what is to be filled in. */
const AS_IT_COMES: readonly string[] = [
  '据实',
  '视情况',
  '视情况而定',
  '视情况确定',
  '视实际情况',
  '视实际情况而定',
  '根据实际情况',
  '根据实际情况确定',
  '根据实际情况而定',
  '根据实际需要确定',
  '根据工作需要确定',
  '根据具体情况确定',
  '根据工作需要',
  '根据实际需要',
  '按实际发生',
  '按实际发生数',
  '按实际情况',
  '按实际情况确定',
  '据实确定',
  '以实际为准',
  '按实际',
];

/** What is written for something that is not known yet, not said here, or stands in an empty form, where it is all there is. */
const OPEN: readonly string[] = [
  '待定',
  '待确定',
  '待明确',
  '待核',
  '待核实',
  '待核定',
  '待补',
  '待报',
  '待议',
  '未定',
  '未确定',
  '尚未确定',
  '未填',
  '未填写',
  '未知',
  '不详',
  '另定',
  '另行确定',
  '另行通知',
  '略',
  '暂定',
  '暂无',
  '暂缺',
  '不适用',
  '不涉及',
  '无此项',
  'N/A',
  'n/a',
  'null',
  'Null',
  'NULL',
  'None',
  'NaN',
  'nan',
  'undefined',
  'TBD',
  'tbd',
  'TBC',
  '示例值',
  '无数据',
  '（空）',
  '待填报',
  '待确认',
  '待测算',
  '待细化',
  '待批复',
  '未填报',
  '请选择',
  '自行填写',
  '按实际填写',
  '按实际填报',
  '按实填写',
  '据实填写',
  '据实填报',
  '根据实际填写',
  '见附件',
  '详见附件',
  '见方案',
  '见实施方案',
  '见工作方案',
  '见合同',
  '见附表',
  '见文件',
  '见备注',
  '见清单',
  '见计划',
  '见年度计划',
  '见申报书',
  '见任务书',
  '见绩效目标',
  '见总目标',
  '详见方案',
  '见上',
  '同上',
  '同前',
  '同左',
  '同周期',
  '同周期值',
  '同周期指标值',
  '同实施周期指标值',
  '同年度',
  '同年度指标值',
  '三级指标名称',
  '（三级指标名称）',
  '三级指标',
  '（三级指标）',
  '(三级指标)',
  '指标名称',
  '（指标名称）',
  '指标值',
  '目标值',
  '空',
  '填写',
  '填写数字',
  '填写数值',
  '填写数量',
  '填写内容',
  '填具体数字',
  '按要求填写',
  '[填写]',
  '【填写】',
  ...AS_IT_COMES,
];
const OPEN_WORDS = new Set(OPEN);

/** The same of money, which is paid as it comes. */
const LEFT_OPEN = new Set([
  ...AS_IT_COMES,
  '据实结算',
  '按实结算',
  '据实列支',
  '据实支付',
  '据实发放',
  '实际发生数',
  '以实际发生为准',
  '以实际发生数为准',
  '以实际需要为准',
]);

/** Whether a value says no more than that it is left to what comes: 据实, 视情况而定; vague-value speaks of it. */
export function isLeftOpen(value: string): boolean {
  const said = value.trim();
  return LEFT_OPEN.has(said) || AS_IT_IS.test(said) || AS_NEEDED.test(said);
}

/** 视工作需要而定, 依据实际需求, 根据实际. */
const AS_NEEDED =
  /^(?:(?:视|根据|依据|结合)(?:(?:工作|实际|具体|项目|业务){0,2}(?:情况|需要|需求)|(?:工作)?实际)|按照?实际(?:情况|需要|需求)?)(?:而定|来?确定|安排)?$/;

/** 以实际招生人数为准; of 以实际发生额为准 reviewers differ, as of 据实. */
const AS_IT_IS = /^(?:最终)?以实际\p{Script=Han}{1,8}为准$/u;

/** What only tells where to look, as a whole: 详见《2024年实施方案》. */
const REFERRING: readonly string[] = ['详见', '参见', '具体见', '具体参见', '具体详见'];
const REFERS = new RegExp(`^(?:${REFERRING.join('|')})[^，。；,;]{1,20}$`);
/** What is written for a name where there is none, or to try a form out; a project may well be at 测试. */
export const TRIAL_NAMES: readonly string[] = [
  '无',
  '测试',
  '测试指标',
  '试填',
  '样例',
  'test',
  'Test',
  'TEST',
  'demo',
  'Demo',
  'DEMO',
];
/** What may stand before 指标. */
const TYPE = /^(?:数量|质量|时效|成本|(?:经济|社会|生态)?效益|(?:服务对象)?满意度)(?=指标)/;
const TYPE_STARTS = '数质时成经社生效服满';
const NUMBERED = /^\s*(?:[\dA-Za-z]|[一二三四五六七八九十])\s*[:：]?\s*(?:…+|\.{3,})?$/;
/** Behind such a word, where a value is that of an example: 指标1：≥90%, 指标1：100%. */
const LABELLED =
  /^\s*(?:\d{0,2}\s*[:：](?=\s*[≥≤><＞＜=＝])|(?:\d{1,2}|[一二三四五六七八九十])\s*[:：](?=\s*(?:\d|不[低少超高大小])[^:：；;，,。]{0,10}$))/;
/** What a form shows the way with: 例：培训人数. */
const EXAMPLE = /^(?:例如?|如)\s*[:：]/;
const EXAMPLES = ['例：', '例:', '例如：', '例如:', '如：', '如:'];
const LONGEST_NUMBERED = 16;
const UNKNOWN_YEAR = /(?:19|20)(?:\d[*×xXＸ]|[*×xXＸ]{2})(?=年)/;
/** What may stand behind a sign that is all there is: a unit, but no word that the sign begins: X光. */
const UNIT_ALONE = /^(?:[%％]|(?![光线射型级类])[万亿]?\p{Script=Han}{1,2})?$/u;
/** Letters and the like that stand for a number: ≥N次, 约M家, ○场. */
const LETTERS = 'NnMYyXxＮＭＸ○';
/** What stands before a number, where one letter or sign in its place is no name: 超过X件. */
const BEFORE_NUMBER = [...OPERATORS.flatMap(({ words }) => words), ...VALUE_WORDS.approximate.before];
const NUMBER_SIGNS = new CodeUnitSet([...LETTERS, ...'×＊*']);
/** A sign or letter for a number, and what may be its unit: 超过X件, ≥n%; but ≥N95, N-1. */
const FOR_NUMBER = new RegExp(
  `(?:(?<=[${COMPARISON_SIGNS}]\\s?|${BEFORE_NUMBER.join('|')})|^(?=..))(?:[${LETTERS}×＊*]|○{2,3})(?=([%％‰]|[十百千]?[万亿]?\\p{Script=Han}{0,4}?)(?:[及或]?以[上下内])?$)`,
  'u',
);
const COMPARED = `(?:[${COMPARISON_SIGNS}]|${BEFORE_NUMBER.join('|')})`;
const UNIT = '(?=([%％‰]|[十百千]?[万亿]?\\p{Script=Han}{1,4}?)(?:[及或]?以[上下内])?$)';
/** Digits of which some are masked: ≤1**元, 9X%, ≥*5%, 1_0人; but 300*人 may multiply. */
const MASKED = new RegExp(
  [
    `(?<=^${COMPARED}?\\s*)\\d{1,8}(?:[*＊×xXＸ_＿]{2,6}\\d{0,2}|[xXＸ_＿]|…{1,2})${UNIT}`,
    `(?<=^${COMPARED}?\\s*)\\d{1,8}[_＿]\\d{1,4}${UNIT}`,
    `(?<=^${COMPARED}\\s*)(?:\\d{1,8}[*＊×]|[*＊×xXＸ]{1,3}\\d{1,4})${UNIT}`,
    `^(?:\\d{1,3}[*＊×]|[*＊×xXＸ]{1,2}\\d)(?=([%％])$)`,
  ].join('|'),
  'u',
);
const MASKS = new CodeUnitSet('*＊×xXＸ_＿…');
/** A figure that is still in question: 12次？ */
const UNSURE = /(?<=^[^，。；]{0,8}\d(?:[%％]|\p{Script=Han}{1,4})?)[?？]+$/u;
/** 不低于X级 names a grade. */
const GRADES = ['级', '类', '层', '款', '点'];
const DOTS = '….。·';
/** What opens a place to write something in. */
const OPENING = '（(【〔[［{｛';
/** What is drawn behind a comparison in the place of a number. */
const STROKES = '-－—–/／';
/** Those that no text of a table begins with; a hyphen is before a number below zero. */
const LINES = '—–';
/** What an empty place to write a number in begins with. */
const BLANKS: readonly string[] = [
  ...LINES,
  '（）',
  '()',
  '【】',
  '〔〕',
  '[]',
  '［］',
  '{}',
  '｛｝',
  ...[...COMPARISON_SIGNS].flatMap((sign) => Array.from(STROKES, (stroke) => sign + stroke)),
  ...[...`${COMPARISON_SIGNS}${OPENING}${DATE_SIGNS}`].flatMap((sign) =>
    Array.from(WHITE_SPACE, (space) => sign + space),
  ),
  ...UNFILLED_DATES,
];
const ELLIPSIS = /^(?:…+|\.{3,}|。{3,}|·{3,})$/;
/** Dots in the place of a number: behind a comparison, or before nothing but a unit. */
const NO_NUMBER =
  /(?<=[≥≤><＞＜=＝于过达]\s?)(?:…+|\.{3,}|·{3,})|^(?:…+|\.{3,}|·{3,})(?=(?:[%％]|[万亿]?\p{Script=Han}{1,2})$)/u;
const EMPTY = '(?:[（(]\\s*[）)]|【\\s*】|〔\\s*〕|[［[]\\s*[\\]］]|[{｛]\\s*[}｝])';
/** Brackets to write something in: behind a comparison, before nothing but a unit, or at the end. */
export const EMPTY_BRACKETS = new RegExp(
  `(?<=[≥≤><＞＜=＝于过]\\s?)${EMPTY}|${EMPTY}(?=(?:[%％]|[万亿]?\\p{Script=Han}{1,6})$)|${EMPTY}$`,
  'u',
);
/** Strokes in the place of a number: ≥--处. */
const NO_FIGURE = new RegExp(
  `(?<=[${COMPARISON_SIGNS}])[${STROKES}]{1,4}(?=(?:[%％]|[万亿]?\\p{Script=Han}{1,2})?$)`,
  'u',
);
/** The same before nothing but a unit: —次. */
const NO_COUNT = new RegExp(`^[${LINES}]{1,4}([%％]|[万亿]?\\p{Script=Han}{1,2})$`, 'u');
/** White space to write a number in: between a comparison and what may be its unit. */
const GAP = /[≥≤><＞＜=＝]\s+[万亿]?(\p{Script=Han}{1,2})(?=[）)]?[。．.]?$)/u;

/** The first stretch of a text (a name, a value, a goal) that a template left unfilled; null where there is none. */
export function templateIn(text: string, words: TemplateWords): Span | null {
  const { firsts, units } = tellingOf(words);
  if (text.length <= LONGEST_NUMBERED && firsts.has(text.charCodeAt(0)) && isPlaceholder(text, words.numbered))
    return { start: 0, end: text.length };
  const label = firsts.has(text.charCodeAt(0)) ? (EXAMPLE.exec(text)?.[0].length ?? labelEnd(text, words.numbered)) : 0;
  if (label > 0) return { start: 0, end: label };
  const first = units.indexIn(text);
  if (first < 0) return unfilledDate(text);
  const blank = (/[….·]/.test(text) ? NO_NUMBER.exec(text) : null) ?? UNKNOWN_YEAR.exec(text) ?? noNumberIn(text);
  if (blank !== null) return { start: blank.index, end: blank.index + blank[0].length };
  const date = unfilledDate(text);
  if (date !== null) return date;
  for (const prompt of words.prompts) {
    const start = text.indexOf(prompt, first);
    if (start >= 0) return { start, end: start + prompt.length };
  }
  return signsIn(text, words.signs, first);
}

/** An empty place to write a number in. */
function noNumberIn(text: string): RegExpExecArray | null {
  const brackets = EMPTY_BRACKETS.exec(text);
  if (brackets !== null) return brackets;
  const strokes = NO_FIGURE.exec(text);
  if (strokes !== null) return strokes;
  const lines = LINES.includes(text[0] ?? ' ') ? NO_COUNT.exec(text) : null;
  if (lines !== null && (lines[1] === '%' || isUnitOrNothing(lines[1]!))) return lines;
  const masked = MASKS.indexIn(text) < 0 ? null : MASKED.exec(text);
  if (masked !== null && isUnitOrNothing(masked.slice(1).find((unit) => unit !== undefined) ?? '')) return masked;
  const letter = NUMBER_SIGNS.indexIn(text) < 0 ? null : FOR_NUMBER.exec(text);
  if (letter !== null && isUnitOrNothing(letter[1]!) && !isBehindLimit(text, letter.index)) return letter;
  const unsure = '?？'.includes(text.at(-1) ?? ' ') ? UNSURE.exec(text) : null;
  if (unsure !== null) return unsure;
  const gap = GAP.exec(text);
  return gap !== null && isUnit(gap[1]!) ? gap : null;
}

function isUnitOrNothing(text: string): boolean {
  const unit = text.replace(/^[十百千]?[万亿]?/, '');
  return unit === '' || (isUnit(unit) && !GRADES.includes(unit));
}

/** What numbers the entries of a form, before the name: 指标1：, （指标二）, 数量指标3 with a blank. */
const NAME_LABEL =
  /^[（(【[]?(?:(?:数量|质量|时效|成本|(?:经济|社会|生态)?效益|(?:服务对象)?满意度|三级)?指标)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:\s*[）)】\]]\s*[:：、.．]?|\s*[:：、.．]|(?=\s))\s*(?=[^\d\s])(?!.?指标[\d一二三四])(?=..)/u;
const DOTS_AT_END = /(?<=[\p{Script=Han}）)])(?:…+|\.{3,}|。{3,}|·{3,})$/u;

/** What a form left before or behind a name that is filled in: 指标1：宣传活动场次, 宣传活动场次……. */
export function leftAround(name: string): Span | null {
  const left = (name.includes('指标') ? NAME_LABEL.exec(name) : null) ?? DOTS_AT_END.exec(name);
  return left === null ? null : { start: left.index, end: left.index + left[0].length };
}

/** Whether a name was only written to try a form out, or to say that there is none. */
export function isTrialName(text: string): boolean {
  if (text.length <= LONGEST_TRIAL && TRIAL_NAMES.includes(text.trim())) return true;
  return text.length <= LONGEST_NONE && NOT_CONCERNED.test(text);
}

/** What says that a project has nothing of the kind: 本项目不适用此指标, 不产生经济效益. */
const NOT_CONCERNED =
  /^\s*(?:[本此该](?:项目|经费|资金|工作)|项目)?(?:不(?:适用|涉及|产生|存在|考核)|无)(?:于?[此本该]项?|明显的?|直接的?)?(?:(?:(?:经济|社会|生态)效益|可持续影响)(?:指标)?|(?<=[此本该]项?)指标|(?<=不适用|不涉及)指标)[。．]?\s*$/;
const LONGEST_NONE = 20;

const LONGEST_TRIAL = 8;

/** What a text must hold to be one that a template left unfilled. */
export function templateSigns({ numbered, prompts, signs }: TemplateWords): string[] {
  return [
    ...OPEN,
    ...EXAMPLES,
    ...REFERRING,
    ...numbered,
    ...prompts,
    ...signs,
    ...LETTERS,
    '…',
    '...',
    '。。。',
    '···',
    ...BLANKS,
  ];
}

/** What a text must hold, one of them, for a template to have left something within it. */
export function templateUnits({ prompts, signs }: TemplateWords): string[] {
  return [...prompts, ...signs, ...LETTERS, ...DOTS, ...OPENING, ...STROKES, ...WHITE_SPACE];
}

/** Whether a text begins as one does that is a placeholder as a whole, or the label of an example. */
export function beginsAsTemplate(text: string, words: TemplateWords): boolean {
  return tellingOf(words).firsts.has(text.charCodeAt(0));
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
    const firsts = new CodeUnitSet([
      ...WHITE_SPACE,
      ...OPEN,
      ...REFERRING,
      ...numbered,
      ...TYPE_STARTS,
      ...DOTS,
      '例',
      '如',
    ]);
    known = {
      words,
      firsts,
      units: new CodeUnitSet(templateUnits(words)),
    };
    telling.set(prompts, known);
  }
  return known;
}

function isPlaceholder(text: string, numbered: readonly string[]): boolean {
  if (OPEN_WORDS.has(text.trim()) || REFERS.test(text.trim())) return true;
  const said = text.replace(TYPE, '');
  for (const word of numbered) if (said.startsWith(word) && NUMBERED.test(said.slice(word.length))) return true;
  return DOTS.includes(text[0] ?? ' ') && ELLIPSIS.test(text);
}

/** Where the label of an example ends that a value begins with; 0 where it begins with none. */
function labelEnd(text: string, numbered: readonly string[]): number {
  for (const word of numbered) {
    const label = text.startsWith(word) ? LABELLED.exec(text.slice(word.length)) : null;
    if (label !== null) return word.length + label[0].length;
  }
  return 0;
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

/** Whether a sign stands where a number belongs: ≥X, but not 90%≤X≤100% nor 90%≤X. */
function isUnfilled(text: string, at: number): boolean {
  if (!COMPARISON_SIGNS.includes(text[at - 1] ?? ' ') || COMPARISON_SIGNS.includes(text[at + 1] ?? ' ')) return false;
  return !isBehindLimit(text, at);
}

/** Whether what stands there is compared with a number before it: 90%≤X. */
function isBehindLimit(text: string, at: number): boolean {
  return LIMITED.test(text.slice(0, at));
}

const LIMITED = new RegExp(`^[\\d.]+\\s*[%％]?\\s*[${COMPARISON_SIGNS}]\\s?$`);

/** Whether a text is one sign and its unit: X%, X人. */
function isAll(text: string, start: number, end: number): boolean {
  return text.slice(0, start).trim() === '' && UNIT_ALONE.test(text.slice(end).trim());
}
