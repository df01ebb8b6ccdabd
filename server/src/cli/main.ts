import { once } from 'node:events';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import type { Output } from './output.ts';
import { run } from './run.ts';
import { serveThread } from './threads.ts';

if (isMainThread) {
  void main();
} else {
  serveThread();
}

async function main(): Promise<void> {
  const { stdout, stderr } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader has gone (`zhibiao … | head`).
    if (error.code !== 'EPIPE') throw error;
  });
  const isClosed = () => stdout.destroyed || stdout.errored !== null;
  const output: Output = {
    out: async (text) => {
      // A reader that goes while it is waited for ends the wait.
      if (!isClosed() && !stdout.write(text))
        await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]).catch(() => {});
    },
    err: (text) => stderr.write(text),
    isClosed,
    colours: stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  };
  /** Beside the bundle, as it is installed. */
  const rulePages = path.join(__dirname, '..', 'docs', 'rules');
  process.exitCode = await run(process.argv.slice(2), output, rulePages, __filename);
}
