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

/** What every sign that is written as formulas are set begins with. */
export const LATEX_SIGN = '\\';

/** \geq, \%, or all that stands between the signs around a formula: $\geq 95\%$. */
const LATEX =
  /\$([^$\n；;。]{0,40}\\[^$\n；;。]{0,40})\$|\\(geqslant|geq|ge|leqslant|leq|le|sim|times|pm|%)(?![A-Za-z])[ ]?/g;
const COMMAND = /\\([A-Za-z]{2,8}|%)\s*|\s+/g;
const BY_COMMAND = new Map(
  Object.entries({ geqslant: '≥', geq: '≥', ge: '≥', leqslant: '≤', leq: '≤', le: '≤', sim: '~', times: '×', pm: '±' }),
);
const LATEX_NOTE = { zh: '公式代码', en: 'code of a formula' };

function findLatex(text: string): GlyphMatch[] {
  if (!text.includes(LATEX_SIGN)) return [];
  return Array.from(text.matchAll(LATEX), ({ index: start, 0: wrong, 1: formula, 2: command }) => {
    const right =
      formula === undefined ? signOf(command!) : formula.replace(COMMAND, (_, name?: string) => signOf(name ?? ''));
    return { start, end: start + wrong.length, entry: { wrong, right, note: LATEX_NOTE } };
  });
}

function signOf(command: string): string {
  return BY_COMMAND.get(command) ?? command;
}

/** The characters of a text that stand there as web pages or formulas write them. */
export function findEntities(text: string): GlyphMatch[] {
  return [...findWebSigns(text), ...findLatex(text)].sort((a, b) => a.start - b.start);
}

function findWebSigns(text: string): GlyphMatch[] {
  if (!text.includes(ENTITY_SIGN)) return [];
  return Array.from(text.matchAll(ENTITY), ({ index: start, 0: wrong, 1: name, 2: decimal, 3: hexadecimal }) => {
    const right =
      BY_NAME.get(name ?? '') ?? String.fromCharCode(decimal ? Number(decimal) : parseInt(hexadecimal!, 16));
    return { start, end: start + wrong.length, entry: { wrong, right, note: NOTE } };
  });
}
