import { type Dialect, type Standard, standardById, VOCABULARY, type Vocabulary, vocabularyOf } from '#grammar';
import { validate } from '../configuration/json-schema.ts';
import { FORMAT_DEFAULTS, type FormatChoice, type Layer, rulesOf } from '../configuration/layer.ts';
import type { FolderConfiguration } from '../configuration/load.ts';
import { configurationSchema } from '../configuration/schema.ts';
import { RULES, ruleByName } from '../rules/registry.ts';
import type { OptionValue, Setting } from '../rules/rule.ts';

/** What users may set for a document; what is undefined is told from the file. */
export interface Settings {
  /** A built-in standard by its id, or one of the user's own. */
  readonly standard: string | Standard | undefined;
  readonly dialect: Dialect | undefined;
  /** Severities by rule name. */
  readonly rules: Readonly<Record<string, Setting>>;
  /** Options by rule name and option name. */
  readonly options: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  readonly format: FormatChoice;
  /** The most symbols that the outline lists. */
  readonly outlineMaxItems: number;
  /** Whether letters match Chinese by pinyin in completion. */
  readonly completionPinyin: boolean;
  /** Which hints stand between the text. */
  readonly inlayHints: { readonly sums: boolean; readonly types: boolean; readonly operators: boolean };
  /** Whether a line above each project tells what it has. */
  readonly codeLens: boolean;
  /** The configuration file that holds for the document; null where there is none. */
  readonly configuration: ConfigurationSource | null;
  /** Equal for settings that give equal findings. */
  readonly key: string;
}

/** A configuration file, and whether it decides what the client's settings then cannot. */
export interface ConfigurationSource {
  readonly uri: string;
  readonly standard: boolean;
  readonly dialect: boolean;
}

const OUTLINE_MAX_ITEMS = 5000;
const SCHEMA = configurationSchema(RULES);

/**
 * What the section `zhibiao` of a client's configuration says that a configuration file may say, too; what makes no sense
 * counts as not set.
 */
export function layersOf(section: unknown): readonly Layer[] {
  const { standard, dialect, rules, ruleOptions, format } = asRecord(section);
  // Nobody can be told here: the client has schemas of its own.
  const valid = (said: Layer): Layer => asRecord(validate(said, SCHEMA, () => {}).value);
  return [valid({ standard, dialect, rules, format } as Layer), valid({ rules: ruleOptions } as Layer)];
}

/**
 * The settings of a document: what the file of the folder says goes before what the client's settings say, and these
 * before the defaults.
 *
 * @param own what of the client's section a file may say, too
 */
export function settingsFor(
  uri: string,
  section: unknown,
  own: readonly Layer[],
  folder: FolderConfiguration | null,
): Settings {
  const { outline, completion, inlayHints, codeLens } = asRecord(section);
  const hints = asRecord(inlayHints);
  const maxItems = asRecord(outline).maxItems;
  const ofFile = folder?.layersFor(uri) ?? [];
  const layers = [...own, ...ofFile];
  const { severities, options } = rulesOf(layers, defaultOf);
  const standard = lastOf(layers, 'standard');
  const dialect = lastOf(layers, 'dialect');
  const chosen = {
    standard: typeof standard === 'string' && standardById(standard) === undefined ? undefined : standard,
    dialect: dialect === 'auto' ? undefined : dialect,
    rules: severities,
    options,
  };
  const configuration =
    folder === null || folder.uri === null
      ? null
      : {
          uri: folder.uri,
          standard: lastOf(ofFile, 'standard') !== undefined,
          dialect: lastOf(ofFile, 'dialect') !== undefined,
        };
  return {
    ...chosen,
    format: Object.assign({}, FORMAT_DEFAULTS, ...layers.map(({ format }) => format)),
    outlineMaxItems: typeof maxItems === 'number' && maxItems >= 1 ? Math.floor(maxItems) : OUTLINE_MAX_ITEMS,
    completionPinyin: asRecord(completion).pinyin !== false,
    inlayHints: { sums: hints.sums !== false, types: hints.types !== false, operators: hints.operators !== false },
    codeLens: asRecord(codeLens).enabled !== false,
    configuration,
    key: JSON.stringify(chosen),
  };
}

/** What tables are read with under these settings. */
export function vocabularyFor({ standard }: Settings): Vocabulary {
  return typeof standard === 'object' ? vocabularyOf(standard) : VOCABULARY;
}

function lastOf<K extends 'standard' | 'dialect'>(layers: readonly Layer[], key: K): Layer[K] {
  return layers.findLast((layer) => layer[key] !== undefined)?.[key];
}

function defaultOf(rule: string, option: string): OptionValue | undefined {
  return ruleByName(rule)?.options?.[option]?.default;
}

/** The members of an object; what is none has none. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
