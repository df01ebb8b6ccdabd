/** One test and how it ended. */
export interface Outcome {
  title: string;
  /** What went wrong; undefined of a test that passed. */
  error?: string;
}
