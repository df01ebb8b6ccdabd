import { fitsStart, matchText, type Typed } from '../pinyin/match.ts';
import { TypingKeys } from '../pinyin/typing-keys.ts';
import { perObject } from '../rules/support/per-row.ts';
import { type BlockDigest, type NamedUse, namesIn } from './digest.ts';

/** A name that was found, and whether it begins as was typed. */
export interface NameFound {
  readonly named: NamedUse;
  readonly begins: boolean;
}

/**
 * The names in a block that fit what was typed, in the order of the text.
 *
 * @param onlyBeginning only those that begin so
 */
export function namesThatFit(block: BlockDigest, typed: Typed, onlyBeginning: boolean): NameFound[] {
  const { names, keys } = searchable(block);
  const found: NameFound[] = [];
  if (!keys.mayFitAny(typed, onlyBeginning)) return found;
  for (let i = 0; i < names.length; i++) {
    if (!keys.mayFit(i, typed, onlyBeginning)) continue;
    const named = names[i]!;
    const fit = onlyBeginning ? (fitsStart(typed, named.name) ? 0 : null) : matchText(typed, named.name);
    if (fit !== null) found.push({ named, begins: fit === 0 });
  }
  return found;
}

// Blocks never change, and an edit keeps all but one of them. Made with the first search.
const searchable = perObject((block: BlockDigest) => {
  const names = namesIn(block.rows);
  return { names, keys: new TypingKeys(names.map(({ name }) => name)) };
});
