import type { Position, Range, Table, Words } from '#grammar';
import type { PlacedFinding } from '../../check/checker.ts';
import type { PlacedEdit } from '../../check/fixes.ts';
import { KEYWORDS, type SuppressionScope } from '../../check/suppression.ts';
import { type Locale, say } from '../../check/words.ts';
import { rangeOfFinding } from './finding.ts';

const TITLES = {
  line: { zh: '忽略这一行的 {rule}', en: 'Ignore {rule} on this line' },
  project: { zh: '忽略这个项目的 {rule}', en: 'Ignore {rule} in this project' },
  file: { zh: '忽略全文的 {rule}', en: 'Ignore {rule} in this file' },
} satisfies Record<SuppressionScope, Words>;

/** A comment that would keep a finding still. */
export interface SuppressionOffer {
  readonly title: string;
  readonly edit: PlacedEdit;
}

/** Where comments can keep a finding still, the nearest first. */
export function suppressionOffers(placed: PlacedFinding, table: Table, locale: Locale): SuppressionOffer[] {
  const { name: rule } = placed.finding.rule;
  // What is wrong with a comment is mended in it.
  if (rule === 'unused-suppression') return [];
  return scopesOf(placed).map((scope) => {
    const line = lineFor(scope, placed, table);
    const comment = `// ${KEYWORDS[scope][locale]} ${rule}`;
    return { title: say(TITLES[scope], locale, { rule }), edit: lineBefore(line, comment, table) };
  });
}

/** Of a finding that stands for many, hiding one place only brings up the next. */
function scopesOf({ segment, count }: PlacedFinding): SuppressionScope[] {
  if (count > 1) return ['file'];
  return segment.what === 'row' && segment.kind === 'project' ? ['line', 'project', 'file'] : ['line', 'file'];
}

function lineFor(scope: SuppressionScope, placed: PlacedFinding, table: Table): number {
  if (scope === 'line') return rangeOfFinding(placed).start.line;
  if (scope === 'project') return placed.line;
  // The title stays first: editors know the file by it.
  const { segment, line } = table.segmentAt(0);
  return segment.what === 'heading' ? line + segment.lines.length : 0;
}

/** Puts a line before another one, with that one's indent and line end. */
function lineBefore(line: number, text: string, { snapshot }: Table): PlacedEdit {
  const own = line < snapshot.lineCount ? snapshot.line(line) : '';
  const [mark, indent] = /^(\ufeff?)([ \t\u3000]*)/.exec(own)!.slice(1) as [string, string];
  const eol = /[\r\n]+$/.exec(snapshot.line(Math.min(line, snapshot.lineCount - 1)))?.[0] ?? firstLineEnd(snapshot);
  const at: Position = { line, character: mark.length };
  const range: Range = { start: at, end: at };
  return { range, newText: `${indent}${text}${eol}` };
}

function firstLineEnd(snapshot: Table['snapshot']): string {
  return /[\r\n]+$/.exec(snapshot.line(0))?.[0] ?? '\n';
}
