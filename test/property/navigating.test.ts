import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contentLength, type Snapshot, STANDARDS } from '#grammar';
import { foldingRanges } from '../../server/src/features/foldingRange.ts';
import { inlayHints } from '../../server/src/features/inlayHint.ts';
import { semanticTokens, type TokenSheet, tokenData, tokenEdits } from '../../server/src/features/semanticTokens.ts';
import { type Checked, Checks } from '../../server/src/workspace/checked.ts';
import { digestOf, plainName } from '../../server/src/workspace/digest.ts';
import { Document } from '../../server/src/workspace/document.ts';
import { WorkspaceIndex } from '../../server/src/workspace/workspace-index.ts';
import { generate } from '../support/generate.ts';
import { render } from '../support/render.ts';
import { readSettings } from '../support/settings.ts';
import { shownLenses, symbolsOf, tokensIn } from '../support/shown.ts';
import { cases, damagedTable, editOf, type RandomEdit, share, tableText } from './arbitraries.ts';

const SETTINGS = readSettings({});

describe('what is shown of a table', () => {
  const editsOf = () => fc.array(editOf(), { minLength: 1, maxLength: 6 });

  it('is after edits what it is of a fresh one', () => {
    fc.assert(fc.property(damagedTable(), editsOf(), checkEdits), cases(150));
  });

  it('is so in a large table, too', () => {
    const large = fc
      .record({ seed: fc.integer({ min: 1, max: 1000 }), layout: fc.constantFrom('published', 'wrapped', 'authoring') })
      .map(({ seed, layout }) => {
        return render(generate({ seed, units: 6, projects: 12 }), { layout: layout as 'published', seed }).text;
      });
    fc.assert(fc.property(large, editsOf(), checkEdits), cases(12));
  });

  it('has tokens in order and apart, each on one line; those of a range are those of its lines', () => {
    fc.assert(
      fc.property(tableText(), share(), share(), (text, a, b) => {
        const checked = fresh(text);
        const { snapshot } = checked.document.table;
        const all = placed(tokenData(semanticTokens(checked)!));
        let behind = { line: 0, character: 0 };
        for (const { line, character, length } of all) {
          assert.ok(line > behind.line || (line === behind.line && character >= behind.character));
          assert.ok(length > 0 && character + length <= contentLength(snapshot.line(line)));
          behind = { line, character: character + length };
        }
        const [first, last] = [a, b].map((at) => Math.floor(at * snapshot.lineCount)).sort((x, y) => x - y);
        const range = { start: { line: first!, character: 0 }, end: { line: last!, character: 0 } };
        const within = all.filter(({ line }) => line >= first! && line <= last!);
        assert.deepEqual(placed(tokensIn(checked, range)), within);
      }),
      cases(300),
    );
  });

  it('has folds, hints and lenses inside the text', () => {
    fc.assert(
      fc.property(tableText(), (text) => {
        const checked = fresh(text);
        const { snapshot } = checked.document.table;
        for (const { startLine, endLine } of foldingRanges(checked)) {
          assert.ok(startLine >= 0 && startLine < endLine && endLine < snapshot.lineCount);
        }
        for (const { position } of inlayHints(checked, wholeOf(snapshot))) {
          assert.deepEqual(snapshot.clamp(position), position);
        }
        for (const { range, command } of shownLenses(checked)) {
          assert.deepEqual(snapshot.clamp(range.start), range.start);
          assert.ok(command!.title !== '', text);
        }
      }),
      cases(200),
    );
  });
});

function checkEdits(text: string, edits: readonly RandomEdit[]): void {
  const checks = new Checks('zh');
  const index = new WorkspaceIndex();
  let document = Document.open('a:b', 1, text);
  let sheet = semanticTokens(checks.of(document, SETTINGS))!;
  let data = tokenData(sheet);
  for (const { at, length, put } of edits) {
    const { snapshot } = document.table;
    const start = Math.floor(at * snapshot.length);
    const range = { start: snapshot.positionAt(start), end: snapshot.positionAt(start + length) };
    document = document.edit([{ range, text: put }], document.version + 1);
    const checked = checks.of(document, SETTINGS);
    const again = fresh(document.table.snapshot.text());
    assert.deepEqual(shown(checked), shown(again));
    index.put('a:b', digestOf(document.table));
    const freshIndex = new WorkspaceIndex();
    freshIndex.put('a:b', digestOf(again.document.table));
    assert.deepEqual(known(index), known(freshIndex));
    const next: TokenSheet = semanticTokens(checked)!;
    for (const edit of tokenEdits(sheet, next)) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    assert.deepEqual(data, tokenData(next));
    [sheet, data] = [next, tokenData(next)];
  }
}

function fresh(text: string): Checked {
  return new Checks('zh').of(Document.open('a:b', 1, text), SETTINGS);
}

function wholeOf(snapshot: Snapshot) {
  return { start: { line: 0, character: 0 }, end: snapshot.positionAt(snapshot.length) };
}

/** All that an editor shows besides the text. */
function shown(checked: Checked) {
  return {
    tokens: tokenData(semanticTokens(checked)!),
    folds: foldingRanges(checked),
    symbols: symbolsOf(checked),
    lenses: shownLenses(checked),
    hints: inlayHints(checked, wholeOf(checked.document.table.snapshot)),
  };
}

/** What an index tells of its tables. */
function known(index: WorkspaceIndex) {
  const everything = { limit: 1_000, begun: 1_000, inside: 1_000 };
  const counts = STANDARDS.flatMap(({ levels }) =>
    levels.flatMap(({ name, types }) => [name, ...types.map((type) => type.name)]),
  )
    .flatMap((head) => index.indicatorNames(head, everything))
    // Of two ways to print a name the index keeps the one that it saw first.
    .map(({ name, count }) => `${plainName(name)} ${count}`)
    .sort();
  const found = ['', 'x', 'zb', '指标', '数'].map((query) => index.search(query, 50));
  const projects = found.flat().flatMap(({ kind, name }) => (kind === 'project' ? index.sameProject(name) : []));
  return { counts, found, projects };
}

function placed(data: readonly number[]) {
  const tokens: { line: number; character: number; length: number; kind: string }[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lines, characters, length] = data.slice(i) as [number, number, number];
    line += lines;
    character = lines > 0 ? characters : character + characters;
    tokens.push({ line, character, length, kind: `${data[i + 3]} ${data[i + 4]}` });
  }
  return tokens;
}
