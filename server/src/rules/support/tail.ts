import type { Span } from '#grammar';

/** What was left or glued behind a text, and is no part of it. */
export interface Tail extends Span {
  /** With the separators before it that go when it goes. */
  readonly from: number;
}
