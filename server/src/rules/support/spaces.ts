import type { Span } from '#grammar';
import { footersIn } from './footers.ts';

/** White space in a text where none belongs. */
export interface StraySpace extends Span {
  readonly kind: 'number' | 'word' | 'punctuation';
  /** Whether it can go without asking: in a word it may be the author's, and two whole numbers may be meant as two. */
  readonly safe: boolean;
}

const SPACES = /\s+/g;
const SPACE = /\s/;
const HAN = /[\u3400-\u9fff]/;
/** What no space belongs before, and what goes on a number. */
const BEFORE_MARK = /[\u3400-\u9fff\d）”》%]/;
const MARK = /[，。；：、）》〉”！？〈《;:,)]/;
const IN_NUMBER = /[\d.,]/;
const NUMBER_GOES_ON = /[\d.%％‰]/;
/** Between day and time there is one. */
const TIME_OF_DAY = /^\d{1,2}:\d\d/;

/** Spaces before punctuation, in words, and in numbers (with the characters on both sides). */
export function straySpaces(text: string): StraySpace[] {
  if (!SPACE.test(text)) return [];
  const stray: StraySpace[] = [];
  for (const { index: start, 0: spaces } of text.matchAll(SPACES)) {
    const span = { start, end: start + spaces.length };
    const kind = isStray(text, span) ? kindOf(text, span) : null;
    if (kind === null) continue;
    const numbers = /\d/.test(text[span.start - 1]!) && /\d/.test(text[span.end]!);
    stray.push({ ...span, kind, safe: kind !== 'word' && !numbers });
  }
  if (stray.length === 0) return stray;
  const footers = footersIn(text);
  return stray.filter((span) => !footers.some(({ start, end }) => start <= span.start && span.end <= end));
}

function isStray(text: string, { start, end }: Span): boolean {
  if (start === 0 || end === text.length) return false;
  const [before, after] = [text[start - 1]!, text[end]!];
  if (BEFORE_MARK.test(before) && MARK.test(after)) return true;
  if (HAN.test(before)) return HAN.test(after);
  return IN_NUMBER.test(before) && NUMBER_GOES_ON.test(after) && !TIME_OF_DAY.test(text.slice(end, end + 5));
}

/** A stop or comma counts only inside of a number: `97. 5`, `97 . 5`, `1, 000`, `97 .5`, `9 5`, `95 %`. */
function kindOf(text: string, { start, end }: Span): StraySpace['kind'] | null {
  const [before, after] = [text[start - 1]!, text[end]!];
  const digit = (at: number) => /\d/.test(text[at] ?? '');
  if (HAN.test(before) && HAN.test(after)) return 'word';
  if (before === '.') return isPoint(text, start - 1) ? 'number' : null;
  if (before === ',') return digit(start - 2) && /^\d{3}(?!\d)/.test(text.slice(end, end + 4)) ? 'number' : null;
  if (digit(start - 1) && after === '.') return isPoint(text, end) ? 'number' : null;
  return digit(start - 1) && /[\d%％‰]/.test(after) ? 'number' : 'punctuation';
}

/** Whether digits stand on both sides, of which those behind are no serial. */
function isPoint(text: string, at: number): boolean {
  return (
    /\d\s{0,2}$/.test(text.slice(Math.max(0, at - 3), at)) && /^\s{0,2}\d(?!\d?、)/.test(text.slice(at + 1, at + 6))
  );
}
