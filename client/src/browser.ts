import type { ExtensionContext } from 'vscode';
import { type Api, activateExtension, deactivateExtension } from './core.ts';

/** Entry in the browser (vscode.dev and the like). */
export function activate(context: ExtensionContext): Api {
  return activateExtension(context, async () => (await import('./browser-client.ts')).browserServer(context));
}

/** Called by VS Code before the extension host ends. */
export function deactivate(): Promise<void> {
  return deactivateExtension();
}
