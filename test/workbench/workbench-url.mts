import type { VscodeServer } from './vscode-server.mts';

/** What the workbench opens, and with which extensions under development. */
export interface Workbench {
  folder: string;
  /** Like --extensionDevelopmentPath of the desktop. */
  extension?: string;
  /** Like --extensionTestsPath of the desktop. */
  tests?: string;
}

/** The address of a server's workbench. */
export function workbenchUrl({ host, token }: VscodeServer, { folder, extension, tests }: Workbench): string {
  const remote = (file: string) =>
    `vscode-remote://${host}${encodeURI(urlPath(file)).replace(/[?#]/g, encodeURIComponent)}`;
  const payload = [['skipWelcome', 'true']];
  if (extension !== undefined) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  const query = new URLSearchParams({ tkn: token, folder: urlPath(folder), payload: JSON.stringify(payload) });
  return `http://${host}/?${query}`;
}

// Windows paths as VS Code writes them: /c:/folder.
function urlPath(file: string): string {
  return file.startsWith('/') ? file : `/${file.replaceAll('\\', '/')}`;
}
