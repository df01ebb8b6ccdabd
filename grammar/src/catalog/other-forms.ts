import { nameKey } from './find.ts';
import forms from './other-forms.json' with { type: 'json' };
import type { Words } from './standard.ts';

/** A form that is no goal table, known by its levels. */
export interface OtherForm {
  readonly levels: readonly string[];
  readonly form: Words;
}

/** The other forms that are known. */
export const OTHER_FORMS: readonly OtherForm[] = forms;

const byLevel = new Map(OTHER_FORMS.flatMap((other) => other.levels.map((level) => [nameKey(level), other] as const)));

/** The other form that a level of this name belongs to; undefined where the name tells nothing. */
export function findOtherForm(level: string): OtherForm | undefined {
  return byLevel.get(nameKey(level));
}
