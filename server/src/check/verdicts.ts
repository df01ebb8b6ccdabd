import { type Indicator, Repeated, type Row, Slot } from '#grammar';

/** What the rules said of an indicator. */
export interface Verdict {
  /** The numbers of the rules that there is reason to ask about it again; null until all were asked. */
  rules: readonly number[] | null;
  /** Which rules these are, and what they had read besides. */
  key: string;
}

/** Those of all checkers, so that they are bounded together. */
const verdicts = new Repeated((): Verdict => ({ rules: null, key: '' }), { most: 1 << 15, longest: 120 });
let groups = 0;

/**
 * What the rules of a group said of indicators, by their text: wherever it stands again, those that found nothing would
 * find nothing again. An edit leaves most indicators of a row as they are, and the files of a folder have many in common.
 */
export class Verdicts {
  readonly #group = ++groups;
  #key = '';

  /** @param read all that the rules read besides the text: a verdict that was given under something else does not count */
  enter(read: string): void {
    const key = `${this.#group} ${read}`;
    // The same one as before, if it is: those of the verdicts are then told to be it at once.
    if (this.#key !== key) this.#key = key;
  }

  /** The verdict on an indicator of a row, given or to be given; null where its text alone does not tell. */
  on(indicator: Indicator, row: Row): Verdict | null {
    // What no stop ends may be cut off, which the rest of the list tells.
    if (!indicator.has(Slot.End)) return null;
    const start = indicator.has(Slot.Serial) ? indicator.endOf(Slot.Serial) : indicator.start;
    const verdict = verdicts.of(row.list!.joined.text.slice(start, indicator.end));
    if (verdict.key === this.#key) return verdict;
    verdict.rules = null;
    verdict.key = this.#key;
    return verdict;
  }
}
