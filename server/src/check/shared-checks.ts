import type { Placed, Row, Table, TableSegment } from '#grammar';
import type { FileContext, Finding, Rule, SharedThing, SharedUse } from '../rules/rule.ts';
import { type OptionReader, toFinding } from './finding.ts';

/** Makes of a finding on a row that begins in a line what the checker answers. */
export type Place<T> = (finding: Finding, row: Row, line: number) => T;

/**
 * Runs the rules on what several rows share (a name, a goal), by an index from each thing to the rows that have it:
 * an edit concerns the things of the rows that changed, wherever else they stand.
 */
export class SharedChecks<T> {
  readonly #indexes: readonly SharedIndex<T>[];

  constructor(rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader, place: Place<T>) {
    this.#indexes = rules
      .filter((rule) => rule.checkShared !== undefined)
      .map((rule) => new SharedIndex(rule, optionOf(rule), place));
  }

  /** Lists of findings for each rule; a list is the same object as long as nothing in it changes. */
  check(table: Table, context: FileContext, key: string): (readonly (readonly T[])[])[] {
    return this.#indexes.map((index) => index.check(table, context, key));
  }
}

class SharedIndex<T> {
  readonly #rule: Rule;
  readonly #option: OptionReader;
  readonly #place: Place<T>;
  #context = '';
  /** The blocks of the last table, with the line in which each began. */
  #bases = new Map<readonly TableSegment[], number>();
  /** In which line each row begins. */
  #lines = new Map<Row, number>();
  #things = new Map<Row, readonly SharedThing[]>();
  #rows = new Map<string, Set<Row>>();
  /** Findings by key, in a fixed number of parts, so that a keystroke puts one part together anew. */
  readonly #parts = Array.from({ length: PARTS }, () => new Map<string, readonly T[]>());
  #lists: (readonly T[])[] = this.#parts.map(() => []);

  constructor(rule: Rule, option: OptionReader, place: Place<T>) {
    this.#rule = rule;
    this.#place = place;
    this.#option = option;
  }

  check(table: Table, context: FileContext, key: string): readonly (readonly T[])[] {
    const stale = this.#take(table);
    if (this.#context !== key) {
      this.#context = key;
      for (const shared of this.#rows.keys()) stale.add(shared);
    }
    const changed = new Set<number>();
    for (const shared of stale) {
      const rows = this.#rows.get(shared);
      const found = rows !== undefined && rows.size > 1 ? this.#report(shared, rows, context) : [];
      const part = partOf(shared);
      if (found.length > 0) this.#parts[part]!.set(shared, found);
      else if (!this.#parts[part]!.delete(shared)) continue;
      changed.add(part);
    }
    if (changed.size > 0) {
      this.#lists = this.#lists.map((list, part) =>
        changed.has(part) ? [...this.#parts[part]!.values()].flat() : list,
      );
    }
    return this.#lists;
  }

  /** Takes over what changed since the last table; returns the keys whose rows are others now, or elsewhere. */
  #take(table: Table): Set<string> {
    const { segments } = table;
    const bases = new Map(segments.blocks.map((block, b) => [block, segments.weightBefore(b)]));
    const gone = new Set<Row>();
    for (const block of this.#bases.keys()) if (!bases.has(block)) for (const row of rowsOf(block)) gone.add(row);
    const stale = new Set<string>();
    for (const [block, base] of bases) {
      if (this.#bases.get(block) === base) continue;
      let line = base;
      for (const segment of block) {
        if (segment.what === 'row') {
          gone.delete(segment);
          this.#add(segment, line, stale);
        }
        line += segment.lines.length;
      }
    }
    for (const row of gone) this.#remove(row, stale);
    this.#bases = bases;
    return stale;
  }

  #add(row: Row, line: number, stale: Set<string>): void {
    const known = this.#things.get(row);
    if (known !== undefined && this.#lines.get(row) === line) return;
    this.#lines.set(row, line);
    const things = known ?? this.#rule.sharedThings!(row, this.#option);
    this.#things.set(row, things);
    for (const { key } of things) {
      const rows = this.#rows.get(key);
      if (rows === undefined) this.#rows.set(key, new Set([row]));
      else rows.add(row);
      stale.add(key);
    }
  }

  #remove(row: Row, stale: Set<string>): void {
    for (const { key } of this.#things.get(row) ?? []) {
      const rows = this.#rows.get(key);
      rows?.delete(row);
      if (rows?.size === 0) this.#rows.delete(key);
      stale.add(key);
    }
    this.#things.delete(row);
    this.#lines.delete(row);
  }

  #report(key: string, rows: ReadonlySet<Row>, context: FileContext): T[] {
    const uses = [...rows]
      .map((segment): SharedUse => {
        const at: Placed<Row> = { segment, line: this.#lines.get(segment)! };
        return { at, ...this.#things.get(segment)!.find((thing) => thing.key === key)! };
      })
      .sort((a, b) => a.at.line - b.at.line);
    const found: T[] = [];
    this.#rule.checkShared!(uses, {
      ...context,
      option: this.#option,
      report: ({ at, span }, said) => found.push(this.#place(toFinding(this.#rule, span, said), at.segment, at.line)),
    });
    return found;
  }
}

const PARTS = 64;

function partOf(key: string): number {
  let sum = key.length;
  for (let i = 0; i < key.length; i++) sum = (sum * 31 + key.charCodeAt(i)) & 0xffff;
  return sum % PARTS;
}

function rowsOf(block: readonly TableSegment[]): Row[] {
  return block.filter((segment): segment is Row => segment.what === 'row');
}
