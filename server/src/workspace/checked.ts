import type { Vocabulary } from '#grammar';
import { Checker, type CheckResult, type PlacedFinding } from '../check/checker.ts';
import { unfolded } from '../check/folding.ts';
import type { RuleFailed } from '../check/guarded-rule.ts';
import type { Locale } from '../check/words.ts';
import { RULES } from '../rules/registry.ts';
import type { Document } from './document.ts';
import { type Settings, vocabularyFor } from './settings.ts';

/** Gives the address of a rule's page. */
export type PageLink = (rule: string) => string;

/** A document with all that features ask of it. */
export interface Checked {
  readonly document: Document;
  readonly settings: Settings;
  readonly result: CheckResult;
  readonly locale: Locale;
  /** Where a link to the page of a rule leads; null where the client cannot follow one. */
  readonly pageLink: PageLink | null;
  /** All findings in the order of the text, also those that one finding stands for. Costs a check of its own. */
  everyFinding(): readonly PlacedFinding[];
}

const UNFOLDED = unfolded(RULES);

/** What is kept of one document from version to version. */
class DocumentChecks {
  readonly key: string;
  readonly #settings: Settings;
  readonly #failed: RuleFailed | undefined;
  readonly #checker: Checker;
  readonly #vocabulary: Vocabulary;
  #unfolded: Checker | null = null;
  #last: Checked | null = null;

  constructor(settings: Settings, failed: RuleFailed | undefined) {
    this.key = settings.key;
    this.#settings = settings;
    this.#failed = failed;
    this.#checker = new Checker(settings, RULES, failed);
    this.#vocabulary = vocabularyFor(settings);
  }

  of(given: Document, settings: Settings, locale: Locale, pageLink: PageLink | null): Checked {
    const document = given.readWith(this.#vocabulary);
    if (this.#last?.document === document && this.#last.settings === settings) return this.#last;
    const result = this.#checker.check(document.table);
    let every: readonly PlacedFinding[] | null = null;
    const everyFinding = () => {
      every ??= this.#every(document, result);
      return every;
    };
    this.#last = { document, settings, result, locale, pageLink, everyFinding };
    return this.#last;
  }

  #every({ table }: Document, result: CheckResult): readonly PlacedFinding[] {
    if (!result.isFolded) return result.findings;
    this.#unfolded ??= new Checker(this.#settings, UNFOLDED, this.#failed);
    return this.#unfolded.check(table).findings;
  }
}

/** Checks documents, each version once; what did not change since the last version is not checked again. */
export class Checks {
  readonly #locale: Locale;
  readonly #failed: RuleFailed | undefined;
  readonly #pageLink: PageLink | null;
  readonly #known = new Map<string, DocumentChecks>();

  /** @param failed is told of rules that throw; without it what they throw gets out */
  constructor(locale: Locale, failed?: RuleFailed, pageLink: PageLink | null = null) {
    this.#locale = locale;
    this.#failed = failed;
    this.#pageLink = pageLink;
  }

  of(document: Document, settings: Settings): Checked {
    let known = this.#known.get(document.uri);
    if (known?.key !== settings.key) {
      known = new DocumentChecks(settings, this.#failed);
      this.#known.set(document.uri, known);
    }
    return known.of(document, settings, this.#locale, this.#pageLink);
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }
}
