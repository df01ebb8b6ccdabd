import { compact } from '#grammar';
import { halfWidth, isHan, isSign, readingsOf } from './readings.ts';

/** How what was typed is compared with a text. */
export interface Typed {
  /** Half-width, lower case, without spaces. */
  readonly text: string;
  /** Whether letters stand for pinyin too. */
  readonly pinyin: boolean;
}

/** More than this is a text of one's own. */
const LONGEST_TYPED = 40;

export function typedAs(text: string, pinyin: boolean): Typed {
  return { text: compact(text).toLowerCase(), pinyin };
}

/**
 * How well what was typed fits a text: 0 at its beginning, 1 at a later character, null not at all. Each Chinese
 * character is typed as itself, as a whole syllable or as the beginning of one (`sl`, `shul`, `shuliang` and `数l` all
 * fit 数量); signs may be left out.
 */
export function matchText(typed: Typed, text: string): 0 | 1 | null {
  if (typed.text === '') return 0;
  if (typed.text.length > LONGEST_TYPED) return null;
  if (fitsAt(typed, text, 0)) return 0;
  // One letter is at the beginning of some character of nearly every text.
  if (typed.text.length === 1 && isLetter(typed.text)) return null;
  for (let start = 1; start < text.length; start++) if (fitsAt(typed, text, start)) return 1;
  return null;
}

/** Whether what was typed fits the beginning of a text. */
export function fitsStart(typed: Typed, text: string): boolean {
  return typed.text.length <= LONGEST_TYPED && fitsAt(typed, text, 0);
}

/** What the typing of a text can begin with: its first character that is no sign, and the letters of its readings. */
export function firstKeys(text: string): readonly string[] {
  for (const character of text) {
    const readings = readingsOf(character);
    if (readings.length > 0) return [character, ...new Set(readings.map((syllable) => syllable[0]!))];
    if (!isSign(character)) return [character.normalize('NFKC').toLowerCase()];
  }
  return [];
}

/** Goes through the text once, with all the lengths of what was typed that its characters so far can stand for. */
function fitsAt({ text: typed, pinyin }: Typed, text: string, start: number): boolean {
  // Nearly all that is asked about ends here.
  if (typed !== '' && !canBegin(typed[0]!, text[start] ?? '', pinyin)) return false;
  let reached = [0];
  for (let i = start; i < text.length && reached.length > 0; i++) {
    const character = text[i]!;
    const own = isHan(character) ? character : halfWidth(character);
    const syllables = pinyin && reached.some((at) => isLetter(typed[at]!)) ? readingsOf(character) : [];
    const next: number[] = [];
    for (const at of reached) {
      if (typed[at] === own) reach(next, at + 1);
      for (const syllable of syllables) reachInto(next, typed, at, syllable);
      if (i > start && isSign(character)) reach(next, at);
    }
    if (next.includes(typed.length)) return true;
    reached = next;
  }
  return typed === '';
}

/** A syllable is typed whole, or its first letter (of zh, ch and sh also both), or at the end of all any beginning. */
function reachInto(next: number[], typed: string, at: number, syllable: string): void {
  for (let n = 0; n < syllable.length && typed[at + n] === syllable[n]; n++) {
    const end = at + n + 1;
    const whole = n + 1 === syllable.length;
    if (n === 0 || whole || end === typed.length || (n === 1 && syllable[1] === 'h')) reach(next, end);
  }
}

function reach(next: number[], at: number): void {
  if (!next.includes(at)) next.push(at);
}

function canBegin(key: string, character: string, pinyin: boolean): boolean {
  if (key === character) return true;
  if (!isHan(character)) return key === halfWidth(character);
  if (!pinyin) return false;
  for (const syllable of readingsOf(character)) if (syllable[0] === key) return true;
  return false;
}

function isLetter(character: string): boolean {
  return /[a-z]/.test(character);
}
