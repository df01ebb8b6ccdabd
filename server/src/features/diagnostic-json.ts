import type { BlockFinding } from '../check/table-state.ts';
import type { Finding, Place } from '../rules/rule.ts';
import type { Checked } from '../workspace/checked.ts';
import { diagnosticOf } from './diagnostic.ts';
import { LinedJson, LinedJsonWriter } from './support/lined-json.ts';

/** A diagnostic as JSON, with lines counted from the first line of the segment in which each stands. */
interface FindingJson {
  readonly found: BlockFinding;
  readonly json: LinedJson;
  /** For each of its lines the segment, where it is another one. */
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
  readonly #findings = new WeakMap<Finding, FindingJson>();
  readonly #writer = new LinedJsonWriter();

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
    let isFar = false;
    for (const found of block) {
      const { json, places } = this.#jsonOf(found, checked);
      isFar ||= places.some((place) => place !== undefined);
      this.#writer.add(json, (i) => {
        const place = places[i];
        return place === undefined ? base + found.line : checked.result.lineOf(place);
      });
    }
    return { arrangement: checked.result.arrangement, isFar, json: this.#writer.take(base) };
  }

  #jsonOf(found: BlockFinding, checked: Checked): FindingJson {
    const { finding, segment, severity, count } = found;
    const known = this.#findings.get(finding);
    const { found: before } = known ?? { found: null };
    if (before?.severity === severity && before.count === count && before.segment === segment) return known!;
    const { relatedInformation, ...bare } = diagnosticOf({ ...found, line: 0 }, checked, () => 0);
    const related = this.#withRelated ? relatedInformation : undefined;
    const others = related === undefined ? [] : finding.related.flatMap(({ at }) => [at, at]);
    const json: FindingJson = {
      found,
      json: LinedJson.of(JSON.stringify(related === undefined ? bare : { ...bare, relatedInformation: related }), 0),
      places: [undefined, undefined, ...others],
    };
    this.#findings.set(finding, json);
    return json;
  }
}

/** The same diagnostics so many lines further up or down; null where they are to be written again. */
function movedTo(base: number, known: BlockJson): BlockJson | null {
  const json = known.isFar ? null : known.json.movedTo(base);
  return json && { ...known, json };
}
