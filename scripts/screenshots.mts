// Takes the pictures of the README in a real VS Code: npm run screenshots
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { whyNoChromium } from '../test/workbench/chromium.mts';
import { installWorkbench } from '../test/workbench/install.mts';
import { buildBundles, bundlesAreStale } from './lib/bundles.mts';
import { shrinkPng } from './lib/png.mts';
import { root } from './lib/root.mts';
import { packExtension } from './lib/vsix.mts';

const SIZE_LIMIT = 200_000;
const AUTHORING = '1-标准范例.zhibiao';
const PUBLISHED = '4-全角分栏-项目支出绩效目标表.txt';
const images = path.join(root, 'docs', 'images');

// An orderly exit, at which the server that was started ends too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const reason = whyNoChromium();
if (reason !== undefined) throw new Error(`无法截图 No pictures: ${reason}`);
if (bundlesAreStale() && (await buildBundles()).length > 0) throw new Error('构建失败 The build failed: npm run build');
installWorkbench();
packExtension();

// Loaded now, because its packages may have been installed just before.
const { Editor } = await import('../test/editor/ui/editor.mts');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'zhibiao-pictures-'));
const folder = path.join(scratch, 'examples');
cpSync(path.join(root, 'examples'), folder, { recursive: true });
mkdirSync(images, { recursive: true });
const editor = await Editor.open({
  folder,
  viewport: { width: 1120, height: 640 },
  scale: 1.5,
  settings: {
    'editor.minimap.enabled': false,
    'window.commandCenter': false,
    'window.title': '指标 Zhibiao',
    'editor.fontSize': 15,
  },
});
try {
  await icon();
  await overview();
  await completion();
  await hover();
} finally {
  await editor.close();
  rmSync(scratch, { recursive: true, force: true });
}

/** The extension's own icon, of its drawing. Before it is committed it is given a palette, which saves 7 kB of the package. */
async function icon(): Promise<void> {
  const size = { width: 128, height: 128 };
  const page = await editor.page.context().browser()!.newPage({ viewport: size, deviceScaleFactor: 2 });
  await page.setContent(`<body style="margin:0">${readFileSync(path.join(root, 'media/icon.svg'), 'utf8')}`);
  writeFileSync(path.join(root, 'media/icon.png'), await page.screenshot({ omitBackground: true }));
  await page.close();
}

/** Squiggles, outline and Problems panel of a table with mistakes. */
async function overview(): Promise<void> {
  await editor.openTable(PUBLISHED);
  await editor.squiggles('error').first().waitFor();
  await editor.showOutline();
  await editor.page.keyboard.press('Control+Shift+M');
  await editor.page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
  await editor.select('12-数量指标');
  await take('overview');
  await editor.page.keyboard.press('Control+j');
}

/** What is offered where an indicator's head belongs, with the meaning of the first. */
async function completion(): Promise<void> {
  const { page } = editor;
  await editor.openTable(AUTHORING);
  await editor.select('用水居民满意度');
  await page.keyboard.press('End');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('8、');
  await page.keyboard.type('jj', { delay: 150 });
  const suggestions = page.locator('.suggest-widget.visible');
  await suggestions.locator('.monaco-list-row').first().waitFor();
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-details').waitFor();
  await take('completion');
  await page.keyboard.press('Escape');
  await editor.runCommand('File: Revert File');
}

/** What a code means, and what is wrong with it. */
async function hover(): Promise<void> {
  const { page } = editor;
  await editor.openTable(PUBLISHED);
  await editor.select('12-数量指标');
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await page.locator('.monaco-hover:not(.hidden)', { hasText: '数量指标' }).first().waitFor();
  await take('hover');
}

async function take(name: string): Promise<void> {
  const file = path.join(images, `${name}.png`);
  // Popups fade in.
  await editor.page.waitForTimeout(800);
  const picture = shrinkPng(await editor.page.screenshot({ caret: 'hide' }));
  writeFileSync(file, picture);
  console.log(`${path.relative(root, file)}  ${Math.ceil(picture.length / 1024)} kB`);
  if (picture.length > SIZE_LIMIT) throw new Error(`图片过大 The picture is too large: ${file}`);
}
