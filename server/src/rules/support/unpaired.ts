import { CodeUnitSet } from '#grammar';

/** Marks that stand in pairs; the narrow and the wide ones go together. */
const OPENING = '（(《“';
const CLOSING = '）)》”';
const MARKS = new CodeUnitSet(OPENING + CLOSING);
/** Of each of them, which go together. */
const KINDS = [0, 0, 1, 2];
/** A number of a list in marks, （1、 and the like, may lack its second one. */
const LIST_NUMBER = /^\s*\d+\s*[、.．]/;

/** Where the marks stand that are opened and that no mark of their kind closes, in order. */
export function openMarks(text: string): readonly number[] {
  let i = MARKS.indexIn(text);
  if (i < 0) return NONE;
  const open: readonly number[][] = [[], [], []];
  for (; i >= 0; i = MARKS.indexIn(text, i + 1)) {
    const opens = OPENING.indexOf(text[i]!);
    if (opens >= 0) open[KINDS[opens]!]!.push(i);
    else open[KINDS[CLOSING.indexOf(text[i]!)]!]!.pop();
  }
  return open.flat().sort((a, b) => a - b);
}

const NONE: readonly number[] = [];

/** Where the first mark stands that is opened and never closed, with what closes it; null where there is none. */
export function unpairedMark(text: string): { readonly at: number; readonly closing: string } | null {
  const at = openMarks(text).find((start) => !LIST_NUMBER.test(text.slice(start + 1, start + 8)));
  return at === undefined ? null : { at, closing: CLOSING[OPENING.indexOf(text[at]!)]! };
}
