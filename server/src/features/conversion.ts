import type { CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Range, Rewriting, Words } from '#grammar';
import { type Locale, say } from '../check/words.ts';
import {
  type Answers,
  CONVERSION_TITLES,
  CONVERSIONS,
  type ConversionName,
  convert,
  type OpenType,
} from '../convert/conversions.ts';
import { rewritingEdits } from '../format/edits.ts';
import { label } from '../rules/support/heads.ts';
import type { Checked } from '../workspace/checked.ts';
import { keptNotes } from './support/kept-notes.ts';

/** A client asks for a conversion with this request. */
export const CONVERT_REQUEST = 'zhibiao/convert';

/** Kinds of the actions that convert the rows at a place, and of those that convert the whole file. */
export const ROW_KIND = 'refactor.rewrite.zhibiao';
export const FILE_KIND = 'source.convert.zhibiao';
/** What can be done to one row as well as to all. */
const OF_ROWS: readonly ConversionName[] = ['codes', 'renumber', 'sort', 'types'];
/** Of rows on more lines than this nobody works out beforehand whether there is anything to do. */
const MOST_LINES = 100;

const TEXTS = {
  kept: {
    zh: '第 {line} 行{name}没有转换，因为转换后读法会变。',
    en: 'Line {line}{name} is not converted: it would read differently.',
  },
  open: { zh: '“{project}”的指标“{name}”是哪一类？', en: 'Which type is the indicator “{name}” of “{project}”?' },
} satisfies Record<string, Words>;

/** What a client asks for with `zhibiao/convert`. */
export interface ConversionRequest {
  readonly name: ConversionName;
  /** Only rows that it touches; the whole document where it is missing. */
  readonly range?: Range;
  /** The codes of types by the keys of questions that came with an earlier answer. */
  readonly answers?: Answers;
}

/** The answer to `zhibiao/convert`. */
export interface ConversionAnswer {
  /** Null where nothing is to be changed. */
  readonly edit: WorkspaceEdit | null;
  /** Indicators whose type is not clear from their names; asked again with answers, they are converted, too. */
  readonly questions: readonly {
    readonly key: string;
    readonly question: string;
    readonly choices: readonly { readonly code: string; readonly label: string }[];
  }[];
  /** What could not be converted, in one line each. */
  readonly notes: readonly string[];
}

/** Converts a document, or the rows at a place. */
export function conversion(
  checked: Checked,
  { name, range, answers }: ConversionRequest,
  client: { readonly annotatesEdits: boolean },
): ConversionAnswer {
  const { document, result, locale } = checked;
  const lines = range === undefined ? undefined : { start: range.start.line, end: range.end.line };
  const { open, ...rewriting } = convert(document.table, result, name, answers, lines);
  const edits = rewritingEdits(document.table, rewriting);
  return {
    edit: edits.length === 0 ? null : previewedEdit(checked, edits, say(CONVERSION_TITLES[name], locale), client),
    questions: open.map((one) => questionOf(one, checked)),
    notes: conversionNotes(rewriting, locale),
  };
}

/** One line for each row that a conversion had to leave as it was. */
export function conversionNotes(rewriting: Pick<Rewriting, 'kept'>, locale: Locale): string[] {
  return keptNotes(TEXTS.kept, rewriting, locale);
}

/** Conversions as actions without their edits, which are worked out when one is chosen; of rows those that do something. */
export function conversionActions(checked: Checked, range: Range, wants: (kind: string) => boolean): CodeAction[] {
  const { document, locale } = checked;
  const action = (name: ConversionName, kind: string, where: Range | undefined): CodeAction => ({
    title: say(CONVERSION_TITLES[name], locale),
    kind: `${kind}.${name}`,
    data: { uri: document.uri, name, range: where },
  });
  const onRow = document.table.segmentAt(range.start.line).segment.what === 'row';
  const ofRows = onRow
    ? OF_ROWS.filter((name) => wants(`${ROW_KIND}.${name}`) && doesSomething(checked, name, range))
    : [];
  return [
    ...ofRows.map((name) => action(name, ROW_KIND, range)),
    ...CONVERSIONS.map((name) => action(name, FILE_KIND, undefined)).filter(({ kind }) => wants(kind!)),
  ];
}

function doesSomething({ document, result }: Checked, name: ConversionName, { start, end }: Range): boolean {
  if (end.line - start.line >= MOST_LINES) return true;
  const { pieces, kept, open } = convert(document.table, result, name, {}, { start: start.line, end: end.line });
  return pieces.size > 0 || kept.length > 0 || open.length > 0;
}

/**
 * An edit that a client shows before it is made, where it can. What needs confirmation makes VS Code show the whole, but
 * is left unticked there, as if nobody wanted it: so nothing does but an empty edit behind the text.
 */
function previewedEdit(
  { document }: Checked,
  edits: readonly TextEdit[],
  title: string,
  { annotatesEdits }: { readonly annotatesEdits: boolean },
): WorkspaceEdit {
  if (!annotatesEdits) return { changes: { [document.uri]: [...edits] } };
  const { snapshot } = document.table;
  const end = snapshot.positionAt(snapshot.length);
  const nothing = { range: { start: end, end }, newText: '', annotationId: 'preview' };
  return {
    changeAnnotations: { conversion: { label: title }, preview: { label: title, needsConfirmation: true } },
    documentChanges: [
      {
        textDocument: { uri: document.uri, version: document.version },
        edits: [...edits.map((edit) => ({ ...edit, annotationId: 'conversion' })), nothing],
      },
    ],
  };
}

function questionOf({ key, at, indicator, choices }: OpenType, { locale }: Checked) {
  const args = { project: at.segment.name, name: indicator.name ?? '' };
  return {
    key,
    question: say(TEXTS.open, locale, args),
    choices: choices.map((type) => ({ code: type.code!, label: label(type) })),
  };
}
