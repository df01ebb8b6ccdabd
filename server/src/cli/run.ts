import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { STANDARDS, standardById, Table } from '#grammar';
import { type Locale, say } from '../check/words.ts';
import { tableToJson } from '../interchange/json.ts';
import { nearestName } from '../nearest-name.ts';
import { plainPage } from '../rules/page.ts';
import { RULES, ruleByName } from '../rules/registry.ts';
import { TO_FILL } from '../rules/support/skeleton.ts';
import { version } from '../version.ts';
import { vocabularyFor } from '../workspace/settings.ts';
import { newTable } from '../writing/new-table.ts';
import { textOf } from '../writing/snippet.ts';
import { type Command, readArguments, UsageError } from './arguments.ts';
import { check } from './check.ts';
import { settingsOf } from './checking.ts';
import { forEachFile, isNoTable } from './each-file.ts';
import { readFiles } from './files.ts';
import { JsonList, jsonItems } from './json-list.ts';
import { type Output, Status } from './output.ts';
import { rewriteFiles } from './rewrite.ts';
import { HELP, SEVERITY_WORDS, WORDS } from './words.ts';

/**
 * Runs a command line (without program and script) and gives the exit status.
 *
 * @param pages the folder with the pages of the rules
 * @param script what further threads run (`serveThread`); null where all is to be done in this one
 */
export async function run(
  argv: readonly string[],
  output: Output,
  pages: string,
  script: string | null = null,
): Promise<Status> {
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
        return await parse(command, output);
      case 'check':
        return await check(command, output, script);
      case 'format':
      case 'convert':
        return rewriteFiles(command, output);
      case 'new':
        return writeNew(command, output);
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
  const file = path.join(pages, `${name}.md`);
  if (!existsSync(file)) {
    output.err(`${say(WORDS.noPage, locale, { rule: name, file })}\n`);
    return Status.failed;
  }
  output.out(plainPage(readFileSync(file, 'utf8')));
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

/** A table of another standard than was named would be of no use. */
function writeNew({ table, configuration, locale }: Command & { name: 'new' }, output: Output): Status {
  const { settingsFor, isSound } = settingsOf(configuration, locale, output.err);
  const { standard: chosen } = settingsFor('new.zhibiao');
  if (!isSound()) return Status.failed;
  const standard = (typeof chosen === 'string' ? standardById(chosen) : chosen) ?? STANDARDS[0]!;
  output.out(textOf(newTable({ ...table, standard }, TO_FILL)));
  return Status.ok;
}

async function parse({ paths, locale, configuration }: Command & { name: 'parse' }, output: Output): Promise<Status> {
  const list = new JsonList();
  const { settingsFor, isSound } = settingsOf(configuration, locale, output.err);
  let status: Status = Status.ok;
  for (const read of readFiles(paths)) {
    let items = '';
    const done = forEachFile([read], locale, output, ({ file, text }) => {
      const table = Table.read(text, vocabularyFor(settingsFor(file)));
      items = jsonItems([tableToJson(table, file)]);
      if (isNoTable(table)) output.err(`${say(WORDS.noTable, locale, { file })}\n`);
    });
    if (done > status) status = done;
    await output.out(list.add(items));
    if (output.isClosed()) return status;
  }
  await output.out(list.end());
  return isSound() ? status : Status.failed;
}
