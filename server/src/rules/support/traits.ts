import { GLYPHS, SIGHTS, tellingSigns } from '#grammar';
import { ENTITY_SIGN, LATEX_SIGN } from './entities.ts';
import { isLoose } from './loose-name.ts';
import { isLost } from './lost-characters.ts';
import { MISREAD_DIGITS } from './misread-number.ts';
import { TEMPLATE_WORDS, templateUnits } from './template.ts';
import { DATE_SIGNS } from './unfilled-date.ts';
import { WHITE_SPACE } from './words.ts';

/** What the code units of a name or value show at first sight: what none of them shows need not be looked for. */
export const Trait = {
  /** All that reading it as a value asks for. */
  Sight: 0xff,
  /** What stray-space or scrap-line may speak of, and suspect-glyph where characters are lost. */
  Damage: 0x100,
  Bracket: 0x200,
  /** What stands otherwise in the loose form of a name, or not at all. */
  Loose: 0x400,
  /** What tells a misread character. */
  Glyph: 0x800,
  /** What template-residue may speak of, besides what a text begins with. */
  Template: 0x1000,
  /** What may stand for a digit. */
  Digit: 0x2000,
} as const;

const traits = Uint16Array.from(SIGHTS);
function mark(trait: number, words: Iterable<string>): void {
  for (const word of words) traits[word.charCodeAt(0)]! |= trait;
}
mark(Trait.Glyph, tellingSigns(GLYPHS));
mark(Trait.Digit, MISREAD_DIGITS);
mark(Trait.Template, [...templateUnits(TEMPLATE_WORDS), ...DATE_SIGNS]);
mark(Trait.Damage, [...WHITE_SPACE, ENTITY_SIGN, LATEX_SIGN, ':', '：']);
mark(Trait.Bracket, '（(/／');
for (let unit = 0; unit < traits.length; unit++) {
  if (isLoose(unit)) traits[unit]! |= Trait.Loose;
  if (isLost(unit)) traits[unit]! |= Trait.Damage;
}

/** All that a text shows. */
export function traitsOf(text: string): number {
  let shown = 0;
  for (let i = 0; i < text.length; i++) shown |= traits[text.charCodeAt(i)]!;
  return shown;
}
