import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Table, type Vocabulary } from '#grammar';
import { Checker } from '../check/checker.ts';
import { unfolded } from '../check/folding.ts';
import type { RuleFailed } from '../check/guarded-rule.ts';
import { type Locale, say } from '../check/words.ts';
import { tableToJson } from '../interchange/json.ts';
import { plainPage } from '../rules/page.ts';
import { RULES, ruleByName } from '../rules/registry.ts';
import type { Severity } from '../rules/rule.ts';
import { nearestName } from '../rules/support/nearest.ts';
import { TO_FILL } from '../rules/support/skeleton.ts';
import { version } from '../version.ts';
import { type Settings, vocabularyFor } from '../workspace/settings.ts';
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
import { HELP, SEVERITY_WORDS, WORDS } from './words.ts';

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

/**
 * Runs a command line (without program and script) and gives the exit status.
 *
 * @param pages the folder with the pages of the rules
 */
export function run(argv: readonly string[], output: Output, pages: string): Status {
  try {
    const command = readArguments(argv);
    switch (command.name) {
      case 'help':
        output.out(say(HELP, command.locale, { version }));
        return Status.ok;
      case 'version':
        output.out(`${version}\n`);
        return Status.ok;
      case 'rules':
        output.out(ruleList(command.locale));
        return Status.ok;
      case 'explain':
        return explain(command, output, pages);
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

function explain({ rule: name, locale }: Command & { name: 'explain' }, output: Output, pages: string): Status {
  const rule = ruleByName(name);
  if (rule === undefined) {
    const similar = nearestName(name, new Set(RULES.map((one) => one.name)));
    const words = similar === null ? WORDS.unknownRule : WORDS.similarRule;
    output.err(`${say(words, locale, { rule: name, similar: similar ?? '' })}\n`);
    return Status.failed;
  }
  output.out(plainPage(readFileSync(path.join(pages, `${name}.md`), 'utf8')));
  return Status.ok;
}

function ruleList(locale: Locale): string {
  const width = Math.max(...RULES.map(({ name }) => name.length));
  const lines = RULES.map(({ name, severity, summary }) => {
    const word = say(severity === 'off' ? WORDS.off : SEVERITY_WORDS[severity], locale);
    return `${name.padEnd(width)}  ${summary[locale]} (${word})\n`;
  });
  return lines.join('');
}

function parse({ paths, locale }: Command & { name: 'parse' }, output: Output): Status {
  const tables: unknown[] = [];
  const status = forEachFile(paths, locale, output, ({ file, text }) => {
    const table = Table.read(text);
    tables.push(tableToJson(table, file));
    if (isNoTable(table)) output.err(`${say(WORDS.noTable, locale, { file })}\n`);
  });
  output.out(`${JSON.stringify(tables, null, 2)}\n`);
  return status;
}

function check(command: Command & { name: 'check' }, output: Output): Status {
  const { paths, locale, format, failing, quiet, fix } = command;
  const { checkingFor, isSound } = checkingOf(command, output);
  // JSON is a list of what is left, and of nothing else.
  const tell = format === 'json' ? output.err : output.out;
  const paint = output.colours ? coloured : plain;
  const all: ReportedFinding[] = [];
  const counts = new Map<Severity, number>();
  let files = 0;
  let fixable = 0;
  let found = false;
  let unfixed = false;
  const status = forEachFile(paths, locale, output, (read) => {
    const { file } = read;
    const checking = checkingFor(file);
    let table = Table.read(read.text, checking.vocabulary);
    files++;
    try {
      const result = fix === false ? null : fixFile(read, table, checking.each(), fix === 'dry');
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
    const { findings } = checking.checker.check(table);
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

/** How the files with one configuration are read and checked. */
class Checking {
  readonly vocabulary: Vocabulary;
  readonly checker: Checker;
  readonly #settings: Settings;
  readonly #failed: RuleFailed;
  #each: Checker | null = null;

  constructor(settings: Settings, failed: RuleFailed) {
    this.#settings = settings;
    this.#failed = failed;
    this.vocabulary = vocabularyFor(settings);
    this.checker = new Checker(settings, RULES, failed);
  }

  /** Tells each finding on its own. */
  each(): Checker {
    this.#each ??= new Checker(this.#settings, unfolded(RULES), this.#failed);
    return this.#each;
  }
}

/** Tells how each file of a run is checked; those with the same settings share one. Problems of configuration files, and of rules, go to `err`. */
function checkingOf({ configuration, locale }: Command & { name: 'check' }, output: Output) {
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
  const known = new Map<string, Checking>();
  const checkingFor = (file: string): Checking => {
    const own = settings.of(file);
    const found = known.get(own.key) ?? new Checking(own, failed);
    known.set(own.key, found);
    return found;
  };
  return { checkingFor, isSound: () => sound };
}

/** Reads each file; what cannot be read is told and does not stop the others. */
function forEachFile(paths: readonly string[], locale: Locale, output: Output, use: (read: ReadTable) => void): Status {
  let status: Status = Status.ok;
  for (const read of readFiles(paths)) {
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

function isNoTable(table: Table): boolean {
  return table.rows().next().done === true;
}
