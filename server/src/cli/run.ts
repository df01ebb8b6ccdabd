import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Table } from '#grammar';
import { type Locale, say } from '../check/words.ts';
import { tableToJson } from '../interchange/json.ts';
import { plainPage } from '../rules/page.ts';
import { RULES, ruleByName } from '../rules/registry.ts';
import type { Severity } from '../rules/rule.ts';
import { nearestName } from '../rules/support/nearest.ts';
import { TO_FILL } from '../rules/support/skeleton.ts';
import { version } from '../version.ts';
import { newTable } from '../writing/new-table.ts';
import { textOf } from '../writing/snippet.ts';
import { type Command, readArguments, UsageError } from './arguments.ts';
import { checkingOf } from './checking.ts';
import { forEachFile, isNoTable } from './each-file.ts';
import { readFiles } from './files.ts';
import { fixFile } from './fix.ts';
import { type Output, Status } from './output.ts';
import {
  atLeast,
  coloured,
  fixedByRule,
  plain,
  prettyFile,
  prettySummary,
  type ReportedFinding,
  reportOf,
  writeFailure,
} from './report.ts';
import { rewriteFiles } from './rewrite.ts';
import { HELP, SEVERITY_WORDS, WORDS } from './words.ts';
import { WriteError } from './write.ts';

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
      case 'format':
      case 'convert':
        return rewriteFiles(command, output);
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
  const status = forEachFile(readFiles(paths), locale, output, ({ file, text }) => {
    const table = Table.read(text);
    tables.push(tableToJson(table, file));
    if (isNoTable(table)) output.err(`${say(WORDS.noTable, locale, { file })}\n`);
  });
  output.out(`${JSON.stringify(tables, null, 2)}\n`);
  return status;
}

function check(command: Command & { name: 'check' }, output: Output): Status {
  const { paths, locale, format, failing, quiet, fix } = command;
  const { checkingFor, isSound } = checkingOf(command.configuration, locale, output);
  // JSON is a list of what is left, and of nothing else.
  const tell = format === 'json' ? output.err : output.out;
  const paint = output.colours ? coloured : plain;
  const all: ReportedFinding[] = [];
  const counts = new Map<Severity, number>();
  let files = 0;
  let fixable = 0;
  let found = false;
  let unfixed = false;
  const status = forEachFile(readFiles(paths), locale, output, (read) => {
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
      if (!(error instanceof WriteError)) throw error;
      output.err(`${writeFailure(file, error, locale)}\n`);
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
