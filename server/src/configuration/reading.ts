/** The text of a file; null where there is none; or why it cannot be read, or is not: a link leads out of the workspace. */
export type FileText = string | null | { readonly unreadable: string } | typeof OUTSIDE;

export const OUTSIDE = { outside: true } as const;

/** Work that asks for the texts of files, by URI: the same for hosts that answer at once and for those that answer later. */
export type Reading<T> = Generator<string, T, FileText>;

export function readNow<T>(work: Reading<T>, textOf: (uri: string) => FileText): T {
  let step = work.next();
  while (!step.done) step = work.next(textOf(step.value));
  return step.value;
}

export async function readLater<T>(work: Reading<T>, textOf: (uri: string) => Promise<FileText>): Promise<T> {
  let step = work.next();
  while (!step.done) step = work.next(await textOf(step.value));
  return step.value;
}
