import { tableAround } from './check-rule.ts';

/** A table or indicator list shown on a rule's page. */
export interface PageExample {
  /** Whether it shows the mistake or the right way. */
  readonly kind: 'wrong' | 'right';
  /** A whole table, made from the list where the page shows one. */
  readonly text: string;
  /** From the words behind the kind: `standard=mof2015`, `dialect=uncoded`. */
  readonly options: Readonly<Record<string, string>>;
  /** 1-based line of the page. */
  readonly line: number;
}

const FENCE = /^```zhibiao (wrong|right)(.*)\n([\s\S]*?)\n```$/gm;

/** The examples of a page, in order. */
export function examplesOf(page: string): PageExample[] {
  return [...page.matchAll(FENCE)].map((match) => ({
    kind: match[1] as 'wrong' | 'right',
    text: isTable(match[3]!) ? match[3]! : tableAround(match[3]!),
    options: Object.fromEntries(
      match[2]!
        .trim()
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => word.split('=')),
    ),
    line: page.slice(0, match.index).split('\n').length,
  }));
}

function isTable(text: string): boolean {
  return /绩效目标表|^(?:项目名称|主管部门|#|部门名称)/m.test(text);
}
