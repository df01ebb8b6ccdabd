import { finished, type Vocabulary, type Work } from '#grammar';
import { Checker, type CheckResult, type PlacedFinding } from '../check/checker.ts';
import { fixTable } from '../check/fixes.ts';
import { unfolded } from '../check/folding.ts';
import type { RuleFailed } from '../check/guarded-rule.ts';
import type { Locale } from '../check/words.ts';
import { RULES } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import type { Document } from './document.ts';
import { firstRows } from './first-rows.ts';
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
  /** What all safe fixes make of the text. Costs some checks. */
  everythingFixed(): string;
}

const UNFOLDED = unfolded(RULES);

/** Rules that find in a row alone what they find in the whole file. */
const RULES_ON_ROWS = RULES.filter((rule) => readsSegments(rule) && !readsMore(rule));

function readsSegments({ checkRow, checkIndicator, checkLines }: Rule): boolean {
  return [checkRow, checkIndicator, checkLines].some((reads) => reads !== undefined);
}

function readsMore({ checkTable, checkShared, checkSuppressions, readsOfProfile }: Rule): boolean {
  return [checkTable, checkShared, checkSuppressions, readsOfProfile].some((reads) => reads !== undefined);
}

/** What all documents of a session have in common. */
interface Frame {
  readonly locale: Locale;
  readonly failed: RuleFailed | undefined;
  readonly pageLink: PageLink | null;
}

/** What is kept of one document from version to version. */
class DocumentChecks {
  readonly key: string;
  readonly #frame: Frame;
  readonly #settings: Settings;
  readonly #checker: Checker;
  readonly #vocabulary: Vocabulary;
  #unfolded: Checker | null = null;
  #last: Checked | null = null;
  #first: Checked | null = null;

  constructor(settings: Settings, frame: Frame) {
    this.key = settings.key;
    this.#settings = settings;
    this.#frame = frame;
    this.#checker = new Checker(settings, RULES, frame.failed);
    this.#vocabulary = vocabularyFor(settings);
  }

  /** Whether any version was checked to the end. */
  get isReady(): boolean {
    return this.#last !== null;
  }

  *checking(document: Document, settings: Settings): Work<Checked> {
    const table = yield* document.reading(this.#vocabulary);
    if (this.#last?.document === document && this.#last.settings === settings) return this.#last;
    const result = yield* this.#checker.checking(table);
    let every: readonly PlacedFinding[] | null = null;
    const everyFinding = () => {
      every ??= this.#every(document, result);
      return every;
    };
    this.#first = null;
    this.#last = { ...this.#with(document, settings), result, everyFinding };
    return this.#last;
  }

  first(document: Document, settings: Settings): Checked | null {
    if (this.#first?.document === document && this.#first.settings === settings) return this.#first;
    const table = firstRows(document.snapshot, this.#vocabulary);
    if (table === null) return null;
    const result = new Checker(settings, RULES_ON_ROWS, this.#frame.failed).check(table);
    this.#first = { ...this.#with(document, settings), result, everyFinding: () => result.findings };
    return this.#first;
  }

  #with(document: Document, settings: Settings) {
    const { locale, pageLink } = this.#frame;
    const everythingFixed = () => {
      const table = finished(document.reading(this.#vocabulary));
      return fixTable(table, this.#eachChecker()).table.snapshot.text();
    };
    return { document, settings, locale, pageLink, everythingFixed };
  }

  #every({ table }: Document, result: CheckResult): readonly PlacedFinding[] {
    if (!result.isFolded) return result.findings;
    return this.#eachChecker().check(table).findings;
  }

  /** Tells each finding on its own. */
  #eachChecker(): Checker {
    this.#unfolded ??= new Checker(this.#settings, UNFOLDED, this.#frame.failed);
    return this.#unfolded;
  }
}

/** Checks documents, each version once; what did not change since the last version is not checked again. */
export class Checks {
  readonly #frame: Frame;
  readonly #known = new Map<string, DocumentChecks>();

  /** @param failed is told of rules that throw; without it what they throw gets out */
  constructor(locale: Locale, failed?: RuleFailed, pageLink: PageLink | null = null) {
    this.#frame = { locale, failed, pageLink };
  }

  of(document: Document, settings: Settings): Checked {
    return finished(this.checking(document, settings));
  }

  /** Reads and checks a document in steps; of the works on one document only the newest may be done. */
  checking(document: Document, settings: Settings): Work<Checked> {
    return this.#checksOf(document, settings).checking(document, settings);
  }

  /** A document of which only the first rows are checked, by rules on single rows; null where that cannot be. */
  first(document: Document, settings: Settings): Checked | null {
    return this.#checksOf(document, settings).first(document, settings);
  }

  /** Whether any version of a document was checked to the end. */
  knows(uri: string): boolean {
    return this.#known.get(uri)?.isReady === true;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  #checksOf({ uri }: Document, settings: Settings): DocumentChecks {
    let known = this.#known.get(uri);
    if (known?.key !== settings.key) {
      known = new DocumentChecks(settings, this.#frame);
      this.#known.set(uri, known);
    }
    return known;
  }
}
