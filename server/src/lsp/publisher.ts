import type { Connection, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostic.ts';
import { status } from '../features/status.ts';
import type { Checked } from '../workspace/checked.ts';
import type { Guard } from './guard.ts';
import type { Session } from './session.ts';

/** Milliseconds without an edit after which a document is checked: these, or as long as its last check took. */
const QUIET = 10;
const LONGEST_QUIET = 300;
/** While edits go on without a pause, it is checked this often. */
const LONGEST_WAIT = 400;

interface Published {
  /** Of the last answer, by which a client asks whether anything changed. */
  resultId: number;
  diagnostics: readonly Diagnostic[];
  status: string;
  /** Milliseconds that checking and sending took. */
  cost: number;
}

interface Waiting {
  readonly since: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Sends what the server found out about documents: diagnostics (or answers the client's question for them), and status. */
export class Publisher {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #guard: Guard;
  readonly #published = new Map<string, Published>();
  readonly #waiting = new Map<string, Waiting>();
  /** Without related places, for clients that do not show them. */
  readonly #bare = new WeakMap<Diagnostic, Diagnostic>();
  #lastResult = 0;

  constructor(connection: Connection, session: Session, guard: Guard) {
    this.#connection = connection;
    this.#session = session;
    this.#guard = guard;
  }

  /** Checks a document soon; edits that follow each other closely are checked once. */
  schedule(uri: string): void {
    const waiting = this.#waiting.get(uri);
    clearTimeout(waiting?.timer);
    const now = Date.now();
    const since = waiting?.since ?? now;
    const quiet = Math.min(Math.max(QUIET, this.#published.get(uri)?.cost ?? 0), LONGEST_QUIET);
    const delay = Math.max(0, Math.min(quiet, since + LONGEST_WAIT - now));
    const timer = setTimeout(() => {
      this.#waiting.delete(uri);
      this.#guard.run('check', () => this.#publish(uri));
    }, delay);
    this.#waiting.set(uri, { since, timer });
  }

  /** The answer to a client that asks for diagnostics. */
  async pull(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const checked = await this.#session.checked(uri);
    if (checked === null) return { kind: 'full', items: [] };
    const published = this.#update(checked);
    const resultId = String(published.resultId);
    if (previous === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: [...published.diagnostics] };
  }

  /** A closed document has no diagnostics. */
  close(uri: string): void {
    clearTimeout(this.#waiting.get(uri)?.timer);
    this.#waiting.delete(uri);
    this.#published.delete(uri);
    if (!this.#session.client.pullsDiagnostics) this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Checks all open documents again, as the settings changed. */
  refresh(): void {
    const { client, documents } = this.#session;
    for (const uri of documents.keys()) this.schedule(uri);
    if (client.pullsDiagnostics && client.refreshesDiagnostics) {
      this.#guard.run('workspace/diagnostic/refresh', () => this.#connection.languages.diagnostics.refresh());
    }
  }

  /** Stops waiting, when the server shuts down. */
  dispose(): void {
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }

  async #publish(uri: string): Promise<void> {
    const begun = Date.now();
    const checked = await this.#session.checked(uri);
    if (checked === null) return;
    const published = this.#update(checked);
    if (!this.#session.client.pullsDiagnostics) {
      const { version } = checked.document;
      this.#connection.sendDiagnostics({ uri, version, diagnostics: [...published.diagnostics] });
    }
    published.cost = Date.now() - begun;
    const found = status(checked);
    const key = JSON.stringify(found);
    if (key === published.status) return;
    published.status = key;
    this.#connection.sendNotification('zhibiao/status', found);
  }

  #update(checked: Checked): Published {
    const known = this.#published.get(checked.document.uri);
    const found = this.#forClient(diagnostics(checked));
    if (known !== undefined && sameAnswer(known.diagnostics, found)) {
      known.diagnostics = found;
      return known;
    }
    const published = {
      resultId: ++this.#lastResult,
      diagnostics: found,
      status: known?.status ?? '',
      cost: known?.cost ?? 0,
    };
    this.#published.set(checked.document.uri, published);
    return published;
  }

  #forClient(found: Diagnostic[]): Diagnostic[] {
    if (this.#session.client.relatedInformation) return found;
    return found.map((diagnostic) => {
      if (diagnostic.relatedInformation === undefined) return diagnostic;
      let bare = this.#bare.get(diagnostic);
      if (bare === undefined) {
        const { relatedInformation: _, ...rest } = diagnostic;
        bare = rest;
        this.#bare.set(diagnostic, bare);
      }
      return bare;
    });
  }
}

/** Most diagnostics are the very objects of the last answer; those of a row that was checked again may be equal. */
function sameAnswer(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i] || JSON.stringify(one) === JSON.stringify(b[i]));
}
