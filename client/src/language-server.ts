import { Disposable, extensions, type LogOutputChannel, type Uri, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { CrashPolicy, MAX_RESTARTS, RESTART_MINUTES } from './crash-policy.ts';
import { answerFileRequests } from './files.ts';
import { foundName } from './found-symbols.ts';
import { STATUS_NOTIFICATION, type StatusParams } from './protocol.ts';
import { StatusView } from './status.ts';
import { t } from './words.ts';

// Milliseconds of rest before a restart, more each time.
const REST = 250;

/** Makes the client for a host: one that forks a Node process, or one that starts a web worker. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the extension sees it: started, restarted, and its end told to the user. */
export class LanguageServer implements Disposable {
  /** The client that speaks with the server. */
  readonly client: BaseLanguageClient;
  private readonly log: LogOutputChannel = window.createOutputChannel('指标 Zhibiao', { log: true });
  private readonly view = new StatusView();
  private readonly policy: CrashPolicy;
  private readonly subscriptions: Disposable;
  private starting: Promise<void> = Promise.resolve();

  /** @param pages the folder with the pages of the rules */
  constructor(create: CreateClient, pages: Uri) {
    this.policy = new CrashPolicy({
      restart: (attempt) => this.revive(attempt),
      giveUp: (times) => this.tellGivenUp(times),
    });
    this.client = create({
      documentSelector: [{ language: 'zhibiao' }],
      initializationOptions: () => ({
        rulePages: `${pages}/`,
        answersFiles: true,
        showsStatus: true,
        validatesJson: validatesJson(),
      }),
      outputChannel: this.log,
      markdown: { isTrusted: { enabledCommands: ['zhibiao.explainRule'] } },
      middleware: {
        provideWorkspaceSymbols: async (query, token, next) => {
          const symbols = await next(query, token);
          for (const symbol of symbols ?? []) symbol.name = foundName(symbol.name, query);
          return symbols;
        },
      },
      errorHandler: this.policy,
      // Failed starts are told by start(), not by the client's own message.
      initializationFailedHandler: () => false,
      // Single failed requests belong into the log; what concerns the user is told below, in the user's language.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    });
    this.subscriptions = Disposable.from(
      this.log,
      this.view,
      this.client.onDidChangeState(({ newState }) => this.view.setServer(stateName(newState))),
      answerFileRequests(this.client),
      this.client.onNotification(STATUS_NOTIFICATION, (status: StatusParams) => this.view.update(status)),
    );
  }

  /** Starts the server; what goes wrong is shown to the user, not thrown. */
  async start(): Promise<void> {
    try {
      this.starting = this.client.start();
      await this.starting;
    } catch (error) {
      this.log.error(String(error));
      // Of a server that crashed the policy's listener tells.
      if (this.policy.count === 0) this.tell(t('The language server could not be started: {0}', reason(error)));
    }
  }

  /** Stops the server if it runs and starts it anew, with a fresh allowance of automatic restarts. */
  async restart(): Promise<void> {
    this.policy.reset();
    if (this.client.needsStop()) {
      await this.client.stop().catch((error) => this.log.warn(String(error)));
    }
    await this.start();
  }

  /** Stops the server for good, when the extension is deactivated. */
  async stop(): Promise<void> {
    if (this.client.needsStop()) await this.client.stop();
  }

  /** The server's last word on an open document. */
  statusOf(uri: Uri): StatusParams | undefined {
    return this.view.of(uri);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async revive(attempt: number): Promise<void> {
    this.log.warn(t('The language server stopped and is being restarted ({0} of {1}).', attempt, MAX_RESTARTS));
    await Promise.allSettled([this.starting, new Promise((resolve) => setTimeout(resolve, attempt * REST))]);
    // The user may have been faster, with the restart command.
    if (this.client.needsStop()) return;
    await this.start();
  }

  private tellGivenUp(times: number): void {
    this.tell(
      t(
        'The language server stopped {0} times within {1} minutes and is no longer restarted. Until it runs again, tables are not checked and have no completion or outline.',
        times,
        RESTART_MINUTES,
      ),
    );
  }

  private async tell(message: string): Promise<void> {
    this.log.error(message);
    const [restart, showLog] = [t('Restart'), t('Show Log')];
    const answer = await window.showErrorMessage(message, restart, showLog);
    if (answer === restart) await this.restart();
    if (answer === showLog) this.log.show();
  }
}

function stateName(state: State): 'starting' | 'running' | 'stopped' {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'stopped';
}

/** Whether VS Code compares JSON files with the schemas of the manifest. */
function validatesJson(): boolean {
  const known = extensions.getExtension('vscode.json-language-features') !== undefined;
  return known && workspace.getConfiguration('json').get('validate.enable') !== false;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
