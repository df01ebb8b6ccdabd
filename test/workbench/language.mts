import type { Page } from 'playwright-core';

/**
 * Sets the display language before a workbench loads, as VS Code's language packs do: extensions and the language
 * server speak it, while VS Code's own words stay English without a pack.
 */
export async function setLanguage(page: Page, language: string): Promise<void> {
  await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
}
