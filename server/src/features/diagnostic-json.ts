import type { BlockFinding } from '../check/table-state.ts';
import type { Finding, Place } from '../rules/rule.ts';
import type { Checked } from '../workspace/checked.ts';
import { diagnosticOf } from './diagnostic.ts';
import { LinedJson } from './support/lined-json.ts';

/** A diagnostic as JSON, cut where its lines stand. */
interface FindingText {
  readonly found: BlockFinding;
  readonly parts: readonly string[];
  /** The line behind each part but the last, counted from the first line of the segment. */
  readonly lines: readonly number[];
  /** Where the segment of each of these lines is another one. */
  readonly places: readonly (Place | undefined)[];
}

interface BlockJson {
  readonly arrangement: number;
  /** Whether any line of it is a line of another segment. */
  readonly isFar: boolean;
  /** The diagnostics, with commas between them. */
  readonly json: LinedJson;
}

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
    for (let b = 0; b < blocks.length; b++) {
      const block = blocks[b]!;
      if (block.length === 0) continue;
      const base = checked.result.lineOfBlock(b);
      let known = this.#blocks.get(block);
      if (known?.json.base !== base || (known.isFar && known.arrangement !== arrangement)) {
        known = (known && movedTo(base, known)) ?? this.#write(block, base, checked);
        this.#blocks.set(block, known);
      }
      pieces.push(known.json.bytes);
    }
    return pieces;
  }

  #write(block: readonly BlockFinding[], base: number, checked: Checked): BlockJson {
    let json = '';
    let isFar = false;
    for (const found of block) {
      const { parts, lines, places } = this.#textOf(found, checked);
      json += json === '' ? parts[0]! : `,${parts[0]!}`;
      for (let i = 0; i < lines.length; i++) {
        const place = places[i];
        if (place !== undefined) isFar = true;
        const from = place === undefined ? base + found.line : checked.result.lineOf(place);
        json += `${from + lines[i]!}${parts[i + 1]!}`;
      }
    }
    return { arrangement: checked.result.arrangement, isFar, json: LinedJson.of(json, base) };
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
    const text: FindingText = {
      found,
      parts: cut.filter((_, i) => i % 2 === 0),
      lines: cut.filter((_, i) => i % 2 === 1).map(Number),
      places: [undefined, undefined, ...others],
    };
    this.#texts.set(finding, text);
    return text;
  }
}

/** The same diagnostics so many lines further up or down; null where they are to be written again. */
function movedTo(base: number, known: BlockJson): BlockJson | null {
  const json = known.isFar ? null : known.json.movedTo(base);
  return json && { ...known, json };
}

const LINE = /(?<="line":)(\d+)/;
