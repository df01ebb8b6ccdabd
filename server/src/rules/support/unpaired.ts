import { CodeUnitSet } from '#grammar';

/** Marks that stand in pairs; the narrow and the wide ones go together. */
const OPENING = '（(《“';
const CLOSING = '）)》”';
const MARKS = new CodeUnitSet(OPENING + CLOSING);
const KIND = '（（《“';
/** A number of a list in marks, （1、 and the like, may lack its second one. */
const LIST_NUMBER = /^\s*\d+\s*[、.．]/;

/** How many marks are opened that no mark of their kind closes. */
export function openedIn(text: string): number {
  let opened = 0;
  const depths = [0, 0, 0, 0];
  for (let i = MARKS.indexIn(text); i >= 0; i = MARKS.indexIn(text, i + 1)) {
    const opens = OPENING.indexOf(text[i]!);
    const kind = KIND.indexOf(KIND[opens >= 0 ? opens : CLOSING.indexOf(text[i]!)]!);
    if (opens < 0 && depths[kind] === 0) continue;
    const step = opens >= 0 ? 1 : -1;
    depths[kind]! += step;
    opened += step;
  }
  return opened;
}

/** Where the first mark stands that is opened and never closed, with what closes it; null where there is none. */
export function unpairedMark(text: string): { readonly at: number; readonly closing: string } | null {
  const open: number[] = [];
  for (let i = MARKS.indexIn(text); i >= 0; i = MARKS.indexIn(text, i + 1)) {
    const closes = CLOSING.indexOf(text[i]!);
    if (closes < 0) open.push(i);
    else {
      const last = open.findLastIndex((at) => KIND[OPENING.indexOf(text[at]!)] === KIND[closes]);
      if (last >= 0) open.splice(last, 1);
    }
  }
  const at = open.find((start) => !LIST_NUMBER.test(text.slice(start + 1, start + 8)));
  return at === undefined ? null : { at, closing: CLOSING[OPENING.indexOf(text[at]!)]! };
}
