import { type Indicator, Recent, type Standard } from '#grammar';
import type { Rule } from '../rules/rule.ts';
import { type Heads, headsOf } from '../rules/support/heads.ts';
import type { OptionReader } from './finding.ts';

/** Tells which rules speak of indicators under a level and type; most rules on classes speak of one class. */
export class HeadTriage {
  readonly #rules: readonly Rule[];
  readonly #optionOf: (rule: Rule) => OptionReader;
  /** By rule, under heads as they are read by a standard; a table has few of them. */
  readonly #known = new Recent<Heads, readonly boolean[]>(256);

  constructor(rules: readonly Rule[], optionOf: (rule: Rule) => OptionReader) {
    this.#rules = rules;
    this.#optionOf = optionOf;
  }

  /** For each rule whether an indicator may concern it. */
  of(indicator: Indicator, standard: Standard): readonly boolean[] {
    const heads = headsOf(standard, indicator);
    return this.#known.get(heads) ?? this.#known.keep(heads, this.#concerned(heads, standard));
  }

  #concerned(heads: Heads, standard: Standard): boolean[] {
    return this.#rules.map((rule) => rule.needsHeads?.(heads, standard, this.#optionOf(rule)) ?? true);
  }
}
