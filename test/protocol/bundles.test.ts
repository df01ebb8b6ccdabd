import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mts';
import { useFreshBundles } from './support/bundle.ts';

/** What libraries for the protocol load to speak with an editor by pipe or socket, and to start a server. */
const OF_PROTOCOL = ['child_process', 'crypto', 'fs', 'net', 'os', 'path', 'util'];

/** What each bundle loads of its host, and nothing else. */
const LOADS: Readonly<Record<string, readonly string[]>> = {
  'cli.js': ['buffer', 'fs', 'os', 'path', 'url', 'util', 'v8', 'worker_threads'].map((name) => `node:${name}`),
  'server.js': ['./server-main.js', ...OF_PROTOCOL, 'node:buffer', 'node:fs/promises', 'node:util', 'url'],
  'server-main.js': ['./server.js'],
  'server.browser.js': [],
  'client.cjs': ['./client-lsp.cjs', 'vscode'],
  'client-lsp.cjs': [...OF_PROTOCOL, 'readline', 'vscode'],
  'client.browser.cjs': ['vscode'],
};

const NETWORK = /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bimportScripts\b|\bEventSource\b/;
const CODE_OF_TEXT = /\beval\(|\bnew Function\(/;

describe('bundles', () => {
  useFreshBundles();

  for (const [bundle, loads] of Object.entries(LOADS)) {
    it(`${bundle} asks no network, runs no text as code, and loads what it is known to load`, () => {
      const code = readFileSync(path.join(root, 'dist', bundle), 'utf8');
      const found = [...code.matchAll(/\brequire\("([^"]+)"\)|\bimport\("([^"]+)"\)/g)].map(([, a, b]) => a ?? b!);
      assert.deepEqual([...new Set(found)].sort(), [...loads].sort());
      assert.doesNotMatch(code, NETWORK);
      assert.doesNotMatch(code, CODE_OF_TEXT);
    });
  }
});
