import type { Rewriting, Words } from '#grammar';
import { type Locale, say } from '../../check/words.ts';

const NAME: Words = { zh: '“{name}”', en: ', “{name}”,' };

/**
 * One line for each row that was left as it was.
 *
 * @param words with the places `{line}` and `{name}`, the second of which may be empty
 */
export function keptNotes(words: Words, { kept }: Pick<Rewriting, 'kept'>, locale: Locale): string[] {
  return kept.map(({ line, segment: { name } }) =>
    say(words, locale, { line: line + 1, name: name === '' ? '' : say(NAME, locale, { name }) }),
  );
}
