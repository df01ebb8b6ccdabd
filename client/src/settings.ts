import { ConfigurationTarget, type Uri, workspace } from 'vscode';

/** The settings that the client itself reads or writes; the server pulls the rest. */
export interface Settings {
  standard: string;
  dialect: string;
  rules: Record<string, string>;
  languageDetection: 'ask' | 'always' | 'never';
}

/** The value of a setting as it holds for a document. */
export function readSetting<K extends keyof Settings>(name: K, scope?: Uri): Settings[K] | undefined {
  return workspace.getConfiguration('zhibiao', scope).get<Settings[K]>(name);
}

/**
 * Where a choice made for a document is kept: where the setting has a value that the choice must replace, else in
 * the document's folder or workspace, else with the user.
 */
export function settingTarget(name: keyof Settings, scope: Uri): ConfigurationTarget {
  const found = workspace.getConfiguration('zhibiao', scope).inspect(name);
  if (found?.workspaceFolderValue !== undefined) return ConfigurationTarget.WorkspaceFolder;
  if (found?.workspaceValue !== undefined) return ConfigurationTarget.Workspace;
  if (workspace.getWorkspaceFolder(scope) === undefined) return ConfigurationTarget.Global;
  const several = (workspace.workspaceFolders?.length ?? 0) > 1;
  return several ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace;
}

/** Writes a setting. */
export async function writeSetting<K extends keyof Settings>(
  name: K,
  value: Settings[K],
  target: ConfigurationTarget,
  scope?: Uri,
): Promise<void> {
  await workspace.getConfiguration('zhibiao', scope).update(name, value, target);
}
