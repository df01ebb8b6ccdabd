import { Table } from '#grammar';
import type { CheckResult } from '../check/checker.ts';
import { type Locale, say } from '../check/words.ts';
import { convert } from '../convert/conversions.ts';
import { conversionNotes } from '../features/conversion.ts';
import { formattingNotes } from '../features/formatting.ts';
import { format } from '../format/format.ts';
import { styleOf } from '../format/style.ts';
import type { Settings } from '../workspace/settings.ts';
import type { Command } from './arguments.ts';
import { checkingOf } from './checking.ts';
import { forEachFile, isNoTable } from './each-file.ts';
import { type ReadFile, readFiles } from './files.ts';
import { type Output, Status } from './output.ts';
import { fileCount, writeFailure } from './report.ts';
import { WORDS } from './words.ts';
import { rewriteFile, WriteError } from './write.ts';

type RewriteCommand = Command & { name: 'format' | 'convert' };

/** Formats or converts files: writes them, tells which it would write, or prints one. */
export function rewriteFiles(command: RewriteCommand, output: Output): Status {
  const { paths, locale, configuration, target } = command;
  const reads: Iterable<ReadFile> = target === 'stdout' ? [...readFiles(paths)] : readFiles(paths);
  if (Array.isArray(reads) && reads.length > 1) {
    output.err(`${say(WORDS.stdoutOne, locale)}\n`);
    return Status.failed;
  }
  const { checkingFor, isSound } = checkingOf(configuration, locale, output.err);
  let [files, changed, unwritten] = [0, 0, 0];
  const status = forEachFile(reads, locale, output, (read) => {
    const { file } = read;
    const { vocabulary, checker, settings } = checkingFor(file);
    const table = Table.read(read.text, vocabulary);
    files++;
    if (isNoTable(table)) output.err(`${say(WORDS.noTable, locale, { file })}\n`);
    const { text, notes } = rewritten(table, checker.check(table), settings, command, locale);
    for (const note of notes) output.err(`${say(WORDS.ofFile, locale, { file, said: note })}\n`);
    if (target === 'stdout') output.out(text);
    if (text === read.text) return;
    try {
      if (target === 'file') rewriteFile(read, text);
      changed++;
      if (target !== 'stdout') output.out(`${say(WORDS[DONE[command.name][target]], locale, { file })}\n`);
    } catch (error) {
      if (!(error instanceof WriteError)) throw error;
      output.err(`${writeFailure(file, error, locale)}\n`);
      unwritten++;
    }
  });
  if (files > 0 && target !== 'stdout') {
    const words = target === 'check' ? WORDS.wouldChange : WORDS.changed;
    output.out(`${say(words, locale, { files: fileCount(files, locale), n: changed })}\n`);
  }
  if (status !== Status.ok || unwritten > 0 || !isSound()) return Status.failed;
  return target === 'check' && changed > 0 ? Status.found : Status.ok;
}

const DONE = {
  format: { file: 'formatted', check: 'wouldFormat' },
  convert: { file: 'converted', check: 'wouldConvert' },
} as const;

/** The text of a table as the command makes it, and what it had to leave. */
function rewritten(
  table: Table,
  result: CheckResult,
  { format: { layout, style } }: Settings,
  command: RewriteCommand,
  locale: Locale,
): { text: string; notes: readonly string[] } {
  if (command.name === 'format') {
    const rewriting = format(table, layout, styleOf(style, table, result));
    return { text: rewriting.table.snapshot.text(), notes: formattingNotes(rewriting, locale) };
  }
  const conversion = convert(table, result, command.to);
  const open = conversion.open.map(({ at, indicator }) =>
    say(WORDS.openType, locale, { line: at.line + 1, project: at.segment.name, name: indicator.name ?? '' }),
  );
  return {
    text: conversion.table.snapshot.text(),
    notes: [...conversionNotes(conversion, locale), ...open],
  };
}
