import type { OperatorSign } from '../catalog/values.ts';
import type { Decimal } from '../decimal.ts';
import type { Span } from '../text/joined.ts';

/** A comparison as written; `how` tells a sign from its look-alike, a word, or a word behind the figure. */
export interface Operator extends Span {
  readonly sign: OperatorSign;
  readonly how: 'sign' | 'lookalike' | 'word' | 'suffix';
}

/** A unit as printed, but for another word for it in brackets, which is in its span alone: 台 of 台（套）. */
export type Unit = Span & { readonly text: string };

/** What figures of every kind have; the span runs from the operator to the unit. */
interface FigureBase extends Span {
  readonly operator: Operator | null;
  /** 约, 余, 左右. */
  readonly approximate: Span | null;
  /** 每年, 每人 and the like right before it. */
  readonly qualifiers: readonly Span[];
  /** The number alone, of a range both with what joins them. */
  readonly number: Span;
}

/** A count, a percentage, a length of time, or a fraction such as 十万分之一. */
export interface NumberFigure extends FigureBase {
  readonly kind: 'count' | 'percent' | 'duration' | 'fraction';
  /** With 万 and 亿 counted in; of a fraction its numerator. */
  readonly low: Decimal;
  /** The upper end of a range. */
  readonly high: Decimal | null;
  /** The denominator of a fraction. */
  readonly divisor: Decimal | null;
  /** What joins a range. */
  readonly rangeSign: Span | null;
  /** The number's text in ASCII, without thousands separators: `27`, `20–35`. */
  readonly digits: string;
  /** 万 or 亿 as printed; empty where there is none. */
  readonly scale: string;
  /** The unit as printed; null where there is none. */
  readonly unit: Unit | null;
  /** Whether the number is written in Chinese numerals. */
  readonly numerals: boolean;
}

/** A day, a month or a year. */
export interface DateFigure extends FigureBase {
  readonly kind: 'date';
}

export type Figure = NumberFigure | DateFigure;

/** What a value or a name says. All offsets count from the start of its text. */
export interface Value {
  readonly text: string;
  readonly figures: readonly Figure[];
  /** The figure that all of it is about: nothing but a remark stands behind it. */
  readonly main: Figure | null;
  /** What stands before the main figure, such as 投诉率 in 投诉率低于5%; empty where the figure stands alone. */
  readonly subject: Span;
  /** A label such as 标准: before all else. */
  readonly label: Span | null;
  /** Comparisons with no number behind them, such as 不低于 in 不低于全市平均值. */
  readonly comparisons: readonly Operator[];
  /** A formula such as 实际工期/计划工期. */
  readonly formula: boolean;
  /** The items of a numbered list (`1.…；2.…`, `①…②…`, `一是…；二是…`), each without its number; empty where the value is none. */
  readonly items: readonly ListItem[];
  readonly quality: Quality | null;
}

/** What words alone say: only a direction (有效提高), an amount that nobody can tell (若干), or a state that can be judged (及时). */
export type Quality = 'direction' | 'amount' | 'state';

/** One entry of a list inside a value. */
export interface ListItem extends Span {
  /** The item's number with its `.` */
  readonly mark: Span;
}
