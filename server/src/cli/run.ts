import { Table } from '#grammar';
import { Checker } from '../check/checker.ts';
import { unfolded } from '../check/folding.ts';
import type { RuleFailed } from '../check/guarded-rule.ts';
import { type Locale, say } from '../check/words.ts';
import { tableToJson } from '../interchange/json.ts';
import { RULES } from '../rules/registry.ts';
import type { Severity } from '../rules/rule.ts';
import { TO_FILL } from '../rules/support/skeleton.ts';
import { version } from '../version.ts';
import { newTable } from '../writing/new-table.ts';
import { textOf } from '../writing/snippet.ts';
import { type Command, readArguments, UsageError } from './arguments.ts';
import { RunConfiguration } from './configuration.ts';
import { type ReadFile, type ReadTable, readFiles } from './files.ts';
import { FixError, fixFile } from './fix.ts';
import {
  atLeast,
  coloured,
  fixedByRule,
  plain,
  prettyFile,
  prettySummary,
  problemLine,
  type ReportedFinding,
  reportOf,
} from './report.ts';
import { HELP, WORDS } from './words.ts';

/** Where a run writes to. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
  /** Whether `out` shows colours. */
  readonly colours: boolean;
}

/** Exit statuses; the help text explains them. */
export const Status = { ok: 0, found: 1, failed: 2 } as const;
export type Status = (typeof Status)[keyof typeof Status];

/** Runs a command line (without program and script) and gives the exit status. */
export function run(argv: readonly string[], output: Output): Status {
  try {
    const command = readArguments(argv);
    switch (command.name) {
      case 'help':
        output.out(say(HELP, command.locale, { version }));
        return Status.ok;
      case 'version':
        output.out(`${version}\n`);
        return Status.ok;
      case 'parse':
        return parse(command, output);
      case 'check':
        return check(command, output);
      case 'new':
        output.out(textOf(newTable(command.table, TO_FILL)));
        return Status.ok;
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.err(`${say(WORDS[error.words], error.locale, error.args)}\n${say(WORDS.seeHelp, error.locale)}\n`);
    return Status.failed;
  }
}

function parse({ paths, locale }: Command & { name: 'parse' }, output: Output): Status {
  const tables: unknown[] = [];
  const status = forEachTable(paths, locale, output, ({ file }, table) => {
    tables.push(tableToJson(table, file));
    if (isNoTable(table)) output.err(`${say(WORDS.noTable, locale, { file })}\n`);
  });
  output.out(`${JSON.stringify(tables, null, 2)}\n`);
  return status;
}

function check(command: Command & { name: 'check' }, output: Output): Status {
  const { paths, locale, format, failing, quiet, fix } = command;
  const { checkerFor, isSound } = checkersOf(command, output);
  // JSON is a list of what is left, and of nothing else.
  const tell = format === 'json' ? output.err : output.out;
  const paint = output.colours ? coloured : plain;
  const all: ReportedFinding[] = [];
  const counts = new Map<Severity, number>();
  let files = 0;
  let fixable = 0;
  let found = false;
  let unfixed = false;
  const status = forEachTable(paths, locale, output, (read, asRead) => {
    const { file } = read;
    let table = asRead;
    files++;
    try {
      const result = fix === false ? null : fixFile(read, checkerFor(file, 'each'), fix === 'dry');
      if (result !== null && result.rounds > 0) {
        const args = { file, n: result.fixed.length, rules: fixedByRule(result.fixed, locale) };
        tell(`${say(fix === 'dry' ? WORDS.wouldFix : WORDS.fixed, locale, args)}\n`);
        if (fix !== 'dry') table = result.table;
      }
    } catch (error) {
      if (!(error instanceof FixError)) throw error;
      output.err(`${say(WORDS.ofFile, locale, { file, said: say(WORDS[error.words], locale, error.args) })}\n`);
      unfixed = true;
    }
    const { findings } = checkerFor(file).check(table);
    const listed = findings.filter(({ severity }) => !quiet || atLeast(severity, failing));
    const reported = listed.map((placed) => reportOf(file, placed, locale));
    found ||= findings.some(({ severity }) => atLeast(severity, failing));
    for (const { severity } of reported) counts.set(severity, (counts.get(severity) ?? 0) + 1);
    fixable += reported.filter((one) => one.fixable).length;
    if (isNoTable(table) && !findings.some(({ finding }) => finding.rule.name === 'no-table')) {
      output.err(`${say(WORDS.noTable, locale, { file })}\n`);
    }
    if (format === 'json') all.push(...reported);
    else if (reported.length > 0) output.out(prettyFile(file, reported, locale, paint));
  });
  if (format === 'json') output.out(`${JSON.stringify(all, null, 2)}\n`);
  else if (files > 0) output.out(prettySummary(files, counts, fixable, locale));
  if (status !== Status.ok || unfixed || !isSound()) return Status.failed;
  return found ? Status.found : Status.ok;
}

/**
 * Checkers for the files of a run; files with the same settings share one. `each` tells each
 * finding on its own. Problems of configuration files, and of rules, go to `err`.
 */
function checkersOf({ configuration, locale }: Command & { name: 'check' }, output: Output) {
  let sound = true;
  const settings = new RunConfiguration(
    configuration,
    (problem) => {
      output.err(`${problemLine(problem, locale)}\n`);
      if (problem.severity === 'error') sound = false;
    },
    (error) => {
      output.err(`${say(WORDS.configurationFailed, locale, { reason: String(error) })}\n`);
      sound = false;
    },
  );
  const failedRules = new Set<string>();
  const failed: RuleFailed = ({ name }, error) => {
    if (failedRules.has(name)) return;
    failedRules.add(name);
    output.err(`${say(WORDS.ruleFailed, locale, { rule: name, reason: String(error) })}\n`);
    sound = false;
  };
  const checkers = new Map<string, Checker>();
  const checkerFor = (file: string, folding: 'each' | 'folded' = 'folded'): Checker => {
    const own = settings.of(file);
    const key = `${folding} ${own.key}`;
    const checker = checkers.get(key) ?? new Checker(own, folding === 'each' ? unfolded(RULES) : RULES, failed);
    checkers.set(key, checker);
    return checker;
  };
  return { checkerFor, isSound: () => sound };
}

/** Reads each file and gives its table; what cannot be read is told and does not stop the others. */
function forEachTable(
  paths: readonly string[],
  locale: Locale,
  output: Output,
  use: (read: ReadTable, table: Table) => void,
): Status {
  let status: Status = Status.ok;
  for (const read of readFiles(paths)) {
    if ('failure' in read) {
      output.err(`${failureText(read, locale)}\n`);
      status = Status.failed;
      continue;
    }
    try {
      use(read, Table.read(read.text));
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

function isNoTable(table: Table): boolean {
  return table.rows().next().done === true;
}
