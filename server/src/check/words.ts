import type { Words } from '#grammar';
import type { Arguments } from '../rules/rule.ts';

/** The languages of the product; Chinese where nothing says otherwise. */
export type Locale = 'zh' | 'en';

/** The language for a client's locale such as `zh-cn` or `en-US`. */
export function localeOf(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** A message in one language with its `{placeholders}` filled in; quotation marks with nothing between them are left out. */
export function say(words: Words, locale: Locale, args: Arguments = {}): string {
  const parts = partsOf(words, locale);
  let said = parts[0]!;
  for (let i = 1; i < parts.length; i += 2) {
    const value = String(args[parts[i]!] ?? `{${parts[i]}}`);
    const next = parts[i + 1]!;
    if (value === '' && said.endsWith('“') && next.startsWith('”')) said = said.slice(0, -1).trimEnd() + next.slice(1);
    else said += value + next;
  }
  return said;
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
