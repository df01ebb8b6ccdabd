/** Where a run writes to. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
  /** Whether `out` shows colours. */
  readonly colours: boolean;
}

/** Exit statuses; the help text explains them. */
export const Status = { ok: 0, found: 1, failed: 2 } as const;
export type Status = (typeof Status)[keyof typeof Status];
