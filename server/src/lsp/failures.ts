import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { type Locale, say } from '../check/words.ts';
import { SOURCE } from '../features/diagnostic.ts';

const MESSAGE = {
  zh: '功能 {method} 在这张表里出错，没有给出结果；其他功能照常。这是指标的缺陷，不是表的问题，请报告。',
  en: 'The feature {method} failed in this table and gave no result; the others go on. This is a defect of Zhibiao, not of the table; please report it.',
};
const START = { line: 0, character: 0 };
const UTF8 = new TextEncoder();

/** The features that failed in open documents, each told in its document as a diagnostic. */
export class Failures {
  readonly #locale: Locale;
  /** Diagnostics as JSON in UTF-8, by URI and method. */
  readonly #pieces = new Map<string, Map<string, Uint8Array>>();

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  /** Takes note of a request that failed in a document; false where that is known. */
  add(uri: string, method: string): boolean {
    const pieces = this.#pieces.get(uri) ?? new Map<string, Uint8Array>();
    if (pieces.has(method)) return false;
    const diagnostic: Diagnostic = {
      range: { start: START, end: START },
      severity: DiagnosticSeverity.Information,
      code: 'feature-failed',
      source: SOURCE,
      message: say(MESSAGE, this.#locale, { method }),
    };
    pieces.set(method, UTF8.encode(JSON.stringify(diagnostic)));
    this.#pieces.set(uri, pieces);
    return true;
  }

  /** The same objects until another feature fails. */
  of(uri: string): Iterable<Uint8Array> {
    return this.#pieces.get(uri)?.values() ?? [];
  }

  forget(uri: string): void {
    this.#pieces.delete(uri);
  }
}
