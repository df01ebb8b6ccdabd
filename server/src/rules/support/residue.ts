import { CodeUnitSet, Decimal, isUnit, operatorAt } from '#grammar';
import measures from './measures.json' with { type: 'json' };
import type { IndicatorReading, Reading } from './reading.ts';
import { isAboutTime } from './times.ts';
import { isBare, mainNumber } from './values.ts';

const ERROR = /#(?:REF!|VALUE!|N\/A|DIV\/0!|NAME\?|NUM!|NULL!)/;
const OVERFLOW = /#{3,20}/;
const SCIENTIFIC = /(?<![A-Za-z\d.])\d(?:\.\d{1,15})?[Ee]([+-]?)(\d{1,2})(?![A-Za-z\d])/;
/** A formula, a date with the midnight that its cell has, hours that no day has, a number as it is computed: 0.949999999999999. */
const RAW =
  /^\s*=\s*(?:[A-Z]{2,10}\(|\$?[A-Z]{1,2}\$?\d)\S*|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s{1,2}0?0:00(?::00)?|^\s*(?:0?0:00:00|(?:2[4-9]|[3-9]\d|\d{3}):[0-5]\d:[0-5]\d|12:00:00\s?AM|TRUE|FALSE|True|False)\s*$|\d\.\d{10,}/;
/** A day or month as spreadsheets write it in English: 31-Dec, Dec-24. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ENGLISH_DATE = new RegExp(
  `^\\s*(?:\\d{1,2}-(?:${MONTHS.join('|')})(?:-\\d{2,4})?|(?:${MONTHS.join('|')})-\\d{2})\\s*$`,
);
/** A range of counts that a cell took for a day: 5月10日次 of 5-10次. */
const DAY_OF_COUNT = new RegExp(
  `^(?:\\d{1,2}月\\d{1,2}日|\\d{1,2}-(?:${MONTHS.join('|')})|(?:${MONTHS.join('|')})-\\d{2})$`,
);
const COUNTED_SO = '次个人份家户项件篇台套处';
/** A comma among digits that parts neither thousands nor the items of a list: ≥1,2000份. */
const THOUSANDS = /^([^\d,]{0,6})(\d{1,3}(?:,\d{3}){0,3},\d{4,8})(?![\d.,年])/;
/** Units of what bears no numbers of its own, as days and houses do. */
const { people, length, area, weight, pieces } = measures.units;
const COUNTED = [people, length, area, weight, pieces, Object.keys(measures.powers.volume)].flat();
/** The day that a cell shows whose number is none, a small count: 1900/1/5, 1899-12-30, 1905/7/4; behind it what may be its unit. */
const FIRST_DAY =
  /^(?:1900[-/.年]0?1[-/.月]0?[1-9]\d?日?|1899[-/.年]12[-/.月]3[01]日?|19[0-4]\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01]))\s*(\p{Script=Han}{0,3})$/u;
/** What begins such a day, and what a day may go on with that is one. */
const FIRST_YEARS = /1[89]/;
const OF_A_DAY = ['日', '号', '起', '年', '月'];
/** A comma in the place of the point, where it can be nothing else: 98,50%. */
const DECIMAL = /^([^\d,]{0,6})(\d{1,3},\d{2})(?=[%％]$)/;
/** A comma before two digits, which may stand for the point or be too much: 10,00万元, 4,00组, ≥3,20平方米; but 5,15日, 1,12号楼. */
const TWO_DIGITS = new RegExp(
  `^([^\\d,]{0,6})(\\d{1,3},(?:\\d{2}(?=[万亿]?元|万?(?:${COUNTED.join('|')})(?:[及之]?以[上下内])?$)|00(?=[^\\d,.万亿][^,，、]{0,3}$)))`,
);
const YEAR = /(?<![\d,])([12]),(\d{3})年/;
/** Without one of these in a text there is no trace in it. */
export const RESIDUE_SIGNS = [
  '#',
  'E',
  'e',
  ',',
  '=',
  '0:00',
  ...Array.from(COUNTED_SO, (unit) => `日${unit}`),
  ':00:',
  '0000',
  '9999',
  '1899',
  ...Array.from('01234', (decade) => `19${decade}`),
  "'",
  '‘',
  '’',
  '＇',
  ...MONTHS,
];
/** A sign of each of them that is rarer than digits are. */
const TELLING = new CodeUnitSet("#Ee,=:.'‘’＇JFMASOND");
/** What makes a spreadsheet take a number for text: '5个. */
const TEXT_MARK = /^['‘’＇]([≥≤><]?\d[^'‘’＇]*)$/;
/** Days since 1899-12-30, as spreadsheets count them: the years 2000 to 2050. */
const FIRST_SERIAL = Decimal.parse('36526')!;
const LAST_SERIAL = Decimal.parse('55152')!;
const DAY = 86_400_000;

/** A trace of a spreadsheet in a text; `text` is what it stands for, null where that is lost. */
export interface Residue {
  readonly kind: 'error' | 'overflow' | 'raw' | 'mark' | 'scientific' | 'serial' | 'thousands' | 'twoDigits' | 'year';
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
  /** What else it may stand for. */
  readonly other?: string;
}

/** The first trace of a spreadsheet in a text, whatever it is about. */
export function residueIn(text: string): Residue | null {
  if (isFirstDay(text) || isDayOfCount(text)) return { kind: 'raw', start: 0, end: text.length, text: null };
  if (TELLING.indexIn(text) < 0) return null;
  const error = ERROR.exec(text);
  if (error !== null) return { kind: 'error', ...spanOf(error), text: null };
  const overflow = OVERFLOW.exec(text);
  if (overflow !== null) return { kind: 'overflow', ...spanOf(overflow), text: null };
  const raw = RAW.exec(text) ?? ENGLISH_DATE.exec(text);
  if (raw !== null) return { kind: 'raw', ...spanOf(raw), text: null };
  const scientific = SCIENTIFIC.exec(text);
  if (scientific !== null) {
    const places = Number(scientific[2]) * (scientific[1] === '-' ? -1 : 1);
    const mantissa = Decimal.parse(/^[\d.]+/.exec(scientific[0])![0])!;
    return { kind: 'scientific', ...spanOf(scientific), text: mantissa.shift(places).toString() };
  }
  const thousands = THOUSANDS.exec(text);
  if (thousands !== null) {
    const [all, before, number] = thousands;
    return { kind: 'thousands', start: before!.length, end: all.length, text: number!.replaceAll(',', '') };
  }
  const decimal = DECIMAL.exec(text);
  if (decimal !== null) {
    const [all, before, number] = decimal;
    return { kind: 'thousands', start: before!.length, end: all.length, text: number!.replace(',', '.') };
  }
  const digits = TWO_DIGITS.exec(text);
  if (digits !== null) {
    const [all, before, number] = digits;
    const [decimal, whole] = [number!.replace(',', '.'), number!.replace(',', '')];
    return { kind: 'twoDigits', start: before!.length, end: all.length, text: decimal, other: whole };
  }
  const mark = TEXT_MARK.exec(text);
  if (mark !== null) return { kind: 'mark', start: 0, end: text.length, text: mark[1]! };
  const year = YEAR.exec(text);
  return year === null ? null : { kind: 'year', ...spanOf(year), text: `${year[1]}${year[2]}年` };
}

/** Whether a text is one of the first days of a spreadsheet, as a count with an operator and unit may be: ≥1900/11/5天. */
function isFirstDay(text: string): boolean {
  if (!FIRST_YEARS.test(text)) return false;
  const said = text.trim();
  const [, , unit] = FIRST_DAY.exec(said.slice(operatorAt(said, 0)).trimStart()) ?? [];
  return unit !== undefined && (unit === '' || (isUnit(unit) && !OF_A_DAY.includes(unit)));
}

function isDayOfCount(text: string): boolean {
  if (!COUNTED_SO.includes(text.at(-1) ?? ' ')) return false;
  return DAY_OF_COUNT.test(text.slice(operatorAt(text, 0), -1).trimStart());
}

/** A number of days (with a part of one, where the cell held a time too) where a date belongs or nothing so large: bare, in range, under a name or type that speaks of time, or a rate. */
export function serialIn(reading: Reading, of: IndicatorReading): Residue | null {
  const main = mainNumber(reading);
  if (main === null || main.kind !== 'count' || main.unit !== null || main.scale !== '' || !isBare(reading))
    return null;
  if (main.low.compare(FIRST_SERIAL) < 0 || main.low.compare(LAST_SERIAL) > 0 || main.high !== null) return null;
  if (!isAboutTime(of) && of.name?.isRate !== true) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Number(main.low.toString()) * DAY);
  const text = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  return { kind: 'serial', ...main.number, text };
}

export function isResidue(reading: Reading, of: IndicatorReading): boolean {
  return residueIn(reading.value.text) !== null || serialIn(reading, of) !== null;
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
