import type { CatalogEntry, LevelEntry, Standard } from '#grammar';

/** What a level or type means, in markdown: Chinese first, then English. */
export function definitionOf(entry: CatalogEntry): string {
  // A standard of the user's own may say nothing, or the same in both.
  return [...new Set([entry.definition.zh, entry.definition.en])].join('\n\n');
}

/** A level or type as a standard writes it: `11-数量指标`. */
export function entryName({ code, name }: CatalogEntry): string {
  return code === null ? name : `${code}-${name}`;
}

/** Where a standard allows an entry: the level of a type, or the types of a level. */
export function placeOf(level: LevelEntry, entry: CatalogEntry, standard: Standard): string {
  if (entry !== level) {
    const name = entryName(level);
    return `属于 **${name}**（${standard.name.zh}）  \nBelongs under **${name}** (${standard.name.en})`;
  }
  const types = level.types.map(entryName).join('、');
  return `可用类型：${types}（${standard.name.zh}）  \nTypes: ${types} (${standard.name.en})`;
}
