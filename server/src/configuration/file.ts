import { RULES } from '../rules/registry.ts';
import { type GlobMatcher, globMatcher } from './glob.ts';
import { type JsonPath, readJson } from './json.ts';
import { validate } from './json-schema.ts';
import type { Layer } from './layer.ts';
import { Problems } from './problem.ts';
import { configurationSchema } from './schema.ts';

/** The name of the file that configures a folder and what is below it. */
export const CONFIGURATION_FILE = 'zhibiao.json';

/** What one configuration file says, as far as it makes sense. */
export interface ConfigurationFile {
  /** Other files that it starts from, the weakest first. */
  readonly extends: readonly Reference[];
  /** What it says for all files, then what for some, the weakest first. */
  readonly parts: readonly FilePart[];
  /** What is wrong is added here also while the file is put to use. */
  readonly problems: Problems;
}

/** Another file, named in this one. */
export interface Reference {
  readonly name: string;
  readonly path: JsonPath;
}

export interface FilePart {
  readonly layer: Layer;
  /** Null for the part on all files; paths count from the folder of the file. */
  readonly appliesTo: GlobMatcher | null;
  /** Where `standard` stands in the file. */
  readonly standardAt: JsonPath;
}

interface Content extends Layer {
  readonly $schema?: string;
  readonly extends?: string | readonly string[];
  readonly overrides?: readonly Override[];
}

interface Override extends Layer {
  readonly files: string | readonly string[];
}

const SCHEMA = configurationSchema(RULES);

/** Reads the text of a `zhibiao.json` or of a file that one extends. */
export function readConfigurationFile(text: string): ConfigurationFile {
  const json = readJson(text);
  const problems = new Problems(json);
  // A file without anything says nothing, and is being written.
  const { value, pathOf } = validate(json.value ?? {}, SCHEMA, (violation) => problems.addViolation(violation));
  const { $schema: _, extends: names = [], overrides = [], ...layer } = (value ?? {}) as Content;
  const parts = overrides.map(({ files, ...own }, i): FilePart => {
    const path = pathOf(overrides[i]!);
    return { layer: own, appliesTo: matcherOf(files, [...path, 'files'], problems), standardAt: [...path, 'standard'] };
  });
  return {
    extends: typeof names === 'string' ? [{ name: names, path: ['extends'] }] : referencesIn(names, json.value),
    parts: [{ layer, appliesTo: null, standardAt: ['standard'] }, ...parts],
    problems,
  };
}

/** The names of `extends` with their places; what is no name there was left out of `names`. */
function referencesIn(names: readonly string[], value: unknown): Reference[] {
  return names.map((name) => ({ name, path: ['extends', (value as { extends: unknown[] }).extends.indexOf(name)] }));
}

function matcherOf(files: Override['files'], path: JsonPath, problems: Problems): GlobMatcher {
  const patterns = typeof files === 'string' ? [files] : files;
  const matchers = patterns.flatMap((pattern) => {
    const matcher = globMatcher(pattern.includes('/') ? pattern.replace(/^\.?\//, '') : `**/${pattern}`);
    if (matcher === null) problems.add('bad-pattern', path, { name: pattern });
    return matcher ?? [];
  });
  return (file) => matchers.some((matches) => matches(file));
}
