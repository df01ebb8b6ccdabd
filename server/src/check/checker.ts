import {
  type Dialect,
  type Placed,
  type Row,
  STANDARDS,
  type Standard,
  standardById,
  type Table,
  type TableSegment,
} from '#grammar';
import { RULES } from '../rules/registry.ts';
import type { FileContext, Finding, OptionValue, Report, Rule, Setting, TableContext } from '../rules/rule.ts';
import { addTallies, EMPTY_TALLY, type FileProfile, profileOf, type Tally, tallyRow } from './profile.ts';

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

/** What checking a table gave: findings in the order of the text, and how the file was understood. */
export interface CheckResult {
  readonly findings: readonly PlacedFinding[];
  readonly standard: Standard;
  readonly profile: FileProfile;
}

interface BlockFindings {
  readonly context: string;
  readonly found: readonly { readonly finding: Finding; readonly segment: TableSegment; readonly line: number }[];
  readonly counts: ReadonlyMap<string, number>;
}

interface BlockTally {
  readonly tally: Tally;
  /** Rows of the block as the rules on the table see them. */
  readonly outline: string;
}

/** A folded rule with at least this share of a file's rows (or indicators) counts as what the whole file does. */
const COMMON_SHARE = 0.4;
const COMMON_LEAST = 5;

/**
 * Checks tables and remembers, for each block of segments and each row, what was found: checking an edited table again
 * costs the rows that changed.
 */
export class Checker {
  readonly #options: CheckOptions;
  readonly #rules: readonly Rule[];
  readonly #optionOf: ReadonlyMap<Rule, <V extends OptionValue>(name: string) => V>;
  readonly #rowFindings = new WeakMap<TableSegment, { context: string; findings: readonly Finding[] }>();
  readonly #blockFindings = new WeakMap<readonly TableSegment[], BlockFindings>();
  readonly #tallies = new WeakMap<readonly TableSegment[], BlockTally>();
  readonly #rowTallies = new WeakMap<Row, Tally>();
  #lastTable: { outline: string; context: string; found: readonly { index: number; finding: Finding }[] } | null = null;

  constructor(options: CheckOptions = {}, rules: readonly Rule[] = RULES) {
    this.#options = options;
    this.#rules = rules.filter((rule) => this.#setting(rule) !== 'off');
    this.#optionOf = new Map(this.#rules.map((rule) => [rule, optionReader(rule, options.options?.[rule.name])]));
  }

  check(table: Table): CheckResult {
    const blocks = table.segments.blocks;
    const tallies = blocks.map((block) => this.#tallyBlock(block));
    const total = tallies.reduce((sum, { tally }) => addTallies(sum, tally), EMPTY_TALLY);
    const profile = profileOf(total, this.#options.dialect);
    const standard = this.#standard(profile);
    const context: FileContext = { standard, dialect: profile.dialect, profile };
    const key = `${standard.id} ${profile.key}`;
    const perBlock = blocks.map((block) => this.#checkBlock(block, context, key));
    const folded = this.#folded(perBlock, total);
    const findings: PlacedFinding[] = [];
    const seen = new Set<string>();
    for (const [b, { found }] of perBlock.entries()) {
      const base = table.segments.weightBefore(b);
      for (const { finding, segment, line } of found) {
        const fold = folded.get(foldKey(finding));
        if (fold !== undefined) {
          if (seen.has(foldKey(finding))) continue;
          seen.add(foldKey(finding));
        }
        findings.push(this.#place(finding, segment, base + line, fold ?? 1));
      }
    }
    const outline = tallies.map((tally) => tally.outline).join('\n');
    const onTable = this.#checkTable(table, context, `${key} ${headingKey(table)}`, outline);
    for (const { index, finding } of onTable) {
      findings.push(this.#place(finding, table.segments.at(index), table.segments.weightUpTo(index), 1));
    }
    if (onTable.length > 0) findings.sort((a, b) => a.line - b.line || a.finding.span.start - b.finding.span.start);
    return { findings, standard, profile };
  }

  #place(finding: Finding, segment: TableSegment, line: number, count: number): PlacedFinding {
    const own = this.#setting(finding.rule);
    const chosen = this.#options.rules?.[finding.rule.name];
    const severity = (chosen ?? finding.severity ?? own) as Exclude<Setting, 'off'>;
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

  // ── blocks and rows ──────────────────────────────────────────────────────────────────────────────────────────

  #tallyBlock(block: readonly TableSegment[]): BlockTally {
    let known = this.#tallies.get(block);
    if (known === undefined) {
      let tally = EMPTY_TALLY;
      const outline: string[] = [];
      for (const segment of block) {
        outline.push(outlineOf(segment));
        if (segment.what === 'row') tally = addTallies(tally, this.#tallyRow(segment));
      }
      known = { tally, outline: outline.join('\n') };
      this.#tallies.set(block, known);
    }
    return known;
  }

  #tallyRow(row: Row): Tally {
    let tally = this.#rowTallies.get(row);
    if (tally === undefined) {
      tally = tallyRow(row);
      this.#rowTallies.set(row, tally);
    }
    return tally;
  }

  #checkBlock(block: readonly TableSegment[], context: FileContext, key: string): BlockFindings {
    const known = this.#blockFindings.get(block);
    if (known?.context === key) return known;
    const found: { finding: Finding; segment: TableSegment; line: number }[] = [];
    const counts = new Map<string, number>();
    let line = 0;
    for (const segment of block) {
      for (const finding of this.#checkSegment(segment, context, key)) {
        found.push({ finding, segment, line });
        if (finding.rule.fold !== undefined) counts.set(foldKey(finding), (counts.get(foldKey(finding)) ?? 0) + 1);
      }
      line += segment.lines.length;
    }
    const result = { context: key, found, counts };
    this.#blockFindings.set(block, result);
    return result;
  }

  #checkSegment(segment: TableSegment, context: FileContext, key: string): readonly Finding[] {
    const known = this.#rowFindings.get(segment);
    if (known?.context === key) return known.findings;
    const findings: Finding[] = [];
    for (const rule of this.#rules) {
      const inSegment = {
        ...context,
        option: this.#optionOf.get(rule)!,
        report: (span: Finding['span'], report: Report) => findings.push(toFinding(rule, span, report)),
      };
      if (segment.what === 'row') rule.checkRow?.(segment, inSegment);
      else rule.checkLines?.(segment, inSegment);
    }
    findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    this.#rowFindings.set(segment, { context: key, findings });
    return findings;
  }

  /** The folds that are told as one finding, with the number of places. */
  #folded(perBlock: readonly BlockFindings[], total: Tally): Map<string, number> {
    const counts = new Map<string, number>();
    for (const block of perBlock) {
      for (const [fold, count] of block.counts) counts.set(fold, (counts.get(fold) ?? 0) + count);
    }
    for (const [fold, count] of counts) {
      const rule = this.#rules.find(({ name }) => name === fold.split(' ', 1)[0]);
      const common =
        count >= COMMON_LEAST && count >= COMMON_SHARE * Math.min(total.rows, total.indicators || total.rows);
      if (count < 2 || (rule?.fold === 'common' && !common)) counts.delete(fold);
    }
    return counts;
  }

  // ── the whole table ──────────────────────────────────────────────────────────────────────────────────────────

  #checkTable(table: Table, context: FileContext, key: string, outline: string) {
    const last = this.#lastTable;
    if (last !== null && last.outline === outline && last.context === key) return last.found;
    const found: { index: number; finding: Finding }[] = [];
    const rows = [...table.rows()];
    const heading = table.heading;
    for (const rule of this.#rules) {
      const report: TableContext['report'] = (at: Placed, span, said) =>
        found.push({ index: table.segmentAt(at.line).index, finding: toFinding(rule, span, said) });
      rule.checkTable?.({ ...context, option: this.#optionOf.get(rule)!, table, heading, rows, report });
    }
    this.#lastTable = { outline, context: key, found };
    return found;
  }
}

function toFinding(
  rule: Rule,
  span: Finding['span'],
  { message, args = {}, severity, fix = [], related = [] }: Report,
): Finding {
  const fixes = Array.isArray(fix) ? fix : [fix];
  return { rule, span, message, args, fixes, related, ...(severity === undefined ? {} : { severity }) };
}

function optionReader(rule: Rule, chosen: Readonly<Record<string, OptionValue>> = {}) {
  return <V extends OptionValue>(name: string): V => {
    const option = rule.options?.[name];
    if (option === undefined) throw new Error(`rule ${rule.name} has no option ${name}`);
    const value = chosen[name];
    return (typeof value === typeof option.default ? value : option.default) as V;
  };
}

function foldKey({ rule, args }: Finding): string {
  return rule.foldBy === undefined ? rule.name : `${rule.name} ${args[rule.foldBy]}`;
}

/** All that a rule on the table may read of a segment. */
function outlineOf(segment: TableSegment): string {
  if (segment.what !== 'row')
    return segment.what === 'heading' ? segment.lines.join('') : `${segment.what}${segment.lines.length}`;
  const { kind, name, lines } = segment;
  const amounts = (['total', 'fiscal', 'special', 'other'] as const).map((column) => segment.amount(column));
  return [kind, name, segment.text('unit'), ...amounts, lines.length].join('\t');
}

function headingKey(table: Table): string {
  return JSON.stringify(table.heading);
}
