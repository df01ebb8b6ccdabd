import type { SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';

const KIND = {
  unit: 3 /* Namespace */,
  project: 5 /* Class */,
  indicator: 8 /* Field */,
} as const satisfies Record<string, SymbolKind>;
/** Nobody reads more; what is wanted is found by typing on. */
const MOST = 100;

/** Units, projects and indicators of the workspace whose names fit what was typed, by pinyin too. */
export function workspaceSymbols(index: WorkspaceIndex, query: string): SymbolInformation[] {
  return index.search(query, MOST).map(({ kind, name, uri, range, container }) => ({
    name,
    kind: KIND[kind],
    location: { uri, range },
    containerName: container,
  }));
}
