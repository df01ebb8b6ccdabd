import type { Row, Table, TableSegment } from '#grammar';
import type { FileContext, Finding, Report, Rule } from '../rules/rule.ts';
import { type OptionReader, toFinding } from './finding.ts';
import { countFolds, type FoldCounts } from './folding.ts';
import { addTallies, type Tally, tallyRow } from './tally.ts';

/** What was found in one block of segments. The same object as long as nothing in the block changes. */
export interface BlockFindings {
  readonly context: string;
  /** `line` counts from the first line of the block. */
  readonly found: readonly { readonly finding: Finding; readonly segment: TableSegment; readonly line: number }[];
  readonly folds: FoldCounts;
}

/**
 * Runs the rules on single rows and lines, and keeps the findings of each segment and each block of them: after an edit
 * only the rows that were read again are checked.
 */
export class SegmentChecks {
  readonly #rules: readonly Rule[];
  readonly #optionOf: (rule: Rule) => OptionReader;
  readonly #perSegment = new WeakMap<TableSegment, { context: string; findings: readonly Finding[] }>();
  readonly #perBlock = new WeakMap<readonly TableSegment[], BlockFindings>();
  readonly #rowTallies = new WeakMap<Row, Tally>();
  readonly #blockTallies = new WeakMap<readonly TableSegment[], Tally>();

  constructor(rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader) {
    this.#rules = rules;
    this.#optionOf = optionOf;
  }

  tally(table: Table): Tally {
    return addTallies(table.segments.blocks.map((block) => this.#tallyBlock(block)));
  }

  /** Findings of every block, in order. `key` names the context: under another one everything is checked again. */
  check(table: Table, context: FileContext, key: string): readonly BlockFindings[] {
    return table.segments.blocks.map((block) => this.#checkBlock(block, context, key));
  }

  #tallyBlock(block: readonly TableSegment[]): Tally {
    let tally = this.#blockTallies.get(block);
    if (tally === undefined) {
      tally = addTallies(block.flatMap((segment) => (segment.what === 'row' ? [this.#tallyRow(segment)] : [])));
      this.#blockTallies.set(block, tally);
    }
    return tally;
  }

  #tallyRow(row: Row): Tally {
    let tally = this.#rowTallies.get(row);
    if (tally === undefined) {
      tally = tallyRow(row);
      this.#rowTallies.set(row, tally);
    }
    return tally;
  }

  #checkBlock(block: readonly TableSegment[], context: FileContext, key: string): BlockFindings {
    const known = this.#perBlock.get(block);
    if (known?.context === key) return known;
    const found: { finding: Finding; segment: TableSegment; line: number }[] = [];
    let line = 0;
    for (const segment of block) {
      for (const finding of this.#checkSegment(segment, context, key)) found.push({ finding, segment, line });
      line += segment.lines.length;
    }
    const result = { context: key, found, folds: countFolds(found.map(({ finding }) => finding)) };
    this.#perBlock.set(block, result);
    return result;
  }

  #checkSegment(segment: TableSegment, context: FileContext, key: string): readonly Finding[] {
    const known = this.#perSegment.get(segment);
    if (known?.context === key) return known.findings;
    const findings: Finding[] = [];
    for (const rule of this.#rules) {
      const report = (span: Finding['span'], said: Report) => findings.push(toFinding(rule, span, said));
      if (segment.what === 'row') rule.checkRow?.(segment, { ...context, option: this.#optionOf(rule), report });
      else rule.checkLines?.(segment, { ...context, option: this.#optionOf(rule), report });
    }
    findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    this.#perSegment.set(segment, { context: key, findings });
    return findings;
  }
}
