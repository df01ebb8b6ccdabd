import { Char, HYPHEN_LOOKALIKES, HYPHEN_STANDINS, ONE_LOOKALIKES } from '../text/chars.ts';
import { type CodeUnits, isMark, OPENING, unitsIn } from '../text/code-units.ts';
import { type NameMatch, VOCABULARY } from './vocabulary.ts';

/** A level or type at some place; filled in anew for each, since there are many. */
export class HeadPart {
  start = 0;
  /** Where the name begins behind the code; equal to `start` where there is no code. */
  nameStart = 0;
  end = 0;
  /** How many the code has. */
  digits = 0;
  /** Whether a hyphen, or what stands for it, is behind the code. */
  dashed = false;
  /** Whether the code can only be that of a type. */
  typeOnly = false;
  /** Whether the name is that of a level, and of a type; it can be both. */
  level = false;
  type = false;

  get hasCode(): boolean {
    return this.nameStart > this.start;
  }

  get isType(): boolean {
    return this.digits > 1 ? this.type || !this.level : this.type && !this.level;
  }
}

const FULL_NAME_END = [...'指标'].map((character) => character.charCodeAt(0));
const HYPHEN_LIKE = unitsIn(HYPHEN_LOOKALIKES);
const HYPHEN_STANDIN = unitsIn(HYPHEN_STANDINS);
/** Which of them never stand behind a serial. */
const ONLY_INSIDE = unitsIn('·•・/／=＝+＋*→|');
const LIKE_ONE = unitsIn(ONE_LOOKALIKES);
const LONGEST_CODE = 2;
const LONGEST_HEAD = 14;
const LONGEST_TAIL = 8;

/** Reads levels and types, and fields as far as one is told by the other, in the list that `text` holds. */
export class HeadReader {
  readonly #text: CodeUnits;
  vocabulary = VOCABULARY;

  constructor(text: CodeUnits) {
    this.#text = text;
  }

  /** Reads a level or a type at `i` into `part`; false where there is none. */
  read(part: HeadPart, i: number, opens: boolean, behindLevel: boolean): boolean {
    part.start = i;
    if (!this.#readCode(part, behindLevel)) return false;
    const { digits, nameStart, dashed } = part;
    if (!(dashed || opens) || this.#text.kind(nameStart) !== Char.Han) return false;
    const known = this.vocabulary.nameAt(this.#text, nameStart);
    const codeEnd = known === null || digits > 0 ? -1 : this.#codeBehind(known.end);
    if (codeEnd > 0 && (opens || behindLevel)) return take(part, known!, codeEnd);
    if (part.typeOnly && !known?.type) return false;
    if (known !== null && digits === 0 && behindLevel && !known.type) return false;
    if (
      known !== null &&
      (digits > 0 || this.#endsField(known.end) || (opens && this.#isFullName(nameStart, known.end)))
    ) {
      return take(part, known, this.#nameEnd(nameStart, known.end));
    }
    const damaged = this.vocabulary.damagedNameAt(this.#text, nameStart);
    if (
      damaged !== null &&
      (damaged.level || digits > 0 || behindLevel) &&
      this.#beforeSerial(nameStart, damaged.end) === damaged.end &&
      (dashed || this.#endsField(damaged.end))
    ) {
      return take(part, damaged, damaged.end);
    }
    const unknown = dashed ? opens || behindLevel : opens && !behindLevel && this.#isBeforeType(part);
    return unknown && this.#readUnknownName(part);
  }

  /** Whether words without code that call themselves 指标 stand before a type: `社会指标；22-社会效益`. */
  #isBeforeType({ nameStart, digits }: HeadPart): boolean {
    if (digits > 0) return false;
    const text = this.#text;
    const end = this.#fieldEnd(nameStart);
    const next = text.skipMarks(end);
    if (next === end || !this.#isFullName(nameStart, end)) return false;
    const codeEnd = text.skipDigits(next);
    if (codeEnd === next + 2) return this.nameBehindDash(codeEnd)?.type === true;
    const name = this.vocabulary.nameAt(text, next);
    return name?.type === true && this.#isFullName(next, name.end) && this.#endsField(name.end);
  }

  /** The known name behind the hyphen that follows at `i`; null where either is missing. */
  nameBehindDash(i: number): NameMatch | null {
    const text = this.#text;
    const dash = text.skipSpaces(i);
    return text.kind(dash) === Char.Dash ? this.vocabulary.nameAt(text, text.skipSpaces(dash + 1)) : null;
  }

  /** Reads what stands before the name; false where that is no code. */
  #readCode(part: HeadPart, behindLevel: boolean): boolean {
    const text = this.#text;
    let digitsEnd = this.#codeEnd(part.start);
    part.digits = digitsEnd - part.start;
    part.nameStart = part.start;
    part.dashed = false;
    part.typeOnly = false;
    if (part.digits === 0) {
      this.#readDash(part);
      return true;
    }
    if (part.digits > 3) return false;
    // `1 1-数量指标`: a space inside the code of a type.
    const more = text.skipSpaces(digitsEnd);
    if (behindLevel && part.digits === 1 && more > digitsEnd && text.skipDigits(more) === more + 1) {
      digitsEnd = more + 1;
      part.digits = 2;
      part.typeOnly = true;
    }
    let nameStart = text.skipSpaces(digitsEnd);
    if (HYPHEN_STANDIN.has(text.unit(nameStart))) {
      // `12、质量指标`: another sign where the hyphen belongs.
      if (behindLevel && part.digits === 2) {
        nameStart = text.skipSpaces(nameStart + 1);
        part.dashed = true;
        part.typeOnly = true;
      }
      // `1、1、产出指标；11-数量指标`: the same where the code of the type tells.
      else if (!behindLevel && part.digits === 1 && this.#isCodeOfLevel(part.start, nameStart)) {
        nameStart = text.skipSpaces(nameStart + 1);
        part.dashed = true;
      }
    }
    // `1一产出指标`: the hyphen is misread, where a known name tells.
    if (
      HYPHEN_LIKE.has(text.unit(nameStart)) &&
      this.vocabulary.nameAt(text, text.skipSpaces(nameStart + 1)) !== null
    ) {
      nameStart = text.skipSpaces(nameStart + 1);
      part.dashed = true;
    }
    while (text.kind(nameStart) === Char.Dash || (part.dashed && text.kind(nameStart) === Char.Space)) {
      part.dashed = true;
      nameStart++;
    }
    part.nameStart = nameStart;
    return true;
  }

  /** `2、-产出指标；-数量指标`, `2、|-产出指标`: a hyphen whose code is lost or cannot be read, before a known name. */
  #readDash(part: HeadPart): void {
    const text = this.#text;
    const dash = LIKE_ONE.has(text.unit(part.start)) ? part.start + 1 : part.start;
    if (text.kind(dash) !== Char.Dash) return;
    const before = text.kind(text.skipSpacesBack(part.start) - 1);
    if (before !== Char.Comma && before !== Char.Separator) return;
    const nameStart = text.skipSpaces(dash + 1);
    const name = this.vocabulary.nameAt(text, nameStart);
    if (name !== null && this.#endsField(name.end)) part.nameStart = nameStart;
  }

  /** The end of the code behind a name, `产出指标-1；`; -1 where there is none. */
  #codeBehind(nameEnd: number): number {
    const text = this.#text;
    if (text.kind(nameEnd) !== Char.Dash) return -1;
    const end = text.skipDigits(nameEnd + 1);
    const isCode = end > nameEnd + 1 && end <= nameEnd + 1 + LONGEST_CODE;
    return isCode && text.kind(text.skipSpaces(end)) === Char.Separator ? end : -1;
  }

  /** Whether the digit at `code`, behind which `sign` stands, is the code of a level: the sign or the type behind it tells. */
  #isCodeOfLevel(code: number, sign: number): boolean {
    const text = this.#text;
    const name = this.vocabulary.nameAt(text, text.skipSpaces(sign + 1));
    if (name === null || !name.level) return false;
    return (ONLY_INSIDE.has(text.unit(sign)) && this.#endsField(name.end)) || this.isBeforeTypeOf(code, name.end);
  }

  /** Whether the type behind a name that ends at `end` has a code that begins with the digit at `code`. */
  isBeforeTypeOf(code: number, end: number): boolean {
    const text = this.#text;
    const next = text.skipMarks(end);
    if (next === end || text.skipDigits(next) !== next + 2) return false;
    return text.unit(next) === text.unit(code) && this.#nameBehindSign(next + 2)?.type === true;
  }

  /** The known name behind the hyphen that follows at `i`, or behind another sign in the place of it. */
  #nameBehindSign(i: number): NameMatch | null {
    const text = this.#text;
    const sign = text.skipSpaces(i);
    if (!HYPHEN_STANDIN.has(text.unit(sign)) && !HYPHEN_LIKE.has(text.unit(sign))) return this.nameBehindDash(i);
    return this.vocabulary.nameAt(text, text.skipSpaces(sign + 1));
  }

  /** The end of the digits at `start`; some may be misread as letters where a known name follows: l2-质量指标. */
  #codeEnd(start: number): number {
    const text = this.#text;
    const digitsEnd = text.skipDigits(start);
    if (text.kind(digitsEnd) !== Char.Letter) return digitsEnd;
    let end = digitsEnd;
    while (end <= start + LONGEST_CODE && (text.kind(end) === Char.Digit || text.kind(end) === Char.Letter)) end++;
    return end <= start + LONGEST_CODE && this.nameBehindDash(end) !== null ? end : digitsEnd;
  }

  /** Behind a code or before a type, any few characters up to the end of the field are a name. */
  #readUnknownName(part: HeadPart): boolean {
    const { nameStart, digits } = part;
    const fieldEnd = this.#fieldEnd(nameStart);
    part.end = this.#beforeSerial(nameStart, fieldEnd);
    part.level = digits < 2;
    part.type = digits >= 2;
    if (part.end === this.#text.length || part.end < fieldEnd) {
      return this.vocabulary.isNameBegun(this.#text, nameStart, part.end);
    }
    const length = part.end - nameStart;
    return length >= 2 && length <= LONGEST_HEAD;
  }

  /** The end of a name that breaks off before the next serial: `11-数2、1-产出指标`. */
  #beforeSerial(start: number, end: number): number {
    const text = this.#text;
    if (text.kind(end) !== Char.Comma) return end;
    let digits = end;
    while (digits > start && text.kind(digits - 1) === Char.Digit) digits--;
    return digits;
  }

  #isFullName(start: number, end: number): boolean {
    const text = this.#text;
    return end - start >= 4 && text.unit(end - 2) === FULL_NAME_END[0] && text.unit(end - 1) === FULL_NAME_END[1];
  }

  /** A known name goes on to the end of its field where brackets, or a few more characters and another field, follow. */
  #nameEnd(start: number, knownEnd: number): number {
    const text = this.#text;
    if (isMark(text.kind(knownEnd))) return knownEnd;
    // `满意度指`: the longer name breaks off with the list.
    const isLast = text.length > knownEnd && text.length - start < LONGEST_HEAD;
    if (isLast && this.vocabulary.isNameBegun(text, start, text.length)) return text.length;
    const fieldEnd = this.#fieldEnd(knownEnd);
    const end = this.#beforeSerial(knownEnd, fieldEnd);
    const rest = end - knownEnd;
    if (rest === 0 || end - start > LONGEST_HEAD + LONGEST_TAIL) return knownEnd;
    if (OPENING.has(text.unit(knownEnd))) return rest <= LONGEST_TAIL ? text.skipSpacesBack(end, knownEnd) : knownEnd;
    return rest <= 3 && text.kind(knownEnd) === Char.Han && (end < fieldEnd || this.fieldFollows(end)) ? end : knownEnd;
  }

  /** Offset of the next separator, stop or `、` at or after `i`. */
  #fieldEnd(i: number): number {
    const text = this.#text;
    const limit = Math.min(text.length, i + LONGEST_HEAD + LONGEST_TAIL);
    while (i < limit) {
      const kind = text.kind(i);
      if (isMark(kind) && kind !== Char.Space) return i;
      i++;
    }
    return i;
  }

  /** Where the field that ends at `end` begins, as far as a label goes back. */
  fieldStart(end: number): number {
    const text = this.#text;
    let start = end;
    while (start > 0 && end - start < LONGEST_HEAD) {
      const kind = text.kind(start - 1);
      if (isMark(kind) && kind !== Char.Space) return text.skipSpaces(start);
      start--;
    }
    return end;
  }

  #endsField(i: number): boolean {
    return i >= this.#text.length || isMark(this.#text.kind(i));
  }

  /** Whether a text, not a label, follows behind the separators at `i`. */
  fieldFollows(i: number): boolean {
    const at = this.#text.skipMarks(i);
    return at > i && at < this.#text.length && this.vocabulary.labelAt(this.#text, at) === null;
  }
}

function take(part: HeadPart, { level, type }: Pick<HeadPart, 'level' | 'type'>, end: number): true {
  part.end = end;
  part.level = level;
  part.type = type;
  return true;
}
