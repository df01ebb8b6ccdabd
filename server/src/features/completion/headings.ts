import { type HeadingFacts, STANDARDS, type Table, type Words } from '#grammar';
import { matchText } from '../../pinyin/match.ts';
import { plainName } from '../../workspace/digest.ts';
import { NEW_LAYOUTS, newTable } from '../../writing/new-table.ts';
import type { LineSlot } from '../support/line-slot.ts';
import type { ListContext } from './context.ts';
import { KIND, type Offer } from './offer.ts';

const WORDS = {
  newTable: { zh: '新建绩效目标表', en: 'new goal table' },
  authoring: { zh: '新建绩效目标表：编写版式', en: 'new goal table: authoring layout' },
  published: { zh: '新建绩效目标表：公开版式', en: 'new goal table: published layout' },
  known: { zh: '工作区里的部门', en: 'department in this workspace' },
  unit: { zh: '金额单位', en: 'unit of the amounts' },
} satisfies Record<string, Words>;

const AMOUNT_UNITS = ['万元', '元'];
const MOST_DEPARTMENTS = 30;

/** Whole tables, for a file that has none; below a heading what it has not said yet. */
export function tableOffers(slot: LineSlot, line: number, context: ListContext): Offer[] {
  const { help, locale, standard, checked } = context;
  if (!help.support.snippets || matchText(context.typed(slot.typed), WORDS.newTable.zh) === null) return [];
  const { start, end } = slot;
  const standards = [standard, ...STANDARDS.filter(({ id }) => id !== standard.id)];
  const above = headingAbove(checked.document.table, line);
  return standards.flatMap((one) =>
    NEW_LAYOUTS.map((layout): Offer => {
      const pieces = newTable({ standard: one, layout, department: '', year: help.year }, '', above);
      return { start, end, pieces, label: WORDS[layout][locale], kind: KIND.table, detail: one.name[locale] };
    }),
  );
}

function headingAbove(table: Table, line: number): HeadingFacts | null {
  for (let i = table.segmentAt(line).index - 1; i >= 0; i--) {
    const { what } = table.segments.at(i);
    if (what === 'heading') return table.heading;
    if (what !== 'blank' && what !== 'comment') return null;
  }
  return null;
}

/** Departments of other tables, and units of money. */
export function headingOffers(slot: LineSlot & { what: 'department' | 'amountUnit' }, context: ListContext): Offer[] {
  const { locale } = context;
  const typed = context.typed(slot.typed);
  const { start, end } = slot;
  const known = slot.what === 'amountUnit' ? AMOUNT_UNITS : departments(context);
  const detail = slot.what === 'amountUnit' ? WORDS.unit[locale] : WORDS.known[locale];
  const kind = slot.what === 'amountUnit' ? KIND.value : KIND.unit;
  return known
    .filter((name) => matchText(typed, name) !== null && name !== slot.line.slice(start, end).trim())
    .slice(0, MOST_DEPARTMENTS)
    .map((name) => ({ start, end, pieces: [name], kind, detail }));
}

function departments({ help, checked }: ListContext): string[] {
  const names = new Map<string, string>();
  for (const { uri, department } of help.index.tables) {
    if (uri !== checked.document.uri && department !== null) names.set(plainName(department), department);
  }
  return [...names.values()];
}
