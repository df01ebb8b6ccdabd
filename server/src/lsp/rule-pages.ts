import type { ReadPage } from '../rules/page.ts';
import type { Files } from '../workspace/files.ts';
import type { Client } from './client.ts';

/** Reads pages from a folder (its URI, with a final slash), each once; from no folder, none. */
export function pageReader(files: Files, folder: string | null): ReadPage {
  const known = new Map<string, Promise<string | null>>();
  return async (rule) => {
    if (folder === null) return null;
    let page = known.get(rule);
    if (page === undefined) {
      page = files
        .read(`${folder}${rule}.md`)
        .then((bytes) => (bytes === null ? null : new TextDecoder().decode(bytes)));
      known.set(rule, page);
    }
    return page;
  };
}

/** Where a link to the page of a rule leads: VS Code shows it as a preview, other editors open the file. */
export function pageLinkOf({ isCode }: Client, folder: string | null): ((rule: string) => string) | null {
  if (isCode) return (rule) => `command:zhibiao.explainRule?${encodeURIComponent(JSON.stringify([rule]))}`;
  return folder?.startsWith('file:') ? (rule) => `${folder}${rule}.md` : null;
}
