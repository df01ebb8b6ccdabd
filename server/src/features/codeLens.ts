import type { CodeLens, Command, TextEdit } from 'vscode-languageserver-types';
import {
  amountsOf,
  type Placed,
  type Position,
  type Row,
  type Standard,
  type TableSegment,
  type Words,
} from '#grammar';
import type { CheckResult } from '../check/checker.ts';
import { say } from '../check/words.ts';
import type { Checked } from '../workspace/checked.ts';
import { percent } from './hover/project.ts';
import { rangeOfFinding, shifted } from './support/finding.ts';
import { draftsIn, summaryOf } from './support/project-summary.ts';
import { unitAt } from './support/sums.ts';

/** Kept with a lens until it is shown. */
export interface LensData {
  readonly uri: string;
  /** In which the project's row begins. */
  readonly line: number;
  readonly what: LensKind;
}

/** What a lens tells: the indicators and the amount, the problems, or what is missing. */
export type LensKind = 'summary' | 'problems' | 'missing';

/** The commands behind lenses. */
export const REVEAL_COMMAND = 'zhibiao.reveal';
export const ADD_DRAFTS_COMMAND = 'zhibiao.addDrafts';

const WORDS = {
  problems: { zh: '{count} 个问题', en: '{count} problems' },
  none: { zh: '没有指标', en: 'no indicators' },
  others: { zh: '其他 {count}', en: 'others {count}' },
  share: { zh: '{amount}，占单位 {share}', en: '{amount}, {share} of the unit' },
  lacks: { zh: '缺{types}', en: 'lacks {types}' },
  missing: { zh: '缺{types}，补上草稿', en: 'lacks {types}: add drafts' },
} satisfies Record<string, Words>;

/** Lenses above each project, without words: those are put in when a lens comes into sight. */
export function codeLenses({ document: { uri, table }, settings, result }: Checked): CodeLens[] {
  if (!settings.codeLens) return [];
  return table.segments.blocks.flatMap((block, b) => {
    const base = table.segments.weightBefore(b);
    return lensesOfBlock(block, result.blocks[b]!, result.standard).map(({ line, start, what }): CodeLens => {
      const at = { line: base + start.line, character: start.character };
      return { range: { start: at, end: at }, data: { uri, line: base + line, what } satisfies LensData };
    });
  });
}

/** A lens of a block of segments, with lines from the first one of the block. */
interface BlockLens {
  /** In which the project's row begins. */
  readonly line: number;
  readonly start: Position;
  readonly what: LensKind;
}

interface KnownLenses {
  readonly told: CheckResult['blocks'][number];
  readonly standard: Standard;
  readonly lenses: readonly BlockLens[];
}

// Blocks of segments and their findings stay the same objects while nothing in them changes.
const known = new WeakMap<readonly TableSegment[], KnownLenses>();

function lensesOfBlock(
  block: readonly TableSegment[],
  told: KnownLenses['told'],
  standard: Standard,
): readonly BlockLens[] {
  let entry = known.get(block);
  if (entry?.told !== told || entry.standard !== standard) {
    entry = { told, standard, lenses: readLenses(block, told, standard) };
    known.set(block, entry);
  }
  return entry.lenses;
}

function readLenses(block: readonly TableSegment[], told: KnownLenses['told'], standard: Standard): BlockLens[] {
  const withProblems = new Set(told.map(({ segment }) => segment));
  const lenses: BlockLens[] = [];
  let line = 0;
  for (const segment of block) {
    if (segment.what === 'row' && segment.kind === 'project') {
      const { start } = shifted(segment.rangeOf(segment.cellSpan('name') ?? { start: 0, end: 0 }), line);
      lenses.push({ line, start, what: 'summary' });
      if (withProblems.has(segment)) lenses.push({ line, start, what: 'problems' });
      if (summaryOf(segment, standard).missing.length > 0) lenses.push({ line, start, what: 'missing' });
    }
    line += segment.lines.length;
  }
  return lenses;
}

interface PlacedRow extends Placed<Row> {
  readonly index: number;
}

/**
 * A lens with its words and what a click does.
 *
 * @param reveals whether the client knows the command that goes to a place
 */
export function resolveLens(checked: Checked, lens: CodeLens, { line, what }: LensData, reveals: boolean): CodeLens {
  const { document } = checked;
  const { segment, line: first, index } = document.table.segmentAt(line);
  const command = segment.what === 'row' ? commandOf(what, checked, { segment, index, line: first }) : NOTHING;
  return { ...lens, command: command.command === REVEAL_COMMAND && !reveals ? { ...command, command: '' } : command };
}

function commandOf(what: LensKind, checked: Checked, { segment: row, index, line }: PlacedRow): Command {
  const { locale, document, result } = checked;
  if (what === 'summary') return { title: summaryText(checked, row, index), command: '' };
  if (what === 'problems') {
    const findings = result.findingsAt(line, line).filter((placed) => placed.segment === row);
    const [first] = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    const shown = first ?? findings[0];
    if (shown === undefined) return NOTHING;
    const title = say(WORDS.problems, locale, { count: findings.length });
    return {
      title,
      command: REVEAL_COMMAND,
      arguments: [document.uri, rangeOfFinding(shown).start satisfies Position],
    };
  }
  const { missing } = summaryOf(row, result.standard);
  if (missing.length === 0) return NOTHING;
  const types = missing.map(({ level, type }) => (type ?? level).name).join('、');
  if (draftsIn(row, result.standard, result.profile).length === 0) {
    return { title: say(WORDS.lacks, locale, { types }), command: '' };
  }
  return { title: say(WORDS.missing, locale, { types }), command: ADD_DRAFTS_COMMAND, arguments: [document.uri, line] };
}

function summaryText({ locale, result, document }: Checked, row: Row, index: number): string {
  const { levels, others } = summaryOf(row, result.standard);
  const parts = levels.map(({ level, count }) => `${level.name.replace(/指标$/, '')} ${count}`);
  if (others > 0) parts.push(say(WORDS.others, locale, { count: others }));
  const counts = parts.length === 0 ? say(WORDS.none, locale) : parts.join(' · ');
  const amount = row.amount('total');
  if (amount === null) return counts;
  const own = amountsOf(row).total;
  const group = unitAt(document.table, index);
  const unit = document.table.heading.amountUnit ?? '';
  const share = group === null ? null : percent(own, group.sum.amounts.total);
  if (share === null) return `${counts} · ${amount}${unit}`;
  return `${counts} · ${say(WORDS.share, locale, { amount: `${amount}${unit}`, share })}`;
}

/** The edits that put drafts of what a project lacks into its list; empty where nothing can be added by itself. */
export function draftEdits({ document: { table }, result }: Checked, line: number): TextEdit[] {
  const { segment: row, line: first } = table.segmentAt(line);
  if (row.what !== 'row') return [];
  return draftsIn(row, result.standard, result.profile).map(({ span, text }) => ({
    range: shifted(row.rangeOf(span), first),
    newText: text,
  }));
}

const NOTHING = { title: '', command: '' };
