import type { NumberFigure } from '#grammar';
import { sameNumber, sameUnit, targetIn } from './targets.ts';
import { type IndicatorReading, mainNumber, type Reading } from './values.ts';

/** Whether the target in the name and the annual value give different numbers of the same thing. */
export function conflicts(reading: IndicatorReading): boolean {
  const figure = targetIn(reading)?.figure;
  if (figure == null) return false;
  const main = reading.annual === null ? null : mainNumber(reading.annual);
  if (main === null || !sameUnit(figure, main) || sameNumber(figure, main)) return false;
  // 20 in the name lies within 20-35 in the value.
  return figure.low.compare(main.low) < 0 || figure.low.compare(main.high ?? main.low) > 0;
}

/** Whether two values that are written differently ask for the same: `100%` and `及时率100%`, `≥5次` and `不少于5次`. */
export function askTheSame(a: Reading, b: Reading): boolean {
  const [first, second] = [soleNumber(a), soleNumber(b)];
  if (first === null || second === null || !sameUnit(first, second) || !sameNumber(first, second)) return false;
  const [subject, other] = [subjectOf(a), subjectOf(b)];
  return first.operator?.sign === second.operator?.sign && (subject === other || subject === '' || other === '');
}

/** The main figure of a value that has no other. */
function soleNumber(reading: Reading): NumberFigure | null {
  return reading.value.figures.length === 1 ? mainNumber(reading) : null;
}

function subjectOf({ value: { text, subject } }: Reading): string {
  return text.slice(subject.start, subject.end).trim();
}
