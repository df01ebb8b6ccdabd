import { VALUE_WORDS } from '../catalog/values.ts';
import type { Span } from '../text/joined.ts';
import type { Quality } from './value.ts';
import { hasWord, wordFinder } from './words.ts';

const { vague } = VALUE_WORDS;
const adverbAt = wordFinder(vague.adverbs);
const verbAt = wordFinder(vague.verbs);
const openerAt = wordFinder(vague.openers);
const withAdverbAt = wordFinder(vague.withAdverb);
const settled = wordFinder(vague.settled);
const baseline = wordFinder(vague.baselines);
const givenAt = wordFinder(vague.given);
const phrases = new Set([
  ...vague.phrases,
  ...vague.measured.flatMap((measured) => vague.degrees.map((degree) => measured + degree)),
  ...vague.kinds.flatMap((kind) => vague.effects.map((effect) => kind + effect)),
]);
const unboundAt = wordFinder(vague.unbound);
const progressAt = wordFinder([...vague.comparatives.filter((word) => word.length > 1), '持续', '得到']);
const renewedAt = wordFinder(vague.renewed);
const amountAt = wordFinder(vague.amounts);
const countedAt = wordFinder(VALUE_WORDS.units);
const states = new Set(VALUE_WORDS.states);
/** 良好 is a grade, but no air or look is graded, nor what else is said beside an effect: 效果良好，影响力进一步扩大. */
const PRAISED =
  /良好的?(?=[^，,；;。]{0,4}(?:氛围|环境|形象|影响|局面|风尚|风气|口碑|反响|效益|效应))|(?<=氛围|风尚|风气|反响)良好$|(?<=效果|成效|反响|口碑)良好(?=[，,；;])/;
/** What says no more than that something came of it: 形成品牌效应, 社会效果良好. */
const PRAISE =
  /^[^，,；;。]{0,6}(?:效果|成效|反响|口碑)良好$|^(?:形成|产生|发挥)[^，,；;。\d]{2,8}(?:效应|影响力?|作用|口碑)$/;
/** 形成良好氛围, 氛围良好, 产生良好社会影响, 获得群众好评, 得到社会认可, 引起较好反响. */
export const AIR =
  /^(?:获得?|赢得|得到|受到|深受)[^，,；;。\d]{0,8}(?:好评|赞誉|欢迎|点赞|(?<!国家|[省市县区部]级)(?:认可|肯定|表扬|赞扬|称赞))$|^(?:广泛|一致|普遍)(?:好评|认可)$|^引起[^，,；;。\d]{0,6}反响$|^形成.*(?:氛围|风尚|风气|局面)$|(?:氛围|风尚|风气|反响)(?:良好|浓厚)$|^(?:形成|产生|取得|具有)良好的?.{0,4}(?:影响|反响|效益|效应|口碑)$/;
/** 起到警示作用, 展示城市形象, 净化空气 */
const ACTS =
  /^(?:起到?|具有)了?\p{Script=Han}{2,4}作用$|^(?:充分)?展[示现]\p{Script=Han}{1,8}(?:价值|形象|风采|魅力|成就|风貌|精神)$|^净化(?:.{0,4}环境|空气|水质|水体|心灵|风气|氛围)$/u;
/** 为群众提供便利, 为社会做出贡献 */
const FOR_OTHERS =
  /^为\p{Script=Han}{1,12}(?:提供|创造|带来|[做作]出?|注入)了?(?:更多|良好|有利|较大|极大|积极)?的?(?:便利|方便|实惠|贡献|动力|活力|(?<=良好的?|有利的?)条件)$/u;
/** What stands behind a verb that goes somewhere: 提升至A级, 改善为良, 改善后达Ⅳ类水质. */
const REACHES = /^后?(?:[至到达](?!位|标|岗)|为(?!民|农|企|老|侨|群众)|成(?![果效绩本员品交活才就长年]))/;
const LONGEST_VERB = Math.max(...vague.verbs.map((verb) => verb.length));

/** What words without a figure say; null where it is none of the three. */
export function qualityOf(words: string): Quality | null {
  const bare = words.replace(/[\s。．.；;，,]{1,9}$/, '');
  if (bare === '') return null;
  if (states.has(bare)) return 'state';
  if (isOpenAmount(bare)) return 'amount';
  if (phrases.has(bare)) return 'direction';
  if (isUnbound(bare) || isRenewed(bare)) return 'direction';
  if (/[/／]/.test(bare) || hasWord(settled, bare.replace(PRAISED, ''))) return null;
  if (hasWord(baseline, bare) && !hasWord(adverbAt, bare)) return null;
  // Of several clauses each must be one, or tell what it is for: 显著增强，成效明显; 维护社会稳定，安全感不断增强.
  const clauses = bare.split(CLAUSES);
  const results = clauses.filter((clause) => !PURPOSE.test(clause));
  const told = (results.length > 0 ? results : clauses).filter((clause) => clauses.length < 2 || !PRAISE.test(clause));
  return told.length > 0 && told.every(isDirection) ? 'direction' : null;
}

const CLAUSES = /[，,；;。]|并(?=不断|持续|进一步|逐步|有效|切实|且)/;
/** What something is done for, which nobody can count either. */
const PURPOSE =
  /^(?:为[^，]{1,10}提供|维护|打造|服务|满足|展示|传承|解决(?!率|到位)|保障(?!率|到位)|保持(?!.*(?:稳定|平稳|正常|优良|优秀|[级类等次名位率]$)))/;

/** 适时完成, 尽可能快, 督促整改: some day, or as far as it goes; but 力争年内完成 and 督促整改到位 can be told. */
function isUnbound(words: string): boolean {
  return (unboundAt(words, 0) > 0 && words.length <= LONGEST_UNBOUND && !BOUND.test(words)) || AS_MUCH.test(words);
}

const LONGEST_UNBOUND = 14;
const BOUND = /[年月日季周][内底末前]|\d|[到完][位毕]$|(?:率|机制|制度|方案|计划|报告)$/;
/** 能收尽收; 应收尽收 is all of it. */
const AS_MUCH =
  /^能(.)[尽则]\1$|^[比较](?:上一?年|去年|往年|以前|过去|之前)(?:更(?=.)\p{Script=Han}{0,4}|还?要?\p{Script=Han}{1,3}(?:一些|一点|些))$/u;

/** 进一步健全完善, 逐步建立健全, 不断延伸覆盖 */
function isRenewed(words: string): boolean {
  let at = skip(progressAt, words, 0);
  if (at === 0) return false;
  let verbs = 0;
  for (let length = renewedAt(words, at); length > 0; length = renewedAt(words, at)) {
    verbs++;
    at += length;
    if ('和与、及并'.includes(words[at] ?? ' ')) at++;
  }
  return verbs > 1 && at === words.length;
}

/** 若干, 数百卷, 数十万人次, 大量: no one can tell how many; one sign alone (多) counts something. */
function isOpenAmount(words: string): boolean {
  const end = amountAt(words, 0);
  if (end === 0 || end === words.length) return end > 1;
  const scaled = end + (countedAt(words, end) === 0 && /[万亿]/.test(words[end]!) ? 1 : 0);
  return scaled + countedAt(words, scaled) === words.length;
}

/** 有效提高, 提高…程度, …的效率提高, 有效保障…, 提供有力支撑 */
function isDirection(words: string): boolean {
  if (phrases.has(words) || AIR.test(words) || ACTS.test(words) || FOR_OTHERS.test(words)) return true;
  const given = givenAt(words, 0);
  if (given > 0) {
    const rest = words.slice(words[given] === '了' ? given + 1 : given);
    if (adverbAt(rest, 0) > 0 || phrases.has(rest)) return isDirection(rest);
  }
  const afterAdverbs = behindAdverbs(words);
  const opener = Math.max(openerAt(words, afterAdverbs), afterAdverbs > 0 ? verbAt(words, afterAdverbs) : 0);
  if (opener > 0) return !REACHES.test(words.slice(afterAdverbs + opener));
  const verb = verbAt(words, afterAdverbs);
  if (verb > 0 && skip(adverbAt, words, afterAdverbs + verb) === words.length) return true;
  if (afterAdverbs > 0 && withAdverbAt(words, afterAdverbs) > 0) return true;
  return verbAtEnd(words) || adverbAndVerbAtEnd(words) || comparativeAtEnd(words);
}

/** Also behind the 的 that is written for 地: 极大的丰富了文化生活. */
function behindAdverbs(words: string): number {
  const end = skip(adverbAt, words, 0);
  const isOf = end > 0 && words[end] === '的' && (openerAt(words, end + 1) > 0 || verbAt(words, end + 1) > 0);
  return isOf ? end + 1 : end;
}

function verbAtEnd(words: string): boolean {
  for (let length = LONGEST_VERB; length > 0; length--) {
    const at = words.length - length;
    if (at > 0 && verbAt(words, at) === length) return true;
  }
  return false;
}

/** 机制不断完善 is a direction; 机制完善 is a state. */
function adverbAndVerbAtEnd(words: string): boolean {
  return vague.afterAdverb.some((verb) => {
    const before = words.slice(0, -verb.length);
    return words.endsWith(verb) && vague.adverbs.some((adverb) => before.endsWith(adverb));
  });
}

/** 办事更加便捷, 逐步规范, 更高效; 变更规范 is no comparative. */
function comparativeAtEnd(words: string): boolean {
  const state = vague.compared.find((word) => words.endsWith(word));
  if (state === undefined) return false;
  const before = words.slice(0, -state.length);
  return vague.comparatives.some((word) => before === word || (word.length > 1 && before.endsWith(word)));
}

function skip(finder: (text: string, at: number) => number, text: string, at: number): number {
  for (let length = finder(text, at); length > 0; length = finder(text, at)) at += length;
  return at;
}

const formulaSign = wordFinder(VALUE_WORDS.formulaSigns);
const formulaWord = wordFinder(VALUE_WORDS.formulaWords);

/** Whether words, but for the figures in them, are a formula: `实际工期/计划工期`, `完成数÷计划数×100%`. */
export function isFormula(words: string, figures: readonly Span[], offset: number): boolean {
  if (hasWord(formulaSign, words) && hasWord(formulaWord, words) && !HOURS_A_DAY.test(words)) return true;
  if (!/[/／]/.test(words)) return false;
  const rest = withoutFigures(words, figures, offset);
  const sides = rest.split(/[/／]/, 3);
  return sides.length === 2 && sides.every((side) => side.length > 2 && hasWord(formulaWord, side));
}

/** 7×24小时值守, 24小时×365天. */
const HOURS_A_DAY = /^\d{1,3}(?:小时|天|日)?\s*[×*xX]\s*\d{1,3}\s*(?:小时|天|日)/;

/** The words with a blank for each figure: the slash of 元/人 divides nothing. */
function withoutFigures(words: string, figures: readonly Span[], offset: number): string {
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of figures) {
    kept.push(words.slice(from, start - offset));
    from = end - offset;
  }
  return [...kept, words.slice(from)].join(' ');
}
