import { CodeUnitSet, compact, isCompact } from '#grammar';

const SIGNS = '、,，.。;；:：()（）“”"\'‘’《》%';
const ANY_SIGNS = new RegExp(`[${SIGNS}]+`, 'g');
/** Words for one and the same kind of figure, each with what stands in all of them and how it is written. */
const FORMS: readonly (readonly [telling: string, RegExp, string])[] = [
  ['比', /比率|比例|百分比/g, '率'],
  ['满意率', /满意率/g, '满意度'],
];

/** In a text of one width and without white space, one of these stands where there is anything to do. */
const TELLING = new CodeUnitSet([...SIGNS, ...FORMS.map(([telling]) => telling)]);

/** Whether a code unit may be another one in a name's loose form; a name without such is its own. */
export function isLoose(unit: number): boolean {
  return !isCompact(unit) || TELLING.has(unit);
}

/** A name as it is compared with others that may only be written otherwise: without signs, and 率 in one form. */
export function looseName(text: string): string {
  const name = compact(text);
  if (TELLING.indexIn(name) < 0) return name;
  let loose = name.replace(ANY_SIGNS, '');
  for (const [telling, form, put] of FORMS) if (loose.includes(telling)) loose = loose.replace(form, put);
  return loose;
}

/**
 * A number that names of one loose form share, for less than the form: made of the Han characters that stay in it. Null
 * where a name holds signs that are other characters in one width.
 */
export function looseHash(text: string): number | null {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x4e00 && unit <= 0x9fff) {
      if (!CHANGING.has(unit)) hash = (Math.imul(hash, 31) + unit) | 0;
    } else if (unit >= 0x80 && !PLAIN.has(unit) && (unit < 0xff01 || unit > 0xff5e)) return null;
  }
  return hash;
}

/** The characters of words that a loose form has otherwise, and signs that it leaves out. */
const CHANGING = new CodeUnitSet('比率例百分满意度');
const PLAIN = new CodeUnitSet(SIGNS);
