import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { CreateClient } from './language-server.ts';
import { quiet } from './quiet-client.ts';

/** A client whose server is a Node process of its own, spoken to over Node IPC. */
export function nodeClient(context: ExtensionContext): CreateClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
  return (options) => quiet(new LanguageClient('zhibiao', '指标 Zhibiao', { run, debug }, options));
}
