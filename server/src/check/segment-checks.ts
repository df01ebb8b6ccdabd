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
  readonly #groups: readonly RuleGroup[];
  readonly #perBlock = new WeakMap<readonly TableSegment[], BlockFindings>();
  readonly #rowTallies = new WeakMap<Row, Tally>();
  readonly #blockTallies = new WeakMap<readonly TableSegment[], Tally>();

  constructor(rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader) {
    const own = rules.filter((rule) => rule.readsOfProfile !== undefined);
    const usual = rules.filter((rule) => rule.readsOfProfile === undefined);
    this.#groups = [usual, ...own.map((rule) => [rule])].map((group) => new RuleGroup(group, optionOf));
  }

  tally(table: Table): Tally {
    return addTallies(table.segments.blocks.map((block) => this.#tallyBlock(block)));
  }

  /** Findings of every block, in order. `key` names the context: under another one everything is checked again. */
  check(table: Table, context: FileContext, key: string): readonly BlockFindings[] {
    const keys = this.#groups.map((group) => group.enter(context, key));
    const whole = keys.join('\n');
    return table.segments.blocks.map((block) => this.#checkBlock(block, whole));
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

  #checkBlock(block: readonly TableSegment[], key: string): BlockFindings {
    const known = this.#perBlock.get(block);
    if (known?.context === key) return known;
    const found: { finding: Finding; segment: TableSegment; line: number }[] = [];
    let line = 0;
    for (const segment of block) {
      for (const group of this.#groups) {
        for (const finding of group.check(segment)) found.push({ finding, segment, line });
      }
      line += segment.lines.length;
    }
    const result = { context: key, found, folds: countFolds(found.map(({ finding }) => finding)) };
    this.#perBlock.set(block, result);
    return result;
  }
}

/** Rules that are to run again at the same times, with what they found in each segment. */
class RuleGroup {
  readonly #rowRules: readonly Rule[];
  readonly #lineRules: readonly Rule[];
  readonly #optionOf: (rule: Rule) => OptionReader;
  readonly #found = new WeakMap<TableSegment, { key: string; findings: readonly Finding[] }>();
  #key = '';
  /** One context a rule, in their order, kept as long as the file's stays: making them costs more than most rules. */
  #rowContexts: readonly SegmentContext[] = [];
  #lineContexts: readonly SegmentContext[] = [];
  /** Where the rule at work reports to. */
  #findings: Finding[] = [];

  constructor(rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader) {
    this.#rowRules = rules.filter((rule) => rule.checkRow !== undefined);
    this.#lineRules = rules.filter((rule) => rule.checkLines !== undefined);
    this.#optionOf = optionOf;
  }

  /** Takes over the context of a file; returns the key of what these rules read of it. */
  enter(context: FileContext, key: string): string {
    const own = this.#rowRules.map((rule) => rule.readsOfProfile?.(context.profile) ?? '').join('');
    const full = `${key} ${own}`;
    if (this.#key !== full) {
      this.#key = full;
      this.#rowContexts = this.#rowRules.map((rule) => this.#context(rule, context));
      this.#lineContexts = this.#lineRules.map((rule) => this.#context(rule, context));
    }
    return full;
  }

  check(segment: TableSegment): readonly Finding[] {
    const known = this.#found.get(segment);
    if (known?.key === this.#key) return known.findings;
    const findings: Finding[] = [];
    this.#findings = findings;
    if (segment.what === 'row') {
      for (let k = 0; k < this.#rowRules.length; k++) this.#rowRules[k]!.checkRow!(segment, this.#rowContexts[k]!);
    } else {
      for (let k = 0; k < this.#lineRules.length; k++) this.#lineRules[k]!.checkLines!(segment, this.#lineContexts[k]!);
    }
    findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    this.#found.set(segment, { key: this.#key, findings });
    return findings;
  }

  #context(rule: Rule, context: FileContext): SegmentContext {
    const report = (span: Finding['span'], said: Report) => this.#findings.push(toFinding(rule, span, said));
    const { standard, dialect, profile, heading } = context;
    // Spelt out, so that all contexts have one shape: rules are compiled for it.
    return { standard, dialect, profile, heading, option: this.#optionOf(rule), report };
  }
}
