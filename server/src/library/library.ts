import { nameKey } from '#grammar';
import library from './library.json' with { type: 'json' };

/** An indicator that many tables have; `library.schema.json` describes it. */
export interface LibraryEntry {
  readonly name: string;
  /** Its value with `{n}` for the number: `≥{n}%`. */
  readonly value: string;
}

const NONE: readonly LibraryEntry[] = [];
const byType = new Map<string, readonly LibraryEntry[]>(
  library.types.map(({ type, indicators }) => [nameKey(type), indicators]),
);
let byName: ReadonlyMap<string, LibraryEntry> | undefined;

/** Common indicators of a type, by its name in any standard. */
export function libraryOf(type: string): readonly LibraryEntry[] {
  return byType.get(nameKey(type)) ?? NONE;
}

/** The entry of this very name. */
export function libraryEntry(name: string): LibraryEntry | undefined {
  byName ??= new Map([...byType.values()].flat().map((entry) => [entry.name, entry]));
  return byName.get(name);
}
