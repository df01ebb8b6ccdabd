import { contentLength, type Table, type TableSegment } from '#grammar';
import type { FileContext, Finding, Rule, TableContext } from '../rules/rule.ts';
import { type OptionReader, toFinding } from './finding.ts';

/** A finding on the segment numbered `index`, which begins in `line`. */
export interface IndexedFinding {
  readonly index: number;
  readonly line: number;
  readonly finding: Finding;
}

/** Runs the rules on whole tables, again only when something changes that they read. */
export class TableChecks {
  readonly #rules: readonly Rule[];
  readonly #optionOf: (rule: Rule) => OptionReader;
  readonly #segmentOutlines = new WeakMap<TableSegment, string>();
  readonly #outlines = new WeakMap<readonly TableSegment[], string>();
  #last: { context: string; outlines: readonly string[]; found: readonly IndexedFinding[] } | null = null;

  constructor(rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader) {
    this.#rules = rules.filter((rule) => rule.checkTable !== undefined);
    this.#optionOf = optionOf;
  }

  check(table: Table, context: FileContext, key: string): readonly IndexedFinding[] {
    const outlines = table.segments.blocks.map((block) => this.#outlineOf(block));
    const same = this.#last?.context === key && equal(this.#last.outlines, outlines);
    const found = same ? this.#last!.found : this.#run(table, context);
    this.#last = { context: key, outlines, found };
    return found;
  }

  #run(table: Table, context: FileContext): IndexedFinding[] {
    const rows = [...table.rows()];
    const found: IndexedFinding[] = [];
    for (const rule of this.#rules) {
      const report: TableContext['report'] = (at, span, said) =>
        found.push({ index: table.segmentAt(at.line).index, line: at.line, finding: toFinding(rule, span, said) });
      rule.checkTable!({ ...context, option: this.#optionOf(rule), table, rows, report });
    }
    return found;
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

/** What rules on the table may read of a segment: all but the goals and indicators of rows. */
function outlineOf(segment: TableSegment): string {
  const { what, lines } = segment;
  if (what === 'comment') return `${what} ${lines.length}`;
  if (what !== 'row') return `${what} ${lines.join('')}`;
  const cells: string[] = [];
  for (const [column, cell] of segment.cells) {
    if (column !== 'goal' && column !== 'indicators') cells.push(`${column}${cell.sourceAt(0)}=${cell.text}`);
  }
  const last = lines[lines.length - 1]!;
  const lineEnd = last.slice(contentLength(last));
  return [segment.kind, segment.layout, segment.cellCount, lines.length, lineEnd, ...cells].join('\t');
}

/** Whether two lists of lines say the same, however they are divided. */
function equal(a: readonly string[], b: readonly string[]): boolean {
  let front = 0;
  while (front < a.length && front < b.length && a[front] === b[front]) front++;
  let back = 0;
  const most = Math.min(a.length, b.length) - front;
  while (back < most && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  const middle = (list: readonly string[]) => list.slice(front, list.length - back).join('\n');
  return middle(a) === middle(b);
}
