import { CodeUnitSet, isUnit, OPERATORS, operatorAt, operators, type Span, VALUE_WORDS } from '#grammar';
import { COMPARISON_SIGNS } from './words.ts';

/** Signs of a value that do not stand as they are read: 95%≥, 95≥%, ≥≥95%, 不少于≥10次, ≥%95, ≥.95, 5%9, ≥90%≥95%. */
export interface MisspeltTarget extends Span {
  /** What they are to be; null where that cannot be told. */
  readonly right: string | null;
  /** Whether a sign stands before words, and may limit what they say or the figure: ≤同比下降5%. */
  readonly early?: boolean;
  /** The sign, where it stands behind the number, and may be read either way: 85%≤ is ≥85% or ≤85%. */
  readonly behind?: string;
  /** Whether it gives two targets, one behind the other: ≥90%≥95%. */
  readonly two?: boolean;
}

/** Those that set one limit. */
const LIMITS = '≥≤><＞＜';
const NUMBER = '\\d[\\d,.]*';
const IN_FRONT = new RegExp(
  `^(?:[${COMPARISON_SIGNS}]{2,}|[><＞＜](?:[/／]|\\s+)[=＝]|[≥≤]\\s+[=＝]|[》〉][=＝]|[≥≤][_＿])(?=\\s*\\d)`,
);
/** What was read for a part of the sign: 2≥95%. */
const DIGIT_IN_FRONT = new RegExp(`^\\d{1,2}\\s*[≥≤]\\s*${NUMBER}\\s*[%％]$`);
/** One sign twice behind words: 接待人数≥≥30人. */
const WITHIN = /(?<=\p{Script=Han}\s?)([≥≤=＝])\s*\1+(?=\s*\d)/u;
const CHANGES = [...VALUE_WORDS.direction.falls, ...VALUE_WORDS.direction.rises].join('|');
const EARLY = new RegExp(
  `^([${LIMITS}])\\s*(\\p{Script=Han}{0,12}?(?:${CHANGES})[至到了]?)\\s*(${NUMBER}\\s*(?:[%％‰]|个百分点|百分点|(?!.*以[上下内])\\p{Script=Han}{1,4})?)$`,
  'u',
);
const BEHIND = new RegExp(`^(${NUMBER}\\s*(?:[%％]|\\p{Script=Han}{1,5})?)\\s*([${LIMITS}])$`, 'u');
const TWICE = new RegExp(`^([${LIMITS}])\\s*(${NUMBER}[%％]?)\\s*([${LIMITS}])$`);
const BETWEEN = new RegExp(`^(${NUMBER})\\s*([≥≤])\\s*([%％])$`);
/** A percentage of nothing but digits and points that make no number: 5%9, ≥95.%, ≥95..5%. */
const PERCENT_ONLY = new RegExp(`^[${COMPARISON_SIGNS}]?\\s*[\\d.．,，%％]*[%％][\\d.．,，%％]*$`);
const PERCENT = new RegExp(`^[${COMPARISON_SIGNS}]?\\s*\\d[\\d,，]*(?:[.．]\\d+)?[%％]*(?:[,，]\\d[\\d.．]*[%％])*$`);
const PERCENT_FIRST = new RegExp(`^([${COMPARISON_SIGNS}]?\\s*)([%％])(${NUMBER})$`);
/** A number without its first digits: what was lost is a 0, or more. */
const POINT_FIRST = new RegExp(`^([${COMPARISON_SIGNS}]?\\s*)[.．]\\d+`);
const LOOKALIKES = new Set(OPERATORS.flatMap(({ lookalikes }) => lookalikes));
/** Words of a comparison that lost a character, or have one twice or another in its place: 不少12次, 不低于于90%. */
const WORD = /(?:(不得?)(?:(少|低|高|大|小|多)(?:于{2,}|[与予余])?|(超)过{2,})|([大小])(?:等于|于等))(?=\s*\d)/;
/** A number with two points and its unit: 10.5.5万元; but 2024.12.31. */
const TWO_POINTS = new RegExp(
  `^[${COMPARISON_SIGNS}]?\\s*\\d{1,6}[.．](?:\\d{0,4}[.．])+\\d{0,4}(\\p{Script=Han}{1,4})$`,
  'u',
);
/** A percentage with a full stop for its point: 95。5%. */
const STOP_FOR_POINT = new RegExp(`^([${COMPARISON_SIGNS}]?\\s*\\d{1,3})。(\\d{1,2}[%％])`);
/** A number with another sign for its point: 98·5%, ≥98、5%, 12。5万元; but 95、98% are two. */
const SIGN_FOR_POINT = new RegExp(
  `^([${COMPARISON_SIGNS}]?\\s*\\d{1,6})(?:[·•'’](?=\\d{1,2}[%％])|(?<=\\d\\d)[、:：](?=\\d[%％])|[·•。](?=\\d{1,2}\\p{Script=Han}))(\\d{1,2})([%％]|\\p{Script=Han}{1,4})$`,
  'u',
);
/** The same before three digits, where it may part thousands, or be left of a serial: 1、200人. */
const SIGN_FOR_COMMA = new RegExp(`^[${COMPARISON_SIGNS}]?\\s*\\d{1,3}[、。·•'’]\\d{3}(\\p{Script=Han}{1,4})$`, 'u');
/** A scale behind its unit: 120元万. */
const SCALE_BEHIND = /(?<=\d)元([百千]?[万亿])$/;
/** For each of the unit itself: 300/元. */
const PER_ITSELF = new RegExp(`^[${COMPARISON_SIGNS}]?\\s*${NUMBER}[/／][百千]?[万亿]?元$`);
/** A percentage with a comma for its point: 90，5%. */
const COMMA_FOR_POINT = new RegExp(`^([${COMPARISON_SIGNS}]?\\s*\\d{2})[，,](\\d)([%％])$`);
/** Two targets of one kind with nothing between: ≥90%≥95%, 1200人1000人. */
const TWO_TARGETS = new RegExp(
  `^([${LIMITS}]?)\\s*(\\d[\\d.]*)([%％]|\\p{Script=Han}{1,3})\\s*([${LIMITS}]?)\\s*(\\d[\\d.]*)\\3$`,
  'u',
);
const LONGEST_TWO = 30;
/** 6月12月 are two times, 3级5级 two grades. */
const NOT_OF_TARGETS = /[年月日时点分级类]$/;
/** A digit before the sign, of a serial or the like, or a range without its end: 2≥95%, 300～个, 12-15-人. */
const STRAY = new RegExp(
  `^(?:\\d[≥≤]${NUMBER}|[${LIMITS}]?${NUMBER}(?:[-—~～至]${NUMBER})?[-—~～至](?=[^\\d\\s]))(?:[%％]|\\p{Script=Han}{1,4})$`,
  'u',
);
/** What is left behind a number: 95%-, 95%（. */
const LEFT_BEHIND = new RegExp(
  `^[${COMPARISON_SIGNS}]?\\s*${NUMBER}(?:[%％]|\\p{Script=Han}{1,3})[-—~～_（(）)/／]+$`,
  'u',
);
/** A dash that was read as 一: 90一95%. */
const DASH_AS_ONE = new RegExp(
  `^([${COMPARISON_SIGNS}]?\\s*\\d[\\d.]*[%％]?)一(\\d[\\d.]*(?:[%％]|\\p{Script=Han}{1,4}))$`,
  'u',
);
/** What is left before a number, and a mark between a number and its unit: —95%, 至15人, 120。人. */
const LEFT_AROUND = new RegExp(
  `^(?:[—–→/／№至]\\s*${NUMBER}|[${COMPARISON_SIGNS}]?\\s*\\d+[.．。,，、·]+)([%％]|\\p{Script=Han}{1,4})$`,
  'u',
);
/** The sign of a range twice: 12--15人; but 12——15人. */
const RANGE_TWICE = new RegExp(
  `^([${COMPARISON_SIGNS}]?\\s*${NUMBER}[%％]?)([-~～至])\\2+(${NUMBER}(?:[%％]|\\p{Script=Han}{1,4}))$`,
  'u',
);
/** A limit behind the number, and another one behind it: 90%以上下, 10人以内以上. The same one twice is for unit-repeated. */
const SUFFIXES = /(?<=\d\s*(?:[%％]|\p{Script=Han}{0,3}?))[及或]?以([上下内])以?(?!\1)[上下内]$/u;
const NUMBER_NEXT = /^\s*[\d.．]/;
/** ≥% is an empty value. */
const DIGIT = /\d/;
/** Without one of these it has no number. */
const NUMERIC = /[\d%％.．]/;
/** As nearly all values are written: ≥95%, 100%, 12次, 不少于12次. */
const PLAIN =
  /^(?:[≥≤=]?\d+(?:\.\d+)?(?:%|[\u4e00-\u9fff]{0,5})|不(?:[少低]于|超过)\d+(?:\.\d+)?[%\u4e00-\u9fff]{0,2})$/;
const TELLING = new CodeUnitSet(`${COMPARISON_SIGNS}》〉%％.．不大小一以-—~～_（()）/／。·•、:：'’元,，–→№至`);

function isUnitOrScale(text: string): boolean {
  const unit = text.replace(/^[十百千]?[万亿]/, '');
  return unit === '' || isUnit(unit);
}

/** The misspelt signs of a value; null where there are none. */
export function misspeltTarget(text: string): MisspeltTarget | null {
  if (!NUMERIC.test(text) || (PLAIN.test(text) && !SCALE_BEHIND.test(text)) || TELLING.indexIn(text) < 0) return null;
  const [front] = IN_FRONT.exec(text) ?? [];
  if (front !== undefined) {
    const half = front.normalize('NFKC');
    return LOOKALIKES.has(half) ? null : { start: 0, end: front.length, right: oneSign(half) };
  }
  if (DIGIT_IN_FRONT.test(text)) return { start: 0, end: text.length, right: null };
  const early = EARLY.exec(text);
  if (early !== null) return { start: 0, end: text.length, right: early[2]! + early[1]! + early[3]!, early: true };
  const within = WITHIN.exec(text);
  if (within !== null) {
    return { start: within.index, end: within.index + within[0].length, right: oneSign(within[1]!.normalize('NFKC')) };
  }
  const behind = BEHIND.exec(text);
  if (behind !== null) return { start: 0, end: text.length, right: behind[1]!, behind: behind[2]! };
  const twice = TWICE.exec(text);
  if (twice !== null) {
    return { start: 0, end: text.length, right: twice[1] === twice[3] ? twice[1]! + twice[2]! : null };
  }
  const between = BETWEEN.exec(text);
  if (between !== null) return { start: 0, end: text.length, right: between[1]! + between[3]!, behind: between[2]! };
  const said = secondComparison(text);
  if (said !== null) return said;
  const word = WORD.exec(text);
  if (word !== null) {
    const [all, denial = '', how = '', beyond = '', size = ''] = word;
    const right = beyond !== '' ? `${denial}${beyond}过` : size !== '' ? `${size}于等于` : `${denial}${how}于`;
    return { start: word.index, end: word.index + all.length, right };
  }
  const dash = DASH_AS_ONE.exec(text);
  if (dash !== null) return { start: 0, end: text.length, right: `${dash[1]}至${dash[2]}` };
  const short = text.length <= LONGEST_TWO;
  const two = short ? TWO_TARGETS.exec(text) : null;
  if (two !== null && isTwoTargets(two)) {
    const right = two[2] === two[5] ? two[1]! + two[2]! + two[3]! : null;
    return { start: 0, end: text.length, right, two: true };
  }
  if (SUFFIXES.test(text)) return { start: 0, end: text.length, right: null };
  const comma = COMMA_FOR_POINT.exec(text);
  if (comma !== null) return { start: 0, end: text.length, right: `${comma[1]}.${comma[2]}${comma[3]}` };
  const stop = STOP_FOR_POINT.exec(text);
  if (stop !== null) return { start: 0, end: stop[0].length, right: `${stop[1]}.${stop[2]}` };
  const sign = SIGN_FOR_POINT.exec(text);
  if (sign !== null && (/[%％]/.test(sign[3]!) || isUnitOrScale(sign[3]!)))
    return { start: 0, end: text.length, right: `${sign[1]}.${sign[2]}${sign[3]}` };
  const thousands = SIGN_FOR_COMMA.exec(text);
  if (thousands !== null && isUnitOrScale(thousands[1]!)) return { start: 0, end: text.length, right: null };
  const range = RANGE_TWICE.exec(text);
  if (range !== null) return { start: 0, end: text.length, right: `${range[1]}至${range[3]}` };
  const left = LEFT_AROUND.exec(text);
  if (left !== null && (/[%％]/.test(left[1]!) || (isUnitOrScale(left[1]!) && !NOT_OF_TARGETS.test(left[1]!))))
    return { start: 0, end: text.length, right: null };
  const scale = SCALE_BEHIND.exec(text);
  if (scale !== null) return { start: scale.index, end: text.length, right: `${scale[1]}元` };
  if (PER_ITSELF.test(text)) return { start: 0, end: text.length, right: null };
  const points = TWO_POINTS.exec(text);
  if ((points !== null && isUnitOrScale(points[1]!)) || LEFT_BEHIND.test(text) || STRAY.test(text))
    return { start: 0, end: text.length, right: null };
  const percent = PERCENT_FIRST.exec(text);
  if (percent !== null) return { start: percent[1]!.length, end: text.length, right: percent[3]! + percent[2]! };
  const point = POINT_FIRST.exec(text);
  if (point !== null) return { start: point[1]!.length, end: point[0].length, right: null };
  const isOdd = PERCENT_ONLY.test(text) && !PERCENT.test(text) && DIGIT.test(text);
  return isOdd ? { start: 0, end: text.length, right: null } : null;
}

/** Whether both set the same limit in a unit that targets have. */
function isTwoTargets([, first, , unit, second]: RegExpExecArray): boolean {
  if (second !== '' && first !== second) return false;
  return /[%％]/.test(unit!) || (isUnit(unit!) && !NOT_OF_TARGETS.test(unit!));
}

/** Two comparisons one behind the other (不少于≥10次, ≥不少于5次, 不低于不少于5%): one is enough where both say the same. */
function secondComparison(text: string): MisspeltTarget | null {
  const length = operatorAt(text, 0);
  const end = length + operatorAt(text, length);
  const [first, second] = [text.slice(0, length), text.slice(length, end)];
  const [said, again] = [operators.get(first), operators.get(second)];
  if (said === undefined || again === undefined) return null;
  const isSound = LIMITS.includes(second)
    ? said.how !== 'word' || length < 2
    : // 至少达到95% and 控制在不超过5% are said so.
      again.how !== 'word' || [first, second].some((word) => VALUE_WORDS.reaching.includes(word));
  if (isSound || !NUMBER_NEXT.test(text.slice(end))) return null;
  const one = LIMITS.includes(first) ? first : second;
  return { start: 0, end, right: said.sign === again.sign ? one : null };
}

/** The one comparison that signs say: ≥≥, >/=. */
function oneSign(signs: string): string | null {
  const first = signs[0]!;
  if (/[/\s》〉]/.test(signs)) return '<≤'.includes(first) ? '≤' : '≥';
  if (signs.endsWith('_')) return first;
  return '≥≤='.includes(first) && [...signs].every((sign) => sign === first) ? first : null;
}
