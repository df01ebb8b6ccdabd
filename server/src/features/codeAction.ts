import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver-types';
import type { Position, Range, Table, Words } from '#grammar';
import type { PlacedFinding } from '../check/checker.ts';
import { say } from '../check/words.ts';
import type { Fix } from '../rules/rule.ts';
import type { Checked } from '../workspace/checked.ts';
import { diagnosticOf } from './diagnostic.ts';

/** The kind under which an editor runs all safe fixes, on save for instance. */
export const FIX_ALL = 'source.fixAll.zhibiao';

/** The kinds of actions that there are. */
export const CODE_ACTION_KINDS = ['quickfix', FIX_ALL];

const TITLES = {
  all: {
    zh: '改正本文件中所有可以放心改正的问题（{n} 处）',
    en: 'Fix all problems of this file that are safe to fix ({n} places)',
  },
  everywhere: { zh: '改正全文 {n} 处：{summary}', en: 'Fix all {n} places: {summary}' },
} satisfies Record<string, Words>;

/** In documents with more characters than this, actions on the whole file come only when they are asked for. */
const LARGE = 150_000;

/** What can be done about the findings that touch a range, and all safe fixes of the file at once. */
export function codeActions(checked: Checked, range: Range, only?: readonly string[]): CodeAction[] {
  const wants = (kind: string) => only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const actions = wants('quickfix') ? quickFixes(checked, range) : [];
  // Offered in the menu only where something else is, so that no light bulb shows at every place of a file.
  const inMenu = actions.length > 0 && !isLarge(checked);
  const all = wants(FIX_ALL) && (only !== undefined || inMenu) ? fixAll(checked) : null;
  return all === null ? actions : [...actions, all];
}

function isLarge({ document }: Checked): boolean {
  return document.table.snapshot.length > LARGE;
}

function quickFixes(checked: Checked, range: Range): CodeAction[] {
  const { document, result, locale } = checked;
  return [...result.blocks, result.apart].flatMap((block) =>
    block
      .filter((placed) => mayTouch(placed, range))
      .flatMap((placed) => {
        const diagnostic = diagnosticOf(placed, document.uri, locale);
        if (!touches(diagnostic.range, range)) return [];
        const actions = placed.finding.fixes.map((fix) => action(placed, fix, diagnostic, checked));
        const everywhere = placed.count > 1 && !isLarge(checked) ? fixEverywhere(placed, diagnostic, checked) : null;
        return everywhere === null ? actions : [...actions, everywhere];
      }),
  );
}

function mayTouch({ line, segment }: PlacedFinding, { start, end }: Range): boolean {
  return line <= end.line && line + segment.lines.length > start.line;
}

function action(placed: PlacedFinding, fix: Fix, diagnostic: Diagnostic, { document, locale }: Checked): CodeAction {
  const { rule, args } = placed.finding;
  return {
    title: say(rule.fixes![fix.title]!, locale, { ...args, ...fix.args }),
    kind: 'quickfix',
    diagnostics: [diagnostic],
    ...(fix.safe ? { isPreferred: true } : {}),
    edit: { changes: { [document.uri]: editsOf(placed, fix, document.table) } },
  };
}

/** The safe fixes of a finding that stands for many, at all its places. */
function fixEverywhere(
  { finding: { rule } }: PlacedFinding,
  diagnostic: Diagnostic,
  checked: Checked,
): CodeAction | null {
  const { edits, n } = safeEdits(checked, (placed) => placed.finding.rule.name === rule.name);
  if (n < 2) return null;
  const { uri } = checked.document;
  const title = say(TITLES.everywhere, checked.locale, { n, summary: rule.summary[checked.locale] });
  return { title, kind: 'quickfix', diagnostics: [diagnostic], edit: { changes: { [uri]: edits } } };
}

function fixAll(checked: Checked): CodeAction | null {
  const { edits, n } = safeEdits(checked, () => true);
  if (n === 0) return null;
  const { uri } = checked.document;
  return { title: say(TITLES.all, checked.locale, { n }), kind: FIX_ALL, edit: { changes: { [uri]: edits } } };
}

/** Safe fixes together; of two that touch each other the first is taken, so that each is as it was proven. */
function safeEdits(checked: Checked, wanted: (placed: PlacedFinding) => boolean): { edits: TextEdit[]; n: number } {
  const taken: TextEdit[] = [];
  const byLine = new Map<number, Range[]>();
  let n = 0;
  for (const placed of checked.everyFinding()) {
    const fix = wanted(placed) ? placed.finding.fixes.find(({ safe }) => safe) : undefined;
    if (fix === undefined) continue;
    const edits = editsOf(placed, fix, checked.document.table);
    if (
      edits.some(({ range }) => linesOf(range).some((line) => byLine.get(line)?.some((one) => touches(one, range))))
    ) {
      continue;
    }
    for (const { range } of edits) {
      for (const line of linesOf(range)) byLine.set(line, [...(byLine.get(line) ?? []), range]);
    }
    taken.push(...edits);
    n++;
  }
  return { edits: taken, n };
}

function linesOf({ start, end }: Range): number[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, i) => start.line + i);
}

/** A fix may take away or put in whole lines, so its spans count in the document, not in the lines of its segment. */
function editsOf({ line }: PlacedFinding, { edits }: Fix, { snapshot }: Table): TextEdit[] {
  const base = snapshot.lineStart(line);
  return edits.map(({ span, text }) => ({
    range: { start: snapshot.positionAt(base + span.start), end: snapshot.positionAt(base + span.end) },
    newText: text,
  }));
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
