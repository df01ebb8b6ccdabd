import type { TextEdit } from 'vscode-languageserver-types';
import type { Range, Rewriting, Table, Words } from '#grammar';
import type { Locale } from '../check/words.ts';
import { rewritingEdits } from '../format/edits.ts';
import { format } from '../format/format.ts';
import { styleOf } from '../format/style.ts';
import type { Checked } from '../workspace/checked.ts';
import { keptNotes } from './support/kept-notes.ts';

const KEPT: Words = {
  zh: '第 {line} 行{name}整理后读法会变，保持原样。',
  en: 'Line {line}{name} would read differently when formatted and is left as it is.',
};

/** Edits that format a document, and what there is to tell about it. */
export interface Formatting {
  readonly edits: TextEdit[];
  /** One line for each row that could not be formatted. */
  readonly notes: readonly string[];
}

// What nobody edited since is asked for again by format on save.
const known = new WeakMap<Table, Formatting & { readonly key: string }>();

/** Formats a document, or the rows that a range touches, as its settings say. */
export function formatting({ document, settings, result, locale }: Checked, range?: Range): Formatting {
  const { table } = document;
  const { layout } = settings.format;
  const style = styleOf(settings.format.style, table, result);
  const key = [layout, locale, style.key].join(' ');
  const whole = known.get(table);
  if (range === undefined && whole?.key === key) return whole;
  const lines = range === undefined ? undefined : { start: range.start.line, end: lastLine(range) };
  const rewriting = format(table, layout, style, lines);
  const answer = { edits: rewritingEdits(table, rewriting), notes: formattingNotes(rewriting, locale), key };
  if (range === undefined) known.set(table, answer);
  return answer;
}

/** One line for each row that a formatter had to leave as it was. */
export function formattingNotes(rewriting: Pick<Rewriting, 'kept'>, locale: Locale): string[] {
  return keptNotes(KEPT, rewriting, locale);
}

/** A range that ends at the beginning of a line, as whole lines are selected, leaves that line out. */
function lastLine({ start, end }: Range): number {
  return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}
