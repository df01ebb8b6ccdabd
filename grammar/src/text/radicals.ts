import simplified from '../catalog/radicals.json' with { type: 'json' };

const RADICAL = /[\u2e80-\u2fdf\uf900-\ufad9]/;
const RADICALS = new RegExp(RADICAL, 'g');
const SIMPLIFIED = new Map(Object.entries(simplified));

/** A text with ordinary characters for radicals that PDFs have in their place (`⽬` U+2F6C), each in its place. */
export function withoutRadicals(text: string): string {
  return RADICAL.test(text) ? text.replace(RADICALS, ordinary) : text;
}

function ordinary(radical: string): string {
  const plain = SIMPLIFIED.get(radical) ?? radical.normalize('NFKC');
  return plain.length === 1 ? plain : radical;
}
