import type { Words } from '#grammar';
import { say } from '../../check/words.ts';
import { fitsStart } from '../../pinyin/match.ts';
import { isToFill } from '../../rules/support/skeleton.ts';
import { rowsOf } from '../../workspace/digest.ts';
import type { LineSlot } from '../support/line-slot.ts';
import type { ListContext } from './context.ts';
import { KIND, type Offer } from './offer.ts';

const WORDS = {
  same: { zh: '本项目{year}的绩效目标', en: 'the goal of this project{year}' },
  phrase: { zh: '“{project}”用过的说法', en: 'phrase of “{project}”' },
  label: { zh: '绩效目标', en: 'goal of the project' },
} satisfies Record<string, Words>;

const LABEL = '绩效目标：';
const MOST_PHRASES = 20;
const SHORTEST_PHRASE = 6;
const LEAST_TYPED = 2;
const CLAUSE = /[^。；，,;\n]{1,200}/g;

/** The goal that the project had before, and clauses of the goals of last year's table that begin as was typed. */
export function goalOffers(slot: LineSlot & { what: 'goal' }, context: ListContext): Offer[] {
  const { help, checked, locale } = context;
  const { table, uri } = checked.document;
  const offers: Offer[] = [];
  const seen = new Set([slot.line.slice(slot.start, slot.end).trim()]);
  const add = (start: number, end: number, text: string, detail: string) => {
    if (seen.has(text) || offers.length >= MOST_PHRASES) return;
    seen.add(text);
    offers.push({ start, end, pieces: [text], kind: KIND.goal, detail });
  };
  const whole = context.typed(isToFill(slot.line.slice(slot.start, slot.end)) ? '' : slot.typed);
  const name = slot.row?.name ?? '';
  for (const { row, year } of name === '' ? [] : help.index.sameProject(name, uri)) {
    if (row.goal === null || isToFill(row.goal) || !fitsStart(whole, row.goal)) continue;
    add(slot.start, slot.end, row.goal, say(WORDS.same, locale, { year: year === null ? '' : ` ${year} ` }));
  }
  const clauseStart = slot.start + lastClause(slot.typed);
  const typed = context.typed(slot.line.slice(clauseStart, slot.start + slot.typed.length));
  const { department, year } = table.heading;
  const before = department === null ? null : help.index.previousTable(department, year, uri);
  if (before === null || typed.text.length < LEAST_TYPED) return offers;
  for (const { row } of rowsOf(before.digest)) {
    for (const [clause] of row.goal?.matchAll(CLAUSE) ?? []) {
      if (clause.length < SHORTEST_PHRASE || !fitsStart(typed, clause)) continue;
      add(clauseStart, slot.start + slot.typed.length, clause, say(WORDS.phrase, locale, { project: row.name }));
    }
  }
  return offers;
}

/** The label of the goal, on the line below a project's name. */
export function goalLabelOffers(slot: LineSlot & { what: 'detail' }, context: ListContext): Offer[] {
  if (!fitsStart(context.typed(slot.typed), LABEL)) return [];
  const { start, end } = slot;
  return [{ start, end, pieces: [LABEL], kind: KIND.label, detail: WORDS.label[context.locale], more: true }];
}

function lastClause(typed: string): number {
  return Math.max(...[...'。；，,;'].map((sign) => typed.lastIndexOf(sign))) + 1;
}
