import type { Rule, SegmentContext } from './rule.ts';
import { cellTexts, indicatorTexts, listText, type RowText } from './support/texts.ts';

export const straySpace: Rule = {
  name: 'stray-space',
  group: 'form',
  severity: 'hint',
  summary: {
    zh: '数字或词语中间、标点前有多余的空格',
    en: 'A space inside a number or a Chinese word, or before punctuation',
  },
  messages: {
    number: {
      zh: '数字“{text}”中间有空格，会被读成两个数。请删去空格。',
      en: 'The number “{text}” has a space in it and is read as two. Delete the space.',
    },
    word: {
      zh: '“{text}”中间有空格，多半是换行留下的，查找时会漏掉这个词。请删去空格。',
      en: '“{text}” has a space in it, probably left by a line break; searches miss the word. Delete the space.',
    },
    punctuation: {
      zh: '“{text}”的标点前有空格，多半是转换留下的。请删去空格。',
      en: 'A space stands before the punctuation in “{text}”, probably left by conversion. Delete it.',
    },
  },
  fixes: {
    remove: { zh: '删去空格', en: 'Delete the space' },
  },
  fixKind: 'either',
  fold: 'common',
  checkRow(row, context) {
    for (const cell of cellTexts(row)) check(cell, ALL, context);
    for (const list of listText(row)) check(list, [PUNCTUATION], context);
    for (const indicator of row.list?.indicators ?? []) {
      for (const text of indicatorTexts(row, indicator)) check(text, [NUMBER, WORD], context);
    }
  },
};

interface Kind {
  readonly message: string;
  readonly before: RegExp;
  readonly after: RegExp;
  /** Whether the space can be taken out without asking. */
  safe(before: string, after: string): boolean;
}

const NUMBER: Kind = {
  message: 'number',
  before: /[\d.,]/,
  after: /[\d.%％‰]/,
  // Two whole numbers may be meant as two.
  safe: (before, after) => !(/\d/.test(before) && /\d/.test(after)),
};
const WORD: Kind = { message: 'word', before: /\p{Script=Han}/u, after: /\p{Script=Han}/u, safe: () => false };
const PUNCTUATION: Kind = {
  message: 'punctuation',
  before: /[\p{Script=Han}\d）”》%]/u,
  after: /[，。；：、）》〉”！？〈《;:,)]/,
  safe: () => true,
};
const ALL = [NUMBER, WORD, PUNCTUATION];

function check(part: RowText, kinds: readonly Kind[], { report }: SegmentContext): void {
  const { text } = part;
  for (const match of text.matchAll(/\s+/g)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const [before, after] = [text[span.start - 1] ?? '', text[span.end] ?? ''];
    const kind = kinds.find((candidate) => candidate.before.test(before) && candidate.after.test(after));
    if (kind === undefined || (kind === NUMBER && !isNumber(text, span))) continue;
    report(part.spanOf(span), {
      message: kind.message,
      args: { text: text.slice(Math.max(0, span.start - 2), span.end + 2) },
      fix: { title: 'remove', safe: kind.safe(before, after), edits: part.replace(span, '') },
    });
  }
}

/** `97. 5`, `1, 000`, `97 .5`, `9 5` and `95 %`; a stop or comma counts only inside of a number. */
function isNumber(text: string, { start, end }: { start: number; end: number }): boolean {
  const [before, after] = [text[start - 1]!, text[end]!];
  if (before === '.') return /\d/.test(text[start - 2] ?? '') && /\d/.test(after);
  if (before === ',') return /\d/.test(text[start - 2] ?? '') && /^\d{3}(?!\d)/.test(text.slice(end, end + 4));
  if (after === '.') return /\d/.test(text[end + 1] ?? '');
  return true;
}
