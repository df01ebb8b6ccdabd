import { type CatalogEntry, nameKey, STANDARD_SCHEMA, STANDARDS, type Standard, type Words } from '#grammar';
import { nearestName } from '../nearest-name.ts';
import { type JsonPath, readJson } from './json.ts';
import { type JsonSchema, validate } from './json-schema.ts';
import { type Problem, Problems } from './problem.ts';

/** What the names of files with standards of users end in; editors are given the schema for these. */
export const STANDARD_FILE_ENDING = '.zhibiao-standard.json';

/** Whether a standard is named by its file. */
export function isStandardPath(name: string): boolean {
  return /\.json$/i.test(name);
}

/** A standard as its file has it: much may be left out, and words may be Chinese only. */
type Written = {
  readonly levels: readonly WrittenLevel[];
  readonly name: WrittenWords;
  readonly basis?: WrittenWords;
} & Pick<Standard, 'id' | 'coded'> & {
    readonly [K in 'style' | 'labels' | 'required' | 'indicatorCount']?: Partial<Standard[K]>;
  } & Partial<Pick<Standard, 'usualTypes' | 'satisfactionFloor' | 'weightTotals'>>;
type WrittenWords = string | (Pick<Words, 'zh'> & Partial<Words>);
type WrittenEntry = Pick<CatalogEntry, 'name'> &
  Partial<Omit<CatalogEntry, 'definition'>> & { readonly definition?: WrittenWords };
type WrittenLevel = WrittenEntry & { readonly types: readonly WrittenEntry[] };

/** Reads a standard of the user's own; null where anything in it is wrong, since half a standard finds faults that are none. */
export function readStandard(text: string): {
  readonly standard: Standard | null;
  readonly problems: readonly Problem[];
} {
  const json = readJson(text);
  const problems = new Problems(json);
  const { value } = validate(json.value ?? null, STANDARD_SCHEMA as JsonSchema, (violation) =>
    problems.addViolation(violation),
  );
  if (problems.found.length > 0 || value === undefined) return { standard: null, problems: problems.found };
  const standard = completed(value as Written);
  checkConsistency(standard, problems);
  return { standard: problems.found.length > 0 ? null : standard, problems: problems.found };
}

function completed(written: Written): Standard {
  const base = STANDARDS.find(({ coded }) => coded === written.coded)!;
  return {
    id: written.id,
    name: words(written.name),
    basis: words(written.basis),
    coded: written.coded,
    style: { ...base.style, ...written.style },
    labels: { ...base.labels, ...written.labels },
    levels: written.levels.map((level) => ({ ...entry(level), types: level.types.map(entry) })),
    required: { levels: [], types: [], ...written.required },
    usualTypes: written.usualTypes ?? base.usualTypes,
    indicatorCount: { ...base.indicatorCount, ...written.indicatorCount },
    satisfactionFloor: written.satisfactionFloor ?? base.satisfactionFloor,
    weightTotals: written.weightTotals ?? base.weightTotals,
  };
}

function entry({ code = null, name, aliases = [], definition }: WrittenEntry): CatalogEntry {
  return { code, name, aliases, definition: words(definition) };
}

function words(written: WrittenWords = ''): Words {
  if (typeof written === 'string') return { zh: written, en: written };
  return { zh: written.zh, en: written.en ?? written.zh };
}

/** What no schema can say: names and codes that stand for one entry only, and sets made of what there is. */
function checkConsistency({ coded, levels, required, indicatorCount }: Standard, problems: Problems): void {
  const levelAt = levels.map((level, l) => ({ entry: level, path: ['levels', l] }));
  const typeAt = levels.flatMap(({ types }, l) =>
    types.map((type, t) => ({ entry: type, path: ['levels', l, 'types', t] })),
  );
  for (const placed of [levelAt, typeAt]) {
    checkNames(placed, problems);
    checkCodes(placed, coded, problems);
  }
  checkRequired(required.levels, levelAt, ['required', 'levels'], { what: '层级', whatEn: 'level' }, problems);
  checkRequired(required.types, typeAt, ['required', 'types'], { what: '类型', whatEn: 'type' }, problems);
  for (const [i, named] of (required.byName ?? []).entries()) {
    const path = ['required', 'byName', i, 'levels'];
    checkRequired(named.levels, levelAt, path, { what: '层级', whatEn: 'level' }, problems);
  }
  const { min, max } = indicatorCount;
  if (min > max) problems.add('min-over-max', ['indicatorCount', 'min'], { min, max });
}

type PlacedEntries = readonly { readonly entry: CatalogEntry; readonly path: JsonPath }[];

function checkNames(entries: PlacedEntries, problems: Problems): void {
  const owners = new Map<string, CatalogEntry>();
  for (const { entry, path } of entries) {
    for (const [k, name] of [entry.name, ...entry.aliases].entries()) {
      const owner = owners.get(nameKey(name));
      const at = k === 0 ? [...path, 'name'] : [...path, 'aliases', k - 1];
      if (owner !== undefined && owner !== entry) problems.add('name-taken', at, { name, other: owner.name });
      owners.set(nameKey(name), entry);
    }
  }
}

function checkCodes(entries: PlacedEntries, coded: boolean, problems: Problems): void {
  const owners = new Map<string, CatalogEntry>();
  for (const { entry, path } of entries) {
    const { code } = entry;
    if ((code === null) === coded) problems.add(coded ? 'code-without' : 'code-with', [...path, 'code'], {});
    if (code === null) continue;
    const owner = owners.get(code);
    if (owner !== undefined) problems.add('code-taken', [...path, 'code'], { name: code, other: owner.name });
    owners.set(code, entry);
  }
}

function checkRequired(
  names: readonly string[],
  entries: PlacedEntries,
  path: JsonPath,
  words: { readonly what: string; readonly whatEn: string },
  problems: Problems,
): void {
  const known = entries.map(({ entry }) => entry.name);
  for (const [i, name] of names.entries()) {
    if (known.includes(name)) continue;
    problems.add('not-in-levels', [...path, i], { name, ...words, near: nearestName(name, known) ?? '' });
  }
}
