import type { TableSegment } from '#grammar';
import type { FileContext, Finding, Report, Rule, SegmentContext } from '../rules/rule.ts';
import { type OptionReader, toFinding } from './finding.ts';
import { signsOf } from './signs.ts';
import type { KeyedFindings, SegmentState, TableState } from './table-state.ts';
import { Triage } from './triage.ts';

/** Runs the rules on single rows and lines: after an edit, on those that were read again. */
export class SegmentChecks {
  readonly #groups: readonly RuleGroup[];
  /** The signs that any rule needs. */
  readonly #wanted: number;
  #context!: FileContext;

  constructor(rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader) {
    const own = rules.filter((rule) => rule.readsOfProfile !== undefined);
    const usual = rules.filter((rule) => rule.readsOfProfile === undefined);
    this.#groups = [usual, ...own.map((rule) => [rule])].map((group, place) => new RuleGroup(group, place, optionOf));
    this.#wanted = this.#groups.reduce((sum, group) => sum | group.wanted, 0);
  }

  /** Takes over the context of a file, which `key` names; whether what was checked under the last one counts no longer. */
  enter(context: FileContext, key: string): boolean {
    this.#context = context;
    return this.#groups.map((group) => group.enter(context, key)).includes(true);
  }

  /** Checks a row or line, unless it was checked in this context. */
  check(at: SegmentState, state: TableState): void {
    const stale = this.#groups.filter((group) => group.isStale(at));
    if (stale.length === 0) return;
    const { segment } = at;
    const shown = segment.what === 'row' ? signsOf(segment, this.#wanted, this.#context) : 0;
    for (const group of stale) state.tellOwn(group.place, at, group.check(segment, shown));
  }
}

/** Rules that are to run again at the same times. */
class RuleGroup {
  /** Where its findings stand among those of a segment. */
  readonly place: number;
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

  constructor(rules: readonly Rule[], place: number, optionOf: (rule: Rule) => OptionReader) {
    this.place = place;
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
    this.#triage.enter(context.profile, `${context.profile.key} ${own}`);
    this.#rowContexts = this.#rowRules.map((rule) => this.#context(rule, context));
    this.#lineContexts = this.#lineRules.map((rule) => this.#context(rule, context));
    return true;
  }

  /** The signs that any of these rules needs. */
  get wanted(): number {
    return this.#triage.wanted;
  }

  /** Whether a segment was not checked in this context. */
  isStale({ own }: SegmentState): boolean {
    return own[this.place]?.key !== this.#key;
  }

  check(segment: TableSegment, shown: number): KeyedFindings {
    const findings: Finding[] = [];
    this.#findings = findings;
    if (segment.what === 'row') {
      for (const k of this.#triage.concernedBy(segment, shown)) {
        this.#rowRules[k]!.checkRow!(segment, this.#rowContexts[k]!);
      }
    } else {
      for (let k = 0; k < this.#lineRules.length; k++) this.#lineRules[k]!.checkLines!(segment, this.#lineContexts[k]!);
    }
    return findings.length === 0 ? this.#sound : { key: this.#key, findings };
  }

  #context(rule: Rule, context: FileContext): SegmentContext {
    const report = (span: Finding['span'], said: Report) => this.#findings.push(toFinding(rule, span, said));
    const { standard, dialect, profile, heading, eol } = context;
    // Spelt out, so that all contexts have one shape: rules are compiled for it.
    return { standard, dialect, profile, heading, eol, option: this.#optionOf(rule), report };
  }
}
