import type { Connection } from 'vscode-languageserver';
import type { Checked } from '../../workspace/checked.ts';
import type { Guard, Handler } from '../guard.ts';
import type { SendPrepared } from '../prepared-json.ts';
import type { Session } from '../session.ts';

interface OnDocument {
  readonly textDocument: { readonly uri: string };
}

/** Makes a guarded handler of a request on a document; the answer is `empty` where the document is not open. */
export type MakeHandler = <P extends OnDocument, R, E>(
  method: string,
  empty: E,
  answer: (checked: Checked, params: P) => R | Promise<R>,
) => Handler<P, R | E>;

/** What handlers of requests work with. */
export interface Host {
  readonly connection: Connection;
  readonly session: Session;
  readonly guard: Guard;
  /** Waits until the document is checked. */
  readonly onDocument: MakeHandler;
  /** The same, of what a client asks for by itself, and which a document is not to be checked for. */
  readonly atOnce: MakeHandler;
  /** Sends what is JSON already. */
  readonly send: SendPrepared;
}

export function hostOf(connection: Connection, session: Session, guard: Guard, send: SendPrepared): Host {
  const handlers =
    (understand: (uri: string) => Promise<Checked | null>): MakeHandler =>
    (method, empty, answer) =>
      guard.request(method, empty, async (params) => {
        const checked = await understand(params.textDocument.uri);
        return checked === null ? empty : answer(checked, params);
      });
  return {
    connection,
    session,
    guard,
    onDocument: handlers((uri) => session.checked(uri)),
    atOnce: handlers((uri) => session.understood(uri)),
    send,
  };
}
