import type { Hover } from 'vscode-languageserver-types';
import type { Position, Words } from '#grammar';
import { touches } from '../check/fixes.ts';
import { say } from '../check/words.ts';
import { explanation, type ReadPage } from '../rules/page.ts';
import type { Rule } from '../rules/rule.ts';
import type { Checked } from '../workspace/checked.ts';
import { rangeOfFinding } from './support/finding.ts';

const MORE: Words = { zh: '例子和选项', en: 'Examples and options' };
/** More rules than these in one place are told by their messages alone. */
const MOST_RULES = 3;

/** Adds to a hover why the findings at a position matter, from the pages of their rules. */
export async function withExplanations(
  hover: Hover | null,
  checked: Checked,
  position: Position,
  readPage: ReadPage,
): Promise<Hover | null> {
  const at = { start: position, end: position };
  const found = checked.result
    .findingsAt(position.line, position.line)
    .filter((placed) => touches(rangeOfFinding(placed), at));
  const rules = [...new Set(found.map(({ finding }) => finding.rule))].slice(0, MOST_RULES);
  if (rules.length === 0) return hover;
  const said = await Promise.all(rules.map((rule) => explained(rule, checked, readPage)));
  const own = hover === null ? [] : [(hover.contents as { value: string }).value];
  const value = [...own, ...said].join('\n\n---\n\n');
  return { ...hover, contents: { kind: 'markdown', value } };
}

async function explained(rule: Rule, { locale, pageLink }: Checked, readPage: ReadPage): Promise<string> {
  const text = explanation(rule, await readPage(rule.name), locale);
  return pageLink === null ? text : `${text}\n\n[${say(MORE, locale)}](${pageLink(rule.name)})`;
}
