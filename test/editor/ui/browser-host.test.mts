import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mts';
import { editorForSuite } from './editor-for-suite.mts';

const FILES = ['dist', 'l10n', 'syntaxes', 'language-configuration.json', 'package.nls.json', 'package.nls.zh-cn.json'];

// Of this kind, VS Code runs the extension in a web worker, as it does on vscode.dev.
function extensionForBrowsers(): string {
  const folder = path.join(root, 'out', 'browser-extension');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) cpSync(path.join(root, file), path.join(folder, file), { recursive: true });
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, extensionKind: ['web'] }));
  return folder;
}

describe('in a browser without Node', () => {
  const editor = editorForSuite({ extension: extensionForBrowsers() });

  it('tables are checked', async () => {
    await editor().openTable('2024年绩效目标表.txt');
    await editor().squiggles('error').first().waitFor();
    await editor().picture('browser-host');
  });
});
