/** Offsets of a stretch marked in a text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** Takes `«…»` out of a text and gives the offsets of what stood between them, in order of their beginnings. */
export function takeMarks(marked: string): { text: string; marks: Mark[] } {
  let text = '';
  const open: number[] = [];
  const marks: Mark[] = [];
  for (const character of marked) {
    if (character === '«') open.push(text.length);
    else if (character === '»') marks.push({ start: open.pop()!, end: text.length });
    else text += character;
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** Takes the cursor mark `‸` out of a text. */
export function takeCursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('‸');
  if (offset < 0) throw new Error('no cursor mark ‸ in the text');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
