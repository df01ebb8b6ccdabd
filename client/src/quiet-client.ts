import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Keeps a client's own pop-ups, which are in English only, in its log: what the user must know about the server's
 * end is told by `LanguageServer`.
 */
export function quiet<C extends BaseLanguageClient>(client: C): C {
  const error = client.error.bind(client);
  client.error = (message: string, data?: unknown) => error(message, data, false);
  return client;
}
