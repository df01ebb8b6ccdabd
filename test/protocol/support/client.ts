import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mts';

// biome-ignore lint/suspicious/noExplicitAny: messages are whatever the server sends
export type Json = any;

/** An error answer of the server. */
export class ServerError extends Error {
  readonly code: number;

  constructor({ code, message }: { code: number; message: string }) {
    super(message);
    this.code = code;
  }
}

type Answer = { resolve(result: Json): void; reject(error: Error): void };

const BUNDLED_SERVER = path.join(root, 'dist', 'server.js');

/** When a message was there, by `performance.now()`, and the milliseconds that it took to read it. */
export interface Arrival {
  readonly at: number;
  readonly parsing: number;
}

/** A language client of the plainest kind: speaks with the bundled server over its standard streams. */
export class Client {
  readonly process: ChildProcess;
  /** Milliseconds to wait for anything. */
  patience = 15_000;
  /** All notifications of the server so far. */
  readonly notifications: { method: string; params: Json }[] = [];
  /** Answers to the server's own requests, by method. */
  readonly answers: Record<string, (params: Json) => unknown> = {
    'client/registerCapability': () => null,
    'workspace/configuration': ({ items }) => items.map(() => ({})),
    'workspace/diagnostic/refresh': () => null,
    'workspace/applyEdit': () => ({ applied: true }),
  };
  /** Numbers of answers to what was not asked, or was answered before. */
  readonly strays: number[] = [];
  /** The last byte of messages, by their params or result. */
  readonly arrivals = new WeakMap<object, Arrival>();
  /** Methods that the server asked for, in order. */
  readonly asked: string[] = [];
  readonly exited: Promise<number | null>;
  readonly #open = new Map<number, Answer>();
  readonly #listeners = new Set<() => void>();
  #chunks: Buffer[] = [];
  #received = 0;
  /** Bytes that must be there before it is worth looking at them again. */
  #wanted = 1;
  #lastId = 0;
  #errors = '';

  /** @param server the script of another server than ours */
  constructor(argv: readonly string[] = ['--stdio'], nodeOptions: readonly string[] = [], server = BUNDLED_SERVER) {
    mkdirSync(path.join(root, 'dist'), { recursive: true });
    this.process = spawn(process.execPath, [...nodeOptions, server, ...argv]);
    this.process.stdout!.on('data', (chunk: Buffer) => this.#receive(chunk));
    this.process.stderr!.on('data', (chunk: Buffer) => {
      this.#errors += chunk;
    });
    this.exited = new Promise((resolve) => {
      this.process.on('exit', (code) => {
        for (const { reject } of this.#open.values()) reject(new Error(`the server ended (${code}): ${this.#errors}`));
        resolve(code);
      });
    });
  }

  get errors(): string {
    return this.#errors;
  }

  /** Sends a request and gives its number with the answer to come. */
  ask(method: string, params?: Json): { id: number; answer: Promise<Json> } {
    const id = ++this.#lastId;
    const answer = new Promise((resolve, reject) => this.#open.set(id, { resolve, reject }));
    this.#send({ id, method, params });
    return { id, answer };
  }

  request(method: string, params?: Json): Promise<Json> {
    return this.ask(method, params).answer;
  }

  notify(method: string, params?: Json): void {
    this.#send({ method, params });
  }

  /** Sends bytes as they are. */
  sendRaw(text: string): void {
    this.process.stdin!.write(text);
  }

  /** Waits until `ask` gives something, trying again after each message of the server. */
  async until<T>(ask: () => T | undefined | false | null, what: string): Promise<T> {
    const end = Date.now() + this.patience;
    for (;;) {
      const found = ask();
      if (found) return found;
      if (Date.now() > end) throw new Error(`did not come within ${this.patience} ms: ${what}\n${this.#errors}`);
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer);
          this.#listeners.delete(done);
          resolve();
        };
        const timer = setTimeout(done, 50);
        this.#listeners.add(done);
      });
    }
  }

  /** The last diagnostics pushed for a document, of this version where one is given. */
  async pushed(uri: string, version?: number): Promise<Json[]> {
    const params = await this.until(
      () =>
        this.notifications.findLast(
          ({ method, params }) =>
            method === 'textDocument/publishDiagnostics' &&
            params.uri === uri &&
            (version === undefined || params.version === version),
        )?.params,
      `diagnostics of ${uri} version ${version}`,
    );
    return params.diagnostics;
  }

  async initialize(capabilities: Json = {}, more: Json = {}): Promise<Json> {
    const result = await this.request('initialize', { processId: process.pid, rootUri: null, capabilities, ...more });
    this.notify('initialized', {});
    return result;
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'zhibiao', version, text } });
  }

  change(uri: string, version: number, ...contentChanges: Json[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** Ends the server as the protocol wants it, and gives its exit code. */
  async end(): Promise<number | null> {
    if (this.process.exitCode !== null) return this.process.exitCode;
    await this.request('shutdown');
    this.notify('exit');
    return this.exited;
  }

  kill(): void {
    this.process.kill('SIGKILL');
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#received += chunk.length;
    while (this.#received >= this.#wanted) {
      const bytes = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
      const headerEnd = bytes.indexOf('\r\n\r\n');
      const length =
        headerEnd < 0 ? 0 : Number(/Content-Length: (\d+)/i.exec(bytes.toString('latin1', 0, headerEnd))![1]);
      const end = headerEnd < 0 ? bytes.length + 1 : headerEnd + 4 + length;
      // A long message is put together once, when all of it is there.
      this.#chunks = [bytes.length < end ? bytes : bytes.subarray(end)];
      this.#received = this.#chunks[0]!.length;
      this.#wanted = bytes.length < end ? end : 1;
      if (bytes.length < end) return;
      const at = performance.now();
      const message = JSON.parse(bytes.toString('utf8', headerEnd + 4, end));
      const content = message.params ?? message.result;
      if (content instanceof Object) this.arrivals.set(content, { at, parsing: performance.now() - at });
      this.#take(message);
      for (const listener of [...this.#listeners]) listener();
    }
  }

  #take(message: Json): void {
    if (message.method !== undefined && message.id !== undefined) {
      this.asked.push(message.method);
      const answer = this.answers[message.method];
      if (answer !== undefined) this.#send({ id: message.id, result: answer(message.params) });
      else this.#send({ id: message.id, error: { code: -32601, message: 'not known' } });
    } else if (message.method !== undefined) this.notifications.push(message);
    else {
      const open = this.#open.get(message.id);
      if (!this.#open.delete(message.id)) this.strays.push(message.id);
      if (message.error !== undefined) open?.reject(new ServerError(message.error));
      else open?.resolve(message.result);
    }
  }
}
