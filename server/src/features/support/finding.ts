import type { Range, Words } from '#grammar';
import type { PlacedFinding } from '../../check/checker.ts';
import { type Locale, say } from '../../check/words.ts';

const PLACES: Words = { zh: '（全文共 {count} 处。）', en: ' ({count} places in this file.)' };

/** Where a finding stands in its file. */
export function rangeOfFinding({ segment, line, finding }: PlacedFinding): Range {
  return shifted(segment.rangeOf(finding.span), line);
}

/** What a finding says; one that stands for many says how many. */
export function messageOfFinding({ finding, count }: PlacedFinding, locale: Locale): string {
  const words = finding.rule.messages[finding.message]!;
  const isCounted = words[locale].includes('{count}');
  const message = say(words, locale, isCounted ? { count, ...finding.args } : finding.args);
  return count < 2 || isCounted ? message : message + say(finding.rule.foldedWords ?? PLACES, locale, { count });
}

/** A range of a segment that begins in `line`, as a range of the file. */
export function shifted({ start, end }: Range, line: number): Range {
  return {
    start: { line: start.line + line, character: start.character },
    end: { line: end.line + line, character: end.character },
  };
}
