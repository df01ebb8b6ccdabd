import type { Words } from '#grammar';
import type { Arguments } from '../rules/rule.ts';

/** The languages of the product; Chinese where nothing says otherwise. */
export type Locale = 'zh' | 'en';

/** The language for a client's locale such as `zh-cn` or `en-US`. */
export function localeOf(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** A message in one language with its `{placeholders}` filled in. */
export function say(words: Words, locale: Locale, args: Arguments = {}): string {
  return words[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}
