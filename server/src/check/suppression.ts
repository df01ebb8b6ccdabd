import { contentOf, isComment, type Span, type TableSegment } from '#grammar';

/** On what a comment keeps rules still: the next line, the project that it stands in or before, the whole file. */
export type SuppressionScope = 'line' | 'project' | 'file';

/** A comment that keeps rules still: `// 指标-忽略 vague-value：原因`. */
export interface Suppression {
  readonly scope: SuppressionScope;
  /** The rules by name, with their spans in the segment; none where the comment is meant for all. */
  readonly rules: readonly { readonly name: string; readonly span: Span }[];
  /** The segment that holds the comment, and the comment's line in it. */
  readonly segment: TableSegment;
  readonly line: number;
}

/** What suppressions hid in one block of segments. */
export interface Hidden {
  /** For each suppression on a line or project that hid something, the names of the rules of which it did. */
  readonly by: Map<Suppression, Set<string>>;
  /** The names of the rules of which those on the whole file hid something. */
  readonly inFile: Set<string>;
}

export function nothingHidden(): Hidden {
  return { by: new Map(), inFile: new Set() };
}

/** Whether a suppression keeps a rule still. */
export function isMeant({ rules }: Suppression, name: string): boolean {
  return rules.length === 0 || rules.some((rule) => rule.name === name);
}

/** The suppressions at work on a segment: on all of it, and on single lines. */
export interface Covers {
  readonly whole: readonly Suppression[];
  readonly lines: ReadonlyMap<number, readonly Suppression[]>;
}

/** What the suppressions in and before one block of segments come to. */
export interface Coverage {
  /** Those that still waited for the next line or project where the block begins, and where it ends. */
  readonly before: readonly Suppression[];
  readonly waiting: readonly Suppression[];
  /** The block's own. */
  readonly own: readonly Suppression[];
  readonly covers: ReadonlyMap<TableSegment, Covers>;
}

/** The words that open such a comment, in Chinese and in English. */
export const KEYWORDS = {
  line: { zh: '指标-忽略', en: 'zhibiao-ignore' },
  project: { zh: '指标-忽略项目', en: 'zhibiao-ignore-project' },
  file: { zh: '指标-忽略全文', en: 'zhibiao-ignore-file' },
} as const;

const FORM =
  /^[\s\ufeff]*(?:\/\/|／／)\s*(?:指标[-－—]?忽略(?<zh>项目|全文)?|zhibiao-ignore(?:-(?<en>project|file))?)(?![^\s:：])(?<names>[^:：]*)/di;
const SCOPES: Readonly<Record<string, SuppressionScope>> = {
  项目: 'project',
  project: 'project',
  全文: 'file',
  file: 'file',
};

/** What a comment says of rules: the scope, and the offsets in the line where their names may stand; null where nothing. */
export function readSuppression(line: string): { readonly scope: SuppressionScope; readonly names: Span } | null {
  const match = FORM.exec(contentOf(line));
  if (match === null) return null;
  const [start, end] = match.indices!.groups!.names!;
  const scope = match.groups!.zh ?? match.groups!.en?.toLowerCase();
  return { scope: scope === undefined ? 'line' : SCOPES[scope]!, names: { start, end } };
}

/** The suppressions among the lines of a segment, in their order. */
export function suppressionsIn(segment: TableSegment): readonly Suppression[] {
  if (!mayHoldComments(segment)) return [];
  const found: Suppression[] = [];
  for (const [line, text] of segment.lines.entries()) {
    const read = readSuppression(text);
    if (read === null) continue;
    const from = segment.offsetAt({ line, character: read.names.start });
    const names = text.slice(read.names.start, read.names.end);
    const rules = [...names.matchAll(/[^\s,，、;；]+/g)].map(({ 0: name, index }) => ({
      name,
      span: { start: from + index, end: from + index + name.length },
    }));
    found.push({ scope: read.scope, rules, segment, line });
  }
  return found;
}

function mayHoldComments(segment: TableSegment): boolean {
  if (segment.what === 'row') return segment.interruptions.some(({ what }) => what === 'comment');
  return segment.what === 'comment' || (segment.what === 'header' && segment.lines.length > 1);
}

/** The first line of a segment from `from` up to `end` with content of the table; null where there is none. */
export function contentLineIn({ lines }: TableSegment, from: number, end: number): number | null {
  for (let i = from; i < end; i++) if (lines[i]!.trim() !== '' && !isComment(lines[i]!)) return i;
  return null;
}
