import type { Dialect, Standard } from '#grammar';
import type { LayoutChoice } from '../format/format.ts';
import type { StyleName } from '../format/style.ts';
import type { OptionValue, Setting } from '../rules/rule.ts';

/** What one place says: a file, one of its overrides, the client's settings. What is undefined it leaves to others. */
export interface Layer {
  /** A built-in standard by its id, or one of the user's own. */
  readonly standard?: string | Standard | undefined;
  readonly dialect?: Dialect | 'auto' | undefined;
  readonly rules?: Readonly<Record<string, RuleChoice>> | undefined;
  readonly format?: Partial<FormatChoice> | undefined;
}

/** How the formatter is to write a table. */
export interface FormatChoice {
  readonly layout: LayoutChoice;
  readonly style: StyleName;
}

/** The standard's writing, in the layout that each row has. */
export const FORMAT_DEFAULTS: FormatChoice = { layout: 'keep', style: 'standard' };

/** A severity, or also values for the rule's options. */
export type RuleChoice = Setting | ({ readonly severity?: Setting } & Readonly<Record<string, OptionChoice>>);

/** A value, or a change to the list of words that holds otherwise. */
export type OptionChoice = OptionValue | ListChange;

export interface ListChange {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** What the layers say of rules together. */
export interface RuleChoices {
  readonly severities: Readonly<Record<string, Setting>>;
  readonly options: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
}

/**
 * Puts layers together, later ones win: severities and options one by one.
 *
 * @param defaultOf the default value of a rule's option
 */
export function rulesOf(
  layers: readonly Layer[],
  defaultOf: (rule: string, option: string) => OptionValue | undefined,
): RuleChoices {
  const severities: Record<string, Setting> = {};
  const options: Record<string, Record<string, OptionValue>> = {};
  for (const { rules = {} } of layers) {
    for (const [rule, choice] of Object.entries(rules)) {
      if (typeof choice === 'string') {
        severities[rule] = choice;
        continue;
      }
      const { severity, ...chosen } = choice;
      if (severity !== undefined) severities[rule] = severity;
      for (const [option, value] of Object.entries(chosen)) {
        const before = options[rule]?.[option] ?? defaultOf(rule, option);
        if (before === undefined) continue;
        options[rule] = { ...options[rule], [option]: isChange(value) ? changed(before, value) : value };
      }
    }
  }
  return { severities, options };
}

function isChange(value: OptionChoice): value is ListChange {
  return typeof value === 'object' && !Array.isArray(value);
}

function changed(before: OptionValue, { add = [], remove = [] }: ListChange): OptionValue {
  if (typeof before !== 'object') return before;
  return [...new Set([...before.filter((word) => !remove.includes(word)), ...add])];
}
