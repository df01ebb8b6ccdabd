import type { Table } from '#grammar';
import { type Locale, say } from '../check/words.ts';
import type { ReadFile, ReadTable } from './files.ts';
import { type Output, Status } from './output.ts';
import { WORDS } from './words.ts';

/** Reads each file; what cannot be read is told and does not stop the others. */
export function forEachFile(
  reads: Iterable<ReadFile>,
  locale: Locale,
  output: Pick<Output, 'err'>,
  use: (read: ReadTable) => void,
): Status {
  let status: Status = Status.ok;
  for (const read of reads) {
    if ('failure' in read) {
      output.err(`${failureText(read, locale)}\n`);
      status = Status.failed;
      continue;
    }
    try {
      use(read);
    } catch (error) {
      output.err(`${say(WORDS.failed, locale, { file: read.file, reason: String(error) })}\n`);
      status = Status.failed;
    }
  }
  return status;
}

function failureText({ file, failure }: Extract<ReadFile, { failure: unknown }>, locale: Locale): string {
  if (failure === 'emptyFolder') return say(WORDS.emptyFolder, locale, { file });
  const reason = typeof failure === 'string' ? say(WORDS[failure], locale) : failure.reason;
  return say(WORDS.unreadable, locale, { file, reason });
}

export function isNoTable(table: Table): boolean {
  return table.rows().next().done === true;
}
