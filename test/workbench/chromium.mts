import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { cacheFolder, loadPackage, packageFolder } from './packages.mts';

/** Why no browser can be started here, or undefined where one can. */
export function whyNoChromium(): string | undefined {
  if (process.env.CHROME_PATH || (process.platform === 'linux' && process.arch === 'x64')) return undefined;
  return 'the Chromium from npm runs on x86_64 Linux only; set CHROME_PATH to a Chrome or Chromium of this machine';
}

/** Starts a headless Chromium: the one that CHROME_PATH names, else the one from npm with fonts from npm. */
export async function launchChromium(): Promise<Browser> {
  if (process.env.CHROME_PATH) {
    return chromium.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox'] });
  }
  const folder = await unpackChromium();
  return chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: writeFontConfiguration(folder),
    },
  });
}

// The package's own unpacking leaves out its libraries except on the service that it was made for.
async function unpackChromium(): Promise<string> {
  const packed = packageFolder('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(path.join(packed, 'package.json'), 'utf8'));
  const folder = path.join(cacheFolder, `chromium-${version}`);
  const done = path.join(folder, '.done');
  if (existsSync(done)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tar = loadPackage<{ extract(folder: string): Writable }>('tar-fs');
  const unpack = (name: string, to: Writable) =>
    pipeline(createReadStream(path.join(packed, 'bin', name)), createBrotliDecompress(), to);
  await Promise.all([
    unpack('chromium.br', createWriteStream(path.join(folder, 'chromium'), { mode: 0o755 })),
    unpack('al2023.tar.br', tar.extract(path.join(folder, 'al2023'))),
    unpack('fonts.tar.br', tar.extract(path.join(folder, 'fonts'))),
  ]);
  writeFileSync(done, '');
  return folder;
}

function writeFontConfiguration(folder: string): string {
  const file = path.join(folder, 'fonts.conf');
  const chinese = packageFolder('@expo-google-fonts/zcool-xiaowei');
  const fixed = packageFolder('@expo-google-fonts/jetbrains-mono');
  const folders = [path.join(folder, 'fonts'), chinese, fixed].map((at) => `<dir>${at}</dir>`).join('');
  const prefer = (family: string, fonts: string[]) =>
    `<alias><family>${family}</family><prefer>${fonts.map((font) => `<family>${font}</family>`).join('')}</prefer></alias>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}
<cachedir>${path.join(folder, 'fontcache')}</cachedir>
${prefer('monospace', ['JetBrains Mono', 'ZCOOL XiaoWei'])}
${prefer('sans-serif', ['Open Sans', 'ZCOOL XiaoWei'])}
</fontconfig>`,
  );
  return file;
}
