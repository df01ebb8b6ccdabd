import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Locale } from '../check/words.ts';
import { type ConfigurationProblem, type ProblemCode, sayProblem } from '../configuration/problem.ts';
import { SOURCE } from '../features/diagnostic.ts';
import type { Client } from './client.ts';

/** What an editor that knows the schemas tells by itself; unknown names are left to the server, which knows what was meant. */
const TOLD_BY_SCHEMAS: ReadonlySet<string> = new Set<ProblemCode>([
  'syntax',
  'wrong-type',
  'missing-key',
  'unknown-value',
  'wrong-form',
  'stands-twice',
  'least',
  'most',
  'above',
  'shortest',
  'longest',
  'fewest',
]);

/** Sends what is wrong in configuration files, as diagnostics of those files. */
export class ConfigurationReporter {
  readonly #connection: Connection;
  readonly #client: Client;
  /** What was sent last, by file. */
  readonly #sent = new Map<string, string>();

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  /** @param problems all there are; the same may come from several folders that a file is used for */
  report(problems: readonly ConfigurationProblem[]): void {
    const byFile = new Map<string, Map<string, Diagnostic>>();
    for (const uri of this.#sent.keys()) byFile.set(uri, new Map());
    const { locale, validatesJson } = this.#client;
    for (const problem of problems) {
      if (validatesJson && TOLD_BY_SCHEMAS.has(problem.code)) continue;
      const diagnostic = diagnosticOf(problem, locale);
      const found = byFile.get(problem.uri) ?? new Map();
      byFile.set(problem.uri, found.set(JSON.stringify(diagnostic), diagnostic));
    }
    for (const [uri, found] of byFile) {
      const key = [...found.keys()].join('\n');
      if (key === (this.#sent.get(uri) ?? '')) continue;
      if (key === '') this.#sent.delete(uri);
      else this.#sent.set(uri, key);
      this.#connection.sendDiagnostics({ uri, diagnostics: [...found.values()] });
    }
  }
}

function diagnosticOf(problem: ConfigurationProblem, locale: Locale): Diagnostic {
  const { range, severity, code } = problem;
  return { range, severity: severity === 'error' ? 1 : 2, code, source: SOURCE, message: sayProblem(problem, locale) };
}
