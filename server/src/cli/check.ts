import { type CheckCommand, fileChecker } from './file-report.ts';
import { listFiles } from './files.ts';
import { inOrder } from './in-order.ts';
import type { Output, Status } from './output.ts';
import { RunReport } from './run-report.ts';
import { BATCHES_AT_HAND, batchesOf, type Check, CheckThread, furtherThreads } from './threads.ts';

/**
 * Checks files and tells what was found, in the order of the files.
 *
 * @param script of further threads; null where there are to be none
 */
export async function check(command: CheckCommand, output: Output, script: string | null): Promise<Status> {
  const files = [...listFiles(command.paths)];
  const checkFile = fileChecker(command, output.colours);
  const here: Check = async (batch) => {
    // Lets the messages of other threads in.
    await new Promise(setImmediate);
    return batch.map(checkFile);
  };
  const count = script === null ? 0 : furtherThreads(files, command);
  const threads = Array.from({ length: count }, () => new CheckThread(script!, command, output.colours));
  // What a thread could not do for its own failure is done here.
  const there = (thread: CheckThread): Check => {
    return async (batch) => (await thread.check(batch)) ?? here(batch);
  };
  const hands = [here, ...threads.flatMap((thread) => Array<Check>(BATCHES_AT_HAND).fill(there(thread)))];
  const run = new RunReport(command, output);
  try {
    for await (const reports of inOrder(batchesOf(files, hands.length), hands)) {
      for (const report of reports) await run.add(report);
      // Nobody reads any more; what is to be fixed is fixed all the same.
      if (output.isClosed() && command.fix !== true) return run.status;
    }
  } finally {
    for (const thread of threads) thread.end();
  }
  await run.end();
  return run.status;
}
