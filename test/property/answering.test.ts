import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { type Position, type Range, Snapshot } from '#grammar';
import { CONVERSIONS } from '../../server/src/convert/conversions.ts';
import { codeActions } from '../../server/src/features/codeAction.ts';
import { codeLenses, draftEdits, type LensData, resolveLens } from '../../server/src/features/codeLens.ts';
import { completion, type Help, resolveCompletion } from '../../server/src/features/completion.ts';
import { conversion, conversionActions } from '../../server/src/features/conversion.ts';
import { sameProject } from '../../server/src/features/definition.ts';
import { diagnostics } from '../../server/src/features/diagnostic.ts';
import { documentHighlights } from '../../server/src/features/documentHighlight.ts';
import { documentSymbols } from '../../server/src/features/documentSymbol.ts';
import { formatting } from '../../server/src/features/formatting.ts';
import { hover } from '../../server/src/features/hover.ts';
import { inlayHints } from '../../server/src/features/inlayHint.ts';
import { onTypeFormatting, TYPED } from '../../server/src/features/onTypeFormatting.ts';
import { paste } from '../../server/src/features/paste.ts';
import { references } from '../../server/src/features/references.ts';
import { prepareRename, renameAt, renameEdits } from '../../server/src/features/rename.ts';
import { selectionRanges } from '../../server/src/features/selectionRange.ts';
import { signatureHelp } from '../../server/src/features/signatureHelp.ts';
import { sumAction } from '../../server/src/features/sums.ts';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbol.ts';
import type { Checked } from '../../server/src/workspace/checked.ts';
import { help } from '../unit/features/support/help.ts';
import { applied, open } from '../unit/features/support/open.ts';
import { cases, tableText } from './arbitraries.ts';

interface Asked {
  readonly checked: Checked;
  readonly range: Range;
  readonly position: Position;
  readonly help: Help;
}

/** What each feature answers at a place; the tokens, folds and status have no ranges, and properties of their own. */
const ANSWERS: Readonly<Record<string, (asked: Asked) => unknown>> = {
  codeAction: ({ checked, range }) => [
    codeActions(checked, range),
    codeActions(checked, range, ['source', 'quickfix']),
  ],
  codeLens: ({ checked }) =>
    codeLenses(checked).map((lens) => {
      const data = lens.data as LensData;
      return [resolveLens(checked, lens, data, true), draftEdits(checked, data.line)];
    }),
  completion: ({ checked, position, help: known }) => {
    const { items } = completion(checked, position, known);
    const [first] = items;
    return first?.data === undefined ? items : [items, resolveCompletion(checked, first, known)];
  },
  conversion: ({ checked, range }) => [
    conversionActions(checked, range, () => true),
    ...CONVERSIONS.flatMap((name) => [
      conversion(checked, { name }, { annotatesEdits: false }),
      conversion(checked, { name, range }, { annotatesEdits: true }),
    ]),
  ],
  definition: ({ checked, position, help: { index } }) => sameProject(checked, position, index),
  diagnostic: ({ checked }) => diagnostics(checked),
  documentHighlight: ({ checked, position }) => documentHighlights(checked, position),
  documentSymbol: ({ checked }) => documentSymbols(checked),
  formatting: ({ checked, range }) => [formatting(checked), formatting(checked, range)],
  hover: ({ checked, position }) => hover(checked, position),
  inlayHint: ({ checked, range }) => inlayHints(checked, range),
  onTypeFormatting: ({ checked, position }) => TYPED.map((typed) => onTypeFormatting(checked, position, typed)),
  paste: ({ checked, position }) => CLIPBOARDS.map((text) => paste(checked, { position, text })),
  references: ({ checked, position, help: { index } }) => references(checked, position, index),
  rename: ({ checked, position }) => {
    const at = renameAt(checked, position, '新名称');
    return [
      prepareRename(checked, position),
      'kind' in at ? renameEdits(checked.document.table, at.kind, at.name, '新名称') : at,
    ];
  },
  selectionRange: ({ checked, position }) => selectionRanges(checked, [position]),
  signatureHelp: ({ checked, position }) => signatureHelp(checked, position),
  sums: ({ checked, range }) => sumAction(checked, range),
  workspaceSymbol: ({ help: { index } }) => ['', 's', 'sl', '数量', '①'].map((query) => workspaceSymbols(index, query)),
};

const ELSEWHERE = ['diagnostic-json', 'explanation', 'foldingRange', 'semanticTokens', 'status'];

const CLIPBOARDS = [
  '1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:≥5次；年度指标值:≥5次。\n2、2-效益指标；22-社会效益；投诉率；年度指标值:≤5%。',
  '河道保洁\t10.00\t10.00\t\t\t做好保洁。\t1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:≥5次；年度指标值:≥5次。\n',
  '"两行\n的格"',
];

describe('answers of features', () => {
  it('of all features are asked for', () => {
    const features = readdirSync(new URL('../../server/src/features/', import.meta.url))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.slice(0, -3));
    assert.deepEqual(features.sort(), [...Object.keys(ANSWERS), ...ELSEWHERE].sort());
  });

  for (const [name, answer] of Object.entries(ANSWERS)) {
    it(`lie in the text, on characters, and edits do not overlap: ${name}`, () => {
      const share = fc.double({ min: 0, max: 1, noNaN: true });
      fc.assert(
        fc.property(tableText(), fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 8 }), (text, places) => {
          const snapshot = Snapshot.of(text);
          const checked = open(text);
          for (const [i, place] of places.entries()) {
            const [start, end] = place
              .sort((a, b) => a - b)
              .map((at) => onCharacter(snapshot.positionAt(Math.floor(at * text.length)), snapshot));
            const range = { start: start!, end: end! };
            check(answer({ checked, range, position: start!, help: help(checked, {}, i % 2 === 0) }), snapshot, text);
          }
        }),
        cases(20),
      );
    });
  }

  it('are about the place that was asked for', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(tableText(), fc.array(share, { minLength: 1, maxLength: 20 }), (text, places) => {
        const checked = open(text);
        const { snapshot } = checked.document.table;
        const known = help(checked);
        for (const at of places) {
          const position = snapshot.positionAt(Math.floor(at * text.length));
          const found = hover(checked, position);
          if (found !== null) assert.ok(holds(found.range!, position), text);
          for (const { textEdit } of completion(checked, position, known).items) {
            const { range } = textEdit as { range: Range };
            assert.ok(range.start.line === range.end.line && holds(range, position), text);
          }
          let selection = selectionRanges(checked, [position])[0]!;
          assert.ok(holds(selection.range, position), text);
          for (; selection.parent !== undefined; selection = selection.parent) {
            const { range, parent } = selection;
            assert.ok(holds(parent.range, range.start) && holds(parent.range, range.end), text);
          }
          const marked = documentHighlights(checked, position).map(({ range }) => range);
          assert.deepEqual(
            references(checked, position, known.index).map(({ range }) => range),
            marked,
          );
          const renamed = prepareRename(checked, position);
          assert.equal(renamed === null, marked.length === 0, text);
          assert.ok(signatureHelp(checked, position)?.activeParameter !== -1, text);
        }
      }),
      cases(20),
    );
  });
});

/** Asserts that every range and position in an answer is sound, and every list of edits can be applied. */
function check(answer: unknown, snapshot: Snapshot, text: string): void {
  if (Array.isArray(answer)) {
    if (answer.length > 0 && answer.every((one) => typeof one?.newText === 'string' && 'range' in one)) {
      checkApart(answer.map(({ range }) => range));
      applied(text, answer);
    }
    for (const one of answer) check(one, snapshot, text);
  } else if (isPosition(answer)) {
    assert.deepEqual(onCharacter(snapshot.clamp(answer), snapshot), answer);
  } else if (typeof answer === 'object' && answer !== null) {
    if ('start' in answer && isPosition(answer.start)) {
      assert.ok(compare(answer.start, (answer as Range).end) <= 0, JSON.stringify(answer));
    }
    for (const one of Object.values(answer)) check(one, snapshot, text);
  }
}

function checkApart(ranges: readonly Range[]): void {
  const sorted = ranges.toSorted((a, b) => compare(a.start, b.start) || compare(a.end, b.end));
  for (const [i, { start }] of sorted.entries()) {
    if (i > 0) assert.ok(compare(sorted[i - 1]!.end, start) <= 0, JSON.stringify(sorted));
  }
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}

function holds({ start, end }: Range, position: Position): boolean {
  return compare(start, position) <= 0 && compare(position, end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** The position, or the one before where it stands inside a pair of surrogates. */
function onCharacter({ line, character }: Position, snapshot: Snapshot): Position {
  const inPair = /[\ud800-\udbff][\udc00-\udfff]/.test(
    snapshot.line(line).slice(Math.max(0, character - 1), character + 1),
  );
  return inPair && character > 0 ? { line, character: character - 1 } : { line, character };
}
