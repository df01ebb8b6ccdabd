import { Disposable, FileSystemError, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Answers the server where it runs without files of its own, or where they are not on a disk. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest('zhibiao/files/read', ({ uri }: { uri: string }) => read(Uri.parse(uri))),
    client.onRequest('zhibiao/files/find', ({ folderUri, patterns }: { folderUri: string; patterns: string[] }) =>
      find(Uri.parse(folderUri), patterns),
    ),
  );
}

/** The bytes of a file in base 64; null where there is none. */
async function read(uri: Uri): Promise<string | null> {
  try {
    return base64(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError && ABSENT.has(error.code)) return null;
    throw error;
  }
}

/** The files in a folder that fit one of the patterns. */
async function find(folder: Uri, patterns: readonly string[]): Promise<string[]> {
  const found = await Promise.all(patterns.map((pattern) => workspace.findFiles(new RelativePattern(folder, pattern))));
  return [...new Set(found.flat().map(String))].sort();
}

const ABSENT = new Set(['FileNotFound', 'FileNotADirectory', 'FileIsADirectory']);

/** Characters are made of so many bytes at a time: all at once would be too many arguments. */
const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(binary);
}
