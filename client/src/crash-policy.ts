import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';

/** How often the server is restarted by itself before that is given up. */
export const MAX_RESTARTS = 4;

/** The span, in minutes, within which {@link MAX_RESTARTS} counts. */
export const RESTART_MINUTES = 3;

const MAX_BAD_MESSAGES = 3;

/** What the crash policy tells its owner, who acts on it. */
export interface CrashListener {
  /** The server stopped and shall be started again, for the `attempt`-th time. */
  restart(attempt: number): void;
  /** The server stopped `times` times and shall stay down. */
  giveUp(times: number): void;
}

/** Decides what happens when the server's connection breaks: some restarts, then rest and a message. */
export class CrashPolicy implements ErrorHandler {
  private crashes: number[] = [];

  constructor(
    private readonly listener: CrashListener,
    private readonly now: () => number = Date.now,
  ) {}

  /** Forgets earlier crashes, for a start that the user asked for. */
  reset(): void {
    this.crashes = [];
  }

  /** How often the server has crashed of late. */
  get count(): number {
    return this.crashes.length;
  }

  /** A message could not be read or written. */
  error(_error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    if (count !== undefined && count <= MAX_BAD_MESSAGES) return { action: ErrorAction.Continue, handled: true };
    this.listener.giveUp(this.crashes.length + 1);
    return { action: ErrorAction.Shutdown, handled: true };
  }

  /**
   * The connection closed without having been asked to. The client's own restart is not used: a server that ends
   * while it is being initialized leaves it in a state from which it does not come back.
   */
  closed(): CloseHandlerResult {
    const now = this.now();
    this.crashes = [...this.crashes.filter((time) => now - time < RESTART_MINUTES * 60_000), now];
    if (this.crashes.length > MAX_RESTARTS) this.listener.giveUp(this.crashes.length);
    else this.listener.restart(this.crashes.length);
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}
