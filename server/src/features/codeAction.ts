import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Range, Words } from '#grammar';
import type { PlacedFinding } from '../check/checker.ts';
import { editsOf, fixesTogether, type PlacedEdit, safeFix, touches } from '../check/fixes.ts';
import { say } from '../check/words.ts';
import { textEdits } from '../format/edits.ts';
import type { Fix } from '../rules/rule.ts';
import type { Checked } from '../workspace/checked.ts';
import { diagnosticOf } from './diagnostic.ts';
import { sumAction } from './sums.ts';
import { rangeOfFinding } from './support/finding.ts';
import { suppressionOffers } from './support/suppress.ts';

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
  everywhereAsked: {
    zh: '改正全文 {n} 处，改后请核对：{summary}',
    en: 'Fix all {n} places, to be reviewed by you: {summary}',
  },
  turnOff: { zh: '在工作区关闭规则 {rule}', en: 'Turn off rule {rule} in the workspace' },
} satisfies Record<string, Words>;

/** A command of the client, with the document's address and the rule's name: sets the rule to `off` where settings are kept. */
export const TURN_OFF_COMMAND = 'zhibiao.turnOffRule';

/** What the client can do besides editing. */
export interface ActionClient {
  readonly turnsRulesOff: boolean;
}

/** In documents with more characters than this, actions on the whole file come only when they are asked for. */
const LARGE = 150_000;

/**
 * What can be done about the findings that touch a range, and all safe fixes of the file at once; the edit of these is
 * worked out when they are chosen.
 */
export function codeActions(
  checked: Checked,
  range: Range,
  only?: readonly string[],
  client: ActionClient = { turnsRulesOff: false },
): CodeAction[] {
  const wants = (kind: string) => isWanted(kind, only);
  const all = only !== undefined && wants(FIX_ALL) ? fixAll(checked, FIX_ALL) : [];
  return [...(wants('quickfix') ? quickFixes(checked, range, client, only === undefined) : []), ...all];
}

/** Whether actions of a kind are asked for; all are, where nothing is said. */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
}

function isLarge({ document }: Checked): boolean {
  return document.table.snapshot.length > LARGE;
}

/** What mends comes first, the nearest before all of it; what only keeps still comes last. */
function quickFixes(checked: Checked, range: Range, client: ActionClient, inMenu: boolean): CodeAction[] {
  const found = findingsAt(checked, range);
  // What concerns a rule as a whole is offered once, however many findings it has here.
  const rules = found.filter(({ placed }, i) => found.findIndex((one) => ruleOf(one) === ruleOf({ placed })) === i);
  const everywhere = isLarge(checked)
    ? []
    : rules.map((one) => fixEverywhere(one, checked)).filter((one) => one !== null);
  const isMendedWhole = ({ rule }: PlacedFinding['finding']) =>
    everywhere.some(({ isPreferred, diagnostics }) => isPreferred && diagnostics![0]!.code === rule.name);
  const fixes = found.flatMap(({ placed, diagnostic }) =>
    placed.finding.fixes
      .filter(({ safe }) => !(safe && isMendedWhole(placed.finding)))
      .map((fix) => fixAction(placed, fix, diagnostic, checked)),
  );
  const sums = sumAction(checked, range);
  const suppressions = rules.flatMap((one) => suppressActions(one, checked));
  const off = client.turnsRulesOff ? rules.map((one) => turnOff(one, checked)) : [];
  const actions = [...fixes, ...everywhere, ...(sums === null ? [] : [sums])];
  // Offered in the menu only where something else is, so that no light bulb shows at every place of a file.
  const something = actions.length + suppressions.length > 0;
  const all = inMenu && something && !isLarge(checked) ? fixAll(checked, 'quickfix') : [];
  return [...actions, ...all, ...suppressions, ...off];
}

interface FoundHere {
  readonly placed: PlacedFinding;
  readonly diagnostic: Diagnostic;
}

function ruleOf({ placed }: Pick<FoundHere, 'placed'>): string {
  return placed.finding.rule.name;
}

function findingsAt(checked: Checked, range: Range): FoundHere[] {
  return checked.result
    .findingsAt(range.start.line, range.end.line)
    .filter((placed) => touches(rangeOfFinding(placed), range))
    .map((placed) => ({ placed, diagnostic: diagnosticOf(placed, checked) }));
}

function fixAction(placed: PlacedFinding, fix: Fix, diagnostic: Diagnostic, checked: Checked): CodeAction {
  const { rule, args } = placed.finding;
  return {
    title: say(rule.fixes![fix.title]!, checked.locale, { ...args, ...fix.args }),
    kind: 'quickfix',
    diagnostics: [diagnostic],
    ...(fix.safe ? { isPreferred: true } : {}),
    edit: changing(checked, editsOf(placed, fix, checked.document.table.snapshot)),
  };
}

/**
 * All findings of one rule mended at once: by safe fixes, or by those that leave no choice. Where one finding stands for
 * all of them, mending a single place would leave it, or make the file uneven.
 */
function fixEverywhere({ placed, diagnostic }: FoundHere, checked: Checked): CodeAction | null {
  const { rule } = placed.finding;
  const all = placed.count > 1 ? checked.everyFinding() : checked.result.findings;
  const own = all.filter(({ finding }) => finding.rule.name === rule.name);
  if (own.length < 2) return null;
  const safe = safeFix(placed) !== undefined;
  const only = ({ finding: { fixes } }: PlacedFinding) => (fixes.length === 1 ? fixes[0] : undefined);
  const taken = fixesTogether(own, checked.document.table.snapshot, safe ? safeFix : only);
  if (taken.length < 2) return null;
  const title = say(safe ? TITLES.everywhere : TITLES.everywhereAsked, checked.locale, {
    n: taken.length,
    summary: rule.summary[checked.locale],
  });
  return {
    title,
    kind: 'quickfix',
    diagnostics: [diagnostic],
    ...(safe && placed.count > 1 ? { isPreferred: true } : {}),
    edit: changing(
      checked,
      taken.flatMap(({ edits }) => edits),
    ),
  };
}

/** They name no diagnostic: VS Code would put them before all actions without one. */
function suppressActions({ placed }: FoundHere, checked: Checked): CodeAction[] {
  return suppressionOffers(placed, checked.document.table, checked.locale).map(({ title, edit }) => ({
    title,
    kind: 'quickfix',
    edit: changing(checked, [edit]),
  }));
}

function turnOff({ placed }: FoundHere, { document, locale }: Checked): CodeAction {
  const rule = placed.finding.rule.name;
  const title = say(TITLES.turnOff, locale, { rule });
  return {
    title,
    kind: 'quickfix',
    command: { title, command: TURN_OFF_COMMAND, arguments: [document.uri, rule] },
  };
}

/** Fixes may uncover others, so there are as many places as are known, or more. */
function fixAll(checked: Checked, kind: string): readonly CodeAction[] {
  const { document, locale } = checked;
  const taken = fixesTogether(checked.everyFinding(), document.table.snapshot);
  if (taken.length === 0) return [];
  return [{ title: say(TITLES.all, locale, { n: taken.length }), kind, data: { uri: document.uri, fixesAll: true } }];
}

export function isFixAll({ data }: CodeAction): boolean {
  return (data as { readonly fixesAll?: true } | undefined)?.fixesAll === true;
}

/** Does what `check --fix` does on the command line. */
export function fixAllEdit(checked: Checked): WorkspaceEdit {
  return changing(checked, textEdits(checked.document.snapshot, checked.everythingFixed()));
}

function changing({ document }: Checked, edits: readonly PlacedEdit[]): WorkspaceEdit {
  return { changes: { [document.uri]: [...edits] } };
}
