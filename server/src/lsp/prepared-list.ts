/** A list of which the items are JSON already: pieces of UTF-8 between which commas belong. */
export class PreparedList {
  readonly pieces: readonly Uint8Array[];

  constructor(pieces: readonly Uint8Array[]) {
    this.pieces = pieces;
  }

  /** The items themselves, for hosts that send objects. */
  parse(): unknown[] {
    const decoder = new TextDecoder();
    return JSON.parse(`[${this.pieces.map((piece) => decoder.decode(piece)).join(',')}]`);
  }
}

/** How a host sends a prepared list: as it is, or as the items. */
export type SendList = (list: PreparedList) => unknown[];

export const asItems: SendList = (list) => list.parse();

/** For hosts that write messages with a `StreamWriter`, which alone knows what this is. */
export const asPrepared: SendList = (list) => list as never;
