import { GLYPHS, type JoinedText, Recent, type Row, STANDARDS, WordSpotter } from '#grammar';
import type { Rule, WordNeeds } from '../rules/rule.ts';
import { readingsOf } from '../rules/support/reading.ts';
import type { OptionReader } from './finding.ts';
import type { FileProfile } from './profile.ts';
import { Sign } from './signs.ts';

/**
 * Rules with words have one of so many bits, the later ones together with others: they are asked once too often then.
 * With the signs these are all the bits that a number holds exactly.
 */
const BITS = 53 - Object.keys(Sign).length;

/** What tables are full of: levels, types and labels, digits, and the right words that others are misreadings of. */
const EVERYWHERE = [
  ...STANDARDS.flatMap(({ levels, labels }) => [
    ...levels.flatMap(({ name, types }) => [name, ...types.map((type) => type.name)]),
    labels.cycle ?? '',
    labels.annual,
  ]),
  '0123456789',
  ...GLYPHS.map(({ right }) => right),
].join('；');

type Spotters = Readonly<Record<keyof WordNeeds, WordSpotter>>;

/**
 * Tells which rules a row is to be shown to: all but those that need a sign or a word which it does not have. The row is
 * looked at once for all rules, and most rows are sound for most rules.
 */
export class Triage {
  /** The signs that any of the rules needs. */
  readonly wanted: number;
  readonly #rules: readonly Rule[];
  readonly #optionOf: (rule: Rule) => OptionReader;
  /** By rule: the signs that it needs, and the bit of its words; both 0 for a rule that is asked of every row. */
  readonly #signs: readonly number[];
  readonly #words: readonly number[];
  /** By what the words are taken from: files of a folder are much alike, and making these costs more than a small file. */
  readonly #known = new Recent<string, Spotters>(16);
  /** By their words: what files differ in concerns few words, and each spotter takes some 70 kB. */
  readonly #made = new Recent<string, WordSpotter>(16);
  #spotters: Spotters | null = null;
  /** Rules by signs and words in one number, as many rows show the same ones. */
  readonly #concerned = new Recent<number, readonly number[]>(1024);

  constructor(rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader) {
    let bits = 0;
    this.#rules = rules;
    this.#optionOf = optionOf;
    this.#signs = rules.map((rule) => rule.needs ?? 0);
    this.#words = rules.map((rule) => (rule.needsWords === undefined ? 0 : 1 << (bits++ % BITS)));
    this.wanted = this.#signs.reduce((sum, signs) => sum | signs, 0);
  }

  /** Takes over the profile of a file; `key` names all that the rules may read of it. */
  enter(profile: FileProfile, key: string): void {
    this.#spotters = this.#known.get(key) ?? this.#known.keep(key, this.#spottersFor(profile));
  }

  /** The numbers of the rules that a row concerns which shows some signs. */
  concernedBy(row: Row, shown: number): readonly number[] {
    const signs = shown & this.wanted;
    const words = spotted(row, this.#spotters!);
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

  #spottersFor(profile: FileProfile): Spotters {
    const needs = this.#rules.map((rule) => rule.needsWords?.(this.#optionOf(rule), profile));
    const spotter = (part: keyof WordNeeds) =>
      this.#spotterOf(needs.map((words, k) => [this.#words[k]!, words?.[part] ?? []]));
    return { cells: spotter('cells'), list: spotter('list'), names: spotter('names'), values: spotter('values') };
  }

  #spotterOf(lists: readonly (readonly [bits: number, words: readonly string[]])[]): WordSpotter {
    const key = JSON.stringify(lists);
    return this.#made.get(key) ?? this.#made.keep(key, new WordSpotter(lists, EVERYWHERE));
  }
}

/** The bits of all words that a row holds where they are looked for. */
function spotted(row: Row, spotters: Spotters): number {
  const { cells, list } = row;
  let found = spotters.cells.isEmpty
    ? 0
    : inCell(spotters.cells, cells.get('name')) | inCell(spotters.cells, cells.get('goal'));
  if (list === null) return found;
  found |= spotters.list.spot(list.joined.text);
  if (spotters.names.isEmpty && spotters.values.isEmpty) return found;
  for (const { nameText, cycleText, annualText } of readingsOf(row)) {
    if (nameText !== null) found |= nameText.spottedBy(spotters.names);
    if (annualText !== null) found |= annualText.spottedBy(spotters.values);
    if (cycleText !== null && cycleText !== annualText) found |= cycleText.spottedBy(spotters.values);
  }
  return found;
}

function inCell(spotter: WordSpotter, cell: JoinedText | undefined): number {
  return cell === undefined ? 0 : spotter.spot(cell.text);
}
