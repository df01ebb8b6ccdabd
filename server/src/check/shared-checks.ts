import type { Placed, Row, Table, TableSegment } from '#grammar';
import type { FileContext, Finding, Rule, SharedThing, SharedUse } from '../rules/rule.ts';
import { type OptionReader, toFinding } from './finding.ts';

/** A finding with its row and the line in which that begins. */
export interface FindingOnRow {
  readonly finding: Finding;
  readonly row: Row;
  readonly line: number;
}

/** What was found of one key, and where its rows began then. */
interface KeyFindings {
  readonly lines: readonly number[];
  readonly found: readonly FindingOnRow[];
}

/** Where a row is: in which block, and how many lines below the block's first. */
interface Home {
  readonly block: readonly TableSegment[];
  readonly line: number;
}

/**
 * Runs the rules on what several rows share (a name, a goal), by an index from each thing to the rows that have it:
 * an edit concerns the things of the rows that changed, wherever else they stand.
 */
export class SharedChecks {
  readonly #indexes: readonly SharedIndex[];

  constructor(rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader) {
    this.#indexes = rules
      .filter((rule) => rule.checkShared !== undefined)
      .map((rule) => new SharedIndex(rule, optionOf(rule)));
  }

  check(table: Table, context: FileContext, key: string): FindingOnRow[] {
    return this.#indexes.flatMap((index) => index.check(table, context, key));
  }
}

class SharedIndex {
  readonly #rule: Rule;
  readonly #option: OptionReader;
  #context = '';
  #blocks = new Set<readonly TableSegment[]>();
  #homes = new Map<Row, Home>();
  #things = new Map<Row, readonly SharedThing[]>();
  #rows = new Map<string, Set<Row>>();
  #findings = new Map<string, KeyFindings>();

  constructor(rule: Rule, option: OptionReader) {
    this.#rule = rule;
    this.#option = option;
  }

  check(table: Table, context: FileContext, key: string): FindingOnRow[] {
    const stale = this.#take(table);
    if (this.#context !== key) {
      this.#context = key;
      for (const shared of this.#rows.keys()) stale.add(shared);
    }
    const lineOf = this.#lineReader(table);
    for (const shared of stale) this.#findings.delete(shared);
    for (const [shared, rows] of this.#sharedKeys(stale)) {
      const known = this.#findings.get(shared);
      const lines = [...rows].map(lineOf);
      if (known?.lines.every((line, i) => line === lines[i])) continue;
      this.#findings.set(shared, { lines, found: this.#report(shared, rows, lineOf, context) });
    }
    return [...this.#findings.values()].flatMap(({ found }) => found);
  }

  /** The keys that several rows have: those that are stale, and those that had findings before. */
  *#sharedKeys(stale: ReadonlySet<string>): Iterable<[string, ReadonlySet<Row>]> {
    for (const key of new Set([...this.#findings.keys(), ...stale])) {
      const rows = this.#rows.get(key);
      if (rows !== undefined && rows.size > 1) yield [key, rows];
    }
  }

  /** Takes over what changed since the last table; returns the keys that it concerns. */
  #take(table: Table): Set<string> {
    const blocks = new Set(table.segments.blocks);
    const gone = new Set<Row>();
    for (const block of this.#blocks) if (!blocks.has(block)) for (const row of rowsOf(block)) gone.add(row);
    const stale = new Set<string>();
    for (const block of blocks) {
      if (this.#blocks.has(block)) continue;
      let line = 0;
      for (const segment of block) {
        if (segment.what === 'row') {
          gone.delete(segment);
          this.#homes.set(segment, { block, line });
          this.#add(segment, stale);
        }
        line += segment.lines.length;
      }
    }
    for (const row of gone) this.#remove(row, stale);
    this.#blocks = blocks;
    return stale;
  }

  #add(row: Row, stale: Set<string>): void {
    if (this.#things.has(row)) return;
    const things = this.#rule.sharedThings!(row, this.#option);
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
    this.#homes.delete(row);
  }

  #lineReader(table: Table): (row: Row) => number {
    const { blocks } = table.segments;
    const numbers = new Map(blocks.map((block, b) => [block, b]));
    return (row) => {
      const { block, line } = this.#homes.get(row)!;
      return table.segments.weightBefore(numbers.get(block)!) + line;
    };
  }

  #report(key: string, rows: ReadonlySet<Row>, lineOf: (row: Row) => number, context: FileContext): FindingOnRow[] {
    const uses = [...rows]
      .map((segment): SharedUse => {
        const at: Placed<Row> = { segment, line: lineOf(segment) };
        return { at, ...this.#things.get(segment)!.find((thing) => thing.key === key)! };
      })
      .sort((a, b) => a.at.line - b.at.line);
    const found: FindingOnRow[] = [];
    this.#rule.checkShared!(uses, {
      ...context,
      option: this.#option,
      report: ({ at, span }, said) =>
        found.push({ finding: toFinding(this.#rule, span, said), row: at.segment, line: at.line }),
    });
    return found;
  }
}

function rowsOf(block: readonly TableSegment[]): Row[] {
  return block.filter((segment): segment is Row => segment.what === 'row');
}
