import { type Bars, betweenBars, hasAmounts, INDENT, type Row, type Table, type Words } from '#grammar';
import { say } from '../../check/words.ts';
import { matchText } from '../../pinyin/match.ts';
import { isToFill } from '../../rules/support/skeleton.ts';
import { rowsOf } from '../../workspace/digest.ts';
import type { KnownTable } from '../../workspace/workspace-index.ts';
import { type NewProject, newProject } from '../../writing/new-table.ts';
import { barsIn } from '../support/line-cells.ts';
import type { LineSlot } from '../support/line-slot.ts';
import type { ListContext } from './context.ts';
import { KIND, type Offer } from './offer.ts';

const WORDS = {
  newProject: { zh: '新项目', en: 'new project' },
  skeleton: { zh: '名称、金额、绩效目标、第一条指标', en: 'name, amount, goal, first indicator' },
  skeletonWithoutAmounts: { zh: '名称、绩效目标、第一条指标', en: 'name, goal, first indicator' },
  project: { zh: '{year}年的项目', en: 'project of {year}' },
  unit: { zh: '{year}年的单位', en: 'unit of {year}' },
  projectBefore: { zh: '同一部门另一张表的项目', en: 'project of another table of the department' },
  unitBefore: { zh: '同一部门另一张表的单位', en: 'unit of another table of the department' },
} satisfies Record<string, Words>;

const MOST_ROWS = 40;
/** Rows near the cursor tell how the file lays rows out. */
const NEAR = 20;

type RowSlot = LineSlot & { what: 'row' };
type Write = (name: string) => Offer['pieces'];

/** Rows that can begin here: a new project, and the projects and units that the department had the year before. */
export function rowOffers(slot: RowSlot, line: number, context: ListContext): Offer[] {
  const { checked, help, locale, style } = context;
  const typed = context.typed(slot.typed);
  const near = projectsNear(checked.document.table, line);
  if (slot.alone && slot.isOpened && near.bars === undefined) return [];
  const bars = near.bars && slot.isOpened ? { ...near.bars, before: '' } : near.bars;
  const whole = slot.alone && help.support.snippets;
  const write: Write = (name) =>
    whole
      ? newProject({ ...near, bars, columns: slot.columns, name }, [[style.serial(1), { stop: 0, text: '' }]])
      : [name];
  const known = knownRows(slot, bars, write, context);
  if (!whole || matchText(typed, WORDS.newProject.zh) === null) return known;
  const label = WORDS.newProject[locale];
  const skeleton = hasAmounts(slot.columns) ? WORDS.skeleton : WORDS.skeletonWithoutAmounts;
  const { start, end } = slot;
  return [...known, { start, end, pieces: write(''), label, kind: KIND.project, detail: skeleton[locale] }];
}

/** Projects and units of the department's table of the year before that fit what was typed and are not there yet. */
function knownRows(slot: RowSlot, bars: Bars | undefined, write: Write, context: ListContext): Offer[] {
  const { checked, help, locale } = context;
  const { table, uri } = checked.document;
  const { department, year } = table.heading;
  const before = department === null ? null : help.index.previousTable(department, year, uri);
  if (before === null) return [];
  const typed = context.typed(slot.typed);
  const words = before.year === null ? WORDS_BEFORE : WORDS_OF_YEAR;
  const { before: opening = '', between = '\t' } = bars ?? {};
  const { start, end } = slot;
  const offers: { offer: Offer; rank: number }[] = [];
  for (const { kind, name } of rowsIn(before)) {
    const rank = matchText(typed, name);
    if (rank === null || kind === 'total' || name === slot.line.trim()) continue;
    if (help.index.tableHas(uri, kind, name)) continue;
    const detail = say(words[kind], locale, { year: before.year ?? '' });
    const written = bars === undefined ? name : betweenBars(name);
    const pieces = kind === 'unit' ? [slot.alone ? opening + written + between : written] : write(written);
    offers.push({ offer: { start, end, pieces, label: name, kind: KIND[kind], detail }, rank });
  }
  offers.sort((a, b) => a.rank - b.rank);
  return offers.slice(0, MOST_ROWS).map(({ offer }) => offer);
}

const WORDS_OF_YEAR = { project: WORDS.project, unit: WORDS.unit };
const WORDS_BEFORE = { project: WORDS.projectBefore, unit: WORDS.unitBefore };

interface NamedRow {
  readonly kind: 'project' | 'unit' | 'total';
  readonly name: string;
}

function* rowsIn(table: KnownTable): IterableIterator<NamedRow> {
  for (const { row } of rowsOf(table.digest))
    if (row.name !== '' && !isToFill(row.name)) yield { kind: row.kind, name: row.name };
}

/** How the projects above a line are laid out, and in a form that says so whose they are. */
function projectsNear(table: Table, line: number): Omit<NewProject, 'columns' | 'name'> {
  const { index } = table.segmentAt(line);
  const inLine = { layout: 'published', indent: INDENT } as const;
  let bars: Bars | undefined;
  for (let i = index; i >= Math.max(0, index - NEAR); i--) {
    const segment = table.segments.at(i);
    bars ??= barsIn(segment);
    if (segment.what !== 'row' || segment.kind !== 'project') continue;
    const owner = { department: segment.text('department') ?? '', unit: segment.text('unit') ?? '' };
    if (bars !== undefined) return { ...inLine, bars, ...owner };
    if (segment.layout === 'published' && segment.list !== null) return { ...inLine, ...owner };
    if (segment.layout === 'authoring') return { layout: 'authoring', indent: indentOf(segment), ...owner };
  }
  return bars === undefined ? { layout: 'authoring', indent: INDENT } : { ...inLine, bars };
}

function indentOf(row: Row): string {
  return /^[ \t\u3000]+/.exec(row.lines[1] ?? '')?.[0] ?? INDENT;
}
