import type { Connection, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { DiagnosticJson } from '../features/diagnostic-json.ts';
import { status } from '../features/status.ts';
import type { Checked } from '../workspace/checked.ts';
import type { Guard } from './guard.ts';
import { PreparedList, type SendList } from './prepared-list.ts';
import { Quiet } from './quiet.ts';
import type { Session } from './session.ts';

/** What was last found out about a document. */
interface Published {
  readonly json: DiagnosticJson;
  /** Of the last answer, by which a client asks whether anything changed. */
  resultId: number;
  diagnostics: readonly Uint8Array[];
  status: string;
}

/** Sends what the server found out about documents: diagnostics (or answers the client's question for them), and status. */
export class Publisher {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #guard: Guard;
  readonly #sendList: SendList;
  readonly #published = new Map<string, Published>();
  readonly #quiet: Quiet;
  #lastResult = 0;

  constructor(connection: Connection, session: Session, guard: Guard, sendList: SendList) {
    this.#connection = connection;
    this.#session = session;
    this.#guard = guard;
    this.#sendList = sendList;
    this.#quiet = new Quiet((uri) => guard.run('check', () => this.#publish(uri)));
  }

  /** Checks a document soon; edits that follow each other closely are checked once. */
  schedule(uri: string): void {
    this.#quiet.touched(uri);
  }

  /** The answer to a client that asks for diagnostics. */
  async pull(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const checked = await this.#session.checked(uri);
    if (checked === null) return { kind: 'full', items: [] };
    const published = this.#update(checked);
    const resultId = String(published.resultId);
    if (previous === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: this.#listOf(published) };
  }

  /** A closed document has no diagnostics. */
  close(uri: string): void {
    this.#quiet.forget(uri);
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
    this.#quiet.dispose();
  }

  async #publish(uri: string): Promise<void> {
    const checked = await this.#session.checked(uri);
    if (checked === null) return;
    const published = this.#update(checked);
    if (!this.#session.client.pullsDiagnostics) {
      const { version } = checked.document;
      this.#connection.sendDiagnostics({ uri, version, diagnostics: this.#listOf(published) });
    }
    const found = status(checked);
    const key = JSON.stringify(found);
    if (key === published.status) return;
    published.status = key;
    this.#connection.sendNotification('zhibiao/status', found);
  }

  #update(checked: Checked): Published {
    const { uri } = checked.document;
    let known = this.#published.get(uri);
    if (known === undefined) {
      const json = new DiagnosticJson(this.#session.client.relatedInformation);
      known = { json, resultId: ++this.#lastResult, diagnostics: [], status: '' };
      this.#published.set(uri, known);
    }
    const found = known.json.of(checked);
    if (!sameAnswer(known.diagnostics, found)) known.resultId = ++this.#lastResult;
    known.diagnostics = found;
    return known;
  }

  #listOf({ diagnostics }: Published): Diagnostic[] {
    return this.#sendList(new PreparedList(diagnostics)) as Diagnostic[];
  }
}

/** Most pieces are the very objects of the last answer; one that was written again may say the same. */
function sameAnswer(a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i] || sameBytes(one, b[i]!));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
