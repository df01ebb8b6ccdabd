import { compact } from '#grammar';

const SIGNS = /[、,，.。;；:：()（）“”"'‘’《》%]+/g;
/** Words for one and the same kind of figure; each is written as the last. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/比率|比例|百分比/g, '率'],
  [/满意率/g, '满意度'],
];

/** A name as it is compared with others that may only be written otherwise: without signs, and 率 in one form. */
export function looseName(text: string): string {
  return FORMS.reduce((name, [form, put]) => name.replace(form, put), compact(text).replace(SIGNS, ''));
}
