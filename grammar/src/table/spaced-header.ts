import type { Span } from '../text/joined.ts';
import { beginsAsColumn, beginsColumn, beginsHeader, type Columns, columnsOfCells } from './columns.ts';
import { wordsOf } from './side-by-side.ts';

/** Between what stands side by side on a line there are many spaces. */
export const LONGEST_SPACED = 400;
const LEAST_GAP = /\s{2,}/;
const WORDS = /\S+(?:\s\S+)*/g;

/** Whether a line holds names, or beginnings of names, with wide gaps between them. */
export function opensHeader(line: string): boolean {
  return beginsAsColumn(line) && LEAST_GAP.test(line.trim()) && beginsHeader(textsOf(line));
}

/** Columns with the places of their names, where those stand side by side on one line with wide gaps. */
export function withPlaces(columns: Columns, line: string): Columns {
  const places = namesOf(line);
  return places.length !== columns.order.length || !isSetInColumns(places) ? columns : { ...columns, places };
}

/** Where all gaps are as wide, the cells of the rows stand one behind the other as the names do. */
function isSetInColumns(places: readonly Span[]): boolean {
  const gaps = places.slice(1).map(({ start }, i) => start - places[i]!.end);
  return gaps.some((gap) => gap !== gaps[0]);
}

/**
 * The columns of a header whose names stand side by side with wide gaps and flow over lines, below one that opens it; null
 * where the lines are none. What stands below goes on with the name above it.
 */
export function spacedHeader(first: string, below: readonly string[]): Columns | null {
  const places = namesOf(first);
  const cells = textsOf(first);
  for (const line of below) {
    for (const { start, end } of namesOf(line)) {
      const at = places.findIndex((place) => start < place.end && place.start < end);
      if (at < 0) return null;
      cells[at] += line.slice(start, end);
    }
  }
  const columns = columnsOfCells(cells);
  return columns === null || columns.order.includes(null) ? null : { ...columns, spaced: true, places };
}

function textsOf(line: string): string[] {
  return namesOf(line).map(({ start, end }) => line.slice(start, end));
}

function namesOf(line: string): Span[] {
  return [...line.matchAll(WORDS)].flatMap(({ index, 0: words }) => {
    const whole = { start: index, end: index + words.length };
    // A name that fills its column has one space behind it.
    const parts = wordsOf(line, whole.start, whole.end);
    const names = parts.map(({ start, end }) => line.slice(start, end));
    return parts.length > 1 && !beginsColumn(words) && names.every(beginsColumn) ? parts : whole;
  });
}
