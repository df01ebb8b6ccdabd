import type { Placed, Row, Table, TableSegment } from '#grammar';
import type { FileContext, Finding, Rule, SharedThing, SharedUse } from '../rules/rule.ts';
import { type OptionReader, toFinding } from './finding.ts';

/** A finding with its row and the line in which that begins. */
export interface FindingOnRow {
  readonly finding: Finding;
  readonly segment: Row;
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

  /** One list for each thing that is shared; the same list as long as its rows stay and do not move. */
  check(table: Table, context: FileContext, key: string): (readonly FindingOnRow[])[] {
    return this.#indexes.flatMap((index) => index.check(table, context, key));
  }
}

class SharedIndex {
  readonly #rule: Rule;
  readonly #option: OptionReader;
  #context = '';
  /** The blocks of the last table, with the line in which each began. */
  #bases = new Map<readonly TableSegment[], number>();
  #homes = new Map<Row, Home>();
  #things = new Map<Row, readonly SharedThing[]>();
  #rows = new Map<string, Set<Row>>();
  #findings = new Map<string, KeyFindings>();

  constructor(rule: Rule, option: OptionReader) {
    this.#rule = rule;
    this.#option = option;
  }

  check(table: Table, context: FileContext, key: string): (readonly FindingOnRow[])[] {
    const { stale, moved } = this.#take(table);
    if (this.#context !== key) {
      this.#context = key;
      for (const shared of this.#rows.keys()) stale.add(shared);
    }
    const lineOf = (row: Row) => {
      const { block, line } = this.#homes.get(row)!;
      return this.#bases.get(block)! + line;
    };
    for (const shared of stale) this.#findings.delete(shared);
    for (const shared of new Set([...stale, ...moved])) {
      const rows = this.#rows.get(shared);
      if (rows === undefined || rows.size < 2) continue;
      const lines = [...rows].map(lineOf);
      if (this.#findings.get(shared)?.lines.every((line, i) => line === lines[i])) continue;
      const found = this.#report(shared, rows, lineOf, context);
      if (found.length > 0) this.#findings.set(shared, { lines, found });
      else this.#findings.delete(shared);
    }
    return Array.from(this.#findings.values(), ({ found }) => found);
  }

  /**
   * Takes over what changed since the last table. Returns the keys whose rows are others now, and those whose rows may
   * have moved.
   */
  #take(table: Table): { stale: Set<string>; moved: Iterable<string> } {
    const { segments } = table;
    const bases = new Map(segments.blocks.map((block, b) => [block, segments.weightBefore(b)]));
    const gone = new Set<Row>();
    for (const block of this.#bases.keys()) if (!bases.has(block)) for (const row of rowsOf(block)) gone.add(row);
    const stale = new Set<string>();
    const moved = new Set<string>();
    let allMoved = false;
    for (const [block, base] of bases) {
      const before = this.#bases.get(block);
      if (before !== undefined) allMoved ||= before !== base;
      else {
        let line = 0;
        for (const segment of block) {
          if (segment.what === 'row') {
            gone.delete(segment);
            this.#homes.set(segment, { block, line });
            this.#add(segment, stale);
            for (const thing of this.#things.get(segment)!) moved.add(thing.key);
          }
          line += segment.lines.length;
        }
      }
    }
    for (const row of gone) this.#remove(row, stale);
    this.#bases = bases;
    return { stale, moved: allMoved ? this.#findings.keys() : moved };
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
        found.push({ finding: toFinding(this.#rule, span, said), segment: at.segment, line: at.line }),
    });
    return found;
  }
}

function rowsOf(block: readonly TableSegment[]): Row[] {
  return block.filter((segment): segment is Row => segment.what === 'row');
}
