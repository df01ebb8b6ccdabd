import { compact } from '../text/compact.ts';
import type { CatalogEntry, LevelEntry, Standard, TypeEntry } from './standard.ts';

/** What is known of an entry: its code, its name (or an alias), or both. */
export interface EntryQuery {
  readonly code?: string | null | undefined;
  readonly name?: string | null | undefined;
}

interface Index<E> {
  readonly byCode: ReadonlyMap<string, E>;
  readonly byName: ReadonlyMap<string, E>;
  /** The same for names as a standard itself prints them: most are, and need no key. */
  readonly byPrinted: ReadonlyMap<string, E>;
}

interface StandardIndex {
  readonly levels: Index<LevelEntry>;
  readonly types: Index<TypeEntry>;
  readonly levelOfType: ReadonlyMap<TypeEntry, LevelEntry>;
}

// Standards never change, so each is indexed once, on first use.
const indexes = new WeakMap<Standard, StandardIndex>();

/**
 * The spelling under which names are compared: half-width, without white space and without a final 指标, so that
 * `社会效益`, `社会效益指标` and `社会 效益` are one name.
 */
export function nameKey(name: string): string {
  const bare = compact(name);
  return bare.length > 2 && bare.endsWith('指标') ? bare.slice(0, -2) : bare;
}

/**
 * The level with this code and this name or alias. Where both are given, both must be that level's.
 * Undefined when nothing fits or nothing is asked for.
 */
export function findLevel(standard: Standard, query: EntryQuery): LevelEntry | undefined {
  return find(indexOf(standard).levels, query);
}

/** The type with this code and this name or alias, under whichever level it stands; otherwise as {@link findLevel}. */
export function findType(standard: Standard, query: EntryQuery): TypeEntry | undefined {
  return find(indexOf(standard).types, query);
}

/** The level that a type belongs to; undefined for an entry of another standard. */
export function levelOfType(standard: Standard, type: TypeEntry): LevelEntry | undefined {
  return indexOf(standard).levelOfType.get(type);
}

function find<E extends CatalogEntry>(index: Index<E>, { code, name }: EntryQuery): E | undefined {
  if (code == null) return name == null ? undefined : byName(index, name);
  const entry = index.byCode.get(code) ?? index.byCode.get(code.normalize('NFKC').trim());
  if (name == null || entry === undefined) return entry;
  return byName(index, name) === entry ? entry : undefined;
}

function byName<E extends CatalogEntry>(index: Index<E>, name: string): E | undefined {
  return index.byPrinted.get(name) ?? index.byName.get(nameKey(name));
}

function indexOf(standard: Standard): StandardIndex {
  let index = indexes.get(standard);
  if (index === undefined) {
    index = {
      levels: indexEntries(standard.levels),
      types: indexEntries(standard.levels.flatMap((level) => level.types)),
      levelOfType: new Map(standard.levels.flatMap((level) => level.types.map((type) => [type, level] as const))),
    };
    indexes.set(standard, index);
  }
  return index;
}

function indexEntries<E extends CatalogEntry>(entries: readonly E[]): Index<E> {
  const byCode = new Map<string, E>();
  const byName = new Map<string, E>();
  for (const entry of entries) {
    if (entry.code !== null) byCode.set(entry.code, entry);
    for (const alias of entry.aliases) byName.set(nameKey(alias), entry);
  }
  // A name outranks an alias of the same spelling.
  for (const entry of entries) byName.set(nameKey(entry.name), entry);
  const byPrinted = new Map<string, E>();
  for (const { name, aliases } of entries) {
    for (const printed of [name, ...aliases]) byPrinted.set(printed, byName.get(nameKey(printed))!);
  }
  return { byCode, byName, byPrinted };
}
