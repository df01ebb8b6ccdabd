/// <reference lib="dom" />
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { CreateClient } from './language-server.ts';
import { quiet } from './quiet-client.ts';

/** A client whose server is a web worker, made anew for each start. */
export function browserClient(context: ExtensionContext): CreateClient {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  let worker: Worker | undefined;
  const start = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return worker;
  };
  return (options) => quiet(new LanguageClient('zhibiao', '指标 Zhibiao', start, options));
}
