import { nameKey, type Range } from '#grammar';
import { type Typed, typedAs } from '../pinyin/match.ts';
import {
  lineageOf,
  type NamedUse,
  type NameKind,
  nameId,
  plainName,
  projectsIn,
  type RowDigest,
  rangeOfUse,
  type TableDigest,
  unitNamed,
  usesIn,
} from './digest.ts';
import { type CountedName, NameCounts, type Search } from './name-counts.ts';
import { namesThatFit } from './name-search.ts';

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

/** A name somewhere in the workspace, and what it belongs to. */
export interface FoundName extends Place {
  readonly kind: NameKind;
  readonly name: string;
  /** The project of an indicator, the unit of a project, the department of a unit. */
  readonly container: string;
}

/** A table of the index. */
export interface KnownTable extends Source {
  readonly digest: TableDigest;
}

const MOST_SOURCES = 3;
const MOST_VALUES = 5;
const ANYTHING = typedAs('', false);

/**
 * What the tables of the workspace say, by name: kept current by whoever reads files (`put`, `remove`) and asks for
 * nothing itself.
 */
export class WorkspaceIndex {
  readonly #tables = new Map<string, TableDigest>();
  readonly #names = new NameCounts();

  /** Takes over what a table says now. */
  put(uri: string, digest: TableDigest): void {
    const known = this.#tables.get(uri) ?? null;
    if (known === digest) return;
    this.#tables.set(uri, digest);
    this.#names.replace(uri, known, digest);
  }

  remove(uri: string): void {
    const known = this.#tables.get(uri);
    if (known === undefined) return;
    this.#tables.delete(uri);
    this.#names.replace(uri, known, null);
  }

  has(uri: string): boolean {
    return this.#tables.has(uri);
  }

  /** All tables, the newest year first. */
  get tables(): readonly KnownTable[] {
    return [...this.#tables].map(([uri, digest]) => knownTable(uri, digest)).sort(newestFirst);
  }

  /**
   * The names of the indicators of a type, or in a form without types of a level, that fit what was typed: the most used
   * first.
   *
   * @param head the name of the type or level in any standard, such as 数量指标
   */
  indicatorNames(head: string, search: Search, typed: Typed = ANYTHING): readonly KnownName[] {
    return this.#names.find(nameKey(head), typed, search).map((counted) => this.#known(counted));
  }

  /** A name of the indicators of a type or level; null where no table has it. */
  indicatorName(head: string, name: string): KnownName | null {
    const counted = this.#names.get(nameKey(head), name);
    return counted === undefined ? null : this.#known(counted);
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

  /** Whether a name stands in one table. */
  tableHas(uri: string, kind: NameKind, name: string): boolean {
    const id = nameId(kind, name);
    return this.#tables.get(uri)?.blocks.some(({ digest }) => digest.uses.has(id)) ?? false;
  }

  /** The same project (years in its name aside) wherever it stands, but in the table `except`, the newest year first. */
  sameProject(name: string, except?: string): KnownProject[] {
    const lineage = lineageOf(name);
    const others = this.tables.filter(({ uri }) => uri !== except);
    return others.flatMap(({ digest, ...source }) =>
      projectsIn(digest, lineage).map(({ use, line }) => ({
        ...source,
        name: use.row.name,
        unit: use.row.ownUnit ?? unitAt(digest, line),
        row: use.row,
        range: rangeOfUse(use, line),
      })),
    );
  }

  /** Up to `limit` names that fit what was typed (pinyin too), each once a table, those that begin so first. */
  search(query: string, limit: number): FoundName[] {
    const typed = typedAs(query, true);
    const begun: FoundName[] = [];
    const inside: FoundName[] = [];
    for (const [uri, table] of this.#tables) {
      const seen = new Set<string>();
      for (const block of table.blocks) {
        for (const { named, begins } of namesThatFit(block.digest, typed, inside.length >= limit)) {
          const list = begins ? begun : inside;
          const id = nameId(named.kind, named.name);
          if (list.length >= limit || seen.has(id)) continue;
          seen.add(id);
          list.push(foundName(uri, table, block, named));
          if (begun.length >= limit) return begun;
        }
      }
    }
    return [...begun, ...inside].slice(0, limit);
  }

  #known({ name, count, tables, values }: CountedName): KnownName {
    const sources = [...tables.keys()].map((uri) => sourceOf(uri, this.#tables.get(uri)!)).sort(newestFirst);
    return { name, count, sources: sources.slice(0, MOST_SOURCES), values: mostUsed(values) };
  }
}

type PlacedBlock = TableDigest['blocks'][number];

/** A name with where it stands and what it stands in: an indicator's project, a project's unit, a unit's department. */
function foundName(
  uri: string,
  { department }: TableDigest,
  block: PlacedBlock,
  { kind, name, use }: NamedUse,
): FoundName {
  const line = block.line + use.line;
  const ofRow = () => (kind === 'unit' ? department : (use.row.ownUnit ?? unitIn(block, line)));
  const container = use.indicator === null ? ofRow() : use.row.name;
  return { kind, name, uri, range: rangeOfUse(use, line), container: container ?? '' };
}

function knownTable(uri: string, digest: TableDigest): KnownTable {
  return { ...sourceOf(uri, digest), digest };
}

function sourceOf(uri: string, { department, year }: TableDigest): Source {
  return { uri, department, year: year ?? yearInName(uri) };
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

function newestFirst(a: Source, b: Source): number {
  return (b.year ?? 0) - (a.year ?? 0) || (a.uri < b.uri ? -1 : 1);
}

function mostUsed(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_VALUES)
    .map(([value]) => value);
}

/** The unit that the row in a line belongs to. */
function unitAt({ blocks }: TableDigest, line: number): string | null {
  const block = blocks.findLast((one) => one.line <= line);
  return block === undefined ? null : unitIn(block, line);
}

function unitIn(block: PlacedBlock, line: number): string | null {
  let { unit } = block;
  for (const { row, line: own } of block.digest.rows) {
    if (block.line + own > line) break;
    unit = unitNamed(row) ?? unit;
  }
  return unit;
}
