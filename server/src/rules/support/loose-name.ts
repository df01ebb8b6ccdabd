import { CodeUnitSet, compact } from '#grammar';

const SIGNS = '、,，.。;；:：()（）“”"\'‘’《》%';
const ANY_SIGNS = new RegExp(`[${SIGNS}]+`, 'g');
/** Words for one and the same kind of figure; each is written as the last. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/比率|比例|百分比/g, '率'],
  [/满意率/g, '满意度'],
];

/** Without one of these there is nothing to do, as in most names. */
const TELLING = new CodeUnitSet([...SIGNS, '比', '百', '满']);

/** A name as it is compared with others that may only be written otherwise: without signs, and 率 in one form. */
export function looseName(text: string): string {
  const name = compact(text);
  if (TELLING.indexIn(name) < 0) return name;
  return FORMS.reduce((loose, [form, put]) => loose.replace(form, put), name.replace(ANY_SIGNS, ''));
}
