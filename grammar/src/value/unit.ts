import { VALUE_WORDS } from '../catalog/values.ts';
import { Char, kindAt } from '../text/chars.ts';
import { approximateAfter, isAtEnd, suffixAt, timeSuffixAt } from './comparison.ts';
import type { Unit } from './value.ts';
import { wordFinder } from './words.ts';

/** How sure it is that a number has a unit: nothing says so, it is the whole value, or a word or a sign of comparison stands before it. */
export type Counts = 'maybe' | 'alone' | 'word' | 'sign';

const UNITS = [...VALUE_WORDS.units, ...VALUE_WORDS.durations, ...VALUE_WORDS.percent];
export const unitAt = wordFinder(UNITS);
/** The length of the unit at a place, or of what is one behind another unit; 0 where there is none. */
const perUnitAt = wordFinder([...UNITS, ...VALUE_WORDS.perUnits]);

/** Whether a text is one unit, or what is one behind another, and nothing else. */
export function isUnit(text: string): boolean {
  return text !== '' && perUnitAt(text, 0) === text.length;
}

const closedAt = wordFinder(VALUE_WORDS.closedUnits);
const measureAt = wordFinder(VALUE_WORDS.units);
const unitJoinAt = wordFinder(VALUE_WORDS.unitFollowers);
const timeOrPercentAt = wordFinder([...VALUE_WORDS.durations, ...VALUE_WORDS.percent]);
const settledAt = wordFinder([...VALUE_WORDS.rateEndings, ...VALUE_WORDS.countEndings]);

// Bounded, sticky: each looks at a few characters only.
const HAN = '[\\u4e00-\\u9fff]';
const LETTERS = '[A-Za-zμµΩ°][A-Za-zμµΩ°³²]{0,7}[23]?';
/** 样本, km2, 万Nm³; 5A级 is a grade. */
const PART = `(?:${HAN}{1,6}(?:${LETTERS})?|${LETTERS}(?!${HAN}))`;
const OPEN = new RegExp(PART, 'y');
const PER = new RegExp(`(?:[1-9]0{1,5})?${PART}`, 'y');

/** A unit with what it is counted by: 元, 元/人, 元/人·月, 例/10万人, or words that nobody listed where the number surely has a unit. */
export function readUnit(half: string, start: number, counts: Counts, scaled: boolean): Unit | null {
  let end = knownEnd(half, start);
  if (counts !== 'maybe' && !(end > start && isAtEnd(half, withPer(half, end)))) {
    end = openEnd(half, start, end, counts, scaled);
  }
  if (end === start) return null;
  end = withPer(half, end);
  return { start, end: end + bracketedAt(half, end), text: half.slice(start, end) };
}

/** Length of what stands in brackets behind a unit where that is one, too: （套） of 台（套）. */
function bracketedAt(half: string, at: number): number {
  const length = half[at] === '(' ? measureAt(half, at + 1) : 0;
  return length > 0 && half[at + 1 + length] === ')' ? length + 2 : 0;
}

/** End of the unit that is listed. One letter or 方 alone is one only before what is no word: 24h, 24h内. */
function knownEnd(half: string, start: number): number {
  const length = unitAt(half, start);
  const end = start + length;
  if (closedAt(half, start) === length && length > 0) return isBeforeWord(half, end) ? start : end;
  if (kindAt(half, end - 1) !== Char.Letter || length === 0) return end;
  if (kindAt(half, end) === Char.Letter) return start;
  return length === 1 && isBeforeWord(half, end) ? start : end;
}

function isBeforeWord(half: string, at: number): boolean {
  return kindAt(half, at) === Char.Han && wordBehindAt(half, at) === 0;
}

/** End of the words up to the end of the text, or to 以上 and the like, as far as they can be a unit; `known` where they cannot. */
function openEnd(half: string, start: number, known: number, counts: Counts, scaled: boolean): number {
  const first = half.slice(start, known);
  if (wordBehindAt(half, start) > 0 || (first !== '' && timeOrPercentAt(half, start) > 0)) return known;
  const end = partEnd(OPEN, half, start);
  if (end === start || VALUE_WORDS.perUnits.includes(half.slice(start, end))) return known;
  const whole = withPer(half, end);
  if (!isAtEnd(half, whole)) return known;
  const words = half.slice(start, end);
  if (first !== '') {
    const next = known + unitAt(half, known);
    // 台套 and 处次; 吨CO2; 个行政村; behind a sign any noun.
    const isTwice = first.endsWith(half.slice(known, next));
    if (next > known && isTwice) return known;
    const isCompound = next === end || kindAt(half, known) === Char.Letter;
    const isNoun = (counts === 'sign' || first.endsWith('个')) && end - known <= LONGEST_NOUN && !isName(words);
    return isCompound || isNoun ? end : known;
  }
  if (whole > end) return end;
  if (kindAt(half, start) !== Char.Han) return counts === 'alone' ? known : end;
  const longest = counts === 'sign' ? LONGEST_OPEN : counts === 'word' || scaled ? LONGEST_WORD : 1;
  return end - start <= longest && !isName(words) ? end : known;
}

/** Whether words end as a name does: 以下婴幼儿托位数. */
function isName(words: string): boolean {
  for (let i = 1; i < words.length; i++) if (i + settledAt(words, i) === words.length && words.length > 2) return true;
  return false;
}

function withPer(half: string, unitEnd: number): number {
  let end = unitEnd;
  for (let join = unitJoinAt(half, end); join > 0; join = unitJoinAt(half, end)) {
    const at = end + join;
    const known = at + perUnitAt(half, at);
    const open = half[end] === '每' ? at : partEnd(PER, half, at);
    // 元/人公里 is more than it begins with, 元/学期标准补贴 is not.
    const isRest = known === at || (open - known <= LONGEST_REST && !isCount(half, known, open));
    const isMore = open > known && isRest && !isAtEnd(half, known);
    const next = isMore && isPerEnd(half, open) ? open : known;
    if (next === at) break;
    end = next;
  }
  return end;
}

/** Whether a number of things stands behind a unit: 天数 of ≤75微克/立方米天数. */
function isCount(half: string, start: number, end: number): boolean {
  const length = unitAt(half, start);
  return length > 0 && start + length === end - 1 && half[end - 1] === '数';
}

function isPerEnd(half: string, end: number): boolean {
  return isAtEnd(half, end) || unitJoinAt(half, end) > 0;
}

function partEnd(part: RegExp, half: string, start: number): number {
  part.lastIndex = start;
  const match = part.exec(half);
  if (match === null) return start;
  const end = start + match[0].length;
  for (let i = start + 1; i < end; i++) if (wordBehindAt(half, i) > 0) return i;
  return end;
}

/** Length of what may stand behind a figure: 以上, 左右, 内. */
function wordBehindAt(half: string, at: number): number {
  return suffixAt(half, at) || approximateAfter(half, at) || timeSuffixAt(half, at);
}

const LONGEST_REST = 2;
const LONGEST_NOUN = 5;
const LONGEST_OPEN = 6;
const LONGEST_WORD = 3;
