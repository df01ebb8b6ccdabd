#!/usr/bin/env -S node --import=tsx
// Stands in for the `code` program: takes the desktop's command line as @vscode/test-electron passes it, runs the
// tests in the web workbench of a real VS Code server, and ends with their exit code.
import path from 'node:path';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.mts';
import { startVscodeServer, type VscodeServer } from './vscode-server.mts';
import { workbenchUrl } from './workbench-url.mts';

const TIME_LIMIT = 300_000;
const MOCHA_LINE = /^\s|^\d+ (passing|failing)|^\w*Error/;
const CRASHED = 70;
const TIMED_OUT = 72;

const option = (name: string) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

let server: VscodeServer | undefined;
let browser: Browser | undefined;
const stop = async () => {
  await browser?.close().catch(() => undefined);
  await server?.stop();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop().then(() => process.exit(130)));

let code = 1;
try {
  server = await startVscodeServer();
  browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: option('locale') });
  const ended = testsEnd(page);
  const folder = path.resolve(process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '.');
  const workbench = { folder, extension: option('extensionDevelopmentPath'), tests: option('extensionTestsPath') };
  await page.goto(workbenchUrl(server, workbench));
  code = await ended;
  if (code !== 0) console.error(server.log().slice(-4000));
} catch (error) {
  console.error(error);
} finally {
  await stop();
}
process.exit(code);

// VS Code's automation hooks: the console of the extension host, and the end of the test run.
function testsEnd(page: Page): Promise<number> {
  return new Promise((resolve) => {
    page.exposeFunction('codeAutomationLog', (_type: string, values: unknown[]) => {
      const line = format(...values);
      if (process.env.VERBOSE || MOCHA_LINE.test(line)) console.log(line);
    });
    page.exposeFunction('codeAutomationExit', resolve);
    page.on('crash', () => resolve(CRASHED));
    setTimeout(() => {
      console.error(`no test result within ${TIME_LIMIT / 1000} s`);
      resolve(TIMED_OUT);
    }, TIME_LIMIT).unref();
  });
}
