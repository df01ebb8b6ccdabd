import { type Figure, readValue, sayValue, type Value, type Words } from '#grammar';
import { asCode } from '../support/markdown.ts';

const KINDS: Readonly<Record<Figure['kind'], Words>> = {
  count: { zh: '数量', en: 'count' },
  percent: { zh: '比率', en: 'rate' },
  duration: { zh: '时长', en: 'length of time' },
  fraction: { zh: '分数', en: 'fraction' },
  date: { zh: '日期', en: 'date' },
};

const COMPARISONS = {
  '≥': { zh: '不低于', en: 'at least' },
  '≤': { zh: '不超过', en: 'at most' },
  '>': { zh: '高于', en: 'more than' },
  '<': { zh: '低于', en: 'less than' },
  '=': { zh: '等于', en: 'exactly' },
} as const satisfies Record<string, Words>;

/** Of dates, where that is said in another way. */
const DATES: Readonly<Record<string, Words>> = {
  '≥': { zh: '不早于', en: 'no earlier than' },
  '≤': { zh: '不晚于', en: 'no later than' },
  '>': { zh: '晚于', en: 'later than' },
  '<': { zh: '早于', en: 'earlier than' },
};

const WORDS = {
  hour: { zh: '时刻', en: 'time of day' },
  range: { zh: '在两数之间', en: 'between two numbers' },
  about: { zh: '约数，难以核对', en: 'approximate, hard to check' },
  noUnit: { zh: '没有单位', en: 'no unit' },
  formula: { zh: '算式，没有要达到的值', en: 'a formula, no value to be reached' },
  items: { zh: '分项列出', en: 'a list of items' },
  figures: { zh: '不止一个数字', en: 'several figures' },
  state: { zh: '定性值：做到没有，可以判断', en: 'qualitative: a state that can be judged' },
  direction: { zh: '定性值：只说方向，没有说到什么程度', en: 'qualitative: a direction only' },
  amount: { zh: '定性值：没有说多少', en: 'qualitative: an amount that nobody can tell' },
  rank: { zh: '名次', en: 'rank' },
  words: { zh: '定性值：没有数字', en: 'qualitative: no figure' },
} satisfies Record<string, Words>;

/** How a value is understood: as it is read, where that is not just how it is written, and what kind of value it is. */
export function valueText(printed: string): string {
  const value = readValue(printed);
  const said = sayValue(value);
  const isPlain = said === '' || said.replace(/\s/g, '') === printed.replace(/\s/g, '');
  const about = aboutOf(value);
  const [zh, en] = [about.map((words) => words.zh).join('，'), about.map((words) => words.en).join(', ')];
  return [...(isPlain ? [] : [`读作 reads as ${asCode(said)}`]), `${zh}  \n${en}`].join('\n\n');
}

function aboutOf({ text, main, figures, formula, items, quality, comparisons }: Value): Words[] {
  if (items.length > 0) return [WORDS.items];
  if (main?.operator === null && text.slice(0, main.start).endsWith('±')) return [KINDS[main.kind], WORDS.range];
  if (main !== null) return figureWords(main, text);
  if (formula) return [WORDS.formula];
  const [only, ...others] = figures;
  if (only !== undefined) {
    if (others.length > 0) return [WORDS.figures];
    return only.operator === null ? [KINDS[only.kind]] : figureWords(only, text);
  }
  const compared = comparisons.map(({ sign }) => COMPARISONS[sign]);
  return compared.length > 0 ? compared : [WORDS[quality ?? (RANK.test(text) ? 'rank' : 'words')]];
}

/** 全省前10%, 第1名. */
const RANK = /[前第][\d一二三四五六七八九十]{1,4}[名位%％]/;
const HOUR = /[:：∶]/;

function figureWords(figure: Figure, text: string): Words[] {
  const isRange = figure.kind !== 'date' && figure.high !== null;
  const sign = figure.operator?.sign ?? '=';
  const compared = (figure.kind === 'date' ? DATES[sign] : undefined) ?? COMPARISONS[sign];
  const comparison = figure.approximate === null ? compared : WORDS.about;
  const noUnit = figure.kind === 'count' && figure.unit === null ? [WORDS.noUnit] : [];
  const isHour = figure.kind === 'date' && HOUR.test(text.slice(figure.number.start, figure.number.end));
  return [isHour ? WORDS.hour : KINDS[figure.kind], isRange ? WORDS.range : comparison, ...noUnit];
}
