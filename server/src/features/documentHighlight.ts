import type { DocumentHighlight } from 'vscode-languageserver-types';
import type { Position } from '#grammar';
import type { Checked } from '../workspace/checked.ts';
import { digestOf, nameId, rangeOfUse, usesIn } from '../workspace/digest.ts';
import { nameAt } from './support/name-at.ts';

/** All places of the file with the name that stands at a position. */
export function documentHighlights({ document: { table } }: Checked, position: Position): DocumentHighlight[] {
  const at = nameAt(table, position);
  if (at === null) return [];
  const uses = usesIn(digestOf(table), nameId(at.kind, at.name));
  return uses.map(({ use, line }) => ({ range: rangeOfUse(use, line) }));
}
