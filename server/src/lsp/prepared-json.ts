/** A value that is JSON in UTF-8 already: pieces, to be sent one behind the other. */
export class PreparedJson {
  readonly pieces: readonly Uint8Array[];

  constructor(pieces: readonly Uint8Array[]) {
    this.pieces = pieces;
  }

  /** A list of which each piece is one item, or several with commas between them. */
  static list(items: readonly Uint8Array[]): PreparedJson {
    const pieces: Uint8Array[] = [OPENING];
    for (const item of items) pieces.push(item, COMMA);
    if (items.length > 0) pieces.pop();
    pieces.push(CLOSING);
    return new PreparedJson(pieces);
  }

  /** The value itself, for hosts that send objects. */
  parse<T = unknown>(): T {
    const decoder = new TextDecoder();
    return JSON.parse(this.pieces.map((piece) => decoder.decode(piece)).join(''));
  }
}

const [OPENING, COMMA, CLOSING] = ['[', ',', ']'].map((sign) => new TextEncoder().encode(sign)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/** How a host sends what is prepared: as it is, or as the value. */
export type SendPrepared = <T>(json: PreparedJson) => T;

export const asValue: SendPrepared = (json) => json.parse();

/** For hosts that write messages with a `StreamWriter`, which alone knows what this is. */
export const asPrepared: SendPrepared = (json) => json as never;
