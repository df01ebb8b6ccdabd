import { type QuickPickItem, SnippetString, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { plain } from './plain.ts';
import {
  NEW_TABLE_REQUEST,
  NEW_TABLE_STANDARD_REQUEST,
  type NewTableParams,
  type NewTableResult,
  type NewTableStandard,
} from './protocol.ts';
import { standardChoices } from './standard-choices.ts';
import { t } from './words.ts';

interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

/** Asks what a new table is for, and opens it with the cursor in the first place to fill in. */
export async function newTable(ready: () => Promise<BaseLanguageClient>): Promise<void> {
  try {
    const params = await askForTable(async () => (await ready()).sendRequest(NEW_TABLE_STANDARD_REQUEST, {}));
    if (params === undefined) return;
    const { snippet } = await (await ready()).sendRequest<NewTableResult>(NEW_TABLE_REQUEST, params);
    const document = await workspace.openTextDocument({ language: 'zhibiao' });
    const editor = await window.showTextDocument(document);
    // Not in the types of the oldest VS Code that this runs in; its lines would be indented by tabs.
    const asItIs = { keepWhitespace: true } as object as Parameters<typeof editor.insertSnippet>[2];
    await editor.insertSnippet(new SnippetString(snippet), undefined, asItIs);
  } catch (error) {
    window.showErrorMessage(t('Could not write the new table: {0}', plain(String(error))));
  }
}

/**
 * Undefined where the user gave up.
 *
 * @param usual asks for what the workspace has chosen for new tables
 */
async function askForTable(usual: () => Promise<NewTableStandard | null>): Promise<NewTableParams | undefined> {
  const title = t('New goal table');
  const department = await window.showInputBox({
    title: `${title} (1/4)`,
    prompt: t('Department, as it stands in the title; it can be left empty'),
  });
  if (department === undefined) return undefined;
  const year = await window.showInputBox({
    title: `${title} (2/4)`,
    prompt: t('Year of the budget'),
    value: String(usualYear(new Date())),
    validateInput: (text) => (/^(?:19|20)\d\d$/.test(text.trim()) ? undefined : t('Four digits, such as 2026')),
  });
  if (year === undefined) return undefined;
  const standard = await choose(`${title} (3/4)`, t('Standard'), standardsFrom(await usual()));
  if (standard === undefined) return undefined;
  const layout = await choose(`${title} (4/4)`, t('Layout'), [
    {
      value: 'authoring' as const,
      label: t('authoring layout'),
      description: t('one indicator a line, easy to write and review'),
    },
    {
      value: 'published' as const,
      label: t('published layout'),
      description: t('one project a line, cells separated by tabs'),
    },
  ]);
  if (layout === undefined) return undefined;
  return { department: department.trim(), year: Number(year.trim()), standard, layout };
}

/** What the workspace has chosen comes first. */
function standardsFrom(usual: NewTableStandard | null): Choice<string>[] {
  const builtIn = standardChoices();
  if (usual === null) return builtIn;
  const { label, description } = builtIn.find(({ value }) => value === usual.id) ?? { label: usual.name };
  const chosen = t('chosen in this workspace');
  const first = {
    value: usual.id,
    label,
    description: description === undefined ? chosen : `${description} · ${chosen}`,
  };
  return [first, ...builtIn.filter(({ value }) => value !== usual.id)];
}

async function choose<T>(title: string, placeHolder: string, choices: Choice<T>[]): Promise<T | undefined> {
  return (await window.showQuickPick(choices, { title, placeHolder, matchOnDescription: true }))?.value;
}

/** From July on tables are written for the next year. */
function usualYear(today: Date): number {
  return today.getFullYear() + (today.getMonth() >= 6 ? 1 : 0);
}
