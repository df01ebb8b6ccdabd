import type { Span } from '#grammar';

/** What stands for a character that a conversion could not read, and the range of those that only the source's font knew. */
const UNREAD = 0xfffd;
const PRIVATE = [0xe000, 0xf8ff] as const;

export function isLost(unit: number): boolean {
  return unit === UNREAD || (unit >= PRIVATE[0] && unit <= PRIVATE[1]);
}

export const LOST = /[\ufffd\ue000-\uf8ff]/;
/** A private character before a word is mostly the sign of a list. */
const RUN = /\ufffd+|(?<=[\p{L}\p{N}])[\ue000-\uf8ff]+/gu;
/** As much as is quoted on either side. */
const AROUND = 4;

export interface LostCharacters extends Span {
  /** The place with what stands around it. */
  readonly quoted: string;
}

/** The places of a text at which characters were lost. */
export function lostCharacters(text: string): LostCharacters[] {
  if (!LOST.test(text)) return [];
  return Array.from(text.matchAll(RUN), ({ index: start, 0: { length } }) => {
    const end = start + length;
    const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - AROUND), start))![0];
    const behind = /^[\p{L}\p{N}]*/u.exec(text.slice(end, end + AROUND))![0];
    return { start, end, quoted: `${before}□${behind}` };
  });
}
