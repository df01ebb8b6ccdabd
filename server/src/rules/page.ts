import type { Locale } from '../check/words.ts';
import { say } from '../check/words.ts';
import type { Rule } from './rule.ts';

/** Reads the page of a rule (docs/rules/NAME.md, Markdown); null where there is none. */
export type ReadPage = (rule: string) => Promise<string | null>;

/** The headings of a page that say why and how, as its test demands them. */
const SECTIONS = ['查什么', '为什么', '怎么改'] as const;
const ENGLISH = 'In English';

/** What a reader of a finding wants to know of its rule, in Markdown; of a page that is missing, the summary alone. */
export function explanation({ name, summary }: Rule, page: string | null, locale: Locale): string {
  const title = `**${name}** ${say(summary, locale)}`;
  if (page === null) return title;
  const said =
    locale === 'en'
      ? [sectionOf(page, ENGLISH)]
      : SECTIONS.map((heading) => {
          const text = sectionOf(page, heading);
          return text === null ? null : `*${heading}* ${text}`;
        });
  return [title, ...said.filter((text) => text !== null)].join('\n\n');
}

/** A page as a terminal shows it: without the marks of what is generated. */
export function plainPage(page: string): string {
  return page.replace(/^<!--.*-->\n/gm, '').replace(/^\| \| \|\n\|---\|---\|\n/m, '');
}

function sectionOf(page: string, heading: string): string | null {
  const start = page.indexOf(`\n## ${heading}\n`);
  if (start < 0) return null;
  const text = page.slice(start + heading.length + 5);
  const end = text.search(/\n## /);
  // A link of a page leads nowhere from here.
  return (end < 0 ? text : text.slice(0, end)).replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').trim();
}
