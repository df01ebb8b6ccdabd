import { CommonText, GLYPHS, type JoinedText, Recent, type Row, STANDARDS, WordSpotter } from '#grammar';
import type { Rule, WordNeeds } from '../rules/rule.ts';
import type { IndicatorReading } from '../rules/support/reading.ts';
import type { OptionReader } from './finding.ts';
import type { FileProfile } from './profile.ts';
import { ROW_SIGNS, Sign } from './signs.ts';

/**
 * Rules with words have one of so many bits, the later ones together with others: they are asked once too often then.
 * With the signs these are all the bits that a number holds exactly.
 */
const BITS = 53 - Object.keys(Sign).length;

/** What tables are full of: levels, types and labels, digits, and the right words that others are misreadings of. */
const EVERYWHERE = new CommonText(
  [
    ...STANDARDS.flatMap(({ levels, labels }) => [
      ...levels.flatMap(({ name, types }) => [name, ...types.map((type) => type.name)]),
      labels.cycle ?? '',
      labels.annual,
    ]),
    '0123456789',
    ...GLYPHS.map(({ right }) => right),
  ].join('；'),
);

type Part = keyof WordNeeds;
type Spotters<P extends Part> = Readonly<Record<P, WordSpotter>>;

/** What rules are asked about: the signs that it can show, and where its words stand. */
interface Subject<T, P extends Part> {
  readonly signs: number;
  readonly parts: readonly P[];
  /** The bits of all words that it holds where they are looked for. */
  spotted(one: T, spotters: Spotters<P>): number;
}

export const ROWS: Subject<Row, 'cells' | 'list'> = {
  signs: ROW_SIGNS,
  parts: ['cells', 'list'],
  spotted({ cells, list }, spotters) {
    const inCells = spotters.cells.isEmpty
      ? 0
      : inCell(spotters.cells, cells.get('name')) | inCell(spotters.cells, cells.get('goal'));
    return list === null ? inCells : inCells | spotters.list.spot(list.joined.text);
  },
};

export const INDICATORS: Subject<IndicatorReading, 'names' | 'values'> = {
  signs: ~ROW_SIGNS,
  parts: ['names', 'values'],
  spotted({ nameText, cycleText, annualText }, { names, values }) {
    let found = nameText === null ? 0 : nameText.spottedBy(names);
    if (annualText !== null) found |= annualText.spottedBy(values);
    if (cycleText !== null && cycleText !== annualText) found |= cycleText.spottedBy(values);
    return found;
  },
};

function inCell(spotter: WordSpotter, cell: JoinedText | undefined): number {
  return cell === undefined ? 0 : spotter.spot(cell.text);
}

/**
 * Tells which rules a row or an indicator is to be shown to: all but those that need a sign or a word which it does not
 * have. It is looked at once for all rules, and most rows and indicators are sound for most rules.
 */
export class Triage<T, P extends Part> {
  /** The signs that any of the rules needs. */
  readonly wanted: number;
  readonly #subject: Subject<T, P>;
  readonly #rules: readonly Rule[];
  readonly #optionOf: (rule: Rule) => OptionReader;
  /** By rule: the signs that it needs, and the bit of its words; both 0 for a rule that is asked about all. */
  readonly #signs: readonly number[];
  readonly #words: readonly number[];
  /** By what the words are taken from: files of a folder are much alike, and making these costs more than a small file. */
  readonly #known = new Recent<string, Spotters<P>>(16);
  /** By their words: what files differ in concerns few words, and each spotter takes some 70 kB. */
  readonly #made = new Recent<string, WordSpotter>(16);
  #spotters: Spotters<P> | null = null;
  /** Rules by signs and words in one number, as many show the same ones. */
  readonly #concerned = new Recent<number, readonly number[]>(1024);

  constructor(subject: Subject<T, P>, rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader) {
    let bits = 0;
    this.#subject = subject;
    this.#rules = rules;
    this.#optionOf = optionOf;
    this.#signs = rules.map((rule) => (rule.needs ?? 0) & subject.signs);
    this.#words = rules.map((rule) => (rule.needsWords === undefined ? 0 : 1 << (bits++ % BITS)));
    this.wanted = this.#signs.reduce((sum, signs) => sum | signs, 0);
  }

  /** Takes over the profile of a file; `key` names all that the rules may read of it. */
  enter(profile: FileProfile, key: string): void {
    this.#spotters = this.#known.get(key) ?? this.#known.keep(key, this.#spottersFor(profile));
  }

  /** The numbers of the rules that something concerns which shows some signs. */
  concernedBy(one: T, shown: number): readonly number[] {
    const signs = shown & this.wanted;
    const words = this.#subject.spotted(one, this.#spotters!);
    const key = signs * 2 ** BITS + words;
    return this.#concerned.get(key) ?? this.#concerned.keep(key, this.#concernedBy(signs, words));
  }

  #concernedBy(shown: number, spotted: number): readonly number[] {
    return [...this.#rules.keys()].filter((k) => {
      const signs = this.#signs[k]!;
      const words = this.#words[k]!;
      return (signs | words) === 0 || (signs & shown) !== 0 || (words & spotted) !== 0;
    });
  }

  #spottersFor(profile: FileProfile): Spotters<P> {
    const needs = this.#rules.map((rule) => rule.needsWords?.(this.#optionOf(rule), profile));
    const spotters = this.#subject.parts.map((part) => {
      return [part, this.#spotterOf(needs.map((words, k) => [this.#words[k]!, words?.[part] ?? []]))] as const;
    });
    return Object.fromEntries(spotters) as Spotters<P>;
  }

  #spotterOf(lists: readonly (readonly [bits: number, words: readonly string[]])[]): WordSpotter {
    const key = JSON.stringify(lists);
    return this.#made.get(key) ?? this.#made.keep(key, new WordSpotter(lists, EVERYWHERE));
  }
}
