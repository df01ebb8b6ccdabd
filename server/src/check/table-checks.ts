import type { Placed, Row, Table, TableSegment } from '#grammar';
import type { FileContext, Finding, Rule, TableContext } from '../rules/rule.ts';
import { type OptionReader, toFinding } from './finding.ts';

/** A finding on the segment numbered `index`. */
export interface IndexedFinding {
  readonly index: number;
  readonly finding: Finding;
}

interface Memo {
  readonly context: string;
  /** What the rule reads of each block; equal outlines give equal findings. */
  readonly outlines: readonly string[];
  readonly found: readonly IndexedFinding[];
}

/** Runs the rules on whole tables, each again only when something that it reads has changed. */
export class TableChecks {
  readonly #rules: readonly Rule[];
  readonly #optionOf: (rule: Rule) => OptionReader;
  readonly #memos = new Map<Rule, Memo>();
  readonly #segmentOutlines = new WeakMap<TableSegment, string>();
  readonly #outlines = new WeakMap<readonly TableSegment[], string>();
  #usual: readonly string[] = [];
  readonly #reads = new WeakMap<readonly TableSegment[], Map<Rule, string>>();
  /** The last answer, so that an unchanged one is the same object. */
  #last: readonly IndexedFinding[] = [];

  constructor(rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader) {
    this.#rules = rules.filter((rule) => rule.checkTable !== undefined);
    this.#optionOf = optionOf;
  }

  check(table: Table, context: FileContext, key: string): readonly IndexedFinding[] {
    const { blocks } = table.segments;
    const heading = table.heading;
    const fullKey = `${key} ${JSON.stringify(heading)}`;
    const usual = this.#usualOutlines(blocks);
    let rows: Placed<Row>[] | null = null;
    let changed = false;
    for (const rule of this.#rules) {
      const memo = this.#memos.get(rule);
      const outlines = rule.tableReads === undefined ? usual : blocks.map((block) => this.#readsOf(block, rule));
      if (memo?.context === fullKey && equal(memo.outlines, outlines)) continue;
      changed = true;
      rows ??= [...table.rows()];
      const found: IndexedFinding[] = [];
      const report: TableContext['report'] = (at, span, said) =>
        found.push({ index: table.segmentAt(at.line).index, finding: toFinding(rule, span, said) });
      rule.checkTable!({ ...context, option: this.#optionOf(rule), table, heading, rows, report });
      this.#memos.set(rule, { context: fullKey, outlines, found });
    }
    if (changed) this.#last = this.#rules.flatMap((rule) => this.#memos.get(rule)!.found);
    return this.#last;
  }

  /** The outlines of all blocks; the same list as long as none changes. */
  #usualOutlines(blocks: readonly (readonly TableSegment[])[]): readonly string[] {
    const outlines = blocks.map((block) => this.#outlineOf(block));
    if (!equal(outlines, this.#usual)) this.#usual = outlines;
    return this.#usual;
  }

  #readsOf(block: readonly TableSegment[], rule: Rule): string {
    let own = this.#reads.get(block);
    if (own === undefined) {
      own = new Map();
      this.#reads.set(block, own);
    }
    let reads = own.get(rule);
    if (reads === undefined) {
      const rows = block.map((segment) => (segment.what === 'row' ? rule.tableReads!(segment) : ''));
      reads = `${this.#outlineOf(block)}\n${rows.join('\n')}`;
      own.set(rule, reads);
    }
    return reads;
  }

  #outlineOf(block: readonly TableSegment[]): string {
    let outline = this.#outlines.get(block);
    if (outline === undefined) {
      outline = block.map((segment) => this.#segmentOutline(segment)).join('\n');
      this.#outlines.set(block, outline);
    }
    return outline;
  }

  #segmentOutline(segment: TableSegment): string {
    let outline = this.#segmentOutlines.get(segment);
    if (outline === undefined) {
      outline = outlineOf(segment);
      this.#segmentOutlines.set(segment, outline);
    }
    return outline;
  }
}

/** What every rule on the table may read of a segment: all but goals and indicators. */
function outlineOf(segment: TableSegment): string {
  const { what, lines } = segment;
  if (what === 'heading' || what === 'header' || what === 'scrap') return `${what} ${lines.join('')}`;
  if (what !== 'row') return `${what}${lines.length}`;
  const cells: string[] = [];
  for (const [column, cell] of segment.cells) {
    if (column !== 'goal' && column !== 'indicators') cells.push(`${column}${cell.sourceAt(0)}=${cell.text}`);
  }
  return [segment.kind, segment.layout, lines.length, ...cells].join('\t');
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((outline, i) => outline === b[i]));
}
