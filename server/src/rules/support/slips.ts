import { maybeDoubled } from './doubled.ts';
import { openMarks } from './unpaired.ts';

/** Whether a text may have a word twice in a row, or a mark that is opened and not closed. */
export function mayHaveSlip(text: string): boolean {
  return maybeDoubled(text) || openMarks(text).length > 0;
}
