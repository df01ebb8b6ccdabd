import type { CodeLens, Command, TextEdit } from 'vscode-languageserver-types';
import type { Placed, Position, Row, Standard, TableSegment, Words } from '#grammar';
import type { CheckResult } from '../check/checker.ts';
import { say } from '../check/words.ts';
import type { Checked } from '../workspace/checked.ts';
import { percent } from './hover/project.ts';
import { rowsOfBlock } from './support/block-rows.ts';
import { rangeOfFinding, shifted } from './support/finding.ts';
import { LinedJson } from './support/lined-json.ts';
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
const REVEAL_COMMAND = 'zhibiao.reveal';
export const ADD_DRAFTS_COMMAND = 'zhibiao.addDrafts';

const WORDS = {
  problems: { zh: '{count} 个问题', en: '{count} problems' },
  hints: { zh: '{count} 个提示', en: '{count} hints' },
  and: { zh: '、', en: ', ' },
  none: { zh: '没有指标', en: 'no indicators' },
  others: { zh: '其他 {count}', en: 'others {count}' },
  share: { zh: '{amount}，占单位 {share}', en: '{amount}, {share} of the unit' },
  lacks: { zh: '缺{types}', en: 'lacks {types}' },
  missing: { zh: '缺{types}，补上草稿', en: 'lacks {types}: add drafts' },
} satisfies Record<string, Words>;

/**
 * Lenses above each project, without words: those are put in when a lens comes into sight. Items of a list as JSON in
 * UTF-8, by block of the table; the same object for a block in which nothing changed.
 */
export function codeLenses({ document: { uri, table }, settings, result }: Checked): Uint8Array[] {
  if (!settings.codeLens) return [];
  const { segments } = table;
  const pieces: Uint8Array[] = [];
  for (let b = 0; b < segments.blocks.length; b++) {
    const source = { uri, findings: result.blocks[b]!, standard: result.standard };
    const json = lensesOf(segments.blocks[b]!, segments.weightBefore(b), source);
    if (json !== null) pieces.push(json.bytes);
  }
  return pieces;
}

/** What the lenses of a block depend on besides its rows and where it begins. */
interface LensSource {
  readonly uri: string;
  readonly findings: CheckResult['blocks'][number];
  readonly standard: Standard;
}

interface KnownLenses extends LensSource {
  /** Null where the block has none. */
  readonly json: LinedJson | null;
}

// Blocks of segments and their findings stay the same objects while nothing in them changes.
const known = new WeakMap<readonly TableSegment[], KnownLenses>();

function lensesOf(block: readonly TableSegment[], base: number, source: LensSource): LinedJson | null {
  const before = known.get(block);
  const { uri, findings, standard } = source;
  const isSame = before?.uri === uri && before.findings === findings && before.standard === standard;
  if (isSame && (before.json === null || before.json.base === base)) return before.json;
  const json = (isSame && before.json?.movedTo(base)) || writeLenses(block, base, source);
  known.set(block, { ...source, json });
  return json;
}

function writeLenses(
  block: readonly TableSegment[],
  base: number,
  { uri, findings, standard }: LensSource,
): LinedJson | null {
  const withProblems = new Set(findings.map(({ segment }) => segment));
  const lenses: CodeLens[] = [];
  for (const { segment: row, line: own } of rowsOfBlock(block)) {
    if (row.kind !== 'project') continue;
    const line = base + own;
    const { start } = shifted(row.rangeOf(row.cellSpan('name') ?? { start: 0, end: 0 }), line);
    const add = (what: LensKind) =>
      lenses.push({ range: { start, end: start }, data: { uri, line, what } satisfies LensData });
    add('summary');
    if (withProblems.has(row)) add('problems');
    if (summaryOf(row, standard).missing.length > 0) add('missing');
  }
  return lenses.length === 0 ? null : LinedJson.of(JSON.stringify(lenses).slice(1, -1), base);
}

interface PlacedRow extends Placed<Row> {
  readonly index: number;
}

/** What the client can do at a click. */
export interface LensClient {
  /** Knows the command that goes to a place. */
  readonly reveals: boolean;
  /** Makes edits that it is asked to make. */
  readonly appliesEdits: boolean;
}

/** A lens with its words and what a click does. */
export function resolveLens(checked: Checked, lens: CodeLens, { line, what }: LensData, client: LensClient): CodeLens {
  const { document } = checked;
  const { segment, line: first, index } = document.table.segmentAt(line);
  const command = segment.what === 'row' ? commandOf(what, checked, { segment, index, line: first }, client) : NOTHING;
  return { ...lens, command };
}

function commandOf(
  what: LensKind,
  checked: Checked,
  { segment: row, index, line }: PlacedRow,
  { reveals, appliesEdits }: LensClient,
): Command {
  const { locale, document, result } = checked;
  if (what === 'summary') return { title: summaryText(checked, row, index), command: '' };
  if (what === 'problems') {
    const findings = result.findingsAt(line, line).filter((placed) => placed.segment === row);
    const [first] = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    const shown = first ?? findings[0];
    if (shown === undefined) return NOTHING;
    const hints = findings.filter(({ severity }) => severity === 'hint').length;
    const counts = { problems: findings.length - hints, hints };
    const title = (['problems', 'hints'] as const)
      .flatMap((what) => (counts[what] === 0 ? [] : [say(WORDS[what], locale, { count: counts[what] })]))
      .join(WORDS.and[locale]);
    if (!reveals) return { title, command: '' };
    return {
      title,
      command: REVEAL_COMMAND,
      arguments: [document.uri, rangeOfFinding(shown).start satisfies Position],
    };
  }
  const { missing } = summaryOf(row, result.standard);
  if (missing.length === 0) return NOTHING;
  const types = missing.map(({ level, type }) => (type ?? level).name).join('、');
  if (!appliesEdits || draftsIn(row, result.standard, result.profile).length === 0) {
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
  const own = row.amounts.total;
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
