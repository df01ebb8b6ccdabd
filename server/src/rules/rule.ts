import type { Dialect, HeadingFacts, LevelEntry, Row, Span, Standard, TableSegment, TypeEntry, Words } from '#grammar';
import type { FrameItem } from '../check/frame.ts';
import type { FileProfile } from '../check/profile.ts';
import type { Suppression } from '../check/suppression.ts';
import type { IndicatorReading } from './support/reading.ts';

export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];
export type Setting = Severity | 'off';

export type RuleGroup = 'form' | 'classification' | 'sets' | 'values' | 'names' | 'table';

/** Values put into a message's `{placeholders}`; they come from the text, so that a reader sees what is meant. */
export type Arguments = Readonly<Record<string, string | number>>;

/** Replaces `span` (offsets from the start of the segment) by `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A way to mend a finding. A safe one keeps what the author said; any other needs their consent. */
export interface Fix {
  /** A key of the rule's `fixes`. */
  readonly title: string;
  readonly args?: Arguments;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Something wrong in one segment. */
export interface Finding {
  readonly rule: Rule;
  /** Offsets from the start of the segment. */
  readonly span: Span;
  /** A key of the rule's `messages`. */
  readonly message: string;
  readonly args: Arguments;
  /** Where it differs from the rule's own severity (duplicate-indicator). */
  readonly severity?: Severity | undefined;
  readonly fixes: readonly Fix[];
  /** Whether there is any fix: told for less than working them out. */
  readonly isFixable: boolean;
  readonly related: readonly Related[];
}

/** A segment where it stands now: lines above it may come and go. */
export interface Place {
  readonly segment: TableSegment;
}

/** Another place that a finding speaks of: in the same segment, or (from a rule on what rows share) `at` another. */
export interface Related {
  readonly at?: Place;
  readonly span: Span;
  /** A key of the rule's `messages`. */
  readonly message: string;
  readonly args?: Arguments;
}

/** What a rule says besides the place. */
export interface Report {
  readonly message: string;
  readonly args?: Arguments;
  readonly severity?: Severity;
  /** Called, where it is a function, when somebody asks for the fixes: working out edits costs more than most checks. */
  readonly fix?: Fix | readonly Fix[] | (() => Fix | readonly Fix[]);
  /** Whether such a function gives any fix; it always does where this is absent. */
  readonly isFixable?: () => boolean;
  readonly related?: readonly Related[];
}

export type OptionValue = number | string | boolean | readonly string[];

/** Something of a rule that users may set: a threshold, a list of words. */
export interface RuleOption<V extends OptionValue = OptionValue> {
  readonly default: V;
  readonly description: Words;
  /** A regular expression that each word of a list fits. */
  readonly pattern?: string;
}

/** What a rule on one segment may know of its file. */
export interface FileContext {
  readonly standard: Standard;
  readonly dialect: Dialect;
  readonly profile: FileProfile;
  readonly heading: HeadingFacts;
  /** The line end of the file. */
  readonly eol: string;
}

interface RuleContext extends FileContext {
  /** The value of one of the rule's own options: the user's, or the default. */
  option<V extends OptionValue>(name: string): V;
}

export interface SegmentContext extends RuleContext {
  report(span: Span, report: Report): void;
}

/** Words by where they are looked for: in name and goal, in the whole list of indicators, in their names, in their values. */
export interface WordNeeds {
  readonly cells?: readonly string[];
  readonly list?: readonly string[];
  readonly names?: readonly string[];
  readonly values?: readonly string[];
}

/** What the level and type of an indicator mean in the standard; undefined where they mean nothing, or contradict each other. */
export interface HeadsMeant {
  readonly typeMeant: TypeEntry | undefined;
  /** The level that it belongs to by its type, or where that tells nothing, by its level. */
  readonly levelByType: LevelEntry | undefined;
}

/** What a rule on the whole table may know: everything but what stands in project rows. */
export interface TableContext extends RuleContext {
  readonly frame: readonly FrameItem[];
  /** `span` counts from the start of the segment. */
  report(at: TableSegment, span: Span, report: Report): void;
}

/**
 * Something of a row that other rows may have too; equal keys are the same thing. Nearly all things are one row's alone,
 * of which only the key is asked: what costs more is made when it is.
 */
export interface SharedThing {
  readonly key: string;
  readonly span: Span;
  /** What else of the row findings on this thing depend on. */
  readonly args: Arguments;
}

/** One row that has a shared thing. */
export interface SharedUse {
  readonly at: Place;
  readonly thing: SharedThing;
}

export interface SharedContext extends RuleContext {
  /** The unit row above; for rules that say `readsUnits`. */
  unitOf(use: SharedUse): Row | null;
  report(use: SharedUse, report: Report): void;
}

/** A comment that keeps rules still, and of which rules it hid something. */
export interface SuppressionUse {
  readonly suppression: Suppression;
  readonly hid: ReadonlySet<string>;
}

export interface SuppressionContext {
  /** Names of the rules that there are, and of those that were run. */
  readonly known: ReadonlySet<string>;
  readonly run: ReadonlySet<string>;
  /** `span` counts from the start of the suppression's segment. */
  report(suppression: Suppression, span: Span, report: Report): void;
}

/**
 * A check with all that people are told about it. A rule on indicators, rows or lines sees one at a time, so that a
 * keystroke checks one row again; a rule on the table runs again only when a row's kind, name or amounts change.
 */
export interface Rule {
  /** As in settings, documentation and output: `serial-sequence`. */
  readonly name: string;
  readonly group: RuleGroup;
  readonly severity: Setting;
  /** In one line. */
  readonly summary: Words;
  /** What is wrong, why it matters, what to do; by key, with `{placeholders}`. */
  readonly messages: Readonly<Record<string, Words>>;
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Titles of the fixes, by key. */
  readonly fixes?: Readonly<Record<string, Words>>;
  /** Whether its fixes are safe: all of them, some of them (`either`), or none (where this is absent). */
  readonly fixKind?: 'safe' | 'either';
  /**
   * How a file with many findings of this rule is told: each on its own; all in one (`always`); or all in one where
   * half of the rows, projects or indicators have it (`common`), or nearly all (`whole`). The one stands at the first
   * place and carries the count.
   */
  readonly fold?: 'always' | 'common' | 'whole';
  /** What "half of" and "nearly all" are of, where it is neither the rows (of a rule on the table) nor the indicators. */
  readonly foldOver?: 'projects';
  /** The severity of the one, where it differs: what a whole file does is less of a slip than what one place does. */
  readonly foldedSeverity?: Severity;
  /** Findings with different values of this argument are folded apart. */
  readonly foldBy?: string;
  /** How the one says its `{count}`, where it counts something else than places. */
  readonly foldedWords?: Words;
  /** For a rule that reads `widths`, `operators` or `goalsEnd` of the profile: what it reads, as a key. */
  readsOfProfile?(profile: FileProfile): string;
  /** Whether it reads `operators` of the profile, which are counted for such a rule only. */
  readonly readsOperators?: boolean;
  /**
   * What a row must show for `checkRow`, or an indicator for `checkIndicator`, to find anything in it: one of these signs
   * (of `check/signs.ts`), or one of these words. A rule with neither is asked about all; one that says what it needs,
   * hardly ever.
   */
  readonly needs?: number;
  needsWords?(option: RuleContext['option'], profile: FileProfile): WordNeeds;
  /**
   * Whether `checkIndicator` finds anything under such a level and type; a rule that does not say so is asked about all.
   * Asked once for each pair of them.
   */
  needsHeads?(heads: HeadsMeant, standard: Standard, option: RuleContext['option']): boolean;
  checkRow?(row: Row, context: SegmentContext): void;
  /**
   * Spans count from the start of the row. What is found depends on the indicator's own text, the standard, the dialect
   * and the options alone: where it was nothing, the rule is not asked about the same text again, unless it `readsRow`.
   */
  checkIndicator?(reading: IndicatorReading, row: Row, context: SegmentContext): void;
  /** Whether `checkIndicator` reads more of the row, of the heading, or of what is usual in the file. */
  readonly readsRow?: boolean;
  /** Any segment that is no row. */
  checkLines?(segment: Exclude<TableSegment, Row>, context: SegmentContext): void;
  checkTable?(context: TableContext): void;
  readonly readsUnits?: boolean;
  /** Of each key at most one thing a row. */
  sharedThings?(row: Row, option: RuleContext['option']): readonly SharedThing[];
  /** Called for each thing that two or more rows have, with all of them in the order of the text. Never folded. */
  checkShared?(uses: readonly SharedUse[], context: SharedContext): void;
  /** Called with all suppressions of a file, in the order of the text. Never folded, and hidden by no comment. */
  checkSuppressions?(uses: readonly SuppressionUse[], context: SuppressionContext): void;
}
