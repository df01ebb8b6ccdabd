import { type Dialect, standardById } from '#grammar';
import { ruleByName } from '../rules/registry.ts';
import { SEVERITIES, type Setting } from '../rules/rule.ts';

/** What users may set for a document; what is undefined is told from the file. */
export interface Settings {
  readonly standard: string | undefined;
  readonly dialect: Dialect | undefined;
  /** Severities by rule name. */
  readonly rules: Readonly<Record<string, Setting>>;
  /** The most symbols that the outline lists. */
  readonly outlineMaxItems: number;
  /** Whether letters match Chinese by pinyin in completion. */
  readonly completionPinyin: boolean;
  /** Equal for settings that give equal findings. */
  readonly key: string;
}

const OUTLINE_MAX_ITEMS = 5000;
const SEVERITY_SETTINGS: readonly unknown[] = [...SEVERITIES, 'off'];

export const DEFAULT_SETTINGS = readSettings(undefined);

/** Reads the section `zhibiao` of a client's configuration; what makes no sense counts as not set. */
export function readSettings(section: unknown): Settings {
  const { standard, dialect, rules, outline, completion } = asRecord(section);
  const maxItems = asRecord(outline).maxItems;
  const chosen = {
    standard: typeof standard === 'string' && standardById(standard) !== undefined ? standard : undefined,
    dialect: dialect === 'coded' || dialect === 'uncoded' ? dialect : undefined,
    rules: Object.fromEntries(
      Object.entries(asRecord(rules)).filter(
        ([name, severity]) => ruleByName(name) !== undefined && SEVERITY_SETTINGS.includes(severity),
      ),
    ) as Record<string, Setting>,
  } as const;
  return {
    ...chosen,
    outlineMaxItems: typeof maxItems === 'number' && maxItems >= 1 ? Math.floor(maxItems) : OUTLINE_MAX_ITEMS,
    completionPinyin: asRecord(completion).pinyin !== false,
    key: JSON.stringify(chosen),
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
