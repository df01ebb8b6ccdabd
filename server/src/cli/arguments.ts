import { parseArgs } from 'node:util';
import { STANDARDS } from '#grammar';
import { type Locale, localeOf, type MessageArguments } from '../check/words.ts';
import { isStandardPath } from '../configuration/standard.ts';
import { CONVERSIONS, type ConversionName } from '../convert/conversions.ts';
import { LAYOUT_CHOICES } from '../format/format.ts';
import { STYLE_NAMES } from '../format/style.ts';
import { nearestName } from '../nearest-name.ts';
import { SEVERITIES, type Severity } from '../rules/rule.ts';
import { budgetYear, isYear, NEW_LAYOUTS, type NewTable } from '../writing/new-table.ts';
import type { ConfigurationChoice } from './configuration.ts';
import { STANDARD_INPUT } from './files.ts';
import type { WORDS } from './words.ts';

/** What the command line asks for. */
export type Command =
  | { readonly name: 'help' | 'version'; readonly locale: Locale }
  | { readonly name: 'explain'; readonly locale: Locale; readonly rule: string }
  | { readonly name: 'rules'; readonly locale: Locale }
  | {
      readonly name: 'parse';
      readonly locale: Locale;
      readonly paths: readonly string[];
      readonly configuration: ConfigurationChoice;
    }
  | {
      readonly name: 'new';
      readonly locale: Locale;
      readonly table: Omit<NewTable, 'standard'>;
      readonly configuration: ConfigurationChoice;
    }
  | {
      readonly name: 'check';
      readonly locale: Locale;
      readonly paths: readonly string[];
      readonly format: 'pretty' | 'json';
      readonly configuration: ConfigurationChoice;
      /** Whether safe fixes are applied, or (`dry`) only counted. */
      readonly fix: boolean | 'dry';
      /** The least severity that fails. */
      readonly failing: Severity;
      /** Whether lesser findings are left out. */
      readonly quiet: boolean;
      /** How many threads check; null for as many as pay. */
      readonly threads: number | null;
    }
  | (Rewriting & { readonly name: 'format' })
  | (Rewriting & { readonly name: 'convert'; readonly to: ConversionName });

interface Rewriting {
  readonly locale: Locale;
  readonly paths: readonly string[];
  readonly configuration: ConfigurationChoice;
  /** Whether the files are written, only told, or printed. */
  readonly target: 'file' | 'check' | 'stdout';
}

/** A command line that cannot be run; `message` is a key of `WORDS`. */
export class UsageError extends Error {
  readonly words: keyof typeof WORDS;
  readonly args: MessageArguments;
  readonly locale: Locale;

  constructor(words: keyof typeof WORDS, args: MessageArguments, locale: Locale) {
    super(words);
    this.words = words;
    this.args = args;
    this.locale = locale;
  }
}

const OPTIONS = {
  format: { type: 'string' },
  locale: { type: 'string' },
  standard: { type: 'string' },
  dialect: { type: 'string' },
  department: { type: 'string' },
  year: { type: 'string' },
  layout: { type: 'string' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  style: { type: 'string' },
  to: { type: 'string' },
  check: { type: 'boolean' },
  stdout: { type: 'boolean' },
  threads: { type: 'string' },
  severity: { type: 'string' },
  fix: { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

const COMMANDS = ['check', 'format', 'convert', 'parse', 'new', 'rules', 'explain', 'help'];
const BUILT_IN = STANDARDS.map(({ id }) => id);

/** What was written on a command line whose options are known. */
interface Given {
  readonly values: ReturnType<typeof parse>['values'];
  /** What stands behind the name of the command. */
  readonly paths: readonly string[];
  readonly locale: Locale;
}

/** Reads a command line (without program and script); throws a UsageError where it makes no sense. */
export function readArguments(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  const locale = localeOf(values.locale);
  const [command = '', ...paths] = positionals;
  const given: Given = { values, paths, locale };
  if (values.help || command === 'help' || (argv.length === 0 && !values.version)) return { name: 'help', locale };
  if (values.version) return { name: 'version', locale };
  switch (command) {
    case 'new':
      return readNew(given);
    case 'rules':
      return { name: 'rules', locale };
    case 'explain':
      if (paths.length === 0) throw new UsageError('noRule', {}, locale);
      return { name: 'explain', locale, rule: paths[0]! };
    case 'parse':
    case 'check':
    case 'format':
    case 'convert':
      return readOfFiles(command, given);
  }
  const similar = nearestName(command, COMMANDS);
  const words = similar === null ? 'unknownCommand' : 'similarCommand';
  throw new UsageError(words, { command, similar: similar ?? '' }, locale);
}

function readNew(given: Given): Command {
  const { values, paths, locale } = given;
  if (paths.length > 0) throw new UsageError('noFileForNew', { file: paths[0]! }, locale);
  const layout = pick(given, 'layout', NEW_LAYOUTS, NEW_LAYOUTS[0]);
  const { department = '', year = String(budgetYear(new Date())) } = values;
  if (department.trim() === '') throw new UsageError('noDepartment', {}, locale);
  if (!isYear(year)) throw new UsageError('badYear', { value: year }, locale);
  const table = { layout, department, year: Number(year) };
  return { name: 'new', locale, table, configuration: configurationOf(given, BUILT_IN) };
}

function readOfFiles(command: 'parse' | 'check' | 'format' | 'convert', given: Given): Command {
  if (given.paths.length === 0) throw new UsageError('noFiles', {}, given.locale);
  const configuration = configurationOf(given, ['auto', ...BUILT_IN]);
  switch (command) {
    case 'parse':
      pick(given, 'format', ['json'], 'json');
      return { name: 'parse', locale: given.locale, paths: given.paths, configuration };
    case 'check':
      return readCheck(given, configuration);
    case 'format':
      return readFormat(given, configuration);
    case 'convert':
      return readConvert(given, configuration);
  }
}

function readCheck(given: Given, configuration: ConfigurationChoice): Command {
  const { values, paths, locale } = given;
  if (values.fix && paths.includes(STANDARD_INPUT)) throw new UsageError('fixInput', {}, locale);
  return {
    name: 'check',
    locale,
    paths,
    format: pick(given, 'format', ['pretty', 'json'], 'pretty'),
    configuration,
    fix: values['fix-dry-run'] ? 'dry' : (values.fix ?? false),
    failing: pick(given, 'severity', SEVERITIES, 'error'),
    quiet: values.quiet ?? false,
    threads: readThreads(values.threads, locale),
  };
}

function readFormat(given: Given, chosen: ConfigurationChoice): Command {
  const { paths, locale } = given;
  const target = targetOf(given);
  const layout = pick(given, 'layout', LAYOUT_CHOICES, undefined);
  const style = pick(given, 'style', STYLE_NAMES, undefined);
  const format = { ...(layout === undefined ? {} : { layout }), ...(style === undefined ? {} : { style }) };
  return { name: 'format', locale, paths, configuration: { ...chosen, layer: { ...chosen.layer, format } }, target };
}

function readConvert(given: Given, configuration: ConfigurationChoice): Command {
  const { paths, locale } = given;
  const target = targetOf(given);
  const to = pick(given, 'to', CONVERSIONS, undefined);
  if (to === undefined) throw new UsageError('noConversion', { allowed: CONVERSIONS.join('|') }, locale);
  return { name: 'convert', locale, paths, configuration, target, to };
}

function targetOf({ values, paths, locale }: Given): Rewriting['target'] {
  if (values.check && values.stdout) throw new UsageError('checkOrStdout', {}, locale);
  if (values.check) return 'check';
  return values.stdout || paths.includes(STANDARD_INPUT) ? 'stdout' : 'file';
}

/** @param standards that may be chosen by name */
function configurationOf(given: Given, standards: readonly string[]): ConfigurationChoice {
  const { values, locale } = given;
  if (values.config !== undefined && values['no-config']) throw new UsageError('configTwice', {}, locale);
  const own = values.standard !== undefined && isStandardPath(values.standard) ? values.standard : null;
  const standard = own ?? pick(given, 'standard', standards, undefined);
  const dialect = pick(given, 'dialect', ['auto', 'coded', 'uncoded'], undefined);
  return { file: values['no-config'] ? null : values.config, layer: { standard, dialect } };
}

/** The value of an option that has only so many. */
function pick<T extends string, F>(
  { values, locale }: Given,
  option: keyof Given['values'],
  allowed: readonly T[],
  fallback: F,
): T | F {
  const value = values[option];
  if (value === undefined) return fallback;
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new UsageError('badValue', { option, value: String(value), allowed }, locale);
}

function readThreads(value: string | undefined, locale: Locale): number | null {
  if (value === undefined) return null;
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new UsageError('badValue', { option: 'threads', value, allowed: '1–99' }, locale);
}

function parse(argv: readonly string[]) {
  const config = { args: [...argv], options: OPTIONS, allowPositionals: true };
  try {
    return parseArgs(config);
  } catch (error) {
    // Its own words are English.
    const { values, tokens } = parseArgs({ ...config, strict: false, tokens: true });
    const locale = localeOf(String(values.locale));
    for (const token of tokens) {
      if (token.kind !== 'option') continue;
      const { name, rawName: option, value } = token;
      const type = Object.entries(OPTIONS).find(([known]) => known === name)?.[1].type;
      if (type === undefined) {
        const similar = nearestName(name, Object.keys(OPTIONS));
        throw new UsageError(
          similar === null ? 'unknownOption' : 'similarOption',
          { option, similar: `--${similar}` },
          locale,
        );
      }
      if (type === 'boolean' && value !== undefined) throw new UsageError('needlessValue', { option }, locale);
      if (type === 'string' && (value === undefined || (!token.inlineValue && value.startsWith('-')))) {
        throw new UsageError('missingValue', { option }, locale);
      }
    }
    throw error;
  }
}
