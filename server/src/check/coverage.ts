import type { Placed, Table, TableSegment } from '#grammar';
import type { Finding } from '../rules/rule.ts';
import { nextContentLine, type Suppression, suppressionsIn } from './suppression.ts';

interface Found {
  readonly finding: Finding;
  readonly segment: TableSegment;
}

/** Findings without the hidden ones, and for each suppression the names of the rules of which it hid something. */
export interface Sifted<T> {
  readonly kept: readonly T[];
  readonly hidden: Hidden;
}

export type Hidden = ReadonlyMap<Suppression, ReadonlySet<string>>;

/** A suppression at work on a segment: on one of its lines, or (null) on all of them. */
interface Cover {
  readonly suppression: Suppression;
  readonly line: number | null;
}

type Covers = ReadonlyMap<TableSegment, readonly Cover[]>;

/** What the suppressions in and before one block of segments come to. */
interface BlockCoverage {
  /** Those that still waited for the next line or project where the block begins, and where it ends. */
  readonly before: readonly Suppression[];
  readonly waiting: readonly Suppression[];
  /** The block's own, with the line of their segments from the block's first line. */
  readonly own: readonly { readonly suppression: Suppression; readonly line: number }[];
  readonly covers: Covers;
}

const NONE: readonly never[] = [];
const NO_COVERS: Covers = new Map();
const NOTHING: BlockCoverage = { before: NONE, waiting: NONE, own: NONE, covers: NO_COVERS };
const NOT_HIDDEN: Hidden = new Map();

/**
 * Finds out what comments hide, and takes that out of findings. Keeps what it found out for each block of segments and
 * each list of findings: in a table without suppressions it costs next to nothing.
 */
export class Suppressions {
  readonly #blocks = new WeakMap<readonly TableSegment[], BlockCoverage>();
  readonly #sifted = new WeakMap<
    readonly Found[],
    { covers: Covers; files: readonly Suppression[]; to: Sifted<Found> }
  >();
  #covers: Covers = NO_COVERS;
  #files: readonly Suppression[] = NONE;

  /** What holds for a table. */
  of(table: Table): Coverage {
    const blocks: BlockCoverage[] = [];
    const placed: { suppression: Suppression; at: Placed }[] = [];
    const covers: (readonly [TableSegment, readonly Cover[]])[] = [];
    let before: readonly Suppression[] = NONE;
    for (const [b, block] of table.segments.blocks.entries()) {
      let coverage = this.#blocks.get(block);
      if (coverage === undefined || !sameItems(coverage.before, before)) {
        coverage = coverageOf(block, before);
        this.#blocks.set(block, coverage);
      }
      blocks.push(coverage);
      before = coverage.waiting;
      for (const { suppression, line } of coverage.own) {
        const { segment } = suppression;
        placed.push({ suppression, at: { segment, line: table.segments.weightBefore(b) + line } });
      }
      for (const entry of coverage.covers) covers.push(entry);
    }
    const files = placed.map(({ suppression }) => suppression).filter(({ scope }) => scope === 'file');
    // The same objects as before where nothing changed, so that what was sifted need not be again.
    if (!sameCovers(this.#covers, covers)) this.#covers = covers.length === 0 ? NO_COVERS : new Map(covers);
    if (!sameItems(this.#files, files)) this.#files = files.length === 0 ? NONE : files;
    return new Coverage(placed, blocks, this.#covers, (found, where) => this.#sift(found, where, this.#files));
  }

  #sift<T extends Found>(found: readonly T[], covers: Covers, files: readonly Suppression[]): Sifted<T> {
    if (covers.size === 0 && files.length === 0) return { kept: found, hidden: NOT_HIDDEN };
    const known = this.#sifted.get(found);
    if (known?.covers === covers && known.files === files) return known.to as Sifted<T>;
    const to = sift(found, covers, files);
    this.#sifted.set(found, { covers, files, to });
    return to;
  }
}

/** What the suppressions of one table hide. */
export class Coverage {
  /** Every suppression of the table, in the order of the text. */
  readonly suppressions: readonly { readonly suppression: Suppression; readonly at: Placed }[];
  readonly #blocks: readonly BlockCoverage[];
  readonly #covers: Covers;
  readonly #sift: <T extends Found>(found: readonly T[], covers: Covers) => Sifted<T>;

  constructor(
    suppressions: Coverage['suppressions'],
    blocks: readonly BlockCoverage[],
    covers: Covers,
    sift: <T extends Found>(found: readonly T[], covers: Covers) => Sifted<T>,
  ) {
    this.suppressions = suppressions;
    this.#blocks = blocks;
    this.#covers = covers;
    this.#sift = sift;
  }

  /** Takes out what is hidden of findings in the block numbered `b`. The list itself stays where nothing is. */
  siftBlock<T extends Found>(b: number, found: readonly T[]): Sifted<T> {
    return this.#sift(found, this.#blocks[b]!.covers);
  }

  /** As `siftBlock`, for findings anywhere in the table. */
  sift<T extends Found>(found: readonly T[]): Sifted<T> {
    return this.#sift(found, this.#covers);
  }
}

function coverageOf(block: readonly TableSegment[], before: readonly Suppression[]): BlockCoverage {
  const own: { suppression: Suppression; line: number }[] = [];
  const covers = new Map<TableSegment, readonly Cover[]>();
  let waiting = before;
  let line = 0;
  for (const segment of block) {
    const found = suppressionsIn(segment);
    for (const suppression of found) own.push({ suppression, line });
    if (segment.what === 'comment') waiting = [...waiting, ...found.filter(({ scope }) => scope !== 'file')];
    else if (segment.what !== 'blank' && waiting.length + found.length > 0) {
      const on = [...coversFromBefore(segment, waiting), ...coversFromInside(segment, found)];
      if (on.length > 0) covers.set(segment, on);
      waiting = NONE;
    }
    line += segment.lines.length;
  }
  const nothing = own.length === 0 && before.length === 0;
  return nothing ? NOTHING : { before, waiting, own, covers: covers.size === 0 ? NO_COVERS : covers };
}

function coversFromBefore(segment: TableSegment, waiting: readonly Suppression[]): Cover[] {
  return waiting
    .filter(({ scope }) => scope === 'line' || segment.what === 'row')
    .map((suppression) => ({ suppression, line: suppression.scope === 'line' ? 0 : null }));
}

function coversFromInside(segment: TableSegment, found: readonly Suppression[]): Cover[] {
  return found
    .filter(({ scope }) => scope === 'line' || (scope === 'project' && segment.what === 'row'))
    .map((suppression) => ({
      suppression,
      line: suppression.scope === 'line' ? nextContentLine(segment, suppression.line) : null,
    }));
}

function sift<T extends Found>(found: readonly T[], covers: Covers, files: readonly Suppression[]): Sifted<T> {
  const hidden = new Map<Suppression, Set<string>>();
  const kept = found.filter(({ finding, segment }) => {
    const { name } = finding.rule;
    const line = covers.has(segment) ? segment.positionAt(finding.span.start).line : 0;
    const here = (covers.get(segment) ?? NONE).filter((cover) => cover.line === null || cover.line === line);
    const hiding = [...here.map(({ suppression }) => suppression), ...files].filter(
      ({ rules }) => rules.length === 0 || rules.some((rule) => rule.name === name),
    );
    for (const suppression of hiding) {
      const names = hidden.get(suppression);
      if (names === undefined) hidden.set(suppression, new Set([name]));
      else names.add(name);
    }
    return hiding.length === 0;
  });
  return { kept: kept.length === found.length ? found : kept, hidden };
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

function sameCovers(known: Covers, fresh: readonly (readonly [TableSegment, readonly Cover[]])[]): boolean {
  return known.size === fresh.length && fresh.every(([segment, covers]) => known.get(segment) === covers);
}
