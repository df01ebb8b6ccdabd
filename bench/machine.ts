/** How fast a machine does what is no work of ours. */
export interface Machine {
  /** Milliseconds that `node -e 0` takes. */
  readonly bareNode: number;
  /** MB/s of `JSON.parse`, in bytes of the tables that the JSON says. */
  readonly jsonParse: number;
}

/** The machine on which the goals were set. */
export const OF_GOALS: Machine = { bareNode: 54, jsonParse: 311 };

/** How many times slower than the machine of the goals: the smaller of both ratios. */
export function slowness({ bareNode, jsonParse }: Machine): number {
  return Math.min(bareNode / OF_GOALS.bareNode, OF_GOALS.jsonParse / jsonParse);
}
