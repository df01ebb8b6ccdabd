import { sameProject } from '../../features/definition.ts';
import { references } from '../../features/references.ts';
import { prepareRename } from '../../features/rename.ts';
import { workspaceSymbols } from '../../features/workspaceSymbol.ts';
import { renamer } from '../rename.ts';
import type { Host } from './host.ts';

/** Answers where something stands in this table and in others, and renames it there. */
export function answerNavigation({ connection, session, guard, onDocument }: Host): void {
  connection.onReferences(
    onDocument('textDocument/references', [], (checked, { position }) => references(checked, position, session.index)),
  );

  connection.onDefinition(
    onDocument('textDocument/definition', [], (checked, { position }) => sameProject(checked, position, session.index)),
  );

  connection.onPrepareRename(
    onDocument('textDocument/prepareRename', null, (checked, { position }) => prepareRename(checked, position)),
  );

  connection.onRenameRequest(onDocument('textDocument/rename', null, renamer(session)));

  connection.onWorkspaceSymbol(
    guard.request('workspace/symbol', [], ({ query }) => workspaceSymbols(session.index, query)),
  );
}
