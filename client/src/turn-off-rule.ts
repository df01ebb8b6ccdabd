import { Uri, window, workspace } from 'vscode';
import { settingTarget, writeSetting } from './settings.ts';
import { t } from './words.ts';

/** Sets a rule to `off` where the settings for a document are kept; says so, since nothing in the text shows it. */
export async function turnOffRule(document: string, rule: string): Promise<void> {
  const uri = Uri.parse(document);
  const target = settingTarget('rules', uri);
  const found = workspace.getConfiguration('zhibiao', uri).inspect<Record<string, string>>('rules');
  const own = [undefined, found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue][target];
  try {
    await writeSetting('rules', { ...own, [rule]: 'off' }, target, uri);
  } catch (error) {
    window.showErrorMessage(t('Could not change the setting: {0}', String(error)));
    return;
  }
  window.setStatusBarMessage(t('Rule {0} is off (setting zhibiao.rules)', rule), 8000);
}
