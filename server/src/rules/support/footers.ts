import type { Span } from '#grammar';

const NUMBER = '\\d{1,4}';
/** With the number of all pages, since 第2页 alone may be a reference; or between dashes. */
const FOOTER = new RegExp(
  [
    `第\\s*${NUMBER}\\s*页\\s*[,，、/／]?\\s*共\\s*${NUMBER}\\s*页`,
    `共\\s*${NUMBER}\\s*页\\s*[,，、/／]?\\s*第\\s*${NUMBER}\\s*页`,
    `[Pp]age\\s*${NUMBER}\\s*of\\s*${NUMBER}`,
    `(?<![\\w—–])([—–])\\s?${NUMBER}\\s?\\1(?![\\w—–])`,
    `(?<![\\w-])-\\s${NUMBER}\\s-(?![\\w-])`,
  ].join('|'),
  'g',
);

/** What stands in every footer, or begins it. */
export const FOOTER_WORDS: readonly string[] = ['页', 'age', '—', '–', '- '];

/** The footers of pages that got into a text. */
export function footersIn(text: string): Span[] {
  return [...text.matchAll(FOOTER)].map(({ index: start, 0: { length } }) => ({ start, end: start + length }));
}
