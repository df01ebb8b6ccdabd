import { Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages, Uri, window, workspace } from 'vscode';
import type { Layout, StatusParams } from './protocol.ts';
import { t } from './words.ts';

/** What the language server is doing, as far as the user needs to know. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** The language status item: standard, layout and dialect of the active document, or what ails the server. */
export class StatusView implements Disposable {
  private readonly item: LanguageStatusItem;
  /** Names the configuration file that holds for the active document; there only where one does. */
  private file: LanguageStatusItem | undefined;
  private readonly known = new Map<string, StatusParams>();
  private readonly subscriptions: Disposable;
  private server: ServerState = 'starting';

  constructor() {
    this.item = languages.createLanguageStatusItem('zhibiao.status', { language: 'zhibiao' });
    this.item.name = t('Goal table');
    this.subscriptions = Disposable.from(
      this.item,
      window.onDidChangeActiveTextEditor(() => this.show()),
      workspace.onDidCloseTextDocument((document) => this.known.delete(document.uri.toString())),
    );
    this.show();
  }

  /** Takes the server's word on a document. */
  update(status: StatusParams): void {
    this.known.set(Uri.parse(status.uri).toString(), status);
    this.show();
  }

  /** Shows whether there is a server at all. */
  setServer(state: ServerState): void {
    this.server = state;
    if (state !== 'running') this.known.clear();
    this.show();
  }

  /** The last word of the server on a document that is still open. */
  of(uri: Uri): StatusParams | undefined {
    return this.known.get(uri.toString());
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.file?.dispose();
  }

  private show(): void {
    const stopped = this.server === 'stopped';
    this.item.severity = stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    this.item.command = stopped
      ? { command: 'zhibiao.restartServer', title: t('Restart') }
      : { command: 'zhibiao.selectForm', title: t('Change') };
    const document = window.activeTextEditor?.document;
    const status = this.server === 'running' && document ? this.of(document.uri) : undefined;
    this.item.busy = !stopped && status === undefined;
    this.item.text = status ? summary(status) : this.waiting();
    this.item.detail = status ? detail(status) : '';
    this.showFile(status?.configuration?.uri);
  }

  private showFile(file: string | undefined): void {
    if (file === undefined) {
      this.file?.dispose();
      this.file = undefined;
      return;
    }
    const uri = Uri.parse(file);
    this.file ??= languages.createLanguageStatusItem('zhibiao.configuration', { language: 'zhibiao' });
    this.file.name = t('Configuration file');
    this.file.text = t('Configured by {0}', workspace.asRelativePath(uri));
    this.file.command = { command: 'vscode.open', arguments: [uri], title: t('Open') };
  }

  private waiting(): string {
    if (this.server === 'stopped') return t('The language server is not running');
    return this.server === 'starting' ? t('The language server is starting…') : t('Reading the table…');
  }
}

function summary({ standard, layout, dialect }: StatusParams): string {
  return [standard.name, layoutName(layout), dialect.id === 'coded' ? t('Coded') : t('Uncoded')].join(' · ');
}

function detail({ standard, dialect }: StatusParams): string {
  const parts = [];
  if (standard.detected) parts.push(t('Standard'));
  if (dialect.detected) parts.push(t('Dialect'));
  return parts.length ? t('{0}: auto-detected', parts.join(' · ')) : '';
}

function layoutName(layout: Layout): string {
  switch (layout) {
    case 'published':
      return t('published layout');
    case 'barred':
      return t('table with bars');
    case 'wrapped':
      return t('wrapped layout');
    case 'authoring':
      return t('authoring layout');
    case 'mixed':
      return t('mixed layouts');
  }
}
