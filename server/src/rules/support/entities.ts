import type { GlyphMatch } from '#grammar';
import names from './entities.json' with { type: 'json' };

/** What every character of a web page that is written by its name or number begins with. */
export const ENTITY_SIGN = '&';

/** By name, or number, escaped once more or not: &gt; &amp;gt; &#8805; &#x2265; and before a number without its end. */
const ENTITY = new RegExp(
  `&(?:amp[;；])*(?:(${Object.keys(names).join('|')})(?:[;；]|(?=[=\\d]))|#(\\d{2,5})[;；]|#[xX]([\\da-fA-F]{2,4})[;；])`,
  'g',
);
const BY_NAME = new Map(Object.entries(names));
const NOTE = { zh: '网页代码', en: 'code of a web page' };

/** The characters of a text that stand there as web pages write them. */
export function findEntities(text: string): GlyphMatch[] {
  if (!text.includes(ENTITY_SIGN)) return [];
  return Array.from(text.matchAll(ENTITY), ({ index: start, 0: wrong, 1: name, 2: decimal, 3: hexadecimal }) => {
    const right =
      BY_NAME.get(name ?? '') ?? String.fromCharCode(decimal ? Number(decimal) : parseInt(hexadecimal!, 16));
    return { start, end: start + wrong.length, entry: { wrong, right, note: NOTE } };
  });
}
