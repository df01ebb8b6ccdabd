import {
  type Connection,
  ErrorCodes,
  type InitializeParams,
  Message,
  type MessageStrategy,
  ResponseError,
} from 'vscode-languageserver';
import { version } from '../version.ts';
import { capabilitiesFor } from './capabilities.ts';
import { clientOf } from './client.ts';

/** Serves a client that has been initialized with these parameters. */
export type Serve = (connection: Connection, params: InitializeParams) => void;

/**
 * Listens to a client and answers its `initialize`, for which an editor waits; all else is the matter of the server,
 * which is loaded when the next message comes.
 *
 * @param connect makes the connection, not yet listening
 * @returns tells the exit code of a server whose client is gone without a word
 */
export function start(
  connect: (messageStrategy: MessageStrategy) => Connection,
  load: () => Promise<Serve>,
): () => 0 | 1 {
  let params: InitializeParams | null = null;
  let serving: Promise<void> | null = null;
  let served = false;
  let isShutDown = false;

  const connection = connect({
    handleMessage(message, next) {
      if (Message.isRequest(message) && message.method === 'shutdown') isShutDown = true;
      if (params === null || served) return next(message);
      const initialized = params;
      serving ??= load().then((serve) => {
        serve(connection, initialized);
        served = true;
      });
      return serving.then(() => next(message));
    },
  });

  connection.onInitialize((asked) => {
    if (params !== null) throw new ResponseError(ErrorCodes.InvalidRequest, 'Server already initialized');
    params = asked;
    return { capabilities: capabilitiesFor(clientOf(asked)), serverInfo: { name: '指标 Zhibiao', version } };
  });

  connection.onRequest((method) => {
    throw params === null
      ? new ResponseError(ErrorCodes.ServerNotInitialized, 'Server not initialized')
      : new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
  });

  connection.listen();
  return () => (isShutDown ? 0 : 1);
}
