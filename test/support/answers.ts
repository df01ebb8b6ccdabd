import type { Position, Range } from '#grammar';
import { CONVERSIONS } from '../../server/src/convert/conversions.ts';
import { codeActions } from '../../server/src/features/codeAction.ts';
import { draftEdits, resolveLens } from '../../server/src/features/codeLens.ts';
import { completion, type Help, resolveCompletion } from '../../server/src/features/completion.ts';
import { conversion, conversionActions } from '../../server/src/features/conversion.ts';
import { sameProject } from '../../server/src/features/definition.ts';
import { diagnostics } from '../../server/src/features/diagnostic.ts';
import { documentHighlights } from '../../server/src/features/documentHighlight.ts';
import { foldingRanges } from '../../server/src/features/foldingRange.ts';
import { formatting } from '../../server/src/features/formatting.ts';
import { hover } from '../../server/src/features/hover.ts';
import { inlayHints } from '../../server/src/features/inlayHint.ts';
import { onTypeFormatting, TYPED } from '../../server/src/features/onTypeFormatting.ts';
import { paste } from '../../server/src/features/paste.ts';
import { references } from '../../server/src/features/references.ts';
import { prepareRename, renameAt, renameEdits } from '../../server/src/features/rename.ts';
import { selectionRanges } from '../../server/src/features/selectionRange.ts';
import { semanticTokens, tokenData } from '../../server/src/features/semanticTokens.ts';
import { signatureHelp } from '../../server/src/features/signatureHelp.ts';
import { status } from '../../server/src/features/status.ts';
import { sumAction } from '../../server/src/features/sums.ts';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbol.ts';
import type { Checked } from '../../server/src/workspace/checked.ts';
import { lensesOf, symbolsOf, tokensIn } from './shown.ts';

export interface Asked {
  readonly checked: Checked;
  readonly range: Range;
  readonly position: Position;
  readonly help: Help;
}

/** What each feature answers at a place. */
export const ANSWERS: Readonly<Record<string, (asked: Asked) => unknown>> = {
  codeAction: ({ checked, range }) => [
    codeActions(checked, range),
    codeActions(checked, range, ['source', 'quickfix']),
  ],
  codeLens: ({ checked, position }) => {
    const lenses = lensesOf(checked);
    const near = lenses.filter(({ range: { start } }) => Math.abs(start.line - position.line) < 10).slice(0, 5);
    const shown = near.map((lens) => [
      resolveLens(checked, lens, lens.data, { reveals: true, appliesEdits: true }),
      draftEdits(checked, lens.data.line),
    ]);
    return [lenses, shown];
  },
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
  documentSymbol: ({ checked }) => symbolsOf(checked),
  foldingRange: ({ checked }) => foldingRanges(checked),
  formatting: ({ checked, range }) => [formatting(checked), formatting(checked, range)],
  hover: ({ checked, position }) => hover(checked, position),
  inlayHint: ({ checked, range }) => inlayHints(checked, range),
  onTypeFormatting: ({ checked, position }) => TYPED.map((typed) => onTypeFormatting(checked, position, typed)),
  paste: ({ checked, range, position: start }) =>
    CLIPBOARDS.flatMap((text) => [range, { start, end: start }].map((one) => paste(checked, { range: one, text }))),
  references: ({ checked, position, help: { index } }) => references(checked, position, index),
  rename: ({ checked, position }) => {
    const at = renameAt(checked, position, '新名称');
    return [
      prepareRename(checked, position),
      'kind' in at ? renameEdits(checked.document.table, at.kind, at.name, '新名称') : at,
    ];
  },
  selectionRange: ({ checked, position }) => selectionRanges(checked, [position]),
  semanticTokens: ({ checked, range }) => {
    const sheet = semanticTokens(checked);
    return [sheet === null ? null : tokenData(sheet), tokensIn(checked, range)];
  },
  signatureHelp: ({ checked, position }) => signatureHelp(checked, position),
  status: ({ checked }) => status(checked),
  sums: ({ checked, range }) => sumAction(checked, range),
  workspaceSymbol: ({ help: { index } }) => ['', 's', 'sl', '数量', '①'].map((query) => workspaceSymbols(index, query)),
};

const CLIPBOARDS = [
  '1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:≥5次；年度指标值:≥5次。\n2、2-效益指标；22-社会效益；投诉率；年度指标值:≤5%。',
  '河道保洁\t10.00\t10.00\t\t\t做好保洁。\t1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:≥5次；年度指标值:≥5次。\n',
  '"两行\n的格"',
];
