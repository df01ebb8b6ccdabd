import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until } from './support.ts';

describe('language', () => {
  afterEach(closeAll);

  it('is recognised by file name and by extension', async () => {
    assert.equal((await open('2024年绩效目标表.txt')).languageId, 'zhibiao');
    assert.equal((await open('clean.zhibiao')).languageId, 'zhibiao');
  });

  it('wraps long rows and keeps tabs', async () => {
    const { uri } = await open('clean.zhibiao');
    const editor = vscode.workspace.getConfiguration('editor', { uri, languageId: 'zhibiao' });
    assert.equal(editor.get('wordWrap'), 'on');
    assert.equal(editor.get('insertSpaces'), false);
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
  });

  it('leaves a plain-text goal table alone when the setting says never', async () => {
    const settings = vscode.workspace.getConfiguration('zhibiao');
    await settings.update('languageDetection', 'never', vscode.ConfigurationTarget.Global);
    try {
      const document = await open('plain.txt');
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal(document.languageId, 'plaintext');
    } finally {
      await settings.update('languageDetection', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('switches a plain-text goal table at once when the setting says so, and leaves other text alone', async () => {
    const settings = vscode.workspace.getConfiguration('zhibiao');
    await settings.update('languageDetection', 'always', vscode.ConfigurationTarget.Global);
    try {
      await open('plain.txt');
      await until(
        () => vscode.window.activeTextEditor?.document.languageId,
        (id) => id === 'zhibiao',
      );
      const notes = await open('notes.txt');
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal(notes.languageId, 'plaintext');
    } finally {
      await settings.update('languageDetection', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
