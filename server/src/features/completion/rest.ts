import type { Piece } from '../../writing/snippet.ts';
import type { ValueForm } from '../support/value-form.ts';
import type { ListContext } from './context.ts';

/** The parts of an indicator behind its name, in the order of the form. */
export type RestPart = 'cycleLabel' | 'cycleValue' | 'annualLabel' | 'annualValue';

/**
 * An indicator from one part on to its end, with the same value in both places: the author writes the number once.
 */
export function restFrom(part: RestPart, form: ValueForm, { style, standard: { labels } }: ListContext): Piece[] {
  const value = piecesOf(form);
  const rest: Piece[] = [];
  const parts: RestPart[] = labels.cycle === null ? ['annualLabel', 'annualValue'] : PARTS;
  for (const one of parts.slice(Math.max(0, parts.indexOf(part)))) {
    if (one === 'cycleLabel') rest.push(style.label(labels.cycle!));
    else if (one === 'annualLabel')
      rest.push(...(one === part ? [] : separatorBefore(rest, style.separator)), style.label(labels.annual));
    else rest.push(...value);
  }
  return [...rest, style.end];
}

const PARTS: RestPart[] = ['cycleLabel', 'cycleValue', 'annualLabel', 'annualValue'];

function separatorBefore(rest: readonly Piece[], separator: string): Piece[] {
  return rest.length === 0 ? [] : [separator];
}

/** A value with the place of its number; without a place where the number is known for certain. */
export function piecesOf({ before, figure, after, sure }: ValueForm): Piece[] {
  const number: Piece = sure === true ? figure : { stop: 1, text: figure };
  return [before, number, after].filter((piece) => piece !== '');
}
