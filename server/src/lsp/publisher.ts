import type { Connection, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { DiagnosticJson } from '../features/diagnostic-json.ts';
import { status } from '../features/status.ts';
import type { Checked } from '../workspace/checked.ts';
import { Failures } from './failures.ts';
import type { Guard } from './guard.ts';
import { PreparedJson, type SendPrepared } from './prepared-json.ts';
import { Quiet } from './quiet.ts';
import type { Session } from './session.ts';

/** What was last found out about a document. */
interface Published {
  readonly json: DiagnosticJson;
  /** Of the last answer, by which a client asks whether anything changed. */
  resultId: number;
  diagnostics: readonly Uint8Array[];
  status: string;
  /** What was pushed last. */
  pushed: Checked | null;
}

/** Sends what the server found out about documents: diagnostics (or answers the client's question for them), and status. */
export class Publisher {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #guard: Guard;
  readonly #send: SendPrepared;
  readonly #published = new Map<string, Published>();
  readonly #failures: Failures;
  /** Documents of which the client was told the findings of the first rows, once; one that asks is to ask again. */
  readonly #unfinished = new Set<string>();
  readonly #quiet: Quiet;
  #lastResult = 0;

  constructor(connection: Connection, session: Session, guard: Guard, send: SendPrepared) {
    this.#connection = connection;
    this.#session = session;
    this.#guard = guard;
    this.#send = send;
    this.#failures = new Failures(session.client.locale);
    this.#quiet = new Quiet((uri) => guard.run('check', () => this.#publish(uri)));
  }

  /** Checks a document soon; edits that follow each other closely are checked once. */
  schedule(uri: string): void {
    this.#quiet.touched(uri);
  }

  /** The answer to a client that asks for diagnostics. */
  async pull(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const first = this.#session.client.refreshesDiagnostics ? await this.#firstOf(uri) : null;
    if (first !== null) {
      return { kind: 'full', resultId: String(++this.#lastResult), items: this.#firstListOf(first) };
    }
    const checked = await this.#session.checked(uri);
    if (checked === null) return { kind: 'full', items: [] };
    const published = this.#update(checked);
    const resultId = String(published.resultId);
    if (previous === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: this.#listOf(published.diagnostics) };
  }

  /** A closed document has no diagnostics. */
  close(uri: string): void {
    this.#quiet.forget(uri);
    this.#published.delete(uri);
    this.#unfinished.delete(uri);
    this.#failures.forget(uri);
    if (!this.#session.client.pullsDiagnostics) this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Tells in a document that a request about it failed, each method once. */
  failed(uri: string, method: string): void {
    const { client, documents } = this.#session;
    if (documents.get(uri) === undefined || !this.#failures.add(uri, method)) return;
    const published = this.#published.get(uri);
    if (published !== undefined) published.pushed = null;
    this.schedule(uri);
    if (client.pullsDiagnostics && client.refreshesDiagnostics) this.#askForPull();
  }

  /** Checks all open documents again, as the settings changed. */
  refresh(): void {
    const { client, documents } = this.#session;
    for (const uri of documents.keys()) this.schedule(uri);
    if (client.pullsDiagnostics && client.refreshesDiagnostics) this.#askForPull();
  }

  /** Stops waiting, when the server shuts down. */
  dispose(): void {
    this.#quiet.dispose();
  }

  async #publish(uri: string): Promise<void> {
    const { client } = this.#session;
    const first = client.pullsDiagnostics ? null : await this.#firstOf(uri);
    if (first !== null) this.#push(first, this.#firstListOf(first));
    const checked = await this.#session.checked(uri);
    if (checked === null) return;
    const published = this.#update(checked);
    // Edits that came while a check was under way share it.
    if (!client.pullsDiagnostics && published.pushed !== checked)
      this.#push(checked, this.#listOf(published.diagnostics));
    published.pushed = checked;
    if (this.#unfinished.delete(uri) && client.pullsDiagnostics) this.#askForPull();
    if (!client.showsStatus) return;
    const found = status(checked);
    const key = JSON.stringify(found);
    if (key === published.status) return;
    published.status = key;
    this.#connection.sendNotification('zhibiao/status', found);
  }

  /** The findings of the first rows of a long document, once; null where there is more to be told, or nothing. */
  async #firstOf(uri: string): Promise<Checked | null> {
    if (this.#unfinished.has(uri)) return null;
    const first = await this.#session.first(uri);
    if (first !== null) this.#unfinished.add(uri);
    return first;
  }

  #push({ document: { uri, version } }: Checked, diagnostics: Diagnostic[]): void {
    this.#connection.sendDiagnostics({ uri, version, diagnostics });
  }

  #askForPull(): void {
    this.#guard.run('workspace/diagnostic/refresh', () => this.#connection.languages.diagnostics.refresh());
  }

  #update(checked: Checked): Published {
    const { uri } = checked.document;
    let known = this.#published.get(uri);
    if (known === undefined) {
      const json = new DiagnosticJson(this.#session.client.showsRelated);
      known = { json, resultId: ++this.#lastResult, diagnostics: [], status: '', pushed: null };
      this.#published.set(uri, known);
    }
    const found = known.json.of(checked);
    for (const piece of this.#failures.of(uri)) found.push(piece);
    if (!sameAnswer(known.diagnostics, found)) known.resultId = ++this.#lastResult;
    known.diagnostics = found;
    return known;
  }

  #firstListOf(first: Checked): Diagnostic[] {
    return this.#listOf(new DiagnosticJson(this.#session.client.showsRelated).of(first));
  }

  #listOf(pieces: readonly Uint8Array[]): Diagnostic[] {
    return this.#send(PreparedJson.list(pieces));
  }
}

/** Most pieces are the very objects of the last answer; one that was written again may say the same. */
function sameAnswer(a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i] || sameBytes(one, b[i]!));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  // Compared with each keystroke: a function for each byte would cost more than all else here.
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
