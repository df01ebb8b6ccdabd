import { ConfigurationTarget, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { LanguageServer } from './language-server.ts';
import { plain } from './plain.ts';
import type { StatusParams } from './protocol.ts';
import { readSetting, settingTarget, writeSetting } from './settings.ts';
import { standardChoices } from './standard-choices.ts';
import { tableEditor } from './table-editor.ts';
import { t } from './words.ts';

type FormSetting = 'standard' | 'dialect';

interface Choice extends QuickPickItem {
  setting?: FormSetting;
  value?: string;
  /** Opened instead of changing a setting. */
  open?: Uri;
}

/** Lets the user say which standard and dialect the active document follows, instead of having them recognised. */
export async function selectForm(server: LanguageServer | undefined): Promise<void> {
  const document = (await tableEditor())?.document;
  if (document === undefined) return;
  const file = server?.statusOf(document.uri)?.configuration ?? null;
  const choice = await window.showQuickPick(choices(document.uri, file), {
    placeHolder: t(
      'Choose the standard and the dialect of goal tables (kept for {0})',
      targetName(settingTarget('standard', document.uri)),
    ),
    matchOnDescription: true,
  });
  if (choice?.open !== undefined) await window.showTextDocument(choice.open);
  if (choice?.setting === undefined || choice.value === undefined) return;
  const target = settingTarget(choice.setting, document.uri);
  try {
    await writeSetting(choice.setting, choice.value, target, document.uri);
  } catch (error) {
    window.showErrorMessage(t('Could not change the setting: {0}', plain(String(error))));
  }
}

function choices(uri: Uri, file: StatusParams['configuration']): Choice[] {
  return [
    { label: t('Standard'), kind: QuickPickItemKind.Separator },
    ...(file?.standard ? [decidedBy(file.uri)] : standards(uri)),
    { label: t('Dialect'), kind: QuickPickItemKind.Separator },
    ...(file?.dialect ? [decidedBy(file.uri)] : dialects(uri)),
  ];
}

function standards(uri: Uri): Choice[] {
  return [
    choice(uri, 'standard', 'auto', t('Auto-detect in each file')),
    ...standardChoices().map(({ value, label, description }) => choice(uri, 'standard', value, label, description)),
  ];
}

function dialects(uri: Uri): Choice[] {
  return [
    choice(uri, 'dialect', 'auto', t('Auto-detect in each file')),
    choice(uri, 'dialect', 'coded', t('Coded'), t('for example 1-产出指标；11-数量指标；')),
    choice(uri, 'dialect', 'uncoded', t('Uncoded'), t('for example 产出指标：')),
  ];
}

/** A setting would have no effect: the file goes before it. */
function decidedBy(file: string): Choice {
  const open = Uri.parse(file);
  return { label: `$(file) ${t('Decided by {0}', workspace.asRelativePath(open))}`, description: t('Open'), open };
}

function choice(uri: Uri, setting: FormSetting, value: string, label: string, description?: string): Choice {
  const mark = readSetting(setting, uri) === value ? '$(check)' : '$(blank)';
  return { setting, value, label: `${mark} ${label}`, description };
}

function targetName(target: ConfigurationTarget): string {
  if (target === ConfigurationTarget.WorkspaceFolder) return t('this workspace folder');
  return target === ConfigurationTarget.Workspace ? t('this workspace') : t('this user');
}
