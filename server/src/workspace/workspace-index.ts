import { nameKey, type Range } from '#grammar';
import {
  lineageOf,
  type NameKind,
  nameId,
  plainName,
  type RowDigest,
  rangeOfUse,
  rowsOf,
  type TableDigest,
  usesIn,
} from './digest.ts';

/** A place in a table of the workspace. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** A table where something is used. */
export interface Source {
  readonly uri: string;
  readonly department: string | null;
  readonly year: number | null;
}

/** The name of an indicator as the workspace's tables use it. */
export interface KnownName {
  readonly name: string;
  /** How often it stands in the workspace. */
  readonly count: number;
  /** Some of the tables that it stands in, the newest first. */
  readonly sources: readonly Source[];
  /** The annual values that stand with it, the most used first. */
  readonly values: readonly string[];
}

/** A project of another table. */
export interface KnownProject extends Place, Source {
  readonly name: string;
  readonly unit: string | null;
  readonly row: RowDigest;
}

/** A table of the index. */
export interface KnownTable extends Source {
  readonly digest: TableDigest;
}

const MOST_SOURCES = 3;
const MOST_VALUES = 5;

/**
 * What the tables of the workspace say, by name: kept current by whoever reads files (`put`, `remove`) and asks for
 * nothing itself.
 */
export class WorkspaceIndex {
  readonly #tables = new Map<string, TableDigest>();
  /** Names by head, for as long as nothing changes. */
  readonly #names = new Map<string, readonly KnownName[]>();

  /** Takes over what a table says now. */
  put(uri: string, digest: TableDigest): void {
    if (this.#tables.get(uri) === digest) return;
    this.#tables.set(uri, digest);
    this.#names.clear();
  }

  remove(uri: string): void {
    if (this.#tables.delete(uri)) this.#names.clear();
  }

  has(uri: string): boolean {
    return this.#tables.has(uri);
  }

  /** All tables, the newest year first. */
  get tables(): readonly KnownTable[] {
    return [...this.#tables].map(([uri, digest]) => knownTable(uri, digest)).sort(newestFirst);
  }

  /**
   * The names of the indicators of a type, or in a form without types of a level, the most used first.
   *
   * @param head the name of the type or level in any standard, such as 数量指标
   */
  indicatorNames(head: string): readonly KnownName[] {
    const key = nameKey(head);
    let names = this.#names.get(key);
    if (names === undefined) {
      names = this.#namesOf(key);
      this.#names.set(key, names);
    }
    return names;
  }

  /** The newest table of the department from a year before `year` (of any year where that is null), another than `uri`. */
  previousTable(department: string, year: number | null, uri?: string): KnownTable | null {
    const own = plainName(department);
    const others = this.tables.filter(
      (table) =>
        table.uri !== uri &&
        table.department !== null &&
        plainName(table.department) === own &&
        (year === null || (table.year !== null && table.year < year)),
    );
    return others[0] ?? null;
  }

  /** All places where a name stands, by table, each in the order of its text. */
  places(kind: NameKind, name: string): Place[] {
    const id = nameId(kind, name);
    return [...this.#tables].flatMap(([uri, digest]) =>
      usesIn(digest, id).map(({ use, line }) => ({ uri, range: rangeOfUse(use, line) })),
    );
  }

  /** The tables in which a name stands. */
  tablesWith(kind: NameKind, name: string): string[] {
    const id = nameId(kind, name);
    const has = ({ blocks }: TableDigest) => blocks.some(({ digest }) => digest.uses.has(id));
    return [...this.#tables].filter(([, digest]) => has(digest)).map(([uri]) => uri);
  }

  /** The same project (years in its name aside) wherever it stands, the newest year first. */
  sameProject(name: string): KnownProject[] {
    const id = nameId('lineage', lineageOf(name));
    return this.tables.flatMap(({ digest, ...source }) =>
      usesIn(digest, id).map(({ use, line }) => ({
        ...source,
        name: use.row.name,
        unit: use.row.ownUnit ?? unitAt(digest, line),
        row: use.row,
        range: rangeOfUse(use, line),
      })),
    );
  }

  #namesOf(head: string): readonly KnownName[] {
    const found = new Map<string, { name: string; count: number; sources: Source[]; values: Map<string, number> }>();
    for (const { digest, ...source } of this.tables) {
      for (const { row } of rowsOf(digest)) {
        for (const { name, level, type, annualValue } of row.indicators) {
          if ((type ?? level) !== head) continue;
          const key = plainName(name);
          let known = found.get(key);
          if (known === undefined) {
            known = { name, count: 0, sources: [], values: new Map() };
            found.set(key, known);
          }
          known.count++;
          const { sources, values } = known;
          if (sources.length < MOST_SOURCES && sources.at(-1)?.uri !== source.uri) sources.push(source);
          if (annualValue !== null) values.set(annualValue, (values.get(annualValue) ?? 0) + 1);
        }
      }
    }
    return [...found.values()]
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
      .map(({ values, ...known }) => ({ ...known, values: mostUsed(values) }));
  }
}

function knownTable(uri: string, digest: TableDigest): KnownTable {
  return { uri, department: digest.department, year: digest.year ?? yearInName(uri), digest };
}

/** A year in a file's name tells that of a table whose title has none. */
function yearInName(uri: string): number | null {
  const year = /(?:19|20)\d\d(?=[^\d/]*$)/.exec(decoded(uri));
  return year === null ? null : Number(year[0]);
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function newestFirst(a: KnownTable, b: KnownTable): number {
  return (b.year ?? 0) - (a.year ?? 0) || (a.uri < b.uri ? -1 : 1);
}

function mostUsed(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_VALUES)
    .map(([value]) => value);
}

function unitAt(digest: TableDigest, line: number): string | null {
  let unit: string | null = null;
  for (const placed of rowsOf(digest)) {
    if (placed.line > line) break;
    unit = placed.unit;
  }
  return unit;
}
