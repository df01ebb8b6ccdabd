import type { Words } from '#grammar';

/** The languages of the product; Chinese where nothing says otherwise. */
export type Locale = 'zh' | 'en';

/** The language for a client's locale such as `zh-cn` or `en-US`. */
export function localeOf(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** What is put into a message; of a list, its items in the way of the language. */
export type MessageArguments = Readonly<Record<string, string | number | readonly string[]>>;

/** Between the items of a list. */
const COMMA: Words = { zh: '、', en: ', ' };

/** A message in one language with its `{placeholders}` filled in; quotation marks with nothing between them are left out. */
export function say(words: Words, locale: Locale, args: MessageArguments = {}): string {
  const parts = partsOf(words, locale);
  let said = parts[0]!;
  for (let i = 1; i < parts.length; i += 2) {
    const value = sayArgument(args[parts[i]!] ?? `{${parts[i]}}`, locale);
    const next = parts[i + 1]!;
    if (value === '' && said.endsWith('“') && next.startsWith('”')) said = said.slice(0, -1).trimEnd() + next.slice(1);
    else said += (isQuoting(said) ? quotedInside(value) : value) + next;
  }
  return said;
}

/** Whether quotation marks stand open at the end. */
function isQuoting(said: string): boolean {
  return said.lastIndexOf('“') > said.lastIndexOf('”');
}

/** With the marks that stand inside of others. */
function quotedInside(value: string): string {
  return /[“”]/.test(value) ? value.replaceAll('“', '‘').replaceAll('”', '’') : value;
}

export function sayArgument(value: MessageArguments[string], locale: Locale): string {
  return typeof value === 'object' ? value.join(COMMA[locale]) : String(value);
}

/** Messages cut at their placeholders: texts, and between them names. Each is said for many findings. */
const known: Readonly<Record<Locale, WeakMap<Words, readonly string[]>>> = { zh: new WeakMap(), en: new WeakMap() };

function partsOf(words: Words, locale: Locale): readonly string[] {
  let parts = known[locale].get(words);
  if (parts === undefined) {
    parts = words[locale].split(/\{(\w+)\}/);
    known[locale].set(words, parts);
  }
  return parts;
}
