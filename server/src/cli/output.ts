/** Where a run writes to. */
export interface Output {
  /** Where a promise is given, more is to be written after it. */
  out(text: string): void | Promise<void>;
  err(text: string): void;
  /** Whether nobody reads `out` any more. */
  isClosed(): boolean;
  /** Whether `out` shows colours. */
  readonly colours: boolean;
}

/** Exit statuses, the graver the greater; the help text explains them. */
export const Status = { ok: 0, found: 1, failed: 2 } as const;
export type Status = (typeof Status)[keyof typeof Status];
