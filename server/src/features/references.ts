import type { Location } from 'vscode-languageserver-types';
import type { Position } from '#grammar';
import type { Checked } from '../workspace/checked.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { nameAt } from './support/name-at.ts';

/** All places of the workspace with the name that stands at a position, those of the same file first. */
export function references({ document }: Checked, position: Position, index: WorkspaceIndex): Location[] {
  const at = nameAt(document.table, position);
  if (at === null) return [];
  const places = index.places(at.kind, at.name);
  const isOwn = ({ uri }: Location) => uri === document.uri;
  return [...places.filter(isOwn), ...places.filter((place) => !isOwn(place))];
}
