import type { Row, Standard, TableSegment } from '#grammar';
import type { FileContext, Finding, Rule, SegmentContext } from '../rules/rule.ts';
import { type IndicatorReading, readingsOf } from '../rules/support/reading.ts';
import { type OptionReader, toFinding } from './finding.ts';
import { HeadTriage } from './head-triage.ts';
import { KnownRows } from './known-rows.ts';
import { signsIn, signsOf } from './signs.ts';
import type { KeyedFindings, SegmentState, TableState } from './table-state.ts';
import { INDICATORS, ROWS, Triage } from './triage.ts';
import { Verdicts } from './verdicts.ts';

/** Runs the rules on single rows, their indicators, and lines: after an edit, on those that were read again. */
export class SegmentChecks {
  readonly #groups: readonly RuleGroup[];
  /** The signs of rows that any rule needs. */
  readonly #wanted: number;
  readonly #rows = new KnownRows();
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
    const known = segment.what === 'row' ? this.#rows.of(segment) : [];
    let shown: number | null = null;
    for (const group of stale) {
      let found = known[group.place];
      if (!group.holds(found)) {
        shown ??= segment.what === 'row' ? signsOf(segment, this.#wanted, this.#context) : 0;
        found = group.check(segment, shown);
        known[group.place] = found;
      }
      state.tellOwn(group.place, at, found);
    }
  }
}

/** What a rule is asked, and in which context. */
interface Asked<K extends 'checkRow' | 'checkIndicator' | 'checkLines'> {
  readonly check: NonNullable<Rule[K]>;
  readonly context: SegmentContext;
}

/** What a rule knows of the file: made once for each rule, as making those of all rules costs more than checking a row. */
class AskedContext implements SegmentContext {
  standard!: SegmentContext['standard'];
  dialect!: SegmentContext['dialect'];
  profile!: SegmentContext['profile'];
  heading!: SegmentContext['heading'];
  eol!: string;
  readonly option: SegmentContext['option'];
  readonly report: SegmentContext['report'];

  constructor(option: OptionReader, report: SegmentContext['report']) {
    this.option = option;
    this.report = report;
  }

  enter({ standard, dialect, profile, heading, eol }: FileContext): void {
    this.standard = standard;
    this.dialect = dialect;
    this.profile = profile;
    this.heading = heading;
    this.eol = eol;
  }
}

/** Rules that are to run again at the same times. */
class RuleGroup {
  /** Where its findings stand among those of a segment. */
  readonly place: number;
  readonly #rules: readonly Rule[];
  readonly #indicatorRules: readonly Rule[];
  readonly #contexts: readonly AskedContext[];
  /** The rules on rows, indicators and lines in the order in which the triages number them. */
  readonly #askRow: readonly Asked<'checkRow'>[];
  readonly #askIndicator: readonly Asked<'checkIndicator'>[];
  readonly #askLines: readonly Asked<'checkLines'>[];
  readonly #rowTriage: Triage<Row, 'cells' | 'list'>;
  readonly #indicatorTriage: Triage<IndicatorReading, 'names' | 'values'>;
  readonly #headTriage: HeadTriage;
  readonly #verdicts = new Verdicts();
  #key = '';
  /** Of all rows in which nothing was found. */
  #sound: KeyedFindings = { key: '', findings: [] };
  #standard!: Standard;
  /** Where the rule at work reports to. */
  #findings: Finding[] = [];

  constructor(rules: readonly Rule[], place: number, optionOf: (rule: Rule) => OptionReader) {
    this.place = place;
    this.#rules = rules;
    this.#contexts = rules.map(
      (rule) => new AskedContext(optionOf(rule), (span, said) => this.#findings.push(toFinding(rule, span, said))),
    );
    const asked = <K extends 'checkRow' | 'checkIndicator' | 'checkLines'>(what: K) =>
      rules.flatMap((rule, i): Asked<K>[] => {
        const check = rule[what];
        return check === undefined ? [] : [{ check, context: this.#contexts[i]! }];
      });
    const rowRules = rules.filter((rule) => rule.checkRow !== undefined);
    this.#indicatorRules = rules.filter((rule) => rule.checkIndicator !== undefined);
    this.#askRow = asked('checkRow');
    this.#askIndicator = asked('checkIndicator');
    this.#askLines = asked('checkLines');
    this.#rowTriage = new Triage(ROWS, rowRules, optionOf);
    this.#indicatorTriage = new Triage(INDICATORS, this.#indicatorRules, optionOf);
    this.#headTriage = new HeadTriage(this.#indicatorRules, optionOf);
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
    this.#standard = context.standard;
    this.#verdicts.enter(`${context.standard.id} ${context.dialect} ${own}`);
    for (const one of this.#contexts) one.enter(context);
    return true;
  }

  /** The signs of rows that any of these rules needs. */
  get wanted(): number {
    return this.#rowTriage.wanted;
  }

  /** Whether a segment was not checked in this context. */
  isStale({ own }: SegmentState): boolean {
    return !this.holds(own[this.place]);
  }

  /** Whether findings are those of this context. */
  holds(found: KeyedFindings | undefined): found is KeyedFindings {
    return found?.key === this.#key;
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
      if (verdict !== null && verdict.rules !== null) {
        for (const k of verdict.rules) this.#ask(k, reading, row);
        continue;
      }
      const again: number[] = [];
      const isOfHeads = this.#headTriage.of(reading.indicator, this.#standard);
      for (const k of this.#indicatorTriage.concernedBy(reading, signsIn(reading))) {
        if (!isOfHeads[k]) continue;
        if (this.#ask(k, reading, row) || this.#indicatorRules[k]!.readsRow === true) again.push(k);
      }
      if (verdict !== null) verdict.rules = again;
    }
  }

  /** Asks a rule of an indicator; whether it found anything. */
  #ask(k: number, reading: IndicatorReading, row: Row): boolean {
    const { check, context } = this.#askIndicator[k]!;
    const before = this.#findings.length;
    check(reading, row, context);
    return this.#findings.length > before;
  }
}
