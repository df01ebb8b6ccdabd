import { Snapshot } from '#grammar';
import type { Locale } from '../../../../server/src/check/words.ts';
import { type Checked, Checks } from '../../../../server/src/workspace/checked.ts';
import { Document } from '../../../../server/src/workspace/document.ts';
import { takeCursor } from '../../../support/marks.ts';
import { readSettings } from '../../../support/settings.ts';

/** A text as features see it when it is open in an editor. */
export function open(text: string, settings: unknown = {}, locale: Locale = 'zh'): Checked {
  return new Checks(locale).of(Document.open('untitled:table', 1, text), readSettings(settings));
}

/** As `open`, for a text with the cursor mark `‸`; gives the position of the cursor as well. */
export function openAtCursor(marked: string, settings: unknown = {}, locale: Locale = 'zh') {
  const { text, offset } = takeCursor(marked);
  return { checked: open(text, settings, locale), position: Snapshot.of(text).positionAt(offset), text, offset };
}

/** A text after edits as the protocol describes them. */
export function applied(
  text: string,
  edits: readonly { range: { start: Position; end: Position }; newText: string }[],
): string {
  const snapshot = Snapshot.of(text);
  const placed = edits.map(({ range, newText }) => ({
    start: snapshot.offsetAt(range.start),
    end: snapshot.offsetAt(range.end),
    newText,
  }));
  // Of edits that begin at one place the first comes first.
  placed.sort((a, b) => a.start - b.start || a.end - b.end);
  return placed.reduceRight(
    (after, { start, end, newText }) => after.slice(0, start) + newText + after.slice(end),
    text,
  );
}

type Position = { line: number; character: number };
