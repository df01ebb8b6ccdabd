import { type Profiler, Session } from 'node:inspector';

/** Whose work is counted. */
const OURS = /\/(?:grammar|server)\/src\//;

/**
 * Counts what code does: how often each function is called and each branch and loop body entered, told by the engine. It
 * is the same on every machine and under any load. Regular expressions and methods of the platform count nothing.
 */
export class WorkCounter {
  readonly #session = new Session();

  constructor() {
    this.#session.connect();
    this.#post('Profiler.enable');
    this.#post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** Steps that a piece of work takes. */
  of(work: () => unknown): number {
    this.#taken();
    work();
    return this.#taken();
  }

  end(): void {
    this.#post('Profiler.stopPreciseCoverage');
    this.#session.disconnect();
  }

  /** Steps since it was asked last. */
  #taken(): number {
    const { result } = this.#post('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType;
    const ours = result.filter(({ url }) => OURS.test(url)).flatMap(({ functions }) => functions);
    return ours.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0);
  }

  /** Answered before it returns, as the session is that of its own thread. */
  #post(method: string, params: object = {}): unknown {
    let answer: unknown;
    this.#session.post(method, params, (error, result) => {
      if (error !== null) throw error;
      answer = result;
    });
    return answer;
  }
}
