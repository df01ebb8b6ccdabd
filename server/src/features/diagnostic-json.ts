import type { BlockFinding } from '../check/table-state.ts';
import type { Finding, Place } from '../rules/rule.ts';
import type { Checked } from '../workspace/checked.ts';
import { diagnosticOf } from './diagnostic.ts';

/** A diagnostic as JSON, cut where its lines stand. */
interface FindingText {
  readonly found: BlockFinding;
  readonly parts: readonly string[];
  /** Bytes of each part in UTF-8. */
  readonly sizes: readonly number[];
  /** The line behind each part but the last, counted from the first line of the segment. */
  readonly lines: readonly number[];
  /** Where the segment of each of these lines is another one. */
  readonly places: readonly (Place | undefined)[];
}

interface BlockJson {
  readonly base: number;
  readonly arrangement: number;
  /** Whether any line of it is a line of another segment. */
  readonly isFar: boolean;
  /** The diagnostics, with commas between them. */
  readonly bytes: Uint8Array;
  /** Where in them each number of a line ends. */
  readonly ends: readonly number[];
}

const UTF8 = new TextEncoder();

/**
 * The diagnostics of one document as JSON in UTF-8, kept by block of its table: what a keystroke leaves as it was is not
 * written again.
 */
export class DiagnosticJson {
  readonly #withRelated: boolean;
  readonly #blocks = new WeakMap<readonly BlockFinding[], BlockJson>();
  readonly #texts = new WeakMap<Finding, FindingText>();

  /** @param withRelated whether the client shows related places */
  constructor(withRelated: boolean) {
    this.#withRelated = withRelated;
  }

  /** The items of the list of all diagnostics, by block; the same object for a block in which nothing changed. */
  of(checked: Checked): Uint8Array[] {
    const { blocks, arrangement } = checked.result;
    const pieces: Uint8Array[] = [];
    for (const [b, block] of blocks.entries()) {
      if (block.length === 0) continue;
      const base = checked.result.lineOfBlock(b);
      let known = this.#blocks.get(block);
      if (known?.base !== base || (known.isFar && known.arrangement !== arrangement)) {
        known = (known && movedTo(base, known)) ?? this.#write(block, base, checked);
        this.#blocks.set(block, known);
      }
      pieces.push(known.bytes);
    }
    return pieces;
  }

  #write(block: readonly BlockFinding[], base: number, checked: Checked): BlockJson {
    let json = '';
    let isFar = false;
    let size = 0;
    const ends: number[] = [];
    for (const found of block) {
      const { parts, sizes, lines, places } = this.#textOf(found, checked);
      if (json !== '') {
        json += ',';
        size++;
      }
      json += parts[0]!;
      size += sizes[0]!;
      for (let i = 0; i < lines.length; i++) {
        const place = places[i];
        if (place !== undefined) isFar = true;
        const line = `${(place === undefined ? base + found.line : checked.result.lineOf(place)) + lines[i]!}`;
        json += line + parts[i + 1]!;
        size += line.length;
        ends.push(size);
        size += sizes[i + 1]!;
      }
    }
    return { base, arrangement: checked.result.arrangement, isFar, bytes: UTF8.encode(json), ends };
  }

  #textOf(found: BlockFinding, checked: Checked): FindingText {
    const { finding, segment, severity, count } = found;
    const known = this.#texts.get(finding);
    const { found: before } = known ?? { found: null };
    if (before?.severity === severity && before.count === count && before.segment === segment) return known!;
    const { relatedInformation, ...bare } = diagnosticOf({ ...found, line: 0 }, checked, () => 0);
    const related = this.#withRelated ? relatedInformation : undefined;
    // In a string a quotation mark has a backslash before it.
    const cut = JSON.stringify(related === undefined ? bare : { ...bare, relatedInformation: related }).split(LINE);
    const others = related === undefined ? [] : finding.related.flatMap(({ at }) => [at, at]);
    const parts = cut.filter((_, i) => i % 2 === 0);
    const text: FindingText = {
      found,
      parts,
      sizes: parts.map((part) => UTF8.encode(part).length),
      lines: cut.filter((_, i) => i % 2 === 1).map(Number),
      places: [undefined, undefined, ...others],
    };
    this.#texts.set(finding, text);
    return text;
  }
}

/** The same diagnostics so many lines further up or down; null where numbers become longer or shorter, or places are far. */
function movedTo(base: number, { base: before, arrangement, isFar, bytes, ends }: BlockJson): BlockJson | null {
  if (isFar) return null;
  const moved = bytes.slice();
  for (const end of ends) {
    // Mostly the last digits alone are others.
    for (let at = end - 1, carry = base - before; carry !== 0; at--) {
      if (!isDigit(moved[at]!)) return null;
      const sum = moved[at]! - ZERO + carry;
      carry = Math.floor(sum / 10);
      moved[at] = ZERO + sum - 10 * carry;
      const isFirst = !isDigit(moved[at - 1]!);
      if (isFirst && at < end - 1 && moved[at] === ZERO) return null;
    }
  }
  return { base, arrangement, isFar, bytes: moved, ends };
}

const ZERO = 48;

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte < ZERO + 10;
}

const LINE = /(?<="line":)(\d+)/;
