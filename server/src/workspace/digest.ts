import {
  append,
  compact,
  findLevel,
  findType,
  type Indicator,
  nameKey,
  type Range,
  type Row,
  type RowKind,
  Slot,
  STANDARDS,
  type Table,
  type TableSegment,
} from '#grammar';
import { perObject, perRow } from '../rules/support/per-row.ts';

/** An indicator as the index knows it. */
export interface IndicatorDigest {
  readonly name: string;
  /** Keys (see `nameKey`) of its level and type, by the name that a standard has for them; null where it has none. */
  readonly level: string | null;
  readonly type: string | null;
  readonly cycleValue: string | null;
  readonly annualValue: string | null;
  /** Of its name, in lines from the first of its row. */
  readonly range: Range;
}

/** A row as the index knows it. */
export interface RowDigest {
  readonly kind: RowKind;
  readonly name: string;
  /** The unit that the row itself names, in a form that has it as a column. */
  readonly ownUnit: string | null;
  readonly goal: string | null;
  /** The total amount as printed without separators. */
  readonly amount: string | null;
  /** Of its name, in lines from its first one. */
  readonly range: Range;
  readonly indicators: readonly IndicatorDigest[];
}

/** One place where a name stands: of a row, or of an indicator in it. */
export interface Use {
  readonly row: RowDigest;
  /** In which the row begins, from the first line of its block. */
  readonly line: number;
  readonly indicator: IndicatorDigest | null;
}

/** One place where a name stands, and what it is the name of. */
export interface NamedUse {
  readonly kind: NameKind;
  readonly name: string;
  readonly use: Use;
}

/** The rows of one block of segments. Who uses which name is worked out when somebody asks: few do after each keystroke. */
export class BlockDigest {
  /** Each row with its first line, from the first line of the block. */
  readonly rows: readonly { readonly row: RowDigest; readonly line: number }[];
  /** The last unit that a row of the block names; null where none does. */
  readonly lastUnit: string | null;
  #uses: ReadonlyMap<string, readonly Use[]> | null = null;
  #projects: ReadonlyMap<string, readonly Use[]> | null = null;

  constructor(rows: BlockDigest['rows']) {
    this.rows = rows;
    const last = rows.findLast(({ row }) => unitNamed(row) !== null);
    this.lastUnit = last === undefined ? null : unitNamed(last.row);
  }

  /** All uses of each name, by `nameId`. */
  get uses(): ReadonlyMap<string, readonly Use[]> {
    this.#uses ??= usesOfNames(this.rows);
    return this.#uses;
  }

  /** The projects, by their names without years (see `lineageOf`). */
  get projects(): ReadonlyMap<string, readonly Use[]> {
    this.#projects ??= usesOfLineages(this.rows);
    return this.#projects;
  }
}

/** What is kept of a table: names, values and their places, no text and no tree. */
export interface TableDigest {
  readonly title: string | null;
  readonly department: string | null;
  readonly year: number | null;
  readonly blocks: readonly {
    readonly digest: BlockDigest;
    /** In which the block begins. */
    readonly line: number;
    /** The unit row above the block. */
    readonly unit: string | null;
  }[];
}

/** What a name is the name of. */
export type NameKind = 'indicator' | 'project' | 'unit';

/** Width and white space tell no two names apart. */
export function plainName(name: string): string {
  return compact(name);
}

/** The key under which the uses of a name are kept. */
export function nameId(kind: NameKind | RowKind, name: string): string {
  return `${kind} ${plainName(name)}`;
}

/** A project's name without the years in it: that of one year and that of the next are one project. */
export function lineageOf(name: string): string {
  const bare = plainName(name).replace(YEARS, '');
  return bare === '' ? plainName(name) : bare;
}

const YEARS = /[([【]?(?:19|20)\d\d(?:[-—~至](?:19|20)?\d\d)?年?(?:度)?[)\]】]?/g;

// Blocks and rows never change, and an edit keeps nearly all of them.
const rowDigestOf = perRow((row): RowDigest => {
  const name = row.cellSpan('name');
  return {
    kind: row.kind,
    name: row.name,
    ownUnit: row.text('unit'),
    goal: row.goal?.slice(0, LONGEST_GOAL) ?? null,
    amount: row.amount('total'),
    range: row.rangeOf(name ?? { start: 0, end: 0 }),
    indicators: (row.list?.indicators ?? []).flatMap((indicator) => readIndicator(row, indicator) ?? []),
  };
});

const blockDigestOf = perObject((block: readonly TableSegment[]): BlockDigest => {
  const rows: BlockDigest['rows'][number][] = [];
  let line = 0;
  for (const segment of block) {
    if (segment.what === 'row') rows.push({ row: rowDigestOf(segment), line });
    line += segment.lines.length;
  }
  return new BlockDigest(rows);
});

/** Goals longer than this are cut: they are offered as phrases. */
const LONGEST_GOAL = 600;

/** The digest of a table. What did not change since an earlier version of it is not read again. */
export const digestOf = perObject((table: Table): TableDigest => {
  let unit: string | null = null;
  const blocks: TableDigest['blocks'][number][] = [];
  for (const [b, block] of table.segments.blocks.entries()) {
    const own = blockDigestOf(block);
    blocks.push({ digest: own, line: table.segments.weightBefore(b), unit });
    unit = own.lastUnit ?? unit;
  }
  const { title, department, year } = table.heading;
  return { title, department, year, blocks };
});

/** The unit that a row names for those below it: as its row, or in a cell that is merged with theirs. */
export function unitNamed({ kind, name, ownUnit }: Pick<RowDigest, 'kind' | 'name' | 'ownUnit'>): string | null {
  if (kind === 'unit') return name;
  return kind === 'project' ? ownUnit : null;
}

/** Every row of a table with its first line and the unit that it belongs to. */
export function* rowsOf(digest: TableDigest): IterableIterator<{ row: RowDigest; line: number; unit: string | null }> {
  for (const block of digest.blocks) {
    let { unit } = block;
    for (const { row, line } of block.digest.rows) {
      unit = unitNamed(row) ?? unit;
      yield { row, line: block.line + line, unit: row.ownUnit ?? unit };
    }
  }
}

/** Every name in some rows, in the order of the text. */
export function namesIn(rows: BlockDigest['rows']): NamedUse[] {
  const names: NamedUse[] = [];
  for (const { row, line } of rows) {
    const { kind, name } = row;
    if (kind !== 'total' && name !== '') names.push({ kind, name, use: { row, line, indicator: null } });
    for (const indicator of row.indicators) {
      names.push({ kind: 'indicator', name: indicator.name, use: { row, line, indicator } });
    }
  }
  return names;
}

/** The uses of a name in a table, in the order of the text, with the first line of their rows. */
export function usesIn(digest: TableDigest, id: string): { use: Use; line: number }[] {
  return placedUses(digest, ({ uses }) => uses.get(id));
}

/** The projects of a table with a name without years (see `lineageOf`), in the same way. */
export function projectsIn(digest: TableDigest, lineage: string): { use: Use; line: number }[] {
  return placedUses(digest, ({ projects }) => projects.get(lineage));
}

function placedUses({ blocks }: TableDigest, usesOf: (block: BlockDigest) => readonly Use[] | undefined) {
  const placed: { use: Use; line: number }[] = [];
  for (const { digest, line } of blocks) {
    for (const use of usesOf(digest) ?? []) placed.push({ use, line: line + use.line });
  }
  return placed;
}

/** Where the name of a use stands, its row beginning in `line`. */
export function rangeOfUse({ row, indicator }: Use, line: number): Range {
  const { start, end } = (indicator ?? row).range;
  return {
    start: { line: start.line + line, character: start.character },
    end: { line: end.line + line, character: end.character },
  };
}

/**
 * A digest that shares no memory with the text that it was read from: a string cut out of a text keeps all of the text
 * alive.
 */
export function detached(digest: TableDigest): TableDigest {
  const known = new Map<string, string>();
  const own = (text: string): string => {
    let copy = known.get(text);
    if (copy === undefined) {
      copy = JSON.parse(JSON.stringify(text)) as string;
      known.set(copy, copy);
    }
    return copy;
  };
  const ownOrNull = (text: string | null) => (text === null ? null : own(text));
  const blocks = digest.blocks.map(({ digest: block, line, unit }) => {
    const rows = block.rows.map(({ row, line }) => ({
      line,
      row: {
        kind: row.kind,
        name: own(row.name),
        ownUnit: ownOrNull(row.ownUnit),
        goal: ownOrNull(row.goal),
        amount: ownOrNull(row.amount),
        range: row.range,
        indicators: row.indicators.map((indicator) => ({
          name: own(indicator.name),
          level: ownOrNull(indicator.level),
          type: ownOrNull(indicator.type),
          cycleValue: ownOrNull(indicator.cycleValue),
          annualValue: ownOrNull(indicator.annualValue),
          range: indicator.range,
        })),
      },
    }));
    return { digest: new BlockDigest(rows), line, unit: ownOrNull(unit) };
  });
  return {
    title: ownOrNull(digest.title),
    department: ownOrNull(digest.department),
    year: digest.year,
    blocks,
  };
}

function usesOfNames(rows: BlockDigest['rows']): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { kind, name, use } of namesIn(rows)) append(uses, nameId(kind, name), use);
  return uses;
}

function usesOfLineages(rows: BlockDigest['rows']): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { row, line } of rows) {
    if (row.kind === 'project' && row.name !== '') append(uses, lineageOf(row.name), { row, line, indicator: null });
  }
  return uses;
}

function readIndicator(row: Row, indicator: Indicator): IndicatorDigest | null {
  const { name, level, type, cycleValue, annualValue } = indicator;
  if (name === null || name.trim() === '') return null;
  return {
    name,
    level: level === null ? null : keyOf(level.name, findLevel),
    type: type === null ? null : keyOf(type.name, findType),
    cycleValue,
    annualValue,
    range: row.rangeOf(row.listSpan(indicator.span(Slot.Name)!)),
  };
}

/** The key of an entry's own name, by whichever standard knows what is printed; else that of what is printed. */
function keyOf(printed: string, find: typeof findLevel | typeof findType): string {
  for (const standard of STANDARDS) {
    const entry = find(standard, { name: printed });
    if (entry !== undefined) return nameKey(entry.name);
  }
  return nameKey(printed);
}
