import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** What each room, or folder of a room, may import besides itself; the first entry that fits a file counts. */
const ALLOWED: readonly { readonly folder: string; readonly packages: RegExp; readonly rooms: RegExp }[] = [
  { folder: 'grammar/src', packages: /^chevrotain$/, rooms: /^grammar\/src\// },
  {
    folder: 'server/src/lsp',
    packages: /^(#grammar|vscode-languageserver(-types)?(\/(node|browser))?|vscode-uri)$/,
    rooms: /^server\/src\//,
  },
  { folder: 'server/src/cli', packages: /^(#grammar|node:.*)$/, rooms: /^server\/src\/(?!lsp\/)/ },
  {
    folder: 'server/src',
    packages: /^(#grammar|vscode-languageserver-types|vscode-uri|jsonc-parser|node:.*)$/,
    rooms: /^(server\/src\/(?!lsp\/|cli\/)|package\.json$)/,
  },
  {
    folder: 'client/src',
    packages: /^(vscode|vscode-languageclient(\/.*)?|vscode-uri|jsonc-parser|node:.*)$/,
    rooms: /^(client\/src\/|l10n\/)/,
  },
];

describe('imports', () => {
  for (const { folder, packages, rooms } of ALLOWED) {
    it(`of ${folder} go one way`, () => {
      for (const file of sources(folder)) {
        if (ALLOWED.find((entry) => file.startsWith(`${entry.folder}/`))!.folder !== folder) continue;
        for (const specifier of importsOf(file)) {
          const allowed = specifier.startsWith('.') ? rooms.test(resolved(file, specifier)) : packages.test(specifier);
          assert.ok(allowed, `${file} imports ${specifier}`);
        }
      }
    });
  }

  it('of rules and features see no editor, no file and no connection', () => {
    for (const file of [...sources('server/src/rules'), ...sources('server/src/features'), ...sources('grammar/src')]) {
      for (const specifier of importsOf(file)) {
        assert.doesNotMatch(
          specifier,
          /^(node:|vscode-languageserver(\/|$)|vscode$)|\/lsp\//,
          `${file} imports ${specifier}`,
        );
      }
    }
  });

  it('go in no circle', () => {
    const done = new Set<string>();
    const visit = (file: string, way: readonly string[]): void => {
      assert.ok(!way.includes(file), [...way.slice(way.indexOf(file)), file].join(' imports '));
      if (done.has(file)) return;
      for (const specifier of importsOf(file)) {
        if (/^\..*\.ts$/.test(specifier)) visit(resolved(file, specifier), [...way, file]);
      }
      done.add(file);
    };
    for (const folder of ['grammar/src', 'server/src', 'client/src'])
      for (const file of sources(folder)) visit(file, []);
  });
});

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  return [...text.matchAll(/(?:^|\n)(?:import|export)\s[^;]*?from\s+'([^']+)'|import\('([^']+)'\)/g)].map(
    (m) => m[1] ?? m[2]!,
  );
}

function resolved(file: string, specifier: string): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
}
