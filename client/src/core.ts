import { commands, type ExtensionContext, Position, Range, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CONVERSIONS } from './conversion-names.ts';
import type { LanguageServer } from './language-server.ts';
import { offerLanguage } from './offer.ts';
import { pasteAsRows, pasteIntoActive } from './paste.ts';
import { provideRulePages } from './rule-pages.ts';

/** What the extension gives to others, tests among them. */
export interface Api {
  /** The language client; undefined until a goal table has been opened. */
  readonly client: BaseLanguageClient | undefined;
}

let server: Promise<LanguageServer> | undefined;

/**
 * Sets the extension up. Plain-text documents activate it too, so all that is heavy, the language client and the
 * server, is loaded when the first goal table is there.
 */
export function activateExtension(context: ExtensionContext, loadServer: () => Promise<LanguageServer>): Api {
  let client: BaseLanguageClient | undefined;
  const start = async () => {
    const loaded = await loadServer();
    context.subscriptions.push(loaded);
    client = loaded.client;
    await loaded.start();
    return loaded;
  };
  const ensureServer = () => {
    server ??= start();
    return server;
  };
  const startIfNeeded = () => {
    if (workspace.textDocuments.some(concernsServer)) ensureServer();
  };
  context.subscriptions.push(
    offerLanguage(),
    provideRulePages(context.extensionUri),
    workspace.onDidOpenTextDocument(startIfNeeded),
    commands.registerCommand('zhibiao.restartServer', async () => {
      const running = server;
      if (running === undefined) await ensureServer();
      else await (await running).restart();
    }),
    commands.registerCommand('zhibiao.reveal', async (document: string, { line, character }: Position) => {
      const at = new Position(line, character);
      await window.showTextDocument(Uri.parse(document), { selection: new Range(at, at) });
    }),
    commands.registerCommand('zhibiao.turnOffRule', async (document: string, rule: string) =>
      (await import('./turn-off-rule.ts')).turnOffRule(document, rule, await server),
    ),
    commands.registerCommand('zhibiao.newTable', async () =>
      (await import('./new-table.ts')).newTable(async () => (await ensureServer()).client),
    ),
    pasteAsRows(() => server),
    commands.registerCommand('zhibiao.pasteRows', async () => pasteIntoActive(await server)),
    ...CONVERSIONS.map((name) =>
      commands.registerCommand(`zhibiao.convert.${name}`, async () =>
        (await import('./conversions.ts')).convertActive(name, await server),
      ),
    ),
    commands.registerCommand('zhibiao.fixFile', async () => (await import('./table-editor.ts')).fixFile()),
    commands.registerCommand('zhibiao.selectForm', async () =>
      (await import('./form-picker.ts')).selectForm(await server),
    ),
  );
  startIfNeeded();
  return {
    get client() {
      return client;
    },
  };
}

function concernsServer({ languageId, uri }: TextDocument): boolean {
  return languageId === 'zhibiao' || /(?:\/zhibiao\.json|\.zhibiao-standard\.json)$/.test(uri.path);
}

/** Stops the server, when VS Code unloads the extension. */
export async function deactivateExtension(): Promise<void> {
  await (await server)?.stop();
  server = undefined;
}
