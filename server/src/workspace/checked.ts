import { Checker, type CheckResult } from '../check/checker.ts';
import type { Locale } from '../check/words.ts';
import type { Document } from './document.ts';
import type { Settings } from './settings.ts';

/** A document with all that features ask of it. */
export interface Checked {
  readonly document: Document;
  readonly settings: Settings;
  readonly result: CheckResult;
  readonly locale: Locale;
}

interface Known {
  readonly key: string;
  readonly checker: Checker;
  checked: Checked | null;
}

/** Checks documents, each version once; what did not change since the last version is not checked again. */
export class Checks {
  readonly #locale: Locale;
  readonly #known = new Map<string, Known>();

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  of(document: Document, settings: Settings): Checked {
    let known = this.#known.get(document.uri);
    if (known === undefined || known.key !== settings.key) {
      const { standard, dialect, rules } = settings;
      known = { key: settings.key, checker: new Checker({ standard, dialect, rules }), checked: null };
      this.#known.set(document.uri, known);
    }
    const { checked } = known;
    if (checked?.document === document && checked.settings === settings) return checked;
    const fresh = { document, settings, result: known.checker.check(document.table), locale: this.#locale };
    known.checked = fresh;
    return fresh;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }
}
