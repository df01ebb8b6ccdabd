import type { CompletionItem } from 'vscode-languageserver-types';
import { contentOf, isComment, type Position } from '#grammar';
import { KEYWORDS, readSuppression, type SuppressionScope } from '../../check/suppression.ts';
import { type Locale, say } from '../../check/words.ts';
import { RULES } from '../../rules/registry.ts';
import type { Checked } from '../../workspace/checked.ts';

const KIND = { keyword: 14 /* Keyword */, rule: 12 /* Value */ } as const;
const HERE = { zh: '本文件有', en: 'found in this file' };
const SCOPE_WORDS = {
  line: { zh: '忽略下一行的问题', en: 'suppress on the next line' },
  project: { zh: '忽略这个项目的问题', en: 'suppress in this project' },
  file: { zh: '忽略全文的问题', en: 'suppress in this file' },
};

/** What can be written in a comment: the words that keep rules still, and the names of rules behind them; null outside. */
export function completeInComment(checked: Checked, position: Position): CompletionItem[] | null {
  const { snapshot } = checked.document.table;
  const { line, character } = snapshot.clamp(position);
  const whole = snapshot.line(line);
  const text = contentOf(whole);
  if (!isComment(text)) return null;
  const read = readSuppression(text);
  if (read !== null && read.names.start < character) {
    if (character > read.names.end) return [];
    const start = character - /[\w-]{0,40}$/.exec(text.slice(read.names.start, character))![0].length;
    const end = character + /^[\w-]*/.exec(text.slice(character, read.names.end))![0].length;
    return rules(checked, text.slice(read.names.start, start) + text.slice(end, read.names.end)).map((item) => ({
      ...item,
      textEdit: { range: { start: { line, character: start }, end: { line, character: end } }, newText: item.label },
    }));
  }
  const typed = /^[\s\ufeff]*(?:\/\/|／／)\s*(\S*)$/.exec(text.slice(0, character));
  if (typed === null) return [];
  const start = character - typed[1]!.length;
  const end = character + /^\S*/.exec(text.slice(character))![0].length;
  return keywords(checked.locale).map((item) => ({
    ...item,
    textEdit: {
      range: { start: { line, character: start }, end: { line, character: end } },
      newText: `${item.label} `,
    },
  }));
}

function keywords(locale: Locale): CompletionItem[] {
  const languages: readonly Locale[] = locale === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  const scopes = Object.keys(KEYWORDS) as SuppressionScope[];
  return languages.flatMap((language, l) =>
    scopes.map((scope, s) => ({
      label: KEYWORDS[scope][language],
      kind: KIND.keyword,
      detail: say(SCOPE_WORDS[scope], locale),
      sortText: `${l}${s}`,
    })),
  );
}

/** Rules that were not named yet, those of which something is found in the file first. */
function rules({ result, locale }: Checked, named: string): CompletionItem[] {
  const taken = new Set(named.split(/[\s,，、;；]+/));
  const found = new Set(result.blocks.flatMap((block) => block.map(({ finding }) => finding.rule.name)));
  return RULES.filter(({ name }) => !taken.has(name)).map(({ name, summary }) => ({
    label: name,
    kind: KIND.rule,
    detail: found.has(name) ? `${summary[locale]} · ${say(HERE, locale)}` : summary[locale],
    sortText: `${found.has(name) ? 0 : 1}${name}`,
  }));
}
