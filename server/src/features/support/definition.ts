import type { CatalogEntry, LevelEntry, Standard } from '#grammar';
import { label } from '../../rules/support/heads.ts';
import { escaped } from './markdown.ts';

/** What a level or type means, in markdown: Chinese first, then English. */
export function definitionOf(entry: CatalogEntry): string {
  // A standard of the user's own may say nothing, or the same in both.
  return [...new Set([entry.definition.zh, entry.definition.en])].map(escaped).join('\n\n');
}

/** A level or type as a standard writes it, in markdown: `11-数量指标`. */
export function entryName(entry: CatalogEntry): string {
  return escaped(label(entry));
}

/** Where a standard allows an entry: the level of a type, or the types of a level. */
export function placeOf(level: LevelEntry, entry: CatalogEntry, standard: Standard): string {
  const [zh, en] = [standard.name.zh, standard.name.en].map(escaped);
  if (entry !== level) {
    const name = entryName(level);
    return `属于 **${name}**（${zh}）  \nBelongs under **${name}** (${en})`;
  }
  const types = level.types.map(entryName).join('、');
  return `可用类型：${types}（${zh}）  \nTypes: ${types} (${en})`;
}
