import { Decimal, type NumberFigure } from '#grammar';
import { signOf } from './operators.ts';
import { unitAlone } from './per.ts';
import type { Reading } from './reading.ts';

/**
 * Whether one of two figures of one thing is the other with a digit lost, or two exchanged: 90% and 9%, 95% and 59%,
 * 4182人 and 418人. Of smaller rates, of all of a work and of round numbers a year may well do so much less.
 */
export function isMisprint(a: NumberFigure | null, b: NumberFigure | null, name: Reading | null): boolean {
  if (a === null || b === null || a.kind !== b.kind || a.high !== null || b.high !== null) return false;
  if (signOf(a) !== signOf(b) || a.low.equals(b.low)) return false;
  const [less, more] = a.low.compare(b.low) < 0 ? [a.low, b.low] : [b.low, a.low];
  if (a.kind === 'percent') return isMisprintedRate(less, more, name);
  if (a.kind !== 'count' || a.scale !== b.scale || unitAlone(a) !== unitAlone(b)) return false;
  if (isMisprintedCount(String(less), String(more)) || hasStrayPoint(String(less), String(more))) return true;
  return more.equals(less.shift(1)) && isOfOne(a, name);
}

/** Whether two counts of one thing differ but little, and in nothing but the order of their first digits: 9800亩 and 8900亩. */
export function areFirstExchanged(a: NumberFigure, b: NumberFigure): boolean {
  if (a.kind !== 'count' || b.kind !== 'count' || a.high !== null || b.high !== null) return false;
  if (signOf(a) !== signOf(b) || a.scale !== b.scale || unitAlone(a) !== unitAlone(b)) return false;
  const [less, more] = a.low.compare(b.low) < 0 ? [a.low, b.low] : [b.low, a.low];
  const said = String(less);
  if (!/^\d{3,}$/.test(said) || String(more) !== said[1]! + said[0]! + said.slice(2)) return false;
  return less.compare(more.times(NEARLY)) >= 0 && !less.equals(more);
}

/** Of a plan over years less is done in one. */
const NEARLY = Decimal.parse('0.8')!;

function isMisprintedRate(less: Decimal, more: Decimal, name: Reading | null): boolean {
  if (more.equals(Decimal.HUNDRED)) {
    const isWhole = name?.direction === 'better' && !PROGRESS.test(name.thing);
    return isWhole && less.shift(1).equals(more);
  }
  if (more.compare(Decimal.HUNDRED) > 0 || more.compare(HALF) < 0) return false;
  const isReversed = more.compare(HIGH) >= 0 && String(more) === [...String(less)].reverse().join('');
  const isCut = less.compare(TEN) < 0 && lacksOne(String(less), String(more));
  return isReversed || isCut || more.equals(less.shift(1));
}

const TEN = Decimal.parse('10')!;
const HALF = Decimal.parse('50')!;
const HIGH = Decimal.parse('80')!;
/** What a work of several years may have reached a tenth of. */
const PROGRESS = /(?:完[成工]|进度|覆盖|建成|普及|实施|支付|执行|拨付|到位|改造|治理|整治|安置|更新|安装)/;

/** Numbers of three figures and more that agree in all of them but one, or but their order. */
function isMisprintedCount(less: string, more: string): boolean {
  if (!/^\d{3,}$/.test(less) || !/^\d{3,}$/.test(more)) return false;
  if (more.length > less.length) return /[1-9]$/.test(less.slice(2)) && lacksOne(less, more);
  const at = [...more].findIndex((digit, i) => digit !== less[i]);
  return at > 0 && more === less.slice(0, at) + less[at + 1] + less[at] + less.slice(at + 2);
}

/** Whether a number is another one with a point put in: 4.85 and 485. */
function hasStrayPoint(less: string, more: string): boolean {
  const digits = less.replace('.', '');
  return digits !== less && /^[1-9]\d+$/.test(digits) && digits.replace(/0+$/, '') === more.replace(/0+$/, '');
}

/** Whether a text is another one without one of its characters. */
function lacksOne(text: string, whole: string): boolean {
  return [...whole].some((_, i) => whole.slice(0, i) + whole.slice(i + 1) === text);
}

/** Whether the number is that of one thing or one year, which no cycle adds up. */
function isOfOne({ unit }: NumberFigure, name: Reading | null): boolean {
  return /[·/／每]/.test(unit?.text ?? '') || (name !== null && OF_ONE.test(name.thing));
}

const OF_ONE = /单价|单位成本|[年月人户]均|每|标准|年(?:度?(?:访问|接待|服务|处理|客流|产|供|发)|总?量)/;
