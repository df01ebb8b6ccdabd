import type { Row } from '#grammar';
import type { FileContext, Finding, Report, Rule, SegmentContext } from '../rules/rule.ts';
import { type OptionReader, toFinding } from './finding.ts';
import type { KeyedFindings, SegmentState, TableState } from './table-state.ts';
import { Triage } from './triage.ts';

/** Runs the rules on single rows and lines: after an edit, on those that were read again. */
export class SegmentChecks {
  readonly #groups: readonly RuleGroup[];

  constructor(rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader) {
    const own = rules.filter((rule) => rule.readsOfProfile !== undefined);
    const usual = rules.filter((rule) => rule.readsOfProfile === undefined);
    this.#groups = [usual, ...own.map((rule) => [rule])].map((group) => new RuleGroup(group, optionOf));
  }

  /** Takes over the context of a file, which `key` names; whether what was checked under the last one counts no longer. */
  enter(context: FileContext, key: string): boolean {
    return this.#groups.map((group) => group.enter(context, key)).includes(true);
  }

  /** Checks a row or line, unless it was checked in this context. */
  check(at: SegmentState, state: TableState): void {
    for (let g = 0; g < this.#groups.length; g++) this.#groups[g]!.check(g, at, state);
  }
}

/** Rules that are to run again at the same times. */
class RuleGroup {
  readonly #rowRules: readonly Rule[];
  readonly #lineRules: readonly Rule[];
  readonly #optionOf: (rule: Rule) => OptionReader;
  readonly #triage: Triage;
  #key = '';
  /** Of all rows in which nothing was found. */
  #sound: KeyedFindings = { key: '', findings: [] };
  /** One context a rule, in their order, kept as long as the file's stays: making them costs more than most rules. */
  #rowContexts: readonly SegmentContext[] = [];
  #lineContexts: readonly SegmentContext[] = [];
  /** Where the rule at work reports to. */
  #findings: Finding[] = [];

  constructor(rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader) {
    this.#rowRules = rules.filter((rule) => rule.checkRow !== undefined);
    this.#lineRules = rules.filter((rule) => rule.checkLines !== undefined);
    this.#optionOf = optionOf;
    this.#triage = new Triage(this.#rowRules, optionOf);
  }

  /** Takes over the context of a file; whether these rules read another thing of it than before. */
  enter(context: FileContext, key: string): boolean {
    const own = this.#rowRules.map((rule) => rule.readsOfProfile?.(context.profile) ?? '').join('');
    const full = `${key} ${own}`;
    if (this.#key === full) return false;
    this.#key = full;
    this.#sound = { key: full, findings: [] };
    this.#triage.enter(context, `${context.profile.key} ${own}`);
    this.#rowContexts = this.#rowRules.map((rule) => this.#context(rule, context));
    this.#lineContexts = this.#lineRules.map((rule) => this.#context(rule, context));
    return true;
  }

  check(group: number, state: SegmentState, table: TableState): void {
    if (state.own[group]?.key === this.#key) return;
    const { segment } = state;
    const findings: Finding[] = [];
    this.#findings = findings;
    if (segment.what === 'row') {
      this.#checkRow(segment);
    } else {
      for (let k = 0; k < this.#lineRules.length; k++) this.#lineRules[k]!.checkLines!(segment, this.#lineContexts[k]!);
    }
    table.tellOwn(group, state, findings.length === 0 ? this.#sound : { key: this.#key, findings });
  }

  #checkRow(row: Row): void {
    this.#triage.look(row);
    for (let k = 0; k < this.#rowRules.length; k++) {
      if (this.#triage.concerns(k)) this.#rowRules[k]!.checkRow!(row, this.#rowContexts[k]!);
    }
  }

  #context(rule: Rule, context: FileContext): SegmentContext {
    const report = (span: Finding['span'], said: Report) => this.#findings.push(toFinding(rule, span, said));
    const { standard, dialect, profile, heading, eol } = context;
    // Spelt out, so that all contexts have one shape: rules are compiled for it.
    return { standard, dialect, profile, heading, eol, option: this.#optionOf(rule), report };
  }
}
