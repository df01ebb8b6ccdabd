import { type Dialect, STANDARDS, type Standard, standardById, type Table, type TableSegment } from '#grammar';
import { RULES } from '../rules/registry.ts';
import type { FileContext, Finding, OptionValue, Rule, Setting } from '../rules/rule.ts';
import { type Coverage, type Hidden, type Sifted, Suppressions } from './coverage.ts';
import { optionReader, toFinding } from './finding.ts';
import { countFolds, type Fold, foldedIn, foldKey } from './folding.ts';
import { type FileProfile, profileOf } from './profile.ts';
import { type BlockFindings, SegmentChecks } from './segment-checks.ts';
import { SharedChecks } from './shared-checks.ts';
import { TableChecks } from './table-checks.ts';

/** What the user chose; everything else is told from the file. */
export interface CheckOptions {
  readonly standard?: string | undefined;
  readonly dialect?: Dialect | undefined;
  /** Severities by rule name, in the place of the rules' own. */
  readonly rules?: Readonly<Record<string, Setting>> | undefined;
  /** Options by rule name and option name. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, OptionValue>>>> | undefined;
}

/** A finding with the line in which its segment begins. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly segment: TableSegment;
  readonly line: number;
  readonly severity: Exclude<Setting, 'off'>;
  /** How many findings this one stands for. */
  readonly count: number;
}

/** What checking a table gave, and how the file was understood. */
export class CheckResult {
  readonly standard: Standard;
  readonly profile: FileProfile;
  /** Findings block by block, then those on what rows share; a list is the same object as long as nothing in it changes. */
  readonly blocks: readonly (readonly PlacedFinding[])[];
  /** Findings that concern the whole file: of rules on the table, and those that stand for many. */
  readonly apart: readonly PlacedFinding[];

  constructor(standard: Standard, profile: FileProfile, blocks: CheckResult['blocks'], apart: CheckResult['apart']) {
    this.standard = standard;
    this.profile = profile;
    this.blocks = blocks;
    this.apart = apart;
  }

  /** All findings in the order of the text. */
  get findings(): readonly PlacedFinding[] {
    return [...this.blocks.flat(), ...this.apart].sort(
      (a, b) =>
        a.line - b.line ||
        a.finding.span.start - b.finding.span.start ||
        a.finding.span.end - b.finding.span.end ||
        (a.finding.rule.name < b.finding.rule.name ? -1 : 1),
    );
  }
}

interface Found {
  readonly finding: Finding;
  readonly segment: TableSegment;
  readonly line: number;
}

interface PlacedBlock {
  readonly base: number;
  readonly folds: string;
  readonly placed: readonly PlacedFinding[];
}

/**
 * Checks tables and remembers, for each block of segments and each row, what was found: checking an edited table again
 * costs the rows that changed.
 */
export class Checker {
  readonly #options: CheckOptions;
  readonly #segmentChecks: SegmentChecks;
  readonly #tableChecks: TableChecks;
  readonly #sharedChecks: SharedChecks<PlacedFinding>;
  readonly #suppressions = new Suppressions();
  readonly #suppressionRules: readonly Rule[];
  readonly #known: ReadonlySet<string>;
  readonly #run: ReadonlySet<string>;
  readonly #placed = new WeakMap<BlockFindings, PlacedBlock>();
  /** Blocks of which something is hidden, by what is left. */
  readonly #visible = new WeakMap<BlockFindings['found'], BlockFindings>();

  constructor(options: CheckOptions = {}, rules: readonly Rule[] = RULES) {
    this.#options = options;
    this.#known = new Set(rules.map(({ name }) => name));
    const used = rules.filter((rule) => this.#setting(rule) !== 'off');
    this.#run = new Set(used.map(({ name }) => name));
    this.#suppressionRules = used.filter((rule) => rule.checkSuppressions !== undefined);
    const readers = new Map(used.map((rule) => [rule, optionReader(rule, options.options?.[rule.name])]));
    this.#segmentChecks = new SegmentChecks(used, (rule) => readers.get(rule)!);
    this.#tableChecks = new TableChecks(used, (rule) => readers.get(rule)!);
    this.#sharedChecks = new SharedChecks(
      used,
      (rule) => readers.get(rule)!,
      (finding, row, line) => this.#place(finding, row, line, 1),
    );
  }

  check(table: Table): CheckResult {
    const tally = this.#segmentChecks.tally(table);
    const profile = profileOf(tally, this.#options.dialect);
    const standard = this.#standard(profile);
    const heading = table.heading;
    const context: FileContext = { standard, dialect: profile.dialect, profile, heading };
    const key = `${standard.id} ${profile.key} ${JSON.stringify(heading)}`;
    const coverage = this.#suppressions.of(table);
    const hidden: Hidden[] = [];
    const left = <T>({ kept, hidden: own }: Sifted<T>): readonly T[] => {
      if (own.size > 0) hidden.push(own);
      return kept;
    };
    const blocks = this.#segmentChecks.check(table, context, key).map((block, b) => {
      return this.#withFound(block, left(coverage.siftBlock(b, block.found)));
    });
    const allOnTable = this.#tableChecks.check(table, context, key).map(({ index, line, finding }) => {
      return { finding, segment: table.segments.at(index), line };
    });
    const onTable = left(coverage.sift(allOnTable));
    const shared = this.#sharedChecks
      .check(table, context, key)
      .map((lists) => lists.map((list) => left(coverage.sift(list))));
    const folds = blocks.map((block) => block.folds);
    const folded = foldedIn([...folds, countFolds(onTable.map(({ finding }) => finding))], tally);
    const names = [...folded.keys()].join('\n');
    const placed = blocks.map((block, b) => this.#placeBlock(block, table.segments.weightBefore(b), names, folded));
    const apart = this.#apart(table, blocks, onTable, folded).concat(this.#onSuppressions(coverage, hidden));
    return new CheckResult(standard, profile, placed.concat(...shared), apart);
  }

  #withFound(block: BlockFindings, found: BlockFindings['found']): BlockFindings {
    if (found === block.found) return block;
    let visible = this.#visible.get(found);
    if (visible === undefined) {
      visible = { ...block, found, folds: countFolds(found.map(({ finding }) => finding)) };
      this.#visible.set(found, visible);
    }
    return visible;
  }

  /** What is to be said of the suppressions themselves. */
  #onSuppressions({ suppressions }: Coverage, hidden: readonly Hidden[]): PlacedFinding[] {
    if (suppressions.length === 0) return [];
    const uses = suppressions.map(({ suppression, at }) => {
      return { suppression, at, hid: new Set(hidden.flatMap((names) => [...(names.get(suppression) ?? [])])) };
    });
    const found: PlacedFinding[] = [];
    for (const rule of this.#suppressionRules) {
      rule.checkSuppressions!(uses, {
        known: this.#known,
        run: this.#run,
        report: (at, span, said) => found.push(this.#place(toFinding(rule, span, said), at.segment, at.line, 1)),
      });
    }
    return found;
  }

  #placeBlock(block: BlockFindings, base: number, folds: string, folded: ReadonlyMap<string, Fold>) {
    const known = this.#placed.get(block);
    if (known?.base === base && known.folds === folds) return known.placed;
    const placed = block.found
      .filter(({ finding }) => !folded.has(foldKey(finding) ?? ''))
      .map(({ finding, segment, line }) => this.#place(finding, segment, base + line, 1));
    this.#placed.set(block, { base, folds, placed });
    return placed;
  }

  /** Findings of rules on the table, and for each fold its first finding in the text. */
  #apart(
    table: Table,
    blocks: readonly BlockFindings[],
    onTable: readonly Found[],
    folded: ReadonlyMap<string, Fold>,
  ): PlacedFinding[] {
    const apart: PlacedFinding[] = [];
    const firsts = new Map<string, PlacedFinding>();
    const tell = (finding: Finding, segment: TableSegment, line: number) => {
      const key = foldKey(finding) ?? '';
      const fold = folded.get(key);
      if (fold === undefined) apart.push(this.#place(finding, segment, line, 1));
      else if (!firsts.has(key)) firsts.set(key, this.#place(finding, segment, line, fold.count));
    };
    for (const [key, { first }] of folded) {
      const found = blocks[first]?.found.find(({ finding }) => foldKey(finding) === key);
      if (found !== undefined) tell(found.finding, found.segment, table.segments.weightBefore(first) + found.line);
    }
    for (const { finding, segment, line } of onTable) tell(finding, segment, line);
    return [...apart, ...firsts.values()];
  }

  #place(finding: Finding, segment: TableSegment, line: number, count: number): PlacedFinding {
    const own = this.#setting(finding.rule);
    const chosen = this.#options.rules?.[finding.rule.name];
    const folded = count > 1 ? finding.rule.foldedSeverity : undefined;
    const severity = (chosen ?? folded ?? finding.severity ?? own) as Exclude<Setting, 'off'>;
    return { finding, segment, line, severity, count };
  }

  #setting(rule: Rule): Setting {
    return this.#options.rules?.[rule.name] ?? rule.severity;
  }

  #standard(profile: FileProfile): Standard {
    const chosen = this.#options.standard === undefined ? undefined : standardById(this.#options.standard);
    if (chosen !== undefined) return chosen;
    return STANDARDS.find((standard) => standard.coded === (profile.dialect === 'coded')) ?? STANDARDS[0]!;
  }
}
