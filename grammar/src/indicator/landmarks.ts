/** Kinds of landmarks; the order tells which may stand behind which in a head. */
export const Mark = { Serial: 0, Level: 1, Type: 2, Cycle: 3, Annual: 4 } as const;

/** How surely a label is one; see `LandmarkFinder`. */
export const Strength = { Bare: 0, Separated: 1, Misspelt: 2, Exact: 3 } as const;

/**
 * Places in a list that can be told by their form alone: serials, heads and value labels, in the order of the text.
 * Columns of numbers, used again for the next list, since a table has many lists and garbage costs more than reading.
 */
export class Landmarks {
  length = 0;
  readonly kind: number[] = [];
  readonly start: number[] = [];
  /** Where the name begins behind the code; equal to `start` where there is no code. Of a serial: where its digits begin. */
  readonly nameStart: number[] = [];
  readonly end: number[] = [];
  /** Of a label. */
  readonly strength: number[] = [];
  /** Whether an indicator can begin here without a serial. */
  readonly opens: boolean[] = [];
  /** Of a serial: no head follows, so it counts only where the place speaks for it. */
  readonly bare: boolean[] = [];

  push(
    kind: number,
    start: number,
    nameStart: number,
    end: number,
    strength: number,
    opens: boolean,
    bare = false,
  ): void {
    const k = this.length++;
    this.kind[k] = kind;
    this.start[k] = start;
    this.nameStart[k] = nameStart;
    this.end[k] = end;
    this.strength[k] = strength;
    this.opens[k] = opens;
    this.bare[k] = bare;
  }

  isLabel(k: number): boolean {
    return k < this.length && this.kind[k]! >= Mark.Cycle;
  }

  /** Puts landmark `from` in place `to`. */
  move(from: number, to: number): void {
    if (from === to) return;
    this.kind[to] = this.kind[from]!;
    this.start[to] = this.start[from]!;
    this.nameStart[to] = this.nameStart[from]!;
    this.end[to] = this.end[from]!;
    this.strength[to] = this.strength[from]!;
    this.opens[to] = this.opens[from]!;
    this.bare[to] = this.bare[from]!;
  }
}
