import { detached, type Indicator, Recent, type Row, Sightings, Slot } from '#grammar';

/** What the rules said of an indicator. */
export interface Verdict {
  /** The numbers of the rules that there is reason to ask about it again; null until all were asked. */
  rules: readonly number[] | null;
  /** What the rules had read besides. */
  key: string;
}

/** A longer indicator hardly comes twice. */
const LONGEST = 120;
const MOST = 1 << 15;
/** Those of all tables: most come once, and nothing is kept for them. */
const seen = new Sightings(8 * MOST);

/**
 * What the rules said of indicators, by their text: wherever it stands again, those that found nothing would find
 * nothing again. An edit leaves most indicators of a row as they are, and the files of a folder have many in common.
 */
export class Verdicts {
  readonly #known = new Recent<string, Verdict>(MOST);
  #key = '';

  /** @param key all that the rules read besides the text: a verdict that was given under another one does not count */
  enter(key: string): void {
    this.#key = key;
  }

  /** The verdict on an indicator of a row, given or to be given; null where none is kept. */
  on(indicator: Indicator, row: Row): Verdict | null {
    // What no stop ends may be cut off, which the rest of the list tells.
    if (!indicator.has(Slot.End)) return null;
    const start = indicator.has(Slot.Serial) ? indicator.endOf(Slot.Serial) : indicator.start;
    if (indicator.end - start > LONGEST) return null;
    const verdict = this.#of(row.list!.joined.text.slice(start, indicator.end));
    if (verdict === null || verdict.key === this.#key) return verdict;
    verdict.rules = null;
    verdict.key = this.#key;
    return verdict;
  }

  #of(text: string): Verdict | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    return seen.take(text) ? this.#known.keep(detached(text), { rules: null, key: this.#key }) : null;
  }
}
