/** A text for people, in both languages of the product. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What a level and a type have in common. */
export interface CatalogEntry {
  /** ASCII digits, such as `11`; null in a standard without codes. */
  readonly code: string | null;
  /** The name as the standard's own form spells it. */
  readonly name: string;
  /** Other names that mean the same, of other places or years. */
  readonly aliases: readonly string[];
  /** What belongs here, with an example and a common confusion. */
  readonly definition: Words;
}

/** A second-level indicator class, such as 11-数量指标. */
export type TypeEntry = CatalogEntry;

/** A first-level indicator class, such as 1-产出指标, with its types in the order of the form. */
export interface LevelEntry extends CatalogEntry {
  readonly types: readonly TypeEntry[];
}

/** Levels that a project should have whose name holds one of the words, unless it holds one of the others. */
export interface NamedRequirement {
  readonly words: readonly string[];
  readonly except?: readonly string[];
  readonly levels: readonly string[];
}

/** An indicator standard as `standard.schema.json` describes it; the description of each field is there. */
export interface Standard {
  readonly id: string;
  readonly name: Words;
  readonly basis: Words;
  readonly coded: boolean;
  /** The signs of the standard form, one UTF-16 unit each. */
  readonly style: {
    readonly separator: string;
    readonly colon: string;
    readonly headSeparator: string;
    readonly end: string;
  };
  /** `cycle` is null where the form has no 实施周期指标值. */
  readonly labels: { readonly cycle: string | null; readonly annual: string };
  readonly levels: readonly LevelEntry[];
  /** Names of the levels and types that every project should have, and levels that some should by their names. */
  readonly required: {
    readonly levels: readonly string[];
    readonly types: readonly string[];
    readonly byName?: readonly NamedRequirement[];
  };
  /** Words in the names of types that a new project is begun with besides the required ones. */
  readonly usualTypes: readonly string[];
  readonly indicatorCount: { readonly min: number; readonly max: number };
  /** Per cent. */
  readonly satisfactionFloor: number;
  readonly weightTotals: readonly number[];
}
