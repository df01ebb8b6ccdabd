import type { Row, TableSegment } from '#grammar';
import type { FileContext, Finding, Report, Rule, SegmentContext } from '../rules/rule.ts';
import { type IndicatorReading, readingsOf } from '../rules/support/reading.ts';
import { type OptionReader, toFinding } from './finding.ts';
import { signsIn, signsOf } from './signs.ts';
import type { KeyedFindings, SegmentState, TableState } from './table-state.ts';
import { INDICATORS, ROWS, Triage } from './triage.ts';
import { Verdicts } from './verdicts.ts';

/** Runs the rules on single rows, their indicators, and lines: after an edit, on those that were read again. */
export class SegmentChecks {
  readonly #groups: readonly RuleGroup[];
  /** The signs of rows that any rule needs. */
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

/** What a rule is asked, and in which context. */
interface Asked<K extends 'checkRow' | 'checkIndicator' | 'checkLines'> {
  readonly check: NonNullable<Rule[K]>;
  readonly context: SegmentContext;
}

/** Rules that are to run again at the same times. */
class RuleGroup {
  /** Where its findings stand among those of a segment. */
  readonly place: number;
  readonly #rules: readonly Rule[];
  readonly #rowRules: readonly Rule[];
  readonly #indicatorRules: readonly Rule[];
  readonly #lineRules: readonly Rule[];
  readonly #optionOf: (rule: Rule) => OptionReader;
  readonly #rowTriage: Triage<Row, 'cells' | 'list'>;
  readonly #indicatorTriage: Triage<IndicatorReading, 'names' | 'values'>;
  readonly #verdicts = new Verdicts();
  #key = '';
  /** Of all rows in which nothing was found. */
  #sound: KeyedFindings = { key: '', findings: [] };
  /**
   * The rules on rows, indicators and lines in the order in which the triages number them, each with the context that it
   * is asked in; kept as long as the file's context stays, since making them costs more than most rules.
   */
  #askRow: readonly Asked<'checkRow'>[] = [];
  #askIndicator: readonly Asked<'checkIndicator'>[] = [];
  #askLines: readonly Asked<'checkLines'>[] = [];
  /** Where the rule at work reports to. */
  #findings: Finding[] = [];

  constructor(rules: readonly Rule[], place: number, optionOf: (rule: Rule) => OptionReader) {
    this.place = place;
    this.#rules = rules;
    this.#rowRules = rules.filter((rule) => rule.checkRow !== undefined);
    this.#indicatorRules = rules.filter((rule) => rule.checkIndicator !== undefined);
    this.#lineRules = rules.filter((rule) => rule.checkLines !== undefined);
    this.#optionOf = optionOf;
    this.#rowTriage = new Triage(ROWS, this.#rowRules, optionOf);
    this.#indicatorTriage = new Triage(INDICATORS, this.#indicatorRules, optionOf);
  }

  /** Takes over the context of a file; whether these rules read another thing of it than before. */
  enter(context: FileContext, key: string): boolean {
    const own = this.#rules.map((rule) => rule.readsOfProfile?.(context.profile) ?? '').join('');
    const full = `${key} ${own}`;
    if (this.#key === full) return false;
    this.#key = full;
    this.#sound = { key: full, findings: [] };
    const read = `${context.profile.key} ${own}`;
    this.#rowTriage.enter(context.profile, read);
    this.#indicatorTriage.enter(context.profile, read);
    this.#verdicts.enter(`${context.standard.id} ${context.dialect} ${own}`);
    const asked = <C>(rules: readonly Rule[], checkOf: (rule: Rule) => C) =>
      rules.map((rule) => ({ check: checkOf(rule), context: this.#context(rule, context) }));
    this.#askRow = asked(this.#rowRules, (rule) => rule.checkRow!);
    this.#askIndicator = asked(this.#indicatorRules, (rule) => rule.checkIndicator!);
    this.#askLines = asked(this.#lineRules, (rule) => rule.checkLines!);
    return true;
  }

  /** The signs of rows that any of these rules needs. */
  get wanted(): number {
    return this.#rowTriage.wanted;
  }

  /** Whether a segment was not checked in this context. */
  isStale({ own }: SegmentState): boolean {
    return own[this.place]?.key !== this.#key;
  }

  check(segment: TableSegment, shown: number): KeyedFindings {
    const findings: Finding[] = [];
    this.#findings = findings;
    if (segment.what === 'row') {
      this.#checkRow(segment, shown);
    } else {
      for (const { check, context } of this.#askLines) check(segment, context);
    }
    return findings.length === 0 ? this.#sound : { key: this.#key, findings };
  }

  #checkRow(row: Row, shown: number): void {
    for (const k of this.#rowTriage.concernedBy(row, shown)) {
      const { check, context } = this.#askRow[k]!;
      check(row, context);
    }
    if (this.#askIndicator.length === 0) return;
    for (const reading of readingsOf(row)) {
      const verdict = this.#verdicts.on(reading.indicator, row);
      const rules = verdict?.rules ?? this.#indicatorTriage.concernedBy(reading, signsIn(reading));
      const speaking = this.#ask(rules, reading, row);
      if (verdict !== null) verdict.rules ??= speaking;
    }
  }

  /** Gives those of the rules that are to be asked where the same text stands again. */
  #ask(rules: readonly number[], reading: IndicatorReading, row: Row): readonly number[] {
    return rules.filter((k) => {
      const { check, context } = this.#askIndicator[k]!;
      const before = this.#findings.length;
      check(reading, row, context);
      return this.#findings.length > before || this.#indicatorRules[k]!.readsRow === true;
    });
  }

  #context(rule: Rule, context: FileContext): SegmentContext {
    const report = (span: Finding['span'], said: Report) => this.#findings.push(toFinding(rule, span, said));
    const { standard, dialect, profile, heading, eol } = context;
    // Spelt out, so that all contexts have one shape: rules are compiled for it.
    return { standard, dialect, profile, heading, eol, option: this.#optionOf(rule), report };
  }
}
