import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type CheckCommand, type FileReport, fileChecker } from './file-report.ts';
import type { ListedFile } from './files.ts';

/** Checks some files, one after the other. */
export type Check = (files: readonly ListedFile[]) => Promise<readonly FileReport[]>;

interface ThreadData {
  readonly command: CheckCommand;
  readonly colours: boolean;
}

/** A further thread takes a tenth of a second to start: it pays with so many bytes to check. */
const BYTES_A_THREAD = 1_000_000;
/** Each holds the program and what it has learnt of the tables: some 100 MB. */
const MOST_THREADS = 8;
/** A message costs little beside so many files. */
const BATCH = 8;

/** How many threads beside the first are to check the files. */
export function furtherThreads(files: readonly ListedFile[], { threads, fix }: CheckCommand): number {
  // Files may name the same one by links, which two threads must not write at once.
  if (fix === true) return 0;
  const wanted = (threads ?? Math.min(MOST_THREADS, availableParallelism())) - 1;
  const most = Math.min(wanted, files.length - 1);
  if (threads !== null) return Math.max(0, most);
  let bytes = 0;
  for (const { file } of files) {
    if (bytes >= most * BYTES_A_THREAD) break;
    bytes += statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  }
  return Math.max(0, Math.min(most, Math.floor(bytes / BYTES_A_THREAD)));
}

/** The files in pieces, small enough that all hands end at about the same time. */
export function* batchesOf(files: readonly ListedFile[], hands: number): IterableIterator<readonly ListedFile[]> {
  const length = hands === 1 ? 1 : Math.max(1, Math.min(BATCH, Math.floor(files.length / (16 * hands))));
  for (let i = 0; i < files.length; i += length) yield files.slice(i, i + length);
}

/** The first thread hands out batches between its own: each other one has its next before it is done with one. */
export const BATCHES_AT_HAND = 2;

/** Another thread that checks files, one batch after the other. */
export class CheckThread {
  readonly #worker: Worker;
  #isDead = false;
  /** Who waits for a batch, in the order in which they were asked for. */
  readonly #waiting: ((reports: readonly FileReport[] | null) => void)[] = [];

  /** @param script runs `serveThread` */
  constructor(script: string, command: CheckCommand, colours: boolean) {
    const workerData: ThreadData = { command, colours };
    this.#worker = new Worker(script, { workerData });
    this.#worker.on('message', (reports: readonly FileReport[]) => this.#waiting.shift()?.(reports));
    this.#worker.on('messageerror', () => this.#waiting.shift()?.(null));
    // An exit follows.
    this.#worker.on('error', () => {});
    this.#worker.on('exit', () => {
      this.#isDead = true;
      for (const answer of this.#waiting.splice(0)) answer(null);
    });
  }

  /** Null where the thread has failed, such as for want of memory. */
  check(files: readonly ListedFile[]): Promise<readonly FileReport[] | null> {
    return new Promise((resolve) => {
      if (this.#isDead) return resolve(null);
      this.#waiting.push(resolve);
      this.#worker.postMessage(files);
    });
  }

  end(): void {
    void this.#worker.terminate();
  }
}

/** What the script of a further thread runs. */
export function serveThread(): void {
  const { command, colours } = workerData as ThreadData;
  const checkFile = fileChecker(command, colours);
  parentPort!.on('message', (files: readonly ListedFile[]) => parentPort!.postMessage(files.map(checkFile)));
}
