import { CodeUnitSet, type TextChange } from '#grammar';
import { straySpaces } from '../rules/support/spaces.ts';
import { hasOwnWidth } from '../rules/support/widths.ts';
import { WIDE } from '../rules/support/words.ts';
import type { Style } from './style.ts';

const ANY_WIDE = new CodeUnitSet(WIDE);
/** Behind these no space is needed. */
const FULL_WIDTH = /[，。；：、（《〈“！？]/;
const SPACE = /\s/;

/**
 * Changes that give a running text (a name, a value, a goal) the widths of a style and take out spaces that belong to
 * nobody: before punctuation, behind full-width signs, and inside of numbers.
 *
 * @param offset added to all places
 */
export function textChanges(text: string, style: Style, offset = 0): TextChange[] {
  if (style.concerns.indexIn(text) < 0) return [];
  const spaced = SPACE.test(text);
  const gone = new Set<number>();
  if (spaced) {
    for (const { start, end, safe } of straySpaces(text)) for (let i = start; safe && i < end; i++) gone.add(i);
  }
  const changes: TextChange[] = [];
  // What is left of the text, to see neighbours as they will be.
  const rest = Array.from(text, (_, i) => i).filter((i) => !gone.has(i));
  const bare = rest.map((i) => text[i]).join('');
  let behindSign = false;
  for (const [k, i] of rest.entries()) {
    const sign = bare[k]!;
    if (behindSign && SPACE.test(sign)) {
      gone.add(i);
      continue;
    }
    const right = rightWidth(bare, k, style);
    if (right !== sign) changes.push({ start: offset + i, end: offset + i + 1, text: right });
    behindSign = FULL_WIDTH.test(right);
  }
  for (const i of gone) changes.push({ start: offset + i, end: offset + i + 1, text: '' });
  return changes.sort((a, b) => a.start - b.start);
}

function rightWidth(text: string, i: number, { widths }: Style): string {
  const sign = text[i]!;
  if (ANY_WIDE.has(text.charCodeAt(i))) return sign.normalize('NFKC');
  const right = widths.get(sign);
  return right === undefined || hasOwnWidth(text, i) ? sign : right;
}
