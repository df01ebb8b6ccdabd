import type { CompletionItem, CompletionList, Hover, SignatureHelp } from 'vscode-languageserver';
import { plainText } from '../features/support/markdown.ts';
import type { Client } from './client.ts';

// Answers as a client can take them, by what it says of itself.

export function fittingHover(hover: Hover | null, { markdown }: Client): Hover | null {
  return hover === null ? null : { ...hover, contents: fittingText(hover.contents, markdown.hover) };
}

export function fittingList(list: CompletionList, { itemKinds }: Client): CompletionList {
  if (itemKinds === null) return list;
  const items = list.items.map(({ kind, ...item }) =>
    kind === undefined || itemKinds.includes(kind) ? { kind, ...item } : item,
  );
  return { ...list, items };
}

export function fittingItem(item: CompletionItem, { markdown }: Client): CompletionItem {
  const { documentation } = item;
  return documentation === undefined
    ? item
    : { ...item, documentation: fittingText(documentation, markdown.completion) };
}

export function fittingSignature(help: SignatureHelp | null, { markdown, parameterPlaces }: Client) {
  if (help === null) return null;
  const signatures = help.signatures.map(({ parameters, ...signature }) => ({
    ...signature,
    parameters: parameters?.map(({ label, documentation }) => ({
      label: parameterPlaces || typeof label === 'string' ? label : signature.label.slice(...label),
      documentation: documentation && fittingText(documentation, markdown.signature),
    })),
  }));
  return { ...help, signatures };
}

/** A text of ours; those that are Markdown say so. */
function fittingText<T>(text: T, showsMarkdown: boolean): T {
  const { kind, value } = text as { kind?: string; value?: string };
  return showsMarkdown || kind !== 'markdown' ? text : ({ kind: 'plaintext', value: plainText(value!) } as T);
}
