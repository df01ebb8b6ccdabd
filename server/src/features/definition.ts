import type { Location } from 'vscode-languageserver-types';
import type { Position } from '#grammar';
import type { Checked } from '../workspace/checked.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { nameAt } from './support/name-at.ts';

/** The project that stands at a position, in the tables of other years and departments, the newest year first. */
export function sameProject({ document }: Checked, position: Position, index: WorkspaceIndex): Location[] {
  const at = nameAt(document.table, position);
  if (at?.kind !== 'project') return [];
  return index.sameProject(at.name, document.uri).map(({ uri, range }) => ({ uri, range }));
}
