import {
  type Dialect,
  finished,
  lineEndOf,
  type Standard,
  standardById,
  type Table,
  type TableSegment,
  type Work,
} from '#grammar';
import { RULES } from '../rules/registry.ts';
import type { FileContext, Finding, OptionValue, Place, Rule, Setting, Severity } from '../rules/rule.ts';
import { BlockFindings } from './block-findings.ts';
import { SuppressibleRules, Suppressions } from './coverage.ts';
import { optionReader } from './finding.ts';
import { guarded, type RuleFailed } from './guarded-rule.ts';
import type { FileProfile } from './profile.ts';
import { SegmentChecks } from './segment-checks.ts';
import { SharedChecks } from './shared-checks.ts';
import { TableChecks } from './table-checks.ts';
import {
  type BlockFinding,
  type BlockState,
  mergedChange,
  NO_CHANGE,
  type SegmentState,
  type TableChange,
  TableState,
} from './table-state.ts';
import { addTo, NO_COUNTS, profileOf, type Tally, tallyRow } from './tally.ts';

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

/** A segment that is new, or (with what stood there before) read anew, or the same in a file of which others are. */
type Unchecked = { readonly before: TableSegment | null } | 'again';

/** What a checker remembers of a table. */
interface Known {
  readonly state: TableState;
  readonly tally: number[];
  readonly tableChecks: TableChecks;
  readonly sharedChecks: SharedChecks;
  readonly blockFindings: BlockFindings;
  /** How it differs from the last version that was checked to the end. */
  change: TableChange;
  /** What is left to do: blocks to be counted, and segments to be looked at, as what. */
  readonly uncounted: Set<BlockState>;
  readonly unchecked: Map<SegmentState, Unchecked>;
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
    const onTables = used.filter((rule) => rule.checkTable !== undefined);
    const onShared = used.filter((rule) => rule.checkShared !== undefined);
    const suppressible = new SuppressibleRules(rules, used);
    // Done for each file of a run: what depends on the rules alone is made before.
    this.#begin = () => ({
      state: new TableState(),
      tally: [...NO_COUNTS],
      tableChecks: new TableChecks(onTables, optionOf),
      sharedChecks: new SharedChecks(onShared, optionOf),
      blockFindings: new BlockFindings(new Suppressions(suppressible), severity),
      change: NO_CHANGE,
      uncounted: new Set(),
      unchecked: new Map(),
    });
    this.#known = this.#begin();
  }

  /** Forgets the last table, where the next one is another file: comparing the two would cost more than it saves. */
  forget(): void {
    this.#known = this.#begin();
  }

  check(table: Table): CheckResult {
    return finished(this.checking(table));
  }

  /**
   * Checks a table in steps. Work that is given up is not lost: the next one goes on from there. Only the newest may be
   * done.
   */
  *checking(table: Table): Work<CheckResult> {
    const known = this.#known;
    const { state, tally, tableChecks, sharedChecks, blockFindings } = known;
    takeOver(known, state.take(table));
    yield* this.#count(known);
    const profile = profileOf(tally, this.#options.dialect);
    const { heading } = table;
    const eol = lineEndOf(table);
    const context: FileContext = { standard: this.#standard(profile), dialect: profile.dialect, profile, heading, eol };
    const key = `${context.standard.id} ${profile.key} ${JSON.stringify([heading, eol])}`;
    if (this.#segmentChecks.enter(context, key)) checkAllAgain(known);
    yield* this.#checkSegments(known);
    sharedChecks.check(state, known.change, context, key);
    yield;
    yield* tableChecks.check(table, state, known.change, context, key);
    const isFolded = blockFindings.update(state, known.change, tally);
    known.change = NO_CHANGE;
    return new CheckResult(table, context, state, isFolded);
  }

  /** Asks a row all that is asked of it at once, so that its names and values are read once. */
  *#checkSegments({ state, sharedChecks, unchecked }: Known): Work<void> {
    for (const [at, as] of unchecked) {
      this.#segmentChecks.check(at, state);
      if (as !== 'again') sharedChecks.take(at, state, as.before);
      unchecked.delete(at);
      yield;
    }
  }

  /** Keeps the counts of the file up. */
  *#count({ tally, uncounted }: Known): Work<void> {
    for (const block of uncounted) {
      block.tally = tallyBlock(block, this.#operators);
      addTo(tally, block.tally, 1);
      uncounted.delete(block);
      yield;
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

/** Takes note of what is to be done for the next version. */
function takeOver(known: Known, change: TableChange): void {
  const { tally, uncounted, unchecked, sharedChecks } = known;
  known.change = mergedChange(known.change, change);
  for (const block of change.removed) {
    addTo(tally, block.tally, -1);
    uncounted.delete(block);
  }
  for (const block of change.added) uncounted.add(block);
  sharedChecks.forget(change.gone);
  for (const at of change.gone) unchecked.delete(at);
  for (const at of change.fresh) unchecked.set(at, { before: null });
  for (const { state: at, before } of change.reread) {
    const as = unchecked.get(at);
    unchecked.set(at, as === undefined || as === 'again' ? { before } : as);
  }
}

function checkAllAgain({ state, unchecked }: Known): void {
  for (const { states } of state.blocks) for (const at of states) if (!unchecked.has(at)) unchecked.set(at, 'again');
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
