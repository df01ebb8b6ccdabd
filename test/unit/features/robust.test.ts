import assert from 'node:assert/strict';
import { Snapshot } from '#grammar';
import { codeActions } from '../../../server/src/features/codeAction.ts';
import { codeLenses, draftEdits, type LensData, resolveLens } from '../../../server/src/features/codeLens.ts';
import { completion } from '../../../server/src/features/completion.ts';
import { sameProject } from '../../../server/src/features/definition.ts';
import { diagnostics } from '../../../server/src/features/diagnostic.ts';
import { documentHighlights } from '../../../server/src/features/documentHighlight.ts';
import { documentSymbols } from '../../../server/src/features/documentSymbol.ts';
import { foldingRanges } from '../../../server/src/features/foldingRange.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { inlayHints } from '../../../server/src/features/inlayHint.ts';
import { references } from '../../../server/src/features/references.ts';
import { prepareRename, renameAt, renameEdits } from '../../../server/src/features/rename.ts';
import { selectionRanges } from '../../../server/src/features/selectionRange.ts';
import { semanticTokensIn } from '../../../server/src/features/semanticTokens.ts';
import { signatureHelp } from '../../../server/src/features/signatureHelp.ts';
import { status } from '../../../server/src/features/status.ts';
import { workspaceSymbols } from '../../../server/src/features/workspaceSymbol.ts';
import { digestOf } from '../../../server/src/workspace/digest.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspace-index.ts';
import { generate } from '../../support/generate.ts';
import { type Random, seeded } from '../../support/random.ts';
import { type RenderOptions, render } from '../../support/render.ts';
import { help } from './support/help.ts';
import { applied, open } from './support/open.ts';

const LAYOUTS: RenderOptions[] = [
  { layout: 'published', untidy: 0.4, eol: '\r\n', bom: true },
  { layout: 'wrapped', width: 20, blankLines: 0.5, breakAnywhere: true },
  { layout: 'authoring' },
];

const PIECES = [
  '1、',
  '2、s',
  '1-产',
  '。',
  '；',
  '\n',
  '\r',
  '\t',
  '\n    ',
  '年度指标值:',
  '𠮷',
  '11-',
  '数量指标',
  '：',
];

/** A table with pieces put in and stretches taken out at random. */
function damaged(random: Random): string {
  const dialect = random.pick(['coded', 'uncoded'] as const);
  const options = { ...random.pick(LAYOUTS), seed: random.int(1, 1000) };
  let { text } = render(generate({ seed: random.int(1, 1000), units: 1, projects: 2, dialect }), options);
  for (let i = random.int(0, 8); i > 0; i--) {
    const at = random.int(0, text.length);
    text = text.slice(0, at) + random.pick(PIECES) + text.slice(at + (random.chance(0.5) ? 0 : random.int(0, 30)));
  }
  return text;
}

const upTo = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character <= b.character);
type Position = { line: number; character: number };

describe('features on damaged tables', () => {
  it('answer at every place, and their edits are sound', () => {
    const random = seeded(20);
    for (let round = 0; round < 60; round++) {
      const text = damaged(random);
      const checked = open(text);
      const snapshot = Snapshot.of(text);
      const helping = help(checked, {}, round % 2 === 0);
      documentSymbols(checked);
      foldingRanges(checked);
      status(checked);
      diagnostics(checked);
      for (let i = 0; i < 60; i++) {
        const position = snapshot.positionAt(random.int(0, text.length));
        const signature = signatureHelp(checked, position);
        assert.ok(signature === null || signature.activeParameter! >= 0, text);
        const hovered = hover(checked, position);
        if (hovered !== null) {
          assert.ok(upTo(hovered.range!.start, position) && upTo(position, hovered.range!.end), text);
        }
        for (const { textEdit, additionalTextEdits = [] } of completion(checked, position, helping).items) {
          const { range, newText } = textEdit as { range: { start: Position; end: Position }; newText: string };
          assert.ok(range.start.line === position.line && range.end.line === position.line);
          assert.ok(upTo(range.start, position) && upTo(position, range.end));
          const inside = additionalTextEdits.filter((edit) => edit.range.start.line === position.line);
          assert.deepEqual(inside, []);
          assert.ok(applied(text, [{ range, newText }, ...additionalTextEdits]).includes(newText));
        }
        codeActions(checked, { start: position, end: position });
      }
    }
  });

  it('show the way at every place, and rename what stands there and nothing else', () => {
    const random = seeded(21);
    for (let round = 0; round < 40; round++) {
      const text = damaged(random);
      const checked = open(text);
      const { uri, table } = checked.document;
      const snapshot = Snapshot.of(text);
      const index = new WorkspaceIndex();
      index.put(uri, digestOf(table));
      workspaceSymbols(index, random.pick(['', 's', 'sl', '数量', '①']));
      for (const lens of codeLenses(checked)) {
        const { line } = lens.data as LensData;
        resolveLens(checked, lens, lens.data as LensData, true);
        applied(text, draftEdits(checked, line));
      }
      for (let i = 0; i < 40; i++) {
        const position = snapshot.positionAt(random.int(0, text.length));
        let range = selectionRanges(checked, [position])[0]!;
        assert.ok(upTo(range.range.start, position) && upTo(position, range.range.end), text);
        for (; range.parent !== undefined; range = range.parent) {
          const { start, end } = range.parent.range;
          assert.ok(upTo(start, range.range.start) && upTo(range.range.end, end), text);
        }
        const line = { start: position, end: position };
        inlayHints(checked, line);
        semanticTokensIn(checked, line);
        sameProject(checked, position, index);
        const marked = documentHighlights(checked, position);
        assert.deepEqual(
          references(checked, position, index).map((place) => ({ range: place.range })),
          marked,
        );
        const at = renameAt(checked, position, '新名称');
        assert.equal('kind' in at, prepareRename(checked, position) !== null);
        if (!('kind' in at)) continue;
        assert.ok(marked.length > 0, text);
        const after = applied(text, renameEdits(table, at.kind, at.name, '新名称'));
        const kept = (one: string) => one.replace(/\s/g, '').length;
        const shorter = marked.map(({ range }) => kept(snapshot.text(range)) - 3).reduce((a, b) => a + b);
        assert.ok(kept(after) >= kept(text) - shorter, text);
      }
    }
  });
});
