import { type CancellationToken, LSPErrorCodes, type RemoteConsole, ResponseError } from 'vscode-languageserver';

/** A request handler as a connection takes it. */
export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R>;

/** Is told of a request that failed, with what was asked. */
export type RequestFailed = (name: string, params: unknown) => void;

/**
 * Keeps one broken request from taking down the next: what a handler throws is logged, the same failure once, and the
 * client gets an empty answer.
 */
export class Guard {
  readonly #console: Pick<RemoteConsole, 'error'>;
  readonly #failed: RequestFailed;
  readonly #told = new Set<string>();

  constructor(console: Pick<RemoteConsole, 'error'>, failed: RequestFailed) {
    this.#console = console;
    this.#failed = failed;
  }

  /** A handler that answers `empty` where `work` fails, and says so where the request was cancelled. */
  request<P, R>(name: string, empty: R, work: (params: P, token: CancellationToken) => R | Promise<R>): Handler<P, R> {
    return async (params, token) => {
      // Many are cancelled while they wait behind an edit.
      if (token.isCancellationRequested) throw cancelled();
      try {
        const answer = await work(params, token);
        if (token.isCancellationRequested) throw cancelled();
        return answer;
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        this.tell(name, error);
        this.#failed(name, params);
        return empty;
      }
    };
  }

  /** Runs something that nobody waits for. */
  async run(name: string, work: () => void | Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.tell(name, error);
    }
  }

  tell(name: string, error: unknown): void {
    const said = `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    if (this.#told.has(said)) return;
    this.#told.add(said);
    this.#console.error(said);
  }
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Request cancelled');
}
