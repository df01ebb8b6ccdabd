/// <reference lib="dom" />
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { LanguageServer } from './language-server.ts';
import { quiet } from './quiet-client.ts';
import { rulePages } from './rule-pages.ts';

/** A language server that is a web worker, made anew for each start. */
export function browserServer(context: ExtensionContext): LanguageServer {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  let worker: Worker | undefined;
  const start = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return worker;
  };
  return new LanguageServer(
    (options) => quiet(new LanguageClient('zhibiao', '指标 Zhibiao', start, options)),
    rulePages(context.extensionUri),
  );
}
