import { Table } from '#grammar';
import type { Help } from '../../../../server/src/features/completion.ts';
import type { Checked } from '../../../../server/src/workspace/checked.ts';
import { digestOf } from '../../../../server/src/workspace/digest.ts';
import { WorkspaceIndex } from '../../../../server/src/workspace/workspace-index.ts';

/**
 * What completion knows besides the document.
 *
 * @param others texts of the workspace's other tables, by URI
 */
export function help(checked: Checked, others: Readonly<Record<string, string>> = {}, snippets = false): Help {
  const index = new WorkspaceIndex();
  index.put(checked.document.uri, digestOf(checked.document.table));
  for (const [uri, text] of Object.entries(others)) index.put(uri, digestOf(Table.read(text)));
  return { index, support: { snippets, labelDetails: false }, year: 2026 };
}
