import { append, contentLength, isBare, type Table, type TableSegment, type Work } from '#grammar';
import type { FileContext, Finding, Rule, TableContext } from '../rules/rule.ts';
import { type OptionReader, toFinding } from './finding.ts';
import { type FrameItem, frameOf } from './frame.ts';
import type { SegmentState, TableChange, TableState } from './table-state.ts';

/** Runs the rules on whole tables, again only when something changes that they read. */
export class TableChecks {
  readonly #rules: readonly Rule[];
  readonly #optionOf: (rule: Rule) => OptionReader;
  readonly #outlines = new WeakMap<TableSegment, string>();
  /** What the rules had read of the file besides the frame. */
  #read: string | null = null;
  /** Where something was found. */
  #places: readonly SegmentState[] = [];

  /** @param rules those with `checkTable` */
  constructor(rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader) {
    this.#rules = rules;
    this.#optionOf = optionOf;
  }

  *check(table: Table, state: TableState, change: TableChange, context: FileContext, key: string): Work<void> {
    if (this.#read === key && this.#isSame(change)) return;
    const found = yield* this.#run(frameOf(table.segments.blocks), context);
    this.#read = key;
    const places = new Map([...found].map(([segment, findings]) => [state.stateOf(segment), findings]));
    for (const place of this.#places) if (!places.has(place)) state.tell(this, place, []);
    for (const [place, findings] of places) state.tell(this, place, findings);
    this.#places = [...places.keys()];
  }

  *#run(frame: readonly FrameItem[], context: FileContext): Work<Map<TableSegment, Finding[]>> {
    const found = new Map<TableSegment, Finding[]>();
    const { standard, dialect, profile, heading, eol } = context;
    for (const rule of this.#rules) {
      const report: TableContext['report'] = (segment, span, said) =>
        append(found, segment, toFinding(rule, span, said));
      const option = this.#optionOf(rule);
      // Spelt out, as copying an object costs more than most of these rules.
      rule.checkTable!({ standard, dialect, profile, heading, eol, option, frame, report });
      yield;
    }
    return found;
  }

  #isSame({ fresh, gone, reread }: TableChange): boolean {
    return (
      [...fresh, ...gone].every(({ segment }) => isLeftOut(segment)) &&
      reread.every(({ state, before }) => this.#outlineOf(state.segment) === this.#outlineOf(before))
    );
  }

  #outlineOf(segment: TableSegment): string {
    let outline = this.#outlines.get(segment);
    if (outline === undefined) {
      outline = outlineOf(segment);
      this.#outlines.set(segment, outline);
    }
    return outline;
  }
}

function isLeftOut({ what }: TableSegment): boolean {
  return what === 'blank' || what === 'comment';
}

/** What rules on the table may read of a segment: all but the goals and indicators of rows, or that there are none. */
function outlineOf(segment: TableSegment): string {
  const { what, lines } = segment;
  if (isLeftOut(segment)) return '';
  if (what !== 'row') return `${what} ${lines.join('')}`;
  if (isBare(segment)) return [segment.kind, segment.layout, segment.cellCount, lines.join('')].join('\t');
  const cells: string[] = [];
  for (const [column, cell] of segment.cells) {
    if (column !== 'goal' && column !== 'indicators') cells.push(`${column}${cell.sourceAt(0)}=${cell.text}`);
  }
  const last = lines[lines.length - 1]!;
  const lineEnd = last.slice(contentLength(last));
  return [segment.kind, segment.layout, segment.cellCount, lines.length, lineEnd, ...cells].join('\t');
}
