import { VALUE_WORDS } from '../catalog/values.ts';
import { Char, kindAt, skipDigits, skipSpaces, skipSpacesBack, toHalfWidth } from '../text/chars.ts';
import type { Span } from '../text/joined.ts';
import {
  approximateAfter,
  type Comparison,
  isAtEnd,
  isTail,
  operatorAt,
  operators,
  suffixAt,
  suffixes,
  timeSuffixAt,
  timeSuffixes,
} from './comparison.ts';
import { dateEnd } from './date.ts';
import { listItems } from './list-items.ts';
import { skipNumerals } from './numeral.ts';
import { isFormula, qualityOf } from './quality.ts';
import { isNumeralWord, type Quantity, readQuantity, readRangeEnd, scaled } from './quantity.ts';
import { isNotable, Sight, sightOf } from './sight.ts';
import type { Counts } from './unit.ts';
import type { Figure, ListItem, Operator, Value } from './value.ts';
import { wordFinder } from './words.ts';

const NONE: readonly never[] = [];

const qualifierAt = wordFinder(VALUE_WORDS.qualifiers);
const labelAt = wordFinder(VALUE_WORDS.labels);
const approximateBefore = wordFinder(VALUE_WORDS.approximate.before);
const percentAt = wordFinder(VALUE_WORDS.percent);
const durationAt = wordFinder(VALUE_WORDS.durations);
const reaching = new Set(VALUE_WORDS.reaching);

const CLAUSE = /[，；。,;]/;

/**
 * Understands a value (or a name): every figure in it, and what kind of statement it is. Linear in its length.
 *
 * @param sight what its code units show, where that is known already
 */
export function readValue(text: string, sight = sightOf(text)): Value {
  return sight === 0 ? plainValue(text) : new Reader(text, sight).read();
}

/** A value of words alone, as most names are. */
function plainValue(text: string): Value {
  const start = skipSpaces(text, 0);
  return new ReadValue(text, NONE, null, { start, end: start }, null, NONE, false, NONE);
}

/** The digits behind a point are of the number before it, also where that is part of a word: PM2.5年均浓度. */
function skipDecimals(half: string, end: number): number {
  return half[end] === '.' ? skipDigits(half, end + 1) : end;
}

function wordsFrom(text: string, start: number): string {
  return text.slice(start, skipSpacesBack(text, text.length));
}

class ReadValue implements Value {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly main: Figure | null;
  readonly subject: Span;
  readonly label: Span | null;
  readonly comparisons: readonly Operator[];
  readonly formula: boolean;
  readonly items: readonly ListItem[];
  #quality: Value['quality'] | undefined;

  constructor(
    text: string,
    figures: readonly Figure[],
    main: Figure | null,
    subject: Span,
    label: Span | null,
    comparisons: readonly Operator[],
    formula: boolean,
    items: readonly ListItem[],
  ) {
    this.text = text;
    this.figures = figures;
    this.main = main;
    this.subject = subject;
    this.label = label;
    this.comparisons = comparisons;
    this.formula = formula;
    this.items = items;
  }

  /** Worked out when it is asked for: of a name nobody asks. */
  get quality(): Value['quality'] {
    if (this.#quality === undefined) {
      const plain = this.figures.length === 0 && !this.formula && this.items.length === 0;
      this.#quality = plain ? qualityOf(wordsFrom(this.text, skipSpaces(this.text, this.label?.end ?? 0))) : null;
    }
    return this.#quality;
  }
}

class Reader {
  readonly #text: string;
  readonly #sight: number;
  /** The same in half width: one unit for one unit, so that offsets agree. */
  readonly #half: string;
  readonly #figures: Figure[] = [];
  readonly #comparisons: Operator[] = [];
  #operator: Operator | null = null;
  #approximate: Span | null = null;
  #qualifiers: readonly Span[] = NONE;

  constructor(text: string, sight: number) {
    this.#text = text;
    this.#sight = sight;
    this.#half = (this.#sight & Sight.Wide) === 0 ? text : toHalfWidth(text);
  }

  read(): Value {
    const text = this.#text;
    const label = this.#label();
    const start = skipSpaces(text, label?.end ?? 0);
    if ((this.#sight & (Sight.Notable | Sight.Wide)) !== 0) {
      for (let i = start; i < text.length; ) i = isNotable(this.#half, i) ? this.#step(i, start) : this.#pass(i);
      this.#drop();
    }
    const formula = (this.#sight & Sight.Formula) !== 0 && isFormula(wordsFrom(text, start), this.#figures, start);
    const items = listItems(text);
    const main = items.length > 0 || formula ? null : this.#main(start);
    const subject = main === null ? { start, end: start } : this.#subject(main, start);
    return new ReadValue(text, this.#figures, main, subject, label, this.#comparisons, formula, items);
  }

  #label(): Span | null {
    const start = skipSpaces(this.#text, 0);
    const end = start + labelAt(this.#text, start);
    return end > start && this.#half[end] === ':' ? { start, end: end + 1 } : null;
  }

  /** Passes over a plain word's character: what was read before it is not of the number behind it. */
  #pass(i: number): number {
    if (this.#pending && kindAt(this.#half, i) !== Char.Space && this.#half[i] !== '±') this.#drop();
    return i + 1;
  }

  /** Whether something was read that belongs to a number to come. */
  get #pending(): boolean {
    return this.#operator !== null || this.#approximate !== null || this.#qualifiers !== NONE;
  }

  /** Reads what stands at `i` and gives the offset behind it. */
  #step(i: number, start: number): number {
    const half = this.#half;
    const operator = operatorAt(half, i);
    if (operator > 0) return this.#takeOperator(i, i + operator);
    const approximate = approximateBefore(half, i);
    if (approximate > 0 && !VALUE_WORDS.approximateNotAfter.includes(half[i - 1] ?? ' ')) {
      this.#approximate = { start: i, end: i + approximate };
      return i + approximate;
    }
    const date = this.#date(i);
    if (date > i) return date;
    const negative = half[i] === '-' && (i === start || this.#operator !== null) && kindAt(half, i + 1) === Char.Digit;
    const run = this.#runEnd(i);
    if (negative || run > i) {
      const figureEnd = this.#number(i, start, negative);
      if (figureEnd > i) return figureEnd;
      this.#drop();
      return skipDecimals(half, Math.max(run, i + 1));
    }
    const qualifier = qualifierAt(half, i);
    if (qualifier > 0) {
      this.#qualifiers = [...this.#qualifiers, { start: i, end: i + qualifier }].slice(-MOST_QUALIFIERS);
      return i + qualifier;
    }
    this.#drop();
    return i + 1;
  }

  #takeOperator(start: number, end: number): number {
    const previous = this.#operator;
    if (previous !== null) this.#drop();
    const { sign, how } = operators.get(this.#half.slice(start, end))!;
    this.#operator = { sign, how, start, end };
    return end;
  }

  /** Forgets what was read for a number that did not come; a comparison with something else is kept. */
  #drop(): void {
    const operator = this.#operator;
    if (
      operator !== null &&
      (!reaching.has(this.#text.slice(operator.start, operator.end)) || this.#staysIn(operator))
    ) {
      this.#comparisons.push(operator);
    }
    this.#operator = null;
    this.#approximate = null;
    this.#qualifiers = NONE;
  }

  /** 控制在预算内 is a limit. */
  #staysIn({ end, sign }: Operator): boolean {
    return sign === '≤' && BUDGET.test(this.#text.slice(end, end + LONGEST_BUDGET));
  }

  /** End of the digits, or else of the Chinese numerals, at `i`. */
  #runEnd(i: number): number {
    const end = skipDigits(this.#half, i);
    return end > i ? end : skipNumerals(this.#half, i);
  }

  // ── figures ──────────────────────────────────────────────────────────────────────────────────────────────────

  #date(i: number): number {
    const numberEnd = dateEnd(this.#half, i, this.#operator !== null);
    if (numberEnd === i) return i;
    const length = timeSuffixAt(this.#half, numberEnd);
    const end = numberEnd + length;
    const operator = this.#operatorOf(timeSuffixes, numberEnd, end);
    const start = this.#startOf(i);
    const { approximate, qualifiers } = this.#take();
    const number = { start: i, end: numberEnd };
    this.#figures.push({ kind: 'date', start, end, operator, approximate, qualifiers, number });
    return end;
  }

  /** Reads a number or a range with its unit; gives `i` back where there is none. */
  #number(i: number, textStart: number, negative: boolean): number {
    const half = this.#half;
    if (this.#isOfWord(i, textStart)) return i;
    const at = negative ? i + 1 : i;
    if (this.#operator === null && isNumeralWord(half, at)) return i;
    const counts = this.#counts(i === textStart);
    const first = readQuantity(half, at, negative, counts);
    if (first === null || NO_LENGTH.test(half.slice(first.end, first.end + LONGEST_NO_LENGTH))) return i;
    const second = readRangeEnd(half, first, counts);
    const last = second?.quantity ?? first;
    if (first.numerals && last.unit === null && first.divisor === null && this.#operator === null) return i;
    const written = last.unit ?? first.unit;
    // 八成 is 80 %.
    const tenths = written?.text === '成' && isAtEnd(half, last.end) ? 1 : 0;
    const unit = tenths === 0 ? written : { ...written!, text: '%' };
    const timed = first.divisor === null && unit !== null && durationAt(unit.text, 0) === unit.text.length;
    const from = this.#readRoughness(i, last.end, last.approximate ?? first.approximate, timed);
    const suffix = suffixAt(half, from);
    const length = suffix > 0 || !timed ? suffix : timeSuffixAt(half, from);
    const table = suffix > 0 ? suffixes : timeSuffixes;
    const percent = unit !== null && percentAt(unit.text, 0) === unit.text.length;
    // A first number without scale shares the second's: 3-5万.
    const low = first.scale === '' && last.scale !== '' ? scaled(first.value, last.scale) : first.value;
    const end = from + length;
    const operator = this.#operatorOf(table, from, end);
    const start = this.#startOf(i);
    const { approximate, qualifiers } = this.#take();
    this.#figures.push({
      kind: first.divisor !== null ? 'fraction' : percent ? 'percent' : timed ? 'duration' : 'count',
      start,
      end,
      operator,
      approximate,
      qualifiers,
      number: { start: i, end: last.numberEnd },
      low: low.shift(tenths),
      high: second === null ? null : last.value.shift(tenths),
      divisor: first.divisor,
      rangeSign: second?.sign ?? null,
      digits: second === null ? printed(first, tenths) : `${printed(first, tenths)}–${printed(last, tenths)}`,
      scale: last.scale,
      unit,
      numerals: first.numerals,
    });
    return end;
  }

  /** Whether digits are part of a word (PM2.5), an ordinal (第3期), a rank (全省前3名) or a tolerance (95%±2%). */
  #isOfWord(i: number, textStart: number): boolean {
    const half = this.#half;
    const before = half[i - 1];
    if (kindAt(half, i - 1) === Char.Letter || before === '第') return true;
    if (before === '前' && (i - 1 === textStart || RANKED.includes(half[i - 2]!))) return true;
    return before === '±' && this.#figures.length > 0;
  }

  /** Takes in what says that a number is rough, behind it or (`within`) in its midst; gives the offset behind that. */
  #readRoughness(start: number, end: number, within: Span | null, timed: boolean): number {
    const half = this.#half;
    const behind = skipSpaces(half, end);
    const length = approximateAfter(half, behind);
    if (length > 0) this.#approximate = { start: behind, end: behind + length };
    else this.#approximate ??= within;
    // 近三年 are the last three.
    const isLast = timed && this.#approximate?.end === start && half[start - 1] === '近' && half[start - 2] !== '接';
    if (isLast) this.#approximate = null;
    return length > 0 ? behind + length : end;
  }

  /** The comparison before the number, or else the one behind it. */
  #operatorOf(table: ReadonlyMap<string, Comparison>, start: number, end: number): Operator | null {
    const behind = end > start ? table.get(this.#half.slice(start, end)) : undefined;
    return this.#operator ?? (behind === undefined ? null : { sign: behind.sign, how: behind.how, start, end });
  }

  #counts(isFirst: boolean): Counts {
    const operator = this.#operator;
    if (operator !== null) return operator.how === 'word' ? 'word' : 'sign';
    return isFirst ? 'alone' : 'maybe';
  }

  #startOf(number: number): number {
    return Math.min(number, this.#operator?.start ?? number, this.#approximate?.start ?? number);
  }

  /** What was read before the number, which is now the figure's. */
  #take(): { approximate: Span | null; qualifiers: readonly Span[] } {
    const taken = { approximate: this.#approximate, qualifiers: this.#qualifiers };
    this.#operator = null;
    this.#approximate = null;
    this.#qualifiers = NONE;
    return taken;
  }

  // ── the whole ────────────────────────────────────────────────────────────────────────────────────────────────

  #main(start: number): Figure | null {
    const count = this.#beforeRemark();
    const last = this.#figures[count - 1];
    if (last === undefined || !isTail(this.#text, last.end)) return null;
    if (last.start > start && CLAUSE.test(this.#text.slice(start, last.start))) return null;
    const isOnly = count === 1 || last.kind === 'percent';
    return isOnly || (count === 2 && this.#tells(this.#figures[0]!, last)) ? last : null;
  }

  /** How many figures there are but for those of a remark behind one: 95%以上（含95%）. */
  #beforeRemark(): number {
    const { length } = this.#figures;
    const open = length > 1 ? this.#half.lastIndexOf('(') : -1;
    if (open < 0 || !isTail(this.#text, open)) return length;
    return this.#figures.filter(({ start }) => start < open).length || length;
  }

  /** Whether the first of two figures says how often the other comes or from where it starts: 两年1次, 由81.5岁提高到82岁. */
  #tells(first: Figure, last: Figure): boolean {
    if (last.kind === 'count' && last.unit?.text === '次' && first.end === last.start) return true;
    const between = this.#text.slice(first.end, last.start);
    return between === '→' || (FROM.test(this.#text.slice(0, first.start)) && TO.test(between));
  }

  #subject(main: Figure, start: number): Span {
    const end = Math.min(main.start, main.qualifiers[0]?.start ?? main.start);
    return { start, end: skipSpacesBack(this.#text, Math.max(start, end), start) };
  }
}

/** The digits of a number as they are told; of tenths those of the percentage. */
function printed({ value, digits }: Quantity, tenths: number): string {
  return tenths > 0 ? value.shift(tenths).toString() : digits;
}

/** What stands before a rank: 全省前3名, 列前五; in 6月底前100% 前 is of the time. */
const RANKED = '省市区县州国列入名居位';
const BUDGET = /^[^，；。]{0,6}[预概]算[^，；。]{0,4}内/;
const LONGEST_BUDGET = 16;
const FROM = /[由从]$/;
const TO = /^[^\d]{0,4}[到至为]$/;
/** Behind a length of time, what makes it none: 20年一遇, 1年期LPR. */
const NO_LENGTH = /^(?:一遇|期[^间内限满])/;
const LONGEST_NO_LENGTH = 2;
const MOST_QUALIFIERS = 3;
