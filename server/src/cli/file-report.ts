import { Table } from '#grammar';
import { say } from '../check/words.ts';
import type { Severity } from '../rules/rule.ts';
import type { Command } from './arguments.ts';
import { checkingOf } from './checking.ts';
import { forEachFile, isNoTable } from './each-file.ts';
import { type ListedFile, type ReadTable, readListed } from './files.ts';
import { fixFile } from './fix.ts';
import { jsonItems } from './json-list.ts';
import { Status } from './output.ts';
import { atLeast, coloured, fixedByRule, plain, prettyFile, reportOf, writeFailure } from './report.ts';
import { WORDS } from './words.ts';
import { WriteError } from './write.ts';

export type CheckCommand = Command & { name: 'check' };

/** What checking one file came to: plain data, which another thread can send. */
export interface FileReport {
  /** For the output: lines for people, or items of a JSON list. */
  readonly text: string;
  /** For the other output, line by line. */
  readonly errors: readonly string[];
  /** Of configuration and rules: to be told once a run, whichever file they came up with. */
  readonly notices: readonly string[];
  readonly status: Status;
  readonly isRead: boolean;
  /** How many findings are told, by severity. */
  readonly counts: Partial<Readonly<Record<Severity, number>>>;
  readonly fixable: number;
  /** How many were mended, or would be. */
  readonly fixed: number;
}

/** Makes what checks the files of a run one by one; those with the same settings share what checks them. */
export function fileChecker(command: CheckCommand, colours: boolean): (listed: ListedFile) => FileReport {
  const { locale, format, failing, quiet, fix } = command;
  const paint = colours ? coloured : plain;
  let notices: string[] = [];
  const { checkingFor, isSound } = checkingOf(command.configuration, locale, (notice) => notices.push(notice));

  return (listed) => {
    notices = [];
    const errors: string[] = [];
    const err = (text: string) => errors.push(text);
    const counts: Partial<Record<Severity, number>> = {};
    let text = '';
    let isRead = false;
    let fixable = 0;
    let fixed = 0;
    let found = false;
    let unfixed = false;

    const checkTable = (read: ReadTable): void => {
      const { file } = read;
      const checking = checkingFor(file);
      let table = Table.read(read.text, checking.vocabulary);
      isRead = true;
      try {
        const result = fix === false ? null : fixFile(read, table, checking.each(), fix === 'dry');
        if (result !== null && result.rounds > 0) {
          fixed = result.fixed.length;
          const args = { file, n: result.fixed.length, rules: fixedByRule(result.fixed, locale) };
          const said = `${say(fix === 'dry' ? WORDS.wouldFix : WORDS.fixed, locale, args)}\n`;
          // JSON is a list of what is left, and of nothing else.
          if (format === 'json') err(said);
          else text += said;
          if (fix !== 'dry') table = result.table;
        }
      } catch (error) {
        if (!(error instanceof WriteError)) throw error;
        err(`${writeFailure(file, error, locale)}\n`);
        unfixed = true;
      }
      const { findings } = checking.checker.check(table);
      checking.checker.forget();
      const told = findings.filter(({ severity }) => !quiet || atLeast(severity, failing));
      const reported = told.map((placed) => reportOf(file, placed, locale));
      found = findings.some(({ severity }) => atLeast(severity, failing));
      for (const { severity } of reported) counts[severity] = (counts[severity] ?? 0) + 1;
      fixable = reported.filter((one) => one.fixable).length;
      if (isNoTable(table) && !findings.some(({ finding }) => finding.rule.name === 'no-table')) {
        err(`${say(WORDS.noTable, locale, { file })}\n`);
      }
      if (format === 'json') text += jsonItems(reported);
      else if (reported.length > 0) text += prettyFile(file, reported, locale, paint);
    };

    const status = forEachFile([readListed(listed)], locale, { err }, checkTable);
    const failed = status !== Status.ok || unfixed || !isSound();
    return {
      text,
      errors,
      notices,
      status: failed ? Status.failed : found ? Status.found : Status.ok,
      isRead,
      counts,
      fixable,
      fixed,
    };
  };
}
