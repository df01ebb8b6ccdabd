import type { Indicator } from '../indicator/indicator.ts';
import { type IndicatorList, readIndicators } from '../indicator/list.ts';
import { findListStart } from '../indicator/scan.ts';
import type { Vocabulary } from '../indicator/vocabulary.ts';
import { JoinedText } from '../text/joined.ts';
import type { Cells } from './cells.ts';

/**
 * The list of a row, of which all or the beginning was put into the cell of the goal; that cell gives it up. `own` is the list
 * that stands in its place, and entries begin at `entryStarts` in the source.
 */
export function withListInGoal(
  cells: Cells,
  own: IndicatorList | null,
  source: string,
  vocabulary: Vocabulary,
  entryStarts: readonly number[] = [],
): IndicatorList | null {
  const goal = cells.get('goal');
  const next = own === null ? null : (own.indicators[0]?.serial ?? 1);
  if (goal === undefined || (next !== null && next < 2) || !vocabulary.listSigns.areIn(goal.text)) return own;
  const start = findListStart(goal.text, vocabulary);
  if (start < 0) return own;
  const text = goal.slice(start, goal.text.length);
  const { indicators } = readIndicators(text, vocabulary);
  if (!indicators.some(isWhole) || (next !== null && indicators.at(-1)!.serial !== next - 1)) return own;
  const joined = own === null ? text : JoinedText.of(source, [...text.pieces, ...own.joined.pieces]);
  cells.set('goal', goal.slice(0, start));
  cells.set('indicators', joined);
  return readIndicators(
    joined,
    vocabulary,
    entryStarts.map((at) => joined.offsetOf(at)),
  );
}

function isWhole({ level, type, name, annualValue }: Indicator): boolean {
  return (level ?? type) !== null && name !== null && annualValue !== null;
}
