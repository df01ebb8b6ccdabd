import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-types';
import { completion } from '../../../../server/src/features/completion.ts';
import { help } from './help.ts';
import { applied, openAtCursor } from './open.ts';

/** What is around a text in which something is completed. */
export interface Around {
  readonly settings?: unknown;
  /** Texts of the workspace's other tables, by URI. */
  readonly others?: Readonly<Record<string, string>>;
  /** For a client without snippets: false. */
  readonly snippets?: boolean;
  /** What is typed into the places that an item leaves to fill in, by their numbers. */
  readonly fill?: Readonly<Record<number, string>>;
}

/** The items offered at the cursor mark, best first; each touches the cursor's line only. */
export function offered(
  marked: string,
  { settings = {}, others = {}, snippets = true }: Around = {},
): CompletionItem[] {
  const { checked, position } = openAtCursor(marked, settings);
  const { items, isIncomplete } = completion(checked, position, help(checked, others, snippets));
  assert.equal(isIncomplete, items.length > 0);
  for (const { textEdit } of items) {
    assert.ok(textEdit && 'range' in textEdit);
    assert.equal(textEdit.range.start.line, position.line);
    assert.equal(textEdit.range.end.line, position.line);
  }
  return items;
}

export function labelsOffered(marked: string, around: Around = {}): string[] {
  return offered(marked, around).map(({ label }) => label);
}

/** Asserts that an item is offered, and what the text is when it has been taken and filled in. */
export function checkCompletion(marked: string, label: string, expected: string, around: Around = {}): CompletionItem {
  const items = offered(marked, around);
  const item = items.find((one) => one.label === label);
  assert.ok(item, `${label} is not among\n${items.map((one) => one.label).join('\n')}`);
  const edit = item.textEdit as { range: { start: Position; end: Position }; newText: string };
  const newText = item.insertTextFormat === 2 ? filled(edit.newText, around.fill ?? {}) : edit.newText;
  const { text } = openAtCursor(marked);
  assert.equal(applied(text, [{ ...edit, newText }, ...(item.additionalTextEdits ?? [])]), expected);
  return item;
}

type Position = { line: number; character: number };

/** A snippet as a client leaves it when the author has filled it in. */
function filled(snippet: string, fill: Readonly<Record<number, string>>): string {
  return snippet
    .replace(/\$\{(\d+)(?::((?:\\.|[^}\\])*))?\}/g, (_, stop, text = '') => fill[Number(stop)] ?? text)
    .replace(/\\([\\$}])/g, '$1');
}
