import { URI, Utils } from 'vscode-uri';
import { STANDARDS, type Standard, standardById } from '#grammar';
import { nearestName } from '../nearest-name.ts';
import { CONFIGURATION_FILE, type ConfigurationFile, type FilePart, readConfigurationFile } from './file.ts';
import type { JsonPath } from './json.ts';
import type { Layer } from './layer.ts';
import type { ConfigurationProblem, Problem, Problems } from './problem.ts';
import type { FileText, Reading } from './reading.ts';
import { isStandardPath, readStandard } from './standard.ts';

/** What the configuration files say that hold for a folder. */
export interface FolderConfiguration {
  /** Of the file found nearest, from which all others are named; null where there is none. */
  readonly uri: string | null;
  /** Every file that was asked for, also those that are not there: when one changes, this is stale. */
  readonly asked: ReadonlySet<string>;
  readonly problems: readonly ConfigurationProblem[];
  /** What the files say for one of the files below the folder, the weakest first. */
  layersFor(uri: string): readonly Layer[];
}

/** A part of a file whose standard has been read. */
interface Part {
  readonly layer: Layer;
  readonly appliesTo: FilePart['appliesTo'];
  /** Of the file that it stands in. */
  readonly folder: URI;
}

const MOST_FILES = 100;

/** No file says anything. */
export const NO_CONFIGURATION: FolderConfiguration = { uri: null, asked: new Set(), problems: [], layersFor: () => [] };

/** Reads a standard that a client's setting names by a path from `rootUri`. */
export function* loadStandard(name: string, rootUri: string): Reading<Standard | null> {
  const root = URI.parse(rootUri);
  const found = resolved(Utils.joinPath(root, CONFIGURATION_FILE), name);
  if (found === null || !isInside(found, root)) return null;
  const text: FileText = yield found.toString();
  return typeof text === 'string' ? readStandard(text).standard : null;
}

/**
 * Finds the configuration of a folder: the nearest `zhibiao.json` in it or above, up to `root`. Nothing outside of `root`
 * is read.
 */
export function* loadFolder(folderUri: string, rootUri: string): Reading<FolderConfiguration> {
  const root = URI.parse(rootUri);
  const loader = new Loader(root);
  let folder = URI.parse(folderUri);
  for (;;) {
    const uri = Utils.joinPath(folder, CONFIGURATION_FILE);
    if (!isInside(uri, root)) return loader.result(null);
    const text = yield* loader.ask(uri);
    if (text !== null) return yield* loader.load(uri, text);
    if (samePlace(folder, root)) return loader.result(null);
    folder = Utils.dirname(folder);
  }
}

/** Reads the configuration that a user has named. */
export function* loadFile(uri: string, rootUri: string): Reading<FolderConfiguration> {
  const loader = new Loader(URI.parse(rootUri));
  const file = URI.parse(uri);
  return yield* loader.load(file, yield* loader.ask(file));
}

class Loader {
  readonly #root: URI;
  readonly #asked = new Set<string>();
  readonly #parts: Part[] = [];
  readonly #problems = new Map<string, readonly Problem[]>();
  readonly #standards = new Map<string, Standard | null>();
  /** The files that are being read, each named by the one before it. */
  readonly #open: string[] = [];
  #files = 0;

  constructor(root: URI) {
    this.#root = root;
  }

  *ask(uri: URI): Reading<FileText> {
    this.#asked.add(uri.toString());
    return yield uri.toString();
  }

  *load(uri: URI, text: FileText): Reading<FolderConfiguration> {
    if (typeof text === 'string') yield* this.#file(uri, text);
    else {
      const { problems } = readConfigurationFile('');
      addAbsence(problems, [], uri.path, text);
      this.#problems.set(uri.toString(), problems.found);
    }
    return this.result(uri);
  }

  result(uri: URI | null): FolderConfiguration {
    const parts = this.#parts;
    return {
      uri: uri?.toString() ?? null,
      asked: this.#asked,
      problems: [...this.#problems].flatMap(([uri, problems]) => problems.map((problem) => ({ uri, ...problem }))),
      layersFor: (file) => parts.filter((part) => applies(part, file)).map(({ layer }) => layer),
    };
  }

  *#file(uri: URI, text: string): Reading<void> {
    this.#files++;
    this.#open.push(uri.toString());
    const file = readConfigurationFile(text);
    for (const { name, path } of file.extends) {
      const found = this.#resolve(uri, name, path, file);
      if (found === null) continue;
      if (this.#open.includes(found.toString())) {
        file.problems.add('cycle', path, { name });
        continue;
      }
      if (this.#files >= MOST_FILES) {
        file.problems.add('too-many', path, { name });
        continue;
      }
      const content = yield* this.ask(found);
      if (typeof content === 'string') yield* this.#file(found, content);
      else addAbsence(file.problems, path, name, content);
    }
    for (const part of file.parts) {
      const { layer, appliesTo } = part;
      const standard = yield* this.#standard(uri, part, file);
      this.#parts.push({ layer: { ...layer, standard }, appliesTo, folder: Utils.dirname(uri) });
    }
    this.#open.pop();
    this.#problems.set(uri.toString(), file.problems.found);
  }

  *#standard(uri: URI, { layer, standardAt: path }: FilePart, file: ConfigurationFile): Reading<Layer['standard']> {
    const name = layer.standard;
    if (typeof name !== 'string' || name === 'auto' || standardById(name) !== undefined) return name;
    if (!isStandardPath(name)) {
      const known = ['auto', ...STANDARDS.map(({ id }) => id)];
      file.problems.add('unknown-standard', path, {
        name,
        known,
        near: nearestName(name, known) ?? '',
      });
      return undefined;
    }
    const found = this.#resolve(uri, name, path, file);
    if (found === null) return undefined;
    const key = found.toString();
    if (!this.#standards.has(key)) {
      const text = yield* this.ask(found);
      if (typeof text !== 'string') {
        addAbsence(file.problems, path, name, text);
        return undefined;
      }
      const { standard, problems } = readStandard(text);
      this.#standards.set(key, standard);
      this.#problems.set(key, problems);
    }
    const standard = this.#standards.get(key)!;
    if (standard === null) file.problems.add('bad-standard', path, { name });
    return standard ?? undefined;
  }

  /** The file that a name in another file stands for; null where it may not be read. */
  #resolve(from: URI, name: string, path: JsonPath, file: ConfigurationFile): URI | null {
    const found = resolved(from, name);
    if (found !== null && isInside(found, this.#root)) return found;
    file.problems.add('outside', path, { name });
    return null;
  }
}

function resolved(from: URI, name: string): URI | null {
  // An address, or a drive of Windows.
  if (/^[a-z][a-z0-9+.-]*:/i.test(name)) return null;
  return Utils.resolvePath(Utils.dirname(from), name.replaceAll('\\', '/'));
}

/** Whether an address lies below a folder's. */
export function isInside({ scheme, authority, path }: URI, root: URI): boolean {
  const within = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return scheme === root.scheme && authority === root.authority && path.startsWith(within);
}

function samePlace(a: URI, b: URI): boolean {
  return withoutSlash(a.path) === withoutSlash(b.path);
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '');
}

function applies({ appliesTo, folder }: Part, file: string): boolean {
  if (appliesTo === null) return true;
  const uri = URI.parse(file);
  return isInside(uri, folder) && appliesTo(uri.path.slice(withoutSlash(folder.path).length + 1));
}

function addAbsence(problems: Problems, path: JsonPath, name: string, text: Exclude<FileText, string>): void {
  if (text === null) problems.add('not-found', path, { name });
  else if ('outside' in text) problems.add('outside', path, { name });
  else problems.add('unreadable', path, { name, reason: text.unreadable });
}
