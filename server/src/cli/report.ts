import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlacedFinding } from '../check/checker.ts';
import { type Locale, say } from '../check/words.ts';
import { type ConfigurationProblem, sayProblem } from '../configuration/problem.ts';
import { messageOfFinding, rangeOfFinding } from '../features/support/finding.ts';
import { SEVERITIES, type Severity } from '../rules/rule.ts';
import { SEVERITY_WORDS, WORDS } from './words.ts';
import type { WriteError } from './write.ts';

/** One finding as `check --format json` prints it; docs/language.md describes it. */
export interface ReportedFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fixable: boolean;
}

export function reportOf(file: string, placed: PlacedFinding, locale: Locale): ReportedFinding {
  const { start, end } = rangeOfFinding(placed);
  return {
    file,
    rule: placed.finding.rule.name,
    severity: placed.severity,
    message: messageOfFinding(placed, locale),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    fixable: placed.finding.isFixable,
  };
}

/** A problem of a configuration file in one line, as compilers write it. */
export function problemLine(problem: ConfigurationProblem, locale: Locale): string {
  const { uri, range, severity } = problem;
  const file = path.relative('', fileURLToPath(uri));
  const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  return `${place}: ${say(SEVERITY_WORDS[severity], locale)}: ${sayProblem(problem, locale)}`;
}

/** Why a file was not written, in one line. */
export function writeFailure(file: string, { words, args }: WriteError, locale: Locale): string {
  return say(WORDS.ofFile, locale, { file, said: say(WORDS[words], locale, args) });
}

/** How many findings of each rule were mended, most first. */
export function fixedByRule(fixed: readonly PlacedFinding[], locale: Locale): string {
  const counts = new Map<string, number>();
  for (const { finding } of fixed) counts.set(finding.rule.name, (counts.get(finding.rule.name) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([rule, n]) => `${rule} ${n}`)
    .join(say(WORDS.partsSeparator, locale));
}

/** Whether a severity is `least` or worse. */
export function atLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}

/** Puts escape codes around a text, or nothing where colours are not wanted. */
export type Paint = (style: 'bold' | 'dim' | Severity, text: string) => string;

const CODES = { bold: 1, dim: 2, error: 31, warning: 33, information: 36, hint: 2 } as const;

export const plain: Paint = (_style, text) => text;
export const coloured: Paint = (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m`;

/** The findings of one file for people, with the file's name above them. */
export function prettyFile(file: string, findings: readonly ReportedFinding[], locale: Locale, paint: Paint): string {
  const places = findings.map(({ line, column }) => `${line}:${column}`);
  const width = places.reduce((longest, place) => Math.max(longest, place.length), 0);
  const severities = SEVERITIES.map((severity) => say(SEVERITY_WORDS[severity], locale).length);
  const lines = findings.map(({ severity, message, rule }, i) => {
    const word = say(SEVERITY_WORDS[severity], locale).padEnd(Math.max(...severities));
    return `  ${places[i]!.padStart(width)}  ${paint(severity, word)}  ${message}  ${paint('dim', rule)}`;
  });
  return [paint('bold', file), ...lines, '', ''].join('\n');
}

/** How many files there are, in words. */
export function fileCount(files: number, locale: Locale): string {
  return say(files === 1 ? WORDS.oneFile : WORDS.manyFiles, locale, { n: files });
}

/** How many findings there are of each severity, in one line. */
export function prettySummary(
  files: number,
  counts: ReadonlyMap<Severity, number>,
  fixable: number,
  locale: Locale,
): string {
  const fileWords = fileCount(files, locale);
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  if (total === 0) return say(WORDS.clean, locale, { files: fileWords });
  const parts = SEVERITIES.filter((severity) => counts.has(severity)).map((severity) =>
    say(WORDS.part, locale, { n: counts.get(severity)!, severity: say(SEVERITY_WORDS[severity], locale) }),
  );
  const summary = say(WORDS.summary, locale, {
    files: fileWords,
    total: say(total === 1 ? WORDS.oneProblem : WORDS.manyProblems, locale, { n: total }),
    parts: parts.join(say(WORDS.partsSeparator, locale)),
  });
  return summary + (fixable > 0 ? say(WORDS.fixable, locale, { n: fixable }) : '');
}
