import {
  ConfigurationTarget,
  Disposable,
  languages,
  type TextDocument,
  type TextDocumentChangeEvent,
  window,
  workspace,
} from 'vscode';
import { looksLikeGoalTable } from './goal-table.ts';
import { readSetting, writeSetting } from './settings.ts';
import { t } from './words.ts';

const PLAIN_LANGUAGES = new Set(['plaintext', 'markdown', 'tsv']);
const LINES_LOOKED_AT = 100;

/** Offers to switch the active plain-text document to the goal table language, when that is what it holds. */
export function offerLanguage(): Disposable {
  const asked = new WeakSet<TextDocument>();
  const look = (document: TextDocument | undefined) => {
    if (document === undefined || asked.has(document) || !isCandidate(document)) return;
    asked.add(document);
    switchOrAsk(document).catch((error) => console.error('zhibiao: language offer failed', error));
  };
  look(window.activeTextEditor?.document);
  return Disposable.from(
    window.onDidChangeActiveTextEditor((editor) => look(editor?.document)),
    workspace.onDidChangeTextDocument((event) => {
      if (isPaste(event) && event.document === window.activeTextEditor?.document) look(event.document);
    }),
  );
}

function isCandidate(document: TextDocument): boolean {
  if (!PLAIN_LANGUAGES.has(document.languageId) || readSetting('languageDetection') === 'never') return false;
  // Output panels, diffs against git and the like are nobody's table to edit.
  const editable =
    document.uri.scheme === 'untitled' || workspace.fs.isWritableFileSystem(document.uri.scheme) === true;
  return editable && looksLikeGoalTable(firstLines(document));
}

function* firstLines(document: TextDocument): Iterable<string> {
  const count = Math.min(document.lineCount, LINES_LOOKED_AT);
  for (let line = 0; line < count; line++) yield document.lineAt(line).text;
}

// A table that is pasted into an empty document arrives as one change of several lines.
function isPaste(event: TextDocumentChangeEvent): boolean {
  return event.contentChanges.some((change) => change.text.includes('\n') && change.text.trim().length > 10);
}

async function switchOrAsk(document: TextDocument): Promise<void> {
  if (readSetting('languageDetection') === 'always' || (await ask(document))) {
    await languages.setTextDocumentLanguage(document, 'zhibiao');
  }
}

async function ask(document: TextDocument): Promise<boolean> {
  const [yes, always, never] = [t('Yes'), t('Always'), t("Don't Ask Again")];
  const name = document.uri.path.split('/').pop() ?? '';
  const question = t(
    '“{0}” looks like a goal table (项目支出绩效目标表). Switch its language, so that it is checked as you edit?',
    name,
  );
  const answer = await window.showInformationMessage(question, yes, always, never);
  if (answer === always) await writeSetting('languageDetection', 'always', ConfigurationTarget.Global);
  if (answer === never) await writeSetting('languageDetection', 'never', ConfigurationTarget.Global);
  return (answer === yes || answer === always) && !document.isClosed;
}
