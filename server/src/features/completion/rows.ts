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

/** Rows that can begin here: a new project, and the projects and units that the department had the year before. */
export function rowOffers(slot: LineSlot & { what: 'row' }, line: number, context: ListContext): Offer[] {
  const { checked, help, locale, style } = context;
  const { table, uri } = checked.document;
  const { department, year } = table.heading;
  const typed = context.typed(slot.typed);
  const near = projectsNear(table, line);
  if (slot.alone && slot.isOpened && near.bars === undefined) return [];
  const framed = near.bars && slot.isOpened ? { bars: { ...near.bars, before: '' } } : { bars: near.bars };
  const write = (name: string): Offer['pieces'] =>
    slot.alone && help.support.snippets
      ? newProject({ ...near, ...framed, columns: slot.columns, name }, [[style.serial(1), { stop: 0, text: '' }]])
      : [name];
  const { start, end } = slot;
  const offers: { offer: Offer; rank: number }[] = [];
  const before = department === null ? null : help.index.previousTable(department, year, uri);
  for (const { kind, name } of before === null ? [] : rowsIn(before)) {
    const rank = matchText(typed, name);
    if (rank === null || kind === 'total' || name === slot.line.trim()) continue;
    if (help.index.tableHas(uri, kind === 'unit' ? 'unit' : 'project', name)) continue;
    const words = {
      project: before!.year === null ? WORDS.projectBefore : WORDS.project,
      unit: before!.year === null ? WORDS.unitBefore : WORDS.unit,
    };
    const detail = say(words[kind], locale, { year: before!.year ?? '' });
    const written = framed.bars === undefined ? name : betweenBars(name);
    const { before: opening = '', between = '\t' } = framed.bars ?? {};
    const pieces = kind === 'unit' ? [slot.alone ? opening + written + between : written] : write(written);
    offers.push({ offer: { start, end, pieces, label: name, kind: KIND[kind], detail }, rank });
  }
  offers.sort((a, b) => a.rank - b.rank);
  const found = offers.slice(0, MOST_ROWS).map(({ offer }) => offer);
  if (!slot.alone || !help.support.snippets || matchText(typed, WORDS.newProject.zh) === null) return found;
  const label = WORDS.newProject[locale];
  const skeleton = hasAmounts(slot.columns) ? WORDS.skeleton : WORDS.skeletonWithoutAmounts;
  return [...found, { start, end, pieces: write(''), label, kind: KIND.project, detail: skeleton[locale] }];
}

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
