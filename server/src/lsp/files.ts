import type { Connection } from 'vscode-languageserver';
import { type Files, NO_FILES } from '../workspace/files.ts';
import type { Client } from './client.ts';

/** The requests by which the server asks a client for files; the client says in `initializationOptions` that it answers them. */
const READ_REQUEST = 'zhibiao/files/read';
const FIND_REQUEST = 'zhibiao/files/find';

/** The files of a session: those of the host where there are such, all others from the client where it answers. */
export function filesOf(connection: Connection, client: Client, hostFiles: Files | null): Files {
  const others = client.answersFiles ? clientFiles(connection) : NO_FILES;
  if (hostFiles === null) return others;
  const holding = (uri: string) => (uri.startsWith('file:') ? hostFiles : others);
  return {
    read: (uri) => holding(uri).read(uri),
    leadsOut: (uri, folderUri) => holding(uri).leadsOut(uri, folderUri),
    find: (folderUri, patterns) => holding(folderUri).find(folderUri, patterns),
  };
}

function clientFiles(connection: Connection): Files {
  return {
    async read(uri) {
      const base64 = await connection.sendRequest<string | null>(READ_REQUEST, { uri });
      return base64 === null ? null : Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    },
    // A client names its files as it likes.
    leadsOut: async () => false,
    find: (folderUri, patterns) => connection.sendRequest<string[]>(FIND_REQUEST, { folderUri, patterns }),
  };
}
