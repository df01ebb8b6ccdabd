import { lastAtOrBefore } from './search.ts';

/** Items in a block unless said otherwise. It is split beyond twice as many, and joined with its neighbour below a quarter. */
const USUAL_BLOCK = 256;

/**
 * An immutable list kept in blocks, each item with a weight (a line its length, a segment its number of lines).
 * `splice` gives a new list that shares every block it did not touch, so that what was computed for a block
 * can be kept beside it, keyed by the block itself.
 */
export class Sequence<T> {
  readonly blocks: readonly (readonly T[])[];
  readonly length: number;
  /** Sum of all weights. */
  readonly weight: number;
  readonly #weigh: (item: T) => number;
  readonly #size: number;
  readonly #weights: readonly number[];
  /** Index and weight before each block. */
  readonly #indexBefore: Float64Array;
  readonly #weightBefore: Float64Array;

  private constructor(
    blocks: readonly (readonly T[])[],
    weights: readonly number[],
    weigh: (item: T) => number,
    size: number,
  ) {
    this.#size = size;
    this.blocks = blocks;
    this.#weights = weights;
    this.#weigh = weigh;
    this.#indexBefore = new Float64Array(blocks.length + 1);
    this.#weightBefore = new Float64Array(blocks.length + 1);
    let index = 0;
    let weight = 0;
    for (let b = 0; b < blocks.length; b++) {
      index += blocks[b]!.length;
      weight += weights[b]!;
      this.#indexBefore[b + 1] = index;
      this.#weightBefore[b + 1] = weight;
    }
    this.length = index;
    this.weight = weight;
  }

  static from<T>(items: readonly T[], weigh: (item: T) => number, size = USUAL_BLOCK): Sequence<T> {
    const blocks = chop(items, size);
    return new Sequence(
      blocks,
      blocks.map((block) => weightOf(block, weigh)),
      weigh,
      size,
    );
  }

  /** The item at `index`; throws a RangeError outside of the list. */
  at(index: number): T {
    const b = this.blockAt(index);
    const item = this.blocks[b]?.[index - this.#indexBefore[b]!];
    if (item === undefined) throw new RangeError(`no item at ${index} of ${this.length}`);
    return item;
  }

  /** The number of the block that holds `index` (of the last one, where `index` is at or past the end). */
  blockAt(index: number): number {
    return lastAtOrBefore(this.#indexBefore, this.blocks.length, index);
  }

  /** Index of the first item of block `b`. */
  indexBefore(b: number): number {
    return this.#indexBefore[b]!;
  }

  /** Sum of the weights before block `b`. */
  weightBefore(b: number): number {
    return this.#weightBefore[b]!;
  }

  /** Sum of the weights of all items before `index`. */
  weightUpTo(index: number): number {
    if (index >= this.length) return this.weight;
    const b = this.blockAt(index);
    const block = this.blocks[b]!;
    let weight = this.#weightBefore[b]!;
    for (let i = 0; i < index - this.#indexBefore[b]!; i++) weight += this.#weigh(block[i]!);
    return weight;
  }

  /** The item in which position `weight` lies, with the weight before it; the last item at or past the end. */
  find(weight: number): { index: number; before: number } {
    if (this.length === 0) return { index: 0, before: 0 };
    const b = lastAtOrBefore(this.#weightBefore, this.blocks.length, weight);
    const block = this.blocks[b]!;
    let before = this.#weightBefore[b]!;
    for (let i = 0; i < block.length; i++) {
      const own = this.#weigh(block[i]!);
      const last = i === block.length - 1;
      if (weight < before + own || last) return { index: this.#indexBefore[b]! + i, before };
      before += own;
    }
    return { index: this.length - 1, before };
  }

  /** How many items at the beginning and at the end are the same objects in another list; blocks that both have cost nothing. */
  sharedWith(other: Sequence<T>): { readonly front: number; readonly back: number } {
    const most = Math.min(this.length, other.length);
    let front = 0;
    for (let b = 0; b < this.blocks.length && this.blocks[b] === other.blocks[b]; b++) front += this.blocks[b]!.length;
    while (front < most && this.at(front) === other.at(front)) front++;
    let back = 0;
    for (let b = 1; this.blocks.length >= b && this.blocks.at(-b) === other.blocks.at(-b); b++) {
      back += this.blocks.at(-b)!.length;
    }
    while (back < most && this.at(this.length - 1 - back) === other.at(other.length - 1 - back)) back++;
    return { front, back: Math.min(back, most - front) };
  }

  /** A new list in which `items` stand in the place of `removed` items from `start` on. */
  splice(start: number, removed: number, items: readonly T[]): Sequence<T> {
    if (this.length === 0) return Sequence.from(items, this.#weigh, this.#size);
    const first = this.blockAt(start);
    let last = removed === 0 ? first : this.blockAt(start + removed - 1);
    const head = this.blocks[first]!.slice(0, start - this.#indexBefore[first]!);
    let tail = this.blocks[last]!.slice(start + removed - this.#indexBefore[last]!);
    if (head.length + items.length + tail.length < this.#size / 4 && last + 1 < this.blocks.length) {
      last++;
      tail = tail.concat(this.blocks[last]!);
    }
    const fresh = chop(head.concat(items, tail), this.#size);
    const blocks = this.blocks.slice(0, first).concat(fresh, this.blocks.slice(last + 1));
    const weights = this.#weights.slice(0, first).concat(
      fresh.map((block) => weightOf(block, this.#weigh)),
      this.#weights.slice(last + 1),
    );
    return new Sequence(blocks, weights, this.#weigh, this.#size);
  }

  *[Symbol.iterator](): IterableIterator<T> {
    for (const block of this.blocks) yield* block;
  }

  /** Items from `index` on. */
  *from(index: number): IterableIterator<T> {
    if (index >= this.length) return;
    let b = this.blockAt(index);
    let i = index - this.#indexBefore[b]!;
    for (; b < this.blocks.length; b++, i = 0) {
      const block = this.blocks[b]!;
      for (; i < block.length; i++) yield block[i]!;
    }
  }
}

function chop<T>(items: readonly T[], size: number): (readonly T[])[] {
  if (items.length === 0) return [];
  if (items.length <= 2 * size) return [items];
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, k) =>
    items.slice(Math.floor((k * items.length) / count), Math.floor(((k + 1) * items.length) / count)),
  );
}

function weightOf<T>(block: readonly T[], weigh: (item: T) => number): number {
  let weight = 0;
  for (const item of block) weight += weigh(item);
  return weight;
}
