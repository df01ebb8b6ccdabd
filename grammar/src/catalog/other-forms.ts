import { withoutSpaces } from '../text/chars.ts';
import { nameKey } from './find.ts';
import forms from './other-forms.json' with { type: 'json' };
import type { Words } from './standard.ts';

/** A form that is no goal table, known by its levels, or by what its title ends in. */
export interface OtherForm {
  readonly levels: readonly string[];
  readonly titles: readonly string[];
  readonly form: Words;
}

/** The other forms that are known. */
export const OTHER_FORMS: readonly OtherForm[] = forms;

const byLevel = new Map(OTHER_FORMS.flatMap((other) => other.levels.map((level) => [nameKey(level), other] as const)));

/** The other form that a level of this name belongs to; undefined where the name tells nothing. */
export function findOtherForm(level: string): OtherForm | undefined {
  return byLevel.get(nameKey(level));
}

/** The other form that a line is the title of, with or without something in brackets behind it; undefined where it is none. */
export function findTitledForm(line: string): OtherForm | undefined {
  if (line.length > LONGEST_TITLE) return undefined;
  const title = withoutSpaces(line).replace(/[（(][^（(）)]*[)）]$/, '');
  return OTHER_FORMS.find(({ titles }) => titles.some((end) => title.endsWith(end)));
}

const LONGEST_TITLE = 60;
