import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { root } from '../../../scripts/lib/root.mts';
import { vsixFile } from '../../../scripts/lib/vsix.mts';
import { launchChromium } from '../../workbench/chromium.mts';
import { type ServerOptions, startVscodeServer, type VscodeServer } from '../../workbench/vscode-server.mts';
import { workbenchUrl } from '../../workbench/workbench-url.mts';
import { copyWorkspace } from '../extension-suite.mts';

// Below the few files of the folder.
const OUTLINE_TOP = 230;

/** How an editor is opened. */
export interface EditorOptions extends ServerOptions {
  /** The browser's language, which extensions speak too. */
  language?: 'en' | 'zh-CN';
  /** The folder to open; without one, a copy of the test workspace. */
  folder?: string;
  /** Texts to write into the folder first, by file name. */
  files?: Record<string, string>;
  /** An extension folder to load instead of the packaged one. */
  extension?: string;
  viewport?: { width: number; height: number };
  /** Device pixels for one pixel of the page. */
  scale?: number;
}

/** A VS Code workbench in a browser, and a user's hands and eyes on it. */
export class Editor {
  private constructor(
    readonly server: VscodeServer,
    private readonly browser: Browser,
    private readonly context: BrowserContext,
    readonly page: Page,
    readonly folder: string,
    private readonly ownFolder: boolean,
  ) {}

  /** Starts a server and a browser, and waits for the workbench to be there. */
  static async open(options: EditorOptions = {}): Promise<Editor> {
    const ownFolder = options.folder === undefined;
    const folder = options.folder ?? copyWorkspace();
    for (const [name, text] of Object.entries(options.files ?? {})) writeFileSync(path.join(folder, name), text);
    const vsix = options.extension === undefined ? [vsixFile()] : [];
    const server = await startVscodeServer({ ...options, vsix });
    const browser = await launchChromium();
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      locale: options.language ?? 'zh-CN',
      deviceScaleFactor: options.scale ?? 1,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(workbenchUrl(server, { folder, extension: options.extension }));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return new Editor(server, browser, context, page, folder, ownFolder);
  }

  /** Ends the browser and the server. */
  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    if (this.ownFolder) rmSync(this.folder, { recursive: true, force: true });
  }

  /** Reads a file of the folder. */
  read(name: string): string {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  /** Opens a file by the explorer, and waits for its text. */
  async openFile(name: string): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.text.locator('.view-line').first().waitFor();
  }

  /** Opens a goal table, and waits until it is known as one. */
  async openTable(name: string): Promise<void> {
    await this.openFile(name);
    await this.languageIs('绩效目标表');
  }

  /** Opens the outline, and draws its upper edge up so that most of the side bar is its. */
  async showOutline(): Promise<void> {
    const header = this.page.locator('.pane-header', { hasText: /outline|大纲/i });
    await header.click();
    await this.page.locator('.outline-pane .monaco-list-row').first().waitFor();
    // The pane slides open.
    await this.page.waitForTimeout(500);
    const box = (await header.boundingBox())!;
    await this.page.mouse.move(box.x + box.width / 2, box.y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width / 2, box.y / 2, { steps: 5 });
    await this.page.mouse.move(box.x + box.width / 2, OUTLINE_TOP, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Waits for the language mode in the status bar. */
  async languageIs(name: string): Promise<void> {
    await this.page.locator('[id="status.editor.mode"]', { hasText: name }).waitFor();
  }

  /** The text editor that is open. */
  get text(): Locator {
    return this.page.locator('.editor-instance .monaco-editor').first();
  }

  /** The squiggles of one severity that are painted. */
  squiggles(severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
    return this.text.locator(`.squiggly-${severity}`);
  }

  /** The first squiggle of any severity. */
  anySquiggle(): Locator {
    return this.text.locator('[class*=squiggly-]').first();
  }

  /** Puts the cursor at the end of the file. */
  async goToEnd(): Promise<void> {
    await this.focusText();
    await this.page.keyboard.press('Control+End');
  }

  /** Selects the first place where a text stands, by the find widget. */
  async select(text: string): Promise<void> {
    await this.focusText();
    await this.page.keyboard.press('Control+Home');
    await this.page.keyboard.press('Control+f');
    const widget = this.text.locator('.find-widget.visible');
    await widget.locator('textarea').first().fill(text);
    await widget.locator('.matchesCount', { hasText: /\d+ .+ \d+/ }).waitFor();
    // The first match is selected a moment after it has been counted.
    await this.page.waitForTimeout(300);
    await this.page.keyboard.press('Escape');
    await widget.waitFor({ state: 'detached' });
  }

  /** Runs a command by the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.keyboard.insertText(title);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Saves, and returns what is then on disk. */
  async save(name: string): Promise<string> {
    await this.page.keyboard.press('Control+s');
    await this.page.locator('.tab.active:not(.dirty)', { hasText: name }).waitFor();
    return this.read(name);
  }

  /** Writes Chinese as an input method does: letters first, then the words that they stand for. */
  async compose(letters: string, words: string): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    for (let typed = 1; typed <= letters.length; typed++) {
      const text = letters.slice(0, typed);
      await session.send('Input.imeSetComposition', { text, selectionStart: typed, selectionEnd: typed });
    }
    await session.send('Input.insertText', { text: words });
    await session.detach();
  }

  /** Puts a text, and HTML beside it, on the clipboard, as another program does when something is copied in it. */
  async copyElsewhere(text: string, html?: string): Promise<void> {
    await this.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const types = { 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) };
    // Written as text, since it runs in the page and these tests know no page's types.
    await this.page.evaluate(`(async () => {
      const blobs = Object.entries(${JSON.stringify(types)}).map(([type, text]) => [type, new Blob([text], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    })()`);
  }

  /** Keeps a picture of the workbench, for a person to look at. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(root, 'out', 'pictures', `${name}.png`) });
  }

  private async focusText(): Promise<void> {
    const { width, height } = (await this.text.boundingBox())!;
    // Low down, since sticky scroll and the find widget lie over the first lines.
    await this.text.click({ position: { x: width / 3, y: height - 40 } });
  }
}
