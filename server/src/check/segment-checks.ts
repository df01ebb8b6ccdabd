import type { Row, Table, TableSegment } from '#grammar';
import type { FileContext, Finding, Report, Rule, SegmentContext } from '../rules/rule.ts';
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
  readonly #rowRules: readonly Rule[];
  readonly #lineRules: readonly Rule[];
  readonly #optionOf: (rule: Rule) => OptionReader;
  #contexts: { readonly key: string; readonly of: ReadonlyMap<Rule, SegmentContext> } | null = null;
  /** Where the rule at work reports to. */
  #findings: Finding[] = [];
  readonly #perSegment = new WeakMap<TableSegment, { context: string; findings: readonly Finding[] }>();
  readonly #perBlock = new WeakMap<readonly TableSegment[], BlockFindings>();
  readonly #rowTallies = new WeakMap<Row, Tally>();
  readonly #blockTallies = new WeakMap<readonly TableSegment[], Tally>();

  constructor(rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader) {
    this.#rowRules = rules.filter((rule) => rule.checkRow !== undefined);
    this.#lineRules = rules.filter((rule) => rule.checkLines !== undefined);
    this.#optionOf = optionOf;
  }

  tally(table: Table): Tally {
    return addTallies(table.segments.blocks.map((block) => this.#tallyBlock(block)));
  }

  /** Findings of every block, in order. `key` names the context: under another one everything is checked again. */
  check(table: Table, context: FileContext, key: string): readonly BlockFindings[] {
    const contexts = this.#contextsFor(context, key);
    return table.segments.blocks.map((block) => this.#checkBlock(block, contexts, key));
  }

  /** One context a rule, kept as long as the file's context stays: making them costs more than most rules. */
  #contextsFor(context: FileContext, key: string): ReadonlyMap<Rule, SegmentContext> {
    if (this.#contexts?.key !== key) {
      const of = new Map<Rule, SegmentContext>();
      for (const rule of [...this.#rowRules, ...this.#lineRules]) {
        const report = (span: Finding['span'], said: Report) => this.#findings.push(toFinding(rule, span, said));
        of.set(rule, { ...context, option: this.#optionOf(rule), report });
      }
      this.#contexts = { key, of };
    }
    return this.#contexts.of;
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

  #checkBlock(block: readonly TableSegment[], contexts: ReadonlyMap<Rule, SegmentContext>, key: string): BlockFindings {
    const known = this.#perBlock.get(block);
    if (known?.context === key) return known;
    const found: { finding: Finding; segment: TableSegment; line: number }[] = [];
    let line = 0;
    for (const segment of block) {
      for (const finding of this.#checkSegment(segment, contexts, key)) found.push({ finding, segment, line });
      line += segment.lines.length;
    }
    const result = { context: key, found, folds: countFolds(found.map(({ finding }) => finding)) };
    this.#perBlock.set(block, result);
    return result;
  }

  #checkSegment(segment: TableSegment, contexts: ReadonlyMap<Rule, SegmentContext>, key: string): readonly Finding[] {
    const known = this.#perSegment.get(segment);
    if (known?.context === key) return known.findings;
    const findings: Finding[] = [];
    this.#findings = findings;
    if (segment.what === 'row') for (const rule of this.#rowRules) rule.checkRow!(segment, contexts.get(rule)!);
    else for (const rule of this.#lineRules) rule.checkLines!(segment, contexts.get(rule)!);
    findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    this.#perSegment.set(segment, { context: key, findings });
    return findings;
  }
}
