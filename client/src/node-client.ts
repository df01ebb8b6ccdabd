import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { LanguageServer } from './language-server.ts';
import { quiet } from './quiet-client.ts';
import { rulePages } from './rule-pages.ts';

/** A language server that is a Node process of its own, spoken to over its standard streams, which take bytes as they are. */
export function nodeServer(context: ExtensionContext): LanguageServer {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.stdio };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
  return new LanguageServer(
    (options) => quiet(new LanguageClient('zhibiao', '指标 Zhibiao', { run, debug }, options)),
    rulePages(context.extensionUri),
  );
}
