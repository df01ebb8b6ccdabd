import { CLOSING_BRACKETS, HYPHEN_STANDINS, OPENING_BRACKETS, toNumber } from '../text/chars.ts';
import { ENCLOSED, enclosedValue, mayHoldEnclosed } from '../text/enclosed.ts';
import { escaped, oneOf } from '../text/pattern.ts';

/** A serial with a head, or the label of a value, which shows that a text is part of a list. */
export interface ListSign {
  readonly start: number;
  readonly end: number;
  /** The serial; null for a label. */
  readonly serial: number | null;
}

export interface SignWords {
  /** Names of levels, with and without codes. */
  readonly levels: readonly string[];
  /** Those of other forms, which are no levels without 指标. */
  readonly foreign: readonly string[];
  /** Labels of values. */
  readonly labels: readonly string[];
  /** Beginnings of labels that occur nowhere else. */
  readonly labelStems: readonly string[];
}

const DIGIT = '[\\d０-９]';
const DASH = '\\s*[-－–—‐]\\s*';
const HAN = '[\\u4e00-\\u9fff]';
/** What stands behind a serial. */
const MARK = `[、､﹑丶ヽ.．,，${escaped(CLOSING_BRACKETS)}]`;
/** A code of one digit before a Chinese word. */
const CODED = `${DIGIT}${DASH}${HAN}`;
/** A code with another sign in the place of the hyphen, before the name of a level. */
const MISCODED = `${DIGIT}\\s*[${HYPHEN_STANDINS}]\\s*`;
/** A code of two digits, where the one of the level is lost; only behind the mark of a serial. */
const TYPE_CODED = `${DIGIT}{2}${DASH}${HAN}`;
const CODE = new RegExp(`^${DIGIT}{1,2}${DASH}`);
const OPENS_SERIAL = `[${escaped(OPENING_BRACKETS)}]\\s*${DIGIT}`;
const SUFFIX = '指标';
const LONGEST_BEGINNING = 24;
/** Behind a word that is no known level, up to the label of the value. */
const LONGEST_NAME = 60;

/** Tells texts of indicator lists from other texts without reading them: where rows begin is decided before lists are read. */
export class ListSigns {
  readonly #anySign: RegExp;
  readonly #wholeSign: RegExp;
  /** `①` and a head; apart, since nearly no text has one and each alternative costs at every character. */
  readonly #enclosedSign: RegExp;
  /** `、产出指标；`, whose digits are lost. */
  readonly #lostSerial: RegExp;
  readonly #firstUnits: RegExp;

  constructor({ levels, foreign, labels, labelStems }: SignWords) {
    const stems = [...new Set(levels.map(stemOf))];
    const names = [...new Set(levels.filter((name) => name.endsWith(SUFFIX)).map(stemOf))];
    const bare = levels.filter((name) => !name.endsWith(SUFFIX));
    const spoken = [...new Set([...names, ...foreign])];
    const coded = [...new Set(stems.map((stem) => stem.slice(0, 2)))];
    this.#anySign = new RegExp(
      [
        oneWordOf(labelStems),
        `${DIGIT}\\s*${MARK}\\s*(?:${CODED}|${TYPE_CODED}|(?:(?:${MISCODED})?${oneWordOf(stems)}(?:${SUFFIX})?|${oneWordOf(foreign)}${SUFFIX})\\s*[；;:：，,])`,
        `[1-9１-９]${DASH}${oneWordOf(coded)}`,
      ].join('|'),
    );
    const named = [`${oneWordOf(spoken)}${SUFFIX}`, ...(bare.length > 0 ? [oneWordOf(bare)] : [])].join('|');
    this.#wholeSign = new RegExp(
      [
        `(${DIGIT}{1,2})\\s*(?:${MARK}\\s*${TYPE_CODED}|(?:${MARK}\\s*)?(?:${CODED}|(?:${MISCODED})?(?:${named})\\s*[；;:：，,]))`,
        `(${DIGIT}{1,2})\\s*、\\s*(?:${oneWordOf(stems)}|${misread(stems)})\\s*[；;:：]`,
        `(${DIGIT}{1,2})\\s*、\\s*${HAN}{2,8}\\s*[：:；;](?=[^。；;]{1,${LONGEST_NAME}}${oneWordOf(labels)}\\s*[:：])`,
        ...labels.map((label) => `${escaped(label)}?\\s*[:：]`),
      ].join('|'),
    );
    this.#enclosedSign = new RegExp(
      `([${ENCLOSED}])\\s*[、.．]?\\s*(?:${CODED}|${oneWordOf(stems)}(?:${SUFFIX})?\\s*[；;:：，,])`,
    );
    this.#lostSerial = new RegExp(`^、\\s*(?:${DIGIT}${DASH})?(?:${named})\\s*[；;:：，,]`);
    this.#firstUnits = new RegExp(
      `^(?:[\\d０-９、${ENCLOSED}${[...new Set(labelStems.map((stem) => stem.slice(0, 1)))].map(escaped).join('')}]|${OPENS_SERIAL})`,
    );
  }

  /** Whether a text holds something of a list: a serial with a head, a coded level, or a label. */
  areIn(text: string): boolean {
    return this.#anySign.test(text) || this.#enclosedIn(text) !== null;
  }

  /** Whether a text begins with something of a list. */
  areFirstIn(text: string): boolean {
    const trimmed = text.trimStart();
    return this.areIn(trimmed.slice(0, LONGEST_BEGINNING)) && this.#firstUnits.test(trimmed);
  }

  /** The first whole sign in a text. */
  first(text: string): ListSign | null {
    const match = this.#wholeSign.exec(text);
    const enclosed = this.#enclosedIn(text);
    if (enclosed !== null && (match === null || enclosed.start < match.index)) return enclosed;
    if (match === null) return null;
    const digits = match[1] ?? match[2] ?? match[3];
    const serial = digits === undefined ? null : toNumber(digits);
    // `（1）`: the bracket before it is part of the serial.
    const bracketed = serial !== null && match.index > 0 && OPENING_BRACKETS.includes(text[match.index - 1]!);
    return { start: match.index - (bracketed ? 1 : 0), end: match.index + match[0].length, serial };
  }

  /** Where the first serial of a list stands in a text, if that is its first sign: no code, `11-数量指标`. */
  listStartIn(text: string): number | null {
    const sign = this.first(text);
    return sign?.serial !== 1 || CODE.test(text.slice(sign.start, sign.end)) ? null : sign.start;
  }

  /** Whether a text begins with a serial that lost its digits. */
  lacksDigitsOfSerial(text: string): boolean {
    return text.startsWith('、') && this.#lostSerial.test(text);
  }

  #enclosedIn(text: string): ListSign | null {
    const match = mayHoldEnclosed(text) ? this.#enclosedSign.exec(text) : null;
    if (match === null) return null;
    return { start: match.index, end: match.index + match[0].length, serial: enclosedValue(match[1]!.charCodeAt(0)) };
  }
}

function stemOf(level: string): string {
  return level.endsWith(SUFFIX) ? level.slice(0, -SUFFIX.length) : level;
}

/** Names of levels with one character read wrong: `效盖指标`, `效益指际`. */
function misread(stems: readonly string[]): string {
  const damaged = stems.filter((stem) => stem.length === 2).flatMap(([a, b]) => [`${a}${HAN}`, `${HAN}${b}`]);
  return `(?:${damaged.join('|')})${SUFFIX}|${oneWordOf(stems)}${SUFFIX[0]}${HAN}`;
}

function oneWordOf(words: readonly string[]): string {
  return oneOf(words.map(escaped));
}
