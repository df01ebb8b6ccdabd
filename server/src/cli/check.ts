import { say } from '../check/words.ts';
import type { Severity } from '../rules/rule.ts';
import { type CheckCommand, fileChecker } from './file-report.ts';
import { listFiles } from './files.ts';
import { inOrder } from './in-order.ts';
import { JsonList } from './json-list.ts';
import { type Output, Status } from './output.ts';
import { prettySummary } from './report.ts';
import { BATCHES_AT_HAND, batchesOf, type Check, CheckThread, furtherThreads } from './threads.ts';
import { WORDS } from './words.ts';

/**
 * Checks files and tells what was found, in the order of the files.
 *
 * @param script of further threads; null where there are to be none
 */
export async function check(command: CheckCommand, output: Output, script: string | null): Promise<Status> {
  const { paths, locale, format, fix } = command;
  const files = [...listFiles(paths)];
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

  const list = format === 'json' ? new JsonList() : null;
  const counts = new Map<Severity, number>();
  const told = new Set<string>();
  let status: Status = Status.ok;
  let read = 0;
  let fixable = 0;
  let fixed = 0;
  try {
    for await (const reports of inOrder(batchesOf(files, hands.length), hands)) {
      for (const report of reports) {
        for (const notice of report.notices) {
          if (!told.has(notice)) output.err(notice);
          told.add(notice);
        }
        for (const error of report.errors) output.err(error);
        const text = list === null ? report.text : list.add(report.text);
        if (text !== '') await output.out(text);
        for (const [severity, n] of Object.entries(report.counts) as [Severity, number][]) {
          counts.set(severity, (counts.get(severity) ?? 0) + n);
        }
        if (report.status > status) status = report.status;
        if (report.isRead) read++;
        fixable += report.fixable;
        fixed += report.fixed;
      }
      // Nobody reads any more; what is to be fixed is fixed all the same.
      if (output.isClosed() && fix !== true) return status;
    }
  } finally {
    for (const thread of threads) thread.end();
  }
  if (list !== null) await output.out(list.end());
  else if (read > 0) {
    const words = fix === 'dry' ? WORDS.wouldFixInAll : WORDS.fixedInAll;
    const mended = fixed > 0 ? say(words, locale, { n: fixed }) : '';
    await output.out(`${prettySummary(read, counts, fixable, locale)}${mended}\n`);
  }
  return status;
}
