import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mts';
import { SIZE_LIMIT, vsixFile } from '../../../scripts/lib/vsix.mts';

// The names in a zip file's central directory, each entry of which begins with a fixed mark.
function zipEntries(zip: Buffer): string[] {
  const names: string[] = [];
  const mark = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = zip.indexOf(mark); at >= 0; at = zip.indexOf(mark, at + 46)) {
    const length = zip.readUInt16LE(at + 28);
    names.push(zip.toString('utf8', at + 46, at + 46 + length));
  }
  return names.sort();
}

describe('the packaged extension', () => {
  it('holds what it needs to run, and nothing else', () => {
    const all = zipEntries(readFileSync(vsixFile()));
    // The index is read in the repository; diagnostics link to the pages.
    const names = readdirSync(path.join(root, 'docs', 'rules')).filter((name) => name !== 'README.md');
    const pages = names.map((name) => `extension/docs/rules/${name}`);
    assert.ok(pages.every((page) => all.includes(page)));
    const optional = /^extension\/(readme\.md|changelog\.md|LICENSE(\.txt)?)$/i;
    const found = all.filter((name) => !optional.test(name) && !pages.includes(name));
    assert.deepEqual(found, [
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/dist/client-lsp.cjs',
      'extension/dist/client.browser.cjs',
      'extension/dist/client.cjs',
      'extension/dist/package.json',
      'extension/dist/server-main.js',
      'extension/dist/server.browser.js',
      'extension/dist/server.js',
      'extension/l10n/bundle.l10n.zh-cn.json',
      'extension/language-configuration.json',
      'extension/media/file-dark.svg',
      'extension/media/file-light.svg',
      'extension/media/icon.png',
      'extension/media/walkthrough/check.md',
      'extension/media/walkthrough/mend.md',
      'extension/media/walkthrough/standard.md',
      'extension/media/walkthrough/write.md',
      'extension/package.json',
      'extension/package.nls.json',
      'extension/package.nls.zh-cn.json',
      'extension/schemas/zhibiao-standard.schema.json',
      'extension/schemas/zhibiao.schema.json',
      'extension/syntaxes/zhibiao.tmLanguage.json',
    ]);
  });

  it('reads little when a plain text activates it', () => {
    assert.ok(statSync(path.join(root, 'dist', 'client.cjs')).size < 50_000);
  });

  it('reads little before it answers initialize', () => {
    assert.ok(statSync(path.join(root, 'dist', 'server.js')).size < 250_000);
  });

  it('is below 1 MB', () => {
    assert.ok(readFileSync(vsixFile()).length < SIZE_LIMIT);
  });
});
