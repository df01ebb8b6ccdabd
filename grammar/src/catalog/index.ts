import schema from './standard.schema.json' with { type: 'json' };
import type { Standard } from './standard.ts';
import guangzhou from './standards/guangzhou.json' with { type: 'json' };
import mof2015 from './standards/mof2015.json' with { type: 'json' };
import mof2021 from './standards/mof2021.json' with { type: 'json' };

export { type EntryQuery, findLevel, findType, levelOfType, nameKey } from './find.ts';
export {
  findGlyphs,
  GLYPHS,
  type GlyphEntry,
  type GlyphFinder,
  type GlyphMatch,
  glyphFinder,
  holdsUnitWord,
  isOwnHead,
  misreadUnit,
  tellingSigns,
  tellingWords,
  UNIT_WORDS,
} from './glyphs.ts';
export { findOtherForm, findTitledForm, OTHER_FORMS, type OtherForm } from './other-forms.ts';
export type { CatalogEntry, LevelEntry, Standard, TypeEntry, Words } from './standard.ts';

/** The standards that come with the product, the default first. */
export const STANDARDS: readonly Standard[] = [guangzhou, mof2015, mof2021];

/** The one of them whose heads have codes. */
export const CODED_STANDARD: Standard = guangzhou;

/** The JSON schema of a standard, for those that users write. */
export const STANDARD_SCHEMA: object = schema;

/** The built-in standard of this name; undefined where there is none. */
export function standardById(id: string): Standard | undefined {
  return STANDARDS.find((standard) => standard.id === id);
}
export { OPERATORS, type OperatorSign, type OperatorWords, VALUE_WORDS, type ValueWords } from './values.ts';
