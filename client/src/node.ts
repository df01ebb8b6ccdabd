import type { ExtensionContext } from 'vscode';
import { type Api, activateExtension, deactivateExtension } from './core.ts';

/** Entry on the desktop and on remote machines. */
export function activate(context: ExtensionContext): Api {
  return activateExtension(context, async () => (await import('./node-client.ts')).nodeServer(context));
}

/** Called by VS Code before the extension host ends. */
export function deactivate(): Promise<void> {
  return deactivateExtension();
}
