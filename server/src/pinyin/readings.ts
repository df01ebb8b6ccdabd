import { append } from '#grammar';
import characters from './characters.json' with { type: 'json' };

const NONE: readonly string[] = [];
let readings: Map<string, readonly string[]> | undefined;

/** The syllables that a character is read as; none for any but Chinese ones. */
export function readingsOf(character: string): readonly string[] {
  readings ??= readAll();
  return readings.get(character) ?? NONE;
}

/** Turned round with the first question: a server must answer before it needs them. */
function readAll(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [syllable, list] of Object.entries(characters)) {
    for (const character of list) append(all, character, syllable);
  }
  return all;
}

/** A character as it is typed: half-width, lower case. */
export function halfWidth(character: string): string {
  if (character >= ' ' && character <= '~') return character.toLowerCase();
  return character.normalize('NFKC').toLowerCase();
}

/** Whether a text begins with a Chinese character. */
export function isHan(character: string): boolean {
  return character >= '\u3400' && character <= '\u9fff';
}

/** Punctuation, symbols and white space, which may be left out in typing. */
export function isSign(character: string): boolean {
  return /[\s\p{P}\p{S}]/u.test(character);
}
