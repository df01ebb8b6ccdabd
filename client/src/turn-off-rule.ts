import { modify, type ParseError, parse } from 'jsonc-parser';
import { Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { LanguageServer } from './language-server.ts';
import { plain } from './plain.ts';
import { settingTarget, writeSetting } from './settings.ts';
import { t } from './words.ts';

/**
 * Sets a rule to `off` where the choices for a document are kept: in the `zhibiao.json` that holds, which settings do not
 * override, else in the settings; says so, since nothing in the text shows it.
 */
export async function turnOffRule(document: string, rule: string, server: LanguageServer | undefined): Promise<void> {
  const uri = Uri.parse(document);
  const file = server?.statusOf(uri)?.configuration?.uri;
  try {
    if (file === undefined) await inSettings(uri, rule);
    else await inFile(Uri.parse(file), rule);
  } catch (error) {
    window.showErrorMessage(
      t('Could not change the setting: {0}', plain(error instanceof Error ? error.message : String(error))),
    );
    return;
  }
  const place = file === undefined ? t('setting zhibiao.rules') : workspace.asRelativePath(Uri.parse(file));
  window.setStatusBarMessage(t('Rule {0} is off ({1})', rule, place), 8000);
}

async function inSettings(uri: Uri, rule: string): Promise<void> {
  const target = settingTarget('rules', uri);
  const found = workspace.getConfiguration('zhibiao', uri).inspect<Record<string, string>>('rules');
  const own = [undefined, found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue][target];
  await writeSetting('rules', { ...own, [rule]: 'off' }, target, uri);
}

/** Edits a configuration file where it stands, comments kept; saves it unless it had changes that were not saved. */
async function inFile(uri: Uri, rule: string): Promise<void> {
  const file = await workspace.openTextDocument(uri);
  const wasDirty = file.isDirty;
  const edit = new WorkspaceEdit();
  for (const { offset, length, content } of turningOff(file.getText(), rule)) {
    edit.replace(uri, new Range(file.positionAt(offset), file.positionAt(offset + length)), content);
  }
  const done = (await workspace.applyEdit(edit)) && (wasDirty || (await file.save()));
  if (!done) throw new Error(t('{0} cannot be written', workspace.asRelativePath(uri)));
}

/** What the file says of the rule, in general and for some files: all of it is to say `off`, options kept. */
function turningOff(text: string, rule: string) {
  const errors: ParseError[] = [];
  const root = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0) throw new Error(t('The configuration file has syntax errors; mend them first'));
  const overrides: { rules?: Record<string, unknown> }[] = Array.isArray(root?.overrides) ? root.overrides : [];
  const named = overrides.flatMap((one, i) => (one?.rules?.[rule] === undefined ? [] : [['overrides', i, 'rules']]));
  return [['rules'], ...named].flatMap((rules) => {
    const choice = rules.reduce((value, key) => value?.[key], root)?.[rule];
    const hasOptions = typeof choice === 'object' && choice !== null;
    return modify(text, [...rules, rule, ...(hasOptions ? ['severity'] : [])], 'off', {
      formattingOptions: { insertSpaces: true, tabSize: 2 },
    });
  });
}
