import { Table } from '#grammar';
import type { Checker } from '../check/checker.ts';
import { say } from '../check/words.ts';
import type { Severity } from '../rules/rule.ts';
import type { Command } from './arguments.ts';
import { type Checking, checkingOf } from './checking.ts';
import { forEachFile, isNoTable } from './each-file.ts';
import { type ListedFile, type ReadTable, readListed } from './files.ts';
import { fixFile } from './fix.ts';
import { jsonItems } from './json-list.ts';
import { Status } from './output.ts';
import { atLeast, coloured, fixedByRule, type Paint, plain, prettyFile, reportOf, writeFailure } from './report.ts';
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
  const paint = colours ? coloured : plain;
  let notices: string[] = [];
  const { checkingFor, isSound } = checkingOf(command.configuration, command.locale, (notice) => notices.push(notice));

  return (listed) => {
    notices = [];
    const file = new FileCheck(command, paint);
    const read = [readListed(listed)];
    const tell = { err: (text: string) => file.errors.push(text) };
    const status = forEachFile(read, command.locale, tell, (table) => file.add(table, checkingFor(table.file)));
    if (status !== Status.ok || !isSound()) file.status = Status.failed;
    const { text, errors, isRead, counts, fixable, fixed } = file;
    return { text, errors, notices, status: file.status, isRead, counts, fixable, fixed };
  };
}

/** The check of one file; what it told before something failed stays told. */
class FileCheck {
  text = '';
  readonly errors: string[] = [];
  status: Status = Status.ok;
  isRead = false;
  readonly counts: Partial<Record<Severity, number>> = {};
  fixable = 0;
  fixed = 0;
  readonly #command: CheckCommand;
  readonly #paint: Paint;

  constructor(command: CheckCommand, paint: Paint) {
    this.#command = command;
    this.#paint = paint;
  }

  add(read: ReadTable, checking: Checking): void {
    const table = Table.read(read.text, checking.vocabulary);
    this.isRead = true;
    this.#check(read.file, this.#fix(read, table, checking), checking.checker);
  }

  /** Applies safe fixes where they are asked for, and gives the table that is left to check. */
  #fix(read: ReadTable, table: Table, checking: Checking): Table {
    const { fix, format, locale } = this.#command;
    if (fix === false) return table;
    try {
      const { rounds, fixed, table: mended } = fixFile(read, table, checking.each(), fix === 'dry');
      if (rounds === 0) return table;
      this.fixed = fixed.length;
      const args = { file: read.file, n: fixed.length, rules: fixedByRule(fixed, locale) };
      const said = `${say(fix === 'dry' ? WORDS.wouldFix : WORDS.fixed, locale, args)}\n`;
      // JSON is a list of what is left, and of nothing else.
      if (format === 'json') this.errors.push(said);
      else this.text += said;
      return fix === 'dry' ? table : mended;
    } catch (error) {
      if (!(error instanceof WriteError)) throw error;
      this.errors.push(`${writeFailure(read.file, error, locale)}\n`);
      this.status = Status.failed;
      return table;
    }
  }

  #check(file: string, table: Table, checker: Checker): void {
    const { format, locale, failing, quiet } = this.#command;
    const { findings } = checker.check(table);
    checker.forget();
    const grave = findings.filter(({ severity }) => atLeast(severity, failing));
    if (grave.length > 0 && this.status === Status.ok) this.status = Status.found;
    const reported = (quiet ? grave : findings).map((placed) => reportOf(file, placed, locale));
    for (const { severity } of reported) this.counts[severity] = (this.counts[severity] ?? 0) + 1;
    this.fixable = reported.filter((one) => one.fixable).length;
    if (isNoTable(table) && !findings.some(({ finding }) => finding.rule.name === 'no-table')) {
      this.errors.push(`${say(WORDS.noTable, locale, { file })}\n`);
    }
    if (format === 'json') this.text += jsonItems(reported);
    else if (reported.length > 0) this.text += prettyFile(file, reported, locale, this.#paint);
  }
}
