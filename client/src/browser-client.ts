/// <reference lib="dom" />
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { LanguageServer } from './language-server.ts';
import { quiet } from './quiet-client.ts';
import { rulePages } from './rule-pages.ts';

/** The server's part for web workers, and behind it the one that Node has, too. */
const BUNDLES = ['server.browser.js', 'server-main.js'];

/** A language server that is a web worker, made anew for each start. */
export function browserServer(context: ExtensionContext): LanguageServer {
  let script: string | undefined;
  let worker: Worker | undefined;
  const start = async () => {
    worker?.terminate();
    script ??= await scriptOf(BUNDLES.map((name) => Uri.joinPath(context.extensionUri, 'dist', name)));
    worker = new Worker(script);
    return worker;
  };
  return new LanguageServer(
    (options) => quiet(new LanguageClient('zhibiao', '指标 Zhibiao', start, options)),
    rulePages(context.extensionUri),
  );
}

/** The URL of a script that is these bundles, one behind the other. */
async function scriptOf(bundles: readonly Uri[]): Promise<string> {
  const parts = await Promise.all(bundles.map((bundle) => workspace.fs.readFile(bundle)));
  return URL.createObjectURL(new Blob(parts as BlobPart[], { type: 'text/javascript' }));
}
