import { OPERATORS, VALUE_WORDS } from '../catalog/values.ts';
import { Decimal } from '../decimal.ts';
import { Char, kindAt, skipDigits, skipSpaces, skipSpacesBack, toHalfWidth } from '../text/chars.ts';
import type { Span } from '../text/joined.ts';
import { LONGEST_NUMBER, NUMERALS, parseNumeral, skipNumerals } from './numeral.ts';
import { isFormula, qualityOf } from './quality.ts';
import type { Figure, ListItem, Operator, Value } from './value.ts';
import { wordFinder } from './words.ts';

type Comparison = Pick<Operator, 'sign' | 'how'>;

const NONE: readonly Span[] = [];

const operators = new Map<string, Comparison>();
const suffixes = new Map<string, Comparison>();
for (const { sign, signs, lookalikes, words, suffixes: behind } of OPERATORS) {
  for (const word of signs) operators.set(word, { sign, how: 'sign' });
  for (const word of lookalikes) operators.set(word, { sign, how: 'lookalike' });
  for (const word of words) operators.set(word, { sign, how: 'word' });
  for (const word of behind) suffixes.set(word, { sign, how: 'suffix' });
}
const timeSuffixes = new Map(
  Object.entries(VALUE_WORDS.timeSuffixes).flatMap(([sign, words]) =>
    words.map((word) => [word, { sign: sign as Operator['sign'], how: 'suffix' as const }]),
  ),
);

const operatorAt = wordFinder([...operators.keys()]);
const suffixAt = wordFinder([...suffixes.keys()]);
const timeSuffixAt = wordFinder([...timeSuffixes.keys()]);
const qualifierAt = wordFinder(VALUE_WORDS.qualifiers);
const labelAt = wordFinder(VALUE_WORDS.labels);
const approximateBefore = wordFinder(VALUE_WORDS.approximate.before);
const approximateInside = wordFinder(VALUE_WORDS.approximate.inside);
const approximateAfter = wordFinder(VALUE_WORDS.approximate.after);
const rangeSignAt = wordFinder(VALUE_WORDS.rangeSigns);
const percentAt = wordFinder(VALUE_WORDS.percent);
const durationAt = wordFinder(VALUE_WORDS.durations);
const unitAt = wordFinder([...VALUE_WORDS.units, ...VALUE_WORDS.durations, ...VALUE_WORDS.percent]);
const unitJoinAt = wordFinder(VALUE_WORDS.unitFollowers);
const numeralWordAt = wordFinder(VALUE_WORDS.numeralWords);
/** What kinds of code units a text holds tells at first sight what need not be looked for in it. */
const Sight = {
  /** Something other than plain words can begin here. */
  Notable: 1,
  /** A full-width form of an ASCII character. */
  Wide: 2,
  /** A sign of a formula, or the slash of a division. */
  Formula: 4,
} as const;

const sights = new Uint8Array(0x10000).fill(Sight.Wide, 0xff01, 0xff5f);
sights[0x3000] = Sight.Wide;
function mark(sight: number, words: Iterable<string>): void {
  for (const word of words) sights[word.charCodeAt(0)]! |= sight;
}
mark(Sight.Notable, operators.keys());
mark(Sight.Notable, [...VALUE_WORDS.qualifiers, ...VALUE_WORDS.approximate.before]);
mark(Sight.Notable, `${NUMERALS}-0123456789`);
mark(Sight.Formula, [...VALUE_WORDS.formulaSigns, '/', '／']);

const reaching = new Set(VALUE_WORDS.reaching);

// Bounded, sticky: each looks at a few characters only.
const DATE =
  /(?:19|20)\d\d(?:(?:[-—~至](?:19|20)\d\d)?年度?(?:\d{1,2}月(?:\d{1,2}[日号]|[底末份]|[上中下]旬)?|[底末])?|([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d))|(?:1[0-2]|0?[1-9])月(?:\d{1,2}[日号]|[底末份]|[上中下]旬)?/y;
const THOUSANDS = /\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,20})?/y;
const PLAIN = /\d{1,30}(?:\.\d{1,20})?/y;
const SCALE_SIGNS = '十百千万亿';
const SCALES = /[十百千]?[万亿]亿?|[百千]/y;
const SCALE_PLACES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const TAIL = /^[\s。．.；;，,、！!]*(?:[（(【[][^（(【[]*[）)】\]][\s。．.；;，,、]*)?$/;
const CLAUSE = /[，；。,;]/;

/** A number as it stands at digits. */
function printedNumber(half: string, i: number): string {
  const end = skipDigits(half, i);
  const next = half.charCodeAt(end);
  // Nearly all are digits alone.
  if (next !== POINT && next !== COMMA && end - i <= LONGEST_NUMBER) return half.slice(i, end);
  THOUSANDS.lastIndex = i;
  PLAIN.lastIndex = i;
  return (THOUSANDS.exec(half) ?? PLAIN.exec(half))![0];
}

const POINT = 0x2e;
const COMMA = 0x2c;

/** 万, 百万 and the like; empty where none stands there. */
function scaleAt(half: string, at: number): string {
  if (!SCALE_SIGNS.includes(half[at] ?? ' ')) return '';
  SCALES.lastIndex = at;
  return SCALES.exec(half)?.[0] ?? '';
}

/** Whether digits are a year or a month by what stands behind them; most are not, and the pattern costs more. */
function mayBeDate(half: string, i: number): boolean {
  if (kindAt(half, i - 1) === Char.Digit) return false;
  const end = skipDigits(half, i);
  return end > i && '年月-—~至/.'.includes(half[end] ?? ' ');
}

/** A number with its scale and unit, read at one place. */
interface Quantity {
  readonly numberEnd: number;
  readonly end: number;
  readonly value: Decimal;
  readonly digits: string;
  readonly scale: string;
  readonly unit: (Span & { text: string }) | null;
  readonly approximate: Span | null;
  readonly divisor: Decimal | null;
  readonly numerals: boolean;
}

/** Understands a value (or a name): every figure in it, and what kind of statement it is. Linear in its length. */
export function readValue(text: string): Value {
  return new Reader(text).read();
}

function sightOf(text: string): number {
  let sight = 0;
  for (let i = 0; i < text.length; i++) sight |= sights[text.charCodeAt(i)]!;
  return sight;
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
  #qualifiers = NONE;

  constructor(text: string) {
    this.#text = text;
    this.#sight = sightOf(text);
    this.#half = (this.#sight & Sight.Wide) === 0 ? text : toHalfWidth(text);
  }

  read(): Value {
    const text = this.#text;
    const label = this.#label();
    const start = skipSpaces(text, label?.end ?? 0);
    if ((this.#sight & (Sight.Notable | Sight.Wide)) !== 0) {
      for (let i = start; i < text.length; ) i = this.#step(i, start);
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

  /** Reads what stands at `i` and gives the offset behind it. */
  #step(i: number, start: number): number {
    const half = this.#half;
    if ((sights[half.charCodeAt(i)]! & Sight.Notable) === 0) {
      if (kindAt(half, i) !== Char.Space) this.#drop();
      return i + 1;
    }
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
      const figureEnd = this.#number(i, negative);
      if (figureEnd > i) return figureEnd;
      this.#drop();
      return Math.max(run, i + 1);
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
    if (operator !== null && !reaching.has(this.#text.slice(operator.start, operator.end))) {
      this.#comparisons.push(operator);
    }
    this.#operator = null;
    this.#approximate = null;
    this.#qualifiers = NONE;
  }

  /** End of the digits, or else of the Chinese numerals, at `i`. */
  #runEnd(i: number): number {
    const end = skipDigits(this.#half, i);
    return end > i ? end : skipNumerals(this.#half, i);
  }

  // ── figures ──────────────────────────────────────────────────────────────────────────────────────────────────

  #date(i: number): number {
    if (!mayBeDate(this.#half, i)) return i;
    DATE.lastIndex = i;
    const match = DATE.exec(this.#half);
    if (match === null) return i;
    const numberEnd = i + match[0].length;
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
  #number(i: number, negative: boolean): number {
    const half = this.#half;
    // Part of a word (PM2.5) or an ordinal (第3期).
    if (kindAt(half, i - 1) === Char.Letter || half[i - 1] === '第') return i;
    const at = negative ? i + 1 : i;
    if (this.#operator === null && this.#isWord(at)) return i;
    const first = this.#quantity(at, negative);
    if (first === null) return i;
    const second = this.#rangeEnd(first);
    const last = second?.quantity ?? first;
    if (first.numerals && last.unit === null && first.divisor === null && this.#operator === null) return i;
    const unit = last.unit ?? first.unit;
    const timed = first.divisor === null && unit !== null && durationAt(unit.text, 0) === unit.text.length;
    const rough = last.approximate ?? first.approximate;
    const behind = skipSpaces(half, last.end);
    const roughly = approximateAfter(half, behind);
    if (roughly > 0) this.#approximate = { start: behind, end: behind + roughly };
    else this.#approximate ??= rough;
    const from = roughly > 0 ? behind + roughly : last.end;
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
      low,
      high: second === null ? null : last.value,
      divisor: first.divisor,
      rangeSign: second?.sign ?? null,
      digits: second === null ? first.digits : `${first.digits}–${last.digits}`,
      scale: last.scale,
      unit,
      numerals: first.numerals,
    });
    return end;
  }

  /** Whether Chinese numerals are part of a word (一般, 三级): nothing behind them makes a number of them. */
  #isWord(i: number): boolean {
    const half = this.#half;
    const end = skipNumerals(half, i);
    if (end === i || half.startsWith('分之', end)) return false;
    return unitAt(half, end + approximateInside(half, end)) === 0 && rangeSignAt(half, skipSpaces(half, end)) === 0;
  }

  #rangeEnd(first: Quantity): { sign: Span; quantity: Quantity } | null {
    const start = skipSpaces(this.#half, first.end);
    const length = rangeSignAt(this.#half, start);
    if (length === 0 || first.divisor !== null) return null;
    const at = skipSpaces(this.#half, start + length);
    const quantity = (kindAt(this.#half, at) === Char.Digit) === !first.numerals ? this.#quantity(at, false) : null;
    return quantity === null ? null : { sign: { start, end: start + length }, quantity };
  }

  #quantity(i: number, negative: boolean): Quantity | null {
    return kindAt(this.#half, i) === Char.Digit ? this.#arabic(i, negative) : this.#numeral(i);
  }

  #arabic(i: number, negative: boolean): Quantity | null {
    const half = this.#half;
    const printed = printedNumber(half, i);
    const numberEnd = i + printed.length;
    if (kindAt(half, numberEnd) === Char.Digit) return null;
    const digits = `${negative ? '-' : ''}${printed.replaceAll(',', '')}`;
    let at = skipSpaces(half, numberEnd);
    const unitHere = unitAt(half, at);
    const scaleMatch = scaleAt(half, at);
    // 千克 and 百分点 are units, 万元 is ten thousand times 元.
    const scale = unitHere > scaleMatch.length && !/[万亿]/.test(scaleMatch) ? '' : scaleMatch;
    at += scale.length;
    const inside = scale !== '' || unitHere === 0 ? approximateInside(half, at) : 0;
    const unit = this.#unit(skipSpaces(half, at + inside));
    if (unit === null && kindAt(half, numberEnd) === Char.Letter) return null;
    const counted = scale === '' ? numberEnd : at;
    return {
      numberEnd: counted,
      end: unit?.end ?? counted,
      value: scaled(Decimal.parse(digits)!, scale),
      digits,
      scale,
      unit,
      approximate: inside > 0 && unit !== null ? { start: at, end: at + inside } : null,
      divisor: null,
      numerals: false,
    };
  }

  #numeral(i: number): Quantity | null {
    const half = this.#half;
    const runEnd = skipNumerals(half, i);
    if (runEnd === i || runEnd - i > LONGEST_NUMBER || numeralWordAt(half, i) > 0) return null;
    if (half.startsWith('分之', runEnd)) return this.#fraction(i, runEnd);
    if (!/[十零一二两三四五六七八九]/.test(half[i]!) || VALUE_WORDS.numeralNotAfter.includes(half[i - 1] ?? ' '))
      return null;
    const scale = runEnd - i > 1 && /[万亿]/.test(half[runEnd - 1]!) ? half[runEnd - 1]! : '';
    const value = parseNumeral(half.slice(i, runEnd - scale.length));
    const inside = approximateInside(half, runEnd);
    const unit = this.#unit(runEnd + inside);
    if (value === null) return null;
    return {
      numberEnd: runEnd,
      end: unit?.end ?? runEnd,
      value: scaled(value, scale),
      digits: value.toString(),
      scale,
      unit,
      approximate: inside > 0 && unit !== null ? { start: runEnd, end: runEnd + inside } : null,
      divisor: null,
      numerals: true,
    };
  }

  /** 百分之九十 is 90 %, any other fraction keeps both its numbers. */
  #fraction(i: number, runEnd: number): Quantity | null {
    const half = this.#half;
    const divisor = parseNumeral(half.slice(i, runEnd));
    const at = runEnd + 2;
    PLAIN.lastIndex = at;
    const arabic = kindAt(half, at) === Char.Digit;
    const end = arabic ? at + PLAIN.exec(half)![0].length : skipNumerals(half, at);
    const value = arabic ? Decimal.parse(half.slice(at, end)) : parseNumeral(half.slice(at, end));
    if (divisor === null || divisor.isZero || value === null) return null;
    const percent = divisor.equals(HUNDRED);
    return {
      numberEnd: end,
      end,
      value,
      digits: percent ? value.toString() : `${value}/${divisor}`,
      scale: '',
      unit: percent ? { start: i, end: at, text: '%' } : null,
      approximate: null,
      divisor: percent ? null : divisor,
      numerals: true,
    };
  }

  /** A unit with what it is counted by: 元, 元/人, 元/人·天. */
  #unit(start: number): (Span & { text: string }) | null {
    const half = this.#half;
    let end = start + unitAt(half, start);
    if (end === start) return null;
    for (let join = unitJoinAt(half, end); join > 0; join = unitJoinAt(half, end)) {
      const length = unitAt(half, end + join);
      if (length === 0) break;
      end += join + length;
    }
    return { start, end, text: half.slice(start, end) };
  }

  /** The comparison before the number, or else the one behind it. */
  #operatorOf(table: ReadonlyMap<string, Comparison>, start: number, end: number): Operator | null {
    const behind = end > start ? table.get(this.#half.slice(start, end)) : undefined;
    return this.#operator ?? (behind === undefined ? null : { sign: behind.sign, how: behind.how, start, end });
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
    const last = this.#figures[this.#figures.length - 1];
    if (last === undefined || !TAIL.test(this.#text.slice(last.end, last.end + LONGEST_REMARK))) return null;
    if (this.#text.length - last.end > LONGEST_REMARK) return null;
    if (CLAUSE.test(this.#text.slice(start, last.start))) return null;
    return this.#figures.length === 1 || last.kind === 'percent' ? last : null;
  }

  #subject(main: Figure, start: number): Span {
    const end = Math.min(main.start, main.qualifiers[0]?.start ?? main.start);
    return { start, end: skipSpacesBack(this.#text, Math.max(start, end), start) };
  }
}

const HUNDRED = Decimal.parse('100')!;
const LONGEST_REMARK = 40;
const MOST_QUALIFIERS = 3;

function scaled(value: Decimal, scale: string): Decimal {
  return scale === '' ? value : [...scale].reduce((sum, sign) => sum.shift(SCALE_PLACES[sign]!), value);
}

const ITEM = /(?:^|[；;。，,\s])[（(]?([1-9]\d?)(?:[.．、)）](?!\d)|[)）])/g;

/** Items of a list that runs 1, 2 … from the very start; none where there are fewer than two. */
function listItems(text: string): ListItem[] {
  const marks: Span[] = [];
  // The first item stands at the very start.
  const begin = skipSpaces(text, 0);
  const first = text[begin];
  if (first !== '1' && first !== '（' && first !== '(') return [];
  for (const match of text.matchAll(ITEM)) {
    if (Number(match[1]) !== marks.length + 1) continue;
    const separator = /^[；;。，,\s]/.test(match[0]) ? 1 : 0;
    marks.push({ start: match.index + separator, end: match.index + match[0].length });
  }
  if (marks.length < 2 || marks[0]!.start !== begin) return [];
  return marks.map((mark, k) => {
    const next = marks[k + 1]?.start ?? text.length;
    let end = skipSpacesBack(text, next, mark.end);
    while (end > mark.end && '；;。，,、'.includes(text[end - 1]!)) end--;
    return { start: skipSpaces(text, mark.end, end), end, mark };
  });
}
