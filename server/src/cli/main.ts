import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import type { Words } from '#grammar';
import { say } from '../check/words.ts';
import { type Output, Status } from './output.ts';
import { run } from './run.ts';
import { serveThread } from './threads.ts';
import { WORDS } from './words.ts';

if (isMainThread) {
  void main();
} else {
  serveThread();
}

async function main(): Promise<void> {
  compileLess();
  const { stdout, stderr } = process;
  const fail = (words: Words, error: Error) => {
    const args = { reason: error.message };
    stderr.write(`${say(words, 'zh', args)}\n${say(words, 'en', args)}\n`);
    process.exitCode = Status.failed;
  };
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader has gone (`zhibiao … | head`).
    if (error.code !== 'EPIPE') fail(WORDS.outputFailed, error);
  });
  // There is nowhere left to tell it.
  stderr.on('error', () => {});
  const isClosed = () => stdout.destroyed || stdout.errored !== null;
  /** A reader that goes while it is waited for ends the wait. */
  const takenOrGone = () =>
    new Promise<void>((resolve) => {
      const done = () => {
        stdout.off('drain', done).off('close', done).off('error', done);
        resolve();
      };
      stdout.on('drain', done).on('close', done).on('error', done);
    });
  const output: Output = {
    out: async (text) => {
      if (!isClosed() && !stdout.write(text)) await takenOrGone();
    },
    err: (text) => stderr.write(text),
    isClosed,
    colours: stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  };
  /** Beside the bundle, as it is installed. */
  const rulePages = path.join(__dirname, '..', 'docs', 'rules');
  try {
    const status = await run(process.argv.slice(2), output, rulePages, __filename);
    // The output may have failed before.
    process.exitCode ??= status;
  } catch (error) {
    fail(WORDS.crashed, error as Error);
  }
}

/**
 * Has the engine take less of what a function calls into its compiled code, a fifth of what it usually does, in all
 * threads: a run of hundreds of files ends before larger code has paid for being compiled.
 */
function compileLess(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
}
