/** Kinds of UTF-16 code units that the readers tell apart. */
export const Char = {
  Other: 0,
  Space: 1,
  Digit: 2,
  /** `；` `;` `：` `:` `，` `,` and the small forms. */
  Separator: 3,
  /** `。` `.` `．` and the small forms: an end, or a separator. */
  Stop: 4,
  /** `、`, which follows serials and, by mistake, stands for a separator. */
  Comma: 5,
  Dash: 6,
  Letter: 7,
  Han: 8,
} as const;

export const SPACES = ' \t\n\r\v\f\u00a0\u2002\u2003\u2007\u2009\u200a\u200b\u202f\u3000\ufeff';
export const DASHES = '-－﹣‐‑‒–—―−─━';
export const DIGITS = '0123456789０１２３４５６７８９';
export const STOPS = '。.．｡﹒';
/** Around serials, labels and remarks. */
export const OPENING_BRACKETS = '（(【[［〔';
export const CLOSING_BRACKETS = '）)】]］〕';
export const COLONS = ':：﹕︰∶';
/** What the hyphen behind a code is misread as. */
export const HYPHEN_LOOKALIKES = '一ー_＿~～';
/** What a 1 is misread as, besides letters. */
export const ONE_LOOKALIKES = '|｜│!！丨';
/** Signs of another use that stand in the place of the hyphen behind a code. */
export const HYPHEN_STANDINS = '、.．。｡﹒·•・:：;；,，/／=＝+＋*→|';
/** Signs between the cells of Markdown and text tables. */
export const BARS = '|｜│┃';

/** The kind of every UTF-16 code unit. */
export const KINDS = new Uint8Array(0x10000);

function mark(kind: number, characters: string): void {
  for (const character of characters) KINDS[character.charCodeAt(0)] = kind;
}

KINDS.fill(Char.Han, 0x4e00, 0xa000);
KINDS.fill(Char.Han, 0x3400, 0x4dc0);
KINDS.fill(Char.Han, 0x2e80, 0x2fe0);
KINDS.fill(Char.Han, 0xf900, 0xfb00);
KINDS.fill(Char.Han, 0xd800, 0xe000); // surrogates: characters outside the BMP are rare Han in these files
mark(Char.Space, SPACES);
mark(Char.Digit, DIGITS);
mark(Char.Separator, `；;，,﹔﹐${COLONS}`);
mark(Char.Stop, STOPS);
// The last two are what it is misread as.
mark(Char.Comma, '、､﹑丶ヽ');
mark(Char.Dash, DASHES);
KINDS.fill(Char.Letter, 0x41, 0x5b);
KINDS.fill(Char.Letter, 0x61, 0x7b);
KINDS.fill(Char.Letter, 0xff21, 0xff3b);
KINDS.fill(Char.Letter, 0xff41, 0xff5b);

/** The kind of the code unit at `index`; `Char.Other` outside of the text. */
export function kindAt(text: string, index: number): number {
  return index >= 0 && index < text.length ? KINDS[text.charCodeAt(index)]! : Char.Other;
}

export function isDigitAt(text: string, index: number): boolean {
  return kindAt(text, index) === Char.Digit;
}

/** First index at or after `index` (below `end`) that is no white space. */
export function skipSpaces(text: string, index: number, end = text.length): number {
  while (index < end && kindAt(text, index) === Char.Space) index++;
  return index;
}

/** Last end at or before `end` (above `start`) that has no white space before it. */
export function skipSpacesBack(text: string, end: number, start = 0): number {
  while (end > start && kindAt(text, end - 1) === Char.Space) end--;
  return end;
}

/** A text without those of some characters that stand at its end; `/[…]+$/` would try at each place of a long run. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

export function skipDigits(text: string, index: number): number {
  while (kindAt(text, index) === Char.Digit) index++;
  return index;
}

/** The number that half- or full-width digits from `start` to `end` make; NaN where there are none. */
export function digitsValue(text: string, start: number, end: number): number {
  if (end <= start) return Number.NaN;
  let value = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    value = value * 10 + (c >= 0xff10 ? c - 0xff10 : c - 0x30);
  }
  return value;
}

/** Full-width forms of ASCII characters as ASCII. */
export function toHalfWidth(text: string): string {
  let half = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== 0x3000 && (c < 0xff01 || c > 0xff5e)) continue;
    half += text.slice(from, i) + (c === 0x3000 ? ' ' : String.fromCharCode(c - 0xfee0));
    from = i + 1;
  }
  return from === 0 ? text : half + text.slice(from);
}

/** The number that digits of either width say. */
export function toNumber(digits: string): number {
  return Number(toHalfWidth(digits));
}

/** A string without any white space. */
export function withoutSpaces(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, '');
}

/** Whether a text ends in a full stop. */
export function isEnded(text: string): boolean {
  return /(?:。|[^\d０-９][.．])\s*$/.test(text);
}
