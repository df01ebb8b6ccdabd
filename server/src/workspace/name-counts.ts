import { commonEnds } from '#grammar';
import { firstKeys, fitsStart, matchText, type Typed } from '../pinyin/match.ts';
import { isToFill } from '../rules/support/skeleton.ts';
import { type IndicatorDigest, plainName, type RowDigest, type TableDigest } from './digest.ts';

/** The name of an indicator under one head, as it is counted. */
export interface CountedName {
  readonly name: string;
  readonly count: number;
  /** How often it stands in each table, by URI. */
  readonly tables: ReadonlyMap<string, number>;
  /** How often each annual value stands with it. */
  readonly values: ReadonlyMap<string, number>;
}

interface Counter extends CountedName {
  count: number;
  readonly tables: Map<string, number>;
  readonly values: Map<string, number>;
  readonly keys: readonly string[];
}

interface Head {
  /** By plain name. */
  readonly names: Map<string, Counter>;
  /** By what the typing of a name can begin with. */
  readonly byKey: Map<string, Set<Counter>>;
}

/** How far names are searched. */
export interface Search {
  /** The most names to give. */
  readonly limit: number;
  /** Of the names that begin with what was typed first, how many are looked at. */
  readonly begun: number;
  /** Among how many names what was typed is looked for inside of them too. */
  readonly inside: number;
}

/**
 * How often indicators are named what, by head. After an edit only the rows that changed are counted anew, and a
 * question costs the names that begin as was typed.
 */
export class NameCounts {
  readonly #heads = new Map<string, Head>();

  /** Takes over what a table says now in the place of what it said before; null where it is not there. */
  replace(uri: string, before: TableDigest | null, after: TableDigest | null): void {
    const [old, now] = differingRows(before?.blocks ?? [], after?.blocks ?? []);
    // What is new first: most names of a row that changed are still in it, and need not be made again.
    for (const row of now) if (!old.has(row)) this.#count(uri, row, 1);
    for (const row of old) if (!now.has(row)) this.#count(uri, row, -1);
  }

  /** The names under a head that fit what was typed, those that begin so first, then the most used. */
  find(head: string, typed: Typed, { limit, begun, inside }: Search): readonly CountedName[] {
    const known = this.#heads.get(head);
    if (known === undefined) return [];
    if (typed.text === '') return mostUsed(known.names.values(), { among: known.names.size, limit }, () => true);
    const first = known.byKey.get(typed.text[0]!) ?? [];
    const found = mostUsed(first, { among: begun, limit }, ({ name }) => fitsStart(typed, name));
    if (found.length >= limit || known.names.size > inside) return found;
    const wanted = { among: inside, limit: limit - found.length };
    return [...found, ...mostUsed(known.names.values(), wanted, ({ name }) => matchText(typed, name) === 1)];
  }

  /** A name under a head; undefined where no table has it. */
  get(head: string, name: string): CountedName | undefined {
    return this.#heads.get(head)?.names.get(plainName(name));
  }

  #count(uri: string, { indicators }: RowDigest, by: 1 | -1): void {
    for (const indicator of indicators) this.#countOne(uri, indicator, by);
  }

  #countOne(uri: string, { name, level, type, annualValue }: IndicatorDigest, by: 1 | -1): void {
    const head = type ?? level;
    if (head === null || isToFill(name)) return;
    const { names, byKey } = this.#head(head);
    const key = plainName(name);
    let counter = names.get(key);
    if (counter === undefined) {
      counter = { name, count: 0, tables: new Map(), values: new Map(), keys: firstKeys(name) };
      names.set(key, counter);
      for (const first of counter.keys) byKey.set(first, (byKey.get(first) ?? new Set()).add(counter));
    }
    counter.count += by;
    add(counter.tables, uri, by);
    if (annualValue !== null && !isToFill(annualValue)) add(counter.values, annualValue, by);
    if (counter.count > 0) return;
    names.delete(key);
    for (const first of counter.keys) byKey.get(first)?.delete(counter);
  }

  #head(key: string): Head {
    let head = this.#heads.get(key);
    if (head === undefined) {
      head = { names: new Map(), byKey: new Map() };
      this.#heads.set(key, head);
    }
    return head;
  }
}

/** The rows of two versions of a table between the blocks that both begin and end with. */
function differingRows(old: TableDigest['blocks'], now: TableDigest['blocks']): [Set<RowDigest>, Set<RowDigest>] {
  const { front, back } = commonEnds(old, now, (one, other) => one.digest === other.digest);
  const rowsOf = (blocks: TableDigest['blocks']) =>
    new Set(blocks.slice(front, blocks.length - back).flatMap(({ digest }) => digest.rows.map(({ row }) => row)));
  return [rowsOf(old), rowsOf(now)];
}

function add(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

/** Of the first `among` counters the `limit` most used that fit, found without putting all of them in order. */
function mostUsed(
  counters: Iterable<Counter>,
  { among, limit }: { readonly among: number; readonly limit: number },
  fits: (counter: Counter) => boolean,
): Counter[] {
  const best: Counter[] = [];
  let seen = 0;
  for (const counter of counters) {
    if (++seen > among) break;
    // Cheaper than to see whether it fits, and true of nearly all.
    if (best.length === limit && !isBefore(counter, best[limit - 1]!)) continue;
    if (!fits(counter)) continue;
    let at = best.length;
    while (at > 0 && isBefore(counter, best[at - 1]!)) at--;
    best.splice(at, 0, counter);
    if (best.length > limit) best.pop();
  }
  return best;
}

function isBefore(a: Counter, b: Counter): boolean {
  return a.count > b.count || (a.count === b.count && a.name < b.name);
}
