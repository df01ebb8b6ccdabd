import { type Dialect, type Standard, standardById, type Table } from '#grammar';
import { RULES } from '../rules/registry.ts';
import type { FileContext, Finding, OptionValue, Place, Rule, Setting, Severity } from '../rules/rule.ts';
import { BlockFindings } from './block-findings.ts';
import { Suppressions } from './coverage.ts';
import { optionReader } from './finding.ts';
import { guarded, type RuleFailed } from './guarded-rule.ts';
import { type FileProfile, profileOf } from './profile.ts';
import { SegmentChecks } from './segment-checks.ts';
import { SharedChecks } from './shared-checks.ts';
import { TableChecks } from './table-checks.ts';
import { type BlockFinding, type BlockState, type TableChange, TableState } from './table-state.ts';
import { addTo, NO_COUNTS, type Tally, tallyRow } from './tally.ts';

/** What the user chose; everything else is told from the file. */
export interface CheckOptions {
  /** A built-in standard by its id, or one of the user's own. */
  readonly standard?: string | Standard | undefined;
  readonly dialect?: Dialect | undefined;
  /** Severities by rule name, in the place of the rules' own. */
  readonly rules?: Readonly<Record<string, Setting>> | undefined;
  /** Options by rule name and option name. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, OptionValue>>>> | undefined;
}

/** A finding with the line of the file in which its segment begins. */
export type PlacedFinding = BlockFinding;

/** What checking a table gave, and how the file was understood. Holds until its checker checks the next version. */
export class CheckResult {
  readonly standard: Standard;
  readonly profile: FileProfile;
  /**
   * The findings of each block of the table's segments, in the order of the text, with lines from the block's first
   * one. The same object as long as nothing in it changes.
   */
  readonly blocks: readonly (readonly BlockFinding[])[];
  /** Whether there is a finding that stands for many. */
  readonly isFolded: boolean;
  /** Equal in two results of a checker where every segment that both have begins in the same line. */
  readonly arrangement: number;
  readonly #table: Table;
  readonly #state: TableState;
  #findings: readonly PlacedFinding[] | null = null;

  constructor(table: Table, { standard, profile }: FileContext, state: TableState, isFolded: boolean) {
    this.#table = table;
    this.standard = standard;
    this.profile = profile;
    this.blocks = state.blocks.map(({ told }) => told);
    this.arrangement = state.arrangement;
    this.isFolded = isFolded;
    this.#state = state;
  }

  /** All findings in the order of the text. Costs the file; what answers a keystroke reads `blocks`. */
  get findings(): readonly PlacedFinding[] {
    this.#findings ??= this.blocks.flatMap((_, b) => this.#placed(b));
    return this.#findings;
  }

  /** The findings of all segments that have a line from `first` to `last`. */
  findingsAt(first: number, last: number): PlacedFinding[] {
    const { segments } = this.#table;
    const from = segments.blockAt(segments.find(first).index);
    const found: PlacedFinding[] = [];
    for (let b = from; b < this.blocks.length && segments.weightBefore(b) <= last; b++) {
      for (const placed of this.#placed(b)) {
        if (placed.line <= last && placed.line + placed.segment.lines.length > first) found.push(placed);
      }
    }
    return found;
  }

  /** The line in which block `b` begins. */
  lineOfBlock(b: number): number {
    return this.#table.segments.weightBefore(b);
  }

  /** The line in which a place begins. */
  lineOf(place: Place): number {
    return this.#state.lineOf(place);
  }

  #placed(b: number): PlacedFinding[] {
    const base = this.lineOfBlock(b);
    return this.blocks[b]!.map((found) => ({ ...found, line: base + found.line }));
  }
}

/** What a checker remembers of a table. */
interface Known {
  readonly state: TableState;
  readonly tally: number[];
  readonly tableChecks: TableChecks;
  readonly sharedChecks: SharedChecks;
  readonly blockFindings: BlockFindings;
}

/**
 * Checks a table and remembers, for each of its rows and blocks of rows, what was found: checking it again after an edit
 * costs the rows that changed.
 */
export class Checker {
  readonly #options: CheckOptions;
  readonly #operators: boolean;
  readonly #segmentChecks: SegmentChecks;
  readonly #begin: () => Known;
  #known: Known;

  /** @param failed is told of rules that throw, and they are left still; without it what they throw gets out */
  constructor(options: CheckOptions = {}, all: readonly Rule[] = RULES, failed?: RuleFailed) {
    this.#options = options;
    const rules = failed === undefined ? all : all.map((rule) => guarded(rule, failed));
    const used = rules.filter((rule) => this.#setting(rule) !== 'off');
    const readers = new Map(used.map((rule) => [rule, optionReader(rule, options.options?.[rule.name])]));
    const optionOf = (rule: Rule) => readers.get(rule)!;
    this.#operators = used.some((rule) => rule.readsOperators === true);
    this.#segmentChecks = new SegmentChecks(used, optionOf);
    const severity = (finding: Finding, count: number) => this.#severity(finding, count);
    this.#begin = () => ({
      state: new TableState(),
      tally: [...NO_COUNTS],
      tableChecks: new TableChecks(used, optionOf),
      sharedChecks: new SharedChecks(used, optionOf),
      blockFindings: new BlockFindings(new Suppressions(rules, used), severity),
    });
    this.#known = this.#begin();
  }

  /** Forgets the last table, where the next one is another file: comparing the two would cost more than it saves. */
  forget(): void {
    this.#known = this.#begin();
  }

  check(table: Table): CheckResult {
    const { state, tally, tableChecks, sharedChecks, blockFindings } = this.#known;
    const change = state.take(table);
    this.#count(change);
    const profile = profileOf(tally, this.#options.dialect);
    const { heading } = table;
    const context: FileContext = { standard: this.#standard(profile), dialect: profile.dialect, profile, heading };
    const key = `${context.standard.id} ${profile.key} ${JSON.stringify(heading)}`;
    this.#checkSegments(change, this.#segmentChecks.enter(context, key));
    sharedChecks.check(state, change, context, key);
    tableChecks.check(table, state, change, context, key);
    const isFolded = blockFindings.update(state, change, tally);
    return new CheckResult(table, context, state, isFolded);
  }

  /** Asks a row all that is asked of it at once, so that its names and values are read once. */
  #checkSegments({ fresh, gone, reread }: TableChange, all: boolean): void {
    const { state, sharedChecks } = this.#known;
    sharedChecks.forget(gone);
    for (const at of fresh) {
      this.#segmentChecks.check(at, state);
      sharedChecks.take(at, state);
    }
    for (const { state: at, before } of reread) {
      this.#segmentChecks.check(at, state);
      sharedChecks.take(at, state, before);
    }
    if (all) for (const { states } of state.blocks) for (const at of states) this.#segmentChecks.check(at, state);
  }

  /** Keeps the counts of the file up. */
  #count({ removed, added }: TableChange): void {
    const sum = this.#known.tally;
    for (const { tally } of removed) addTo(sum, tally, -1);
    for (const block of added) {
      block.tally = tallyBlock(block, this.#operators);
      addTo(sum, block.tally, 1);
    }
  }

  #severity(finding: Finding, count: number): Severity {
    const chosen = this.#options.rules?.[finding.rule.name];
    const folded = count > 1 ? finding.rule.foldedSeverity : undefined;
    return (chosen ?? folded ?? finding.severity ?? finding.rule.severity) as Severity;
  }

  #setting(rule: Rule): Setting {
    return this.#options.rules?.[rule.name] ?? rule.severity;
  }

  #standard(profile: FileProfile): Standard {
    const { standard: chosen } = this.#options;
    const standard = typeof chosen === 'string' ? standardById(chosen) : chosen;
    return standard ?? profile.standard;
  }
}

/** Counts of a block; those of a row are counted once. */
function tallyBlock({ states }: BlockState, operators: boolean): Tally {
  const sum = [...NO_COUNTS];
  for (const state of states) {
    if (state.segment.what !== 'row') continue;
    state.tally ??= tallyRow(state.segment, operators);
    addTo(sum, state.tally, 1);
  }
  return sum;
}
