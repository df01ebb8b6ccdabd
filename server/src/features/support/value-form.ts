import { OPERATORS, readValue, VALUE_WORDS } from '#grammar';
import { Reading } from '../../rules/support/reading.ts';
import { likelyUnits, unitOfThing } from '../../rules/support/units.ts';
import { holdsAny } from '../../rules/support/words.ts';
import type { ListStyle } from './list-style.ts';

/** A value with its number taken out: `≥` and `场` of `≥24场`. */
export interface ValueForm {
  readonly before: string;
  /** The number that stood there; empty where none is known. */
  readonly figure: string;
  readonly after: string;
  /** Whether the figure is what the author wrote, and not to be filled in. */
  readonly sure?: boolean;
}

const MOST_FORMS = 4;
const NUMBER_MARK = '{n}';

/** The form that a library entry gives, such as `≥{n}场`. */
export function formOfPattern(pattern: string): ValueForm {
  const [before = '', after = ''] = pattern.split(NUMBER_MARK);
  return { before, figure: '', after };
}

/** The form of a value that someone wrote; all of it is to be replaced where it has no number. */
export function formOfValue(text: string): ValueForm {
  const { main } = readValue(text);
  if (main === null) return { before: '', figure: text, after: '' };
  const { start, end } = main.number;
  return { before: text.slice(0, start), figure: text.slice(start, end), after: text.slice(end) };
}

/** The forms that a value under this name usually has, the likeliest first. */
export function usualForms(name: string): readonly ValueForm[] {
  const reading = Reading.of(name);
  const worse = reading.direction === 'worse';
  const timed = holdsAny(name, VALUE_WORDS.timeWords);
  const sign = worse || (timed && !reading.isRate) ? '≤' : '≥';
  return unitsOf(reading)
    .slice(0, MOST_FORMS)
    .map((after) => ({ before: sign, figure: '', after }));
}

function unitsOf(reading: Reading): readonly string[] {
  // The name says the unit: 支出及时率（%）.
  if (reading.bracket !== null) return [''];
  if (reading.isRate) return ['%'];
  const counted = VALUE_WORDS.countEndings.reduce((stem, ending) => cut(stem, ending), reading.thing);
  const own = VALUE_WORDS.units.filter((unit) => counted.endsWith(unit)).sort((a, b) => b.length - a.length)[0];
  const told = [own, unitOfThing(reading)].filter((unit) => unit != null);
  return told.length > 0 ? [...new Set(told)] : likelyUnits(reading);
}

function cut(stem: string, ending: string): string {
  return stem.endsWith(ending) && stem.length > ending.length ? stem.slice(0, -ending.length) : stem;
}

/** A form as the file writes comparisons: 不低于 for ≥ where it has words. */
export function inStyle(form: ValueForm, style: ListStyle): ValueForm {
  const operator = OPERATORS.find(({ signs, words }) => [...signs, ...words].includes(form.before));
  if (operator === undefined) return form;
  return { ...form, before: style.comparison(operator) };
}
