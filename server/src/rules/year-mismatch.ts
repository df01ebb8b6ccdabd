import { type Row, textOf, yearInTitle } from '#grammar';
import type { Rule, SharedThing } from './rule.ts';
import { deadlineIn, yearBeforeCycle } from './support/earlier-year.ts';
import { type Bounds, goalYears, saysYear } from './support/goal-years.ts';
import { laterYear } from './support/later-year.ts';
import { lineSpan } from './support/lines.ts';
import { pageBreaksIn } from './support/page-breaks.ts';
import type { IndicatorReading, Reading } from './support/reading.ts';
import { spansYears } from './support/times.ts';
import { spanIn } from './support/values.ts';
import { YEARS_IN_WORDS, type Year, yearsIn, yearsInName, yearsOver } from './support/years.ts';

export const yearMismatch: Rule = {
  name: 'year-mismatch',
  group: 'table',
  severity: 'information',
  summary: {
    zh: '标题、项目名称和绩效目标中的年份不一致',
    en: 'Years in title, project names and goals contradict',
  },
  messages: {
    title: {
      zh: '文件开头的标题是 {expected} 年，表格中间又一次写的标题却是“{year}”。是分页带下来的，请核对年份后删去；确是另一年度的表，请分开存放。',
      en: 'The title of the file says {expected}, but where it stands again inside the table it says “{year}”. If a page break left it there, check the year and delete it; if it begins a table of another year, keep that in a file of its own.',
    },
    name: {
      zh: '标题是 {expected} 年，项目名称写“{year}”。可能沿用了别的年度的内容，请核对；确为跨年度项目的可不改。',
      en: 'The title says {expected}, the project name “{year}”. It may be carried over from another year; check it, unless the project spans years.',
    },
    goalAndTitle: {
      zh: '标题是 {expected} 年，绩效目标写“{year}”。可能沿用了别的年度的内容，请核对；确为跨年度目标的可不改。',
      en: 'The title says {expected}, the goal “{year}”. It may be carried over from another year; check it, unless the goal spans years.',
    },
    goalAndName: {
      zh: '项目名称是 {expected} 年，绩效目标写“{year}”。可能沿用了别的年度的内容，请核对；确为跨年度目标的可不改。',
      en: 'The project name says {expected}, the goal “{year}”. It may be carried over from another year; check it, unless the goal spans years.',
    },
    goalAndOthers: {
      zh: '项目“{other}”是 {expected} 年的，这里的绩效目标写“{year}”。可能沿用了别的年度的内容，请核对；确为跨年度目标的可不改。',
      en: 'The project “{other}” is of {expected}, the goal here says “{year}”. It may be carried over from another year; check it, unless the goal spans years.',
    },
    other: { zh: '项目“{other}”', en: 'Project “{other}”' },
    value: {
      zh: '标题是 {expected} 年，指标值却要在“{year}”做到。可能沿用了别的年度的内容，请核对。',
      en: 'The title says {expected}, but the value is to be reached in “{year}”. It may be carried over from another year; check it.',
    },
    valueAndName: {
      zh: '项目名称和绩效目标里最早的年份是 {expected} 年，指标值却要在“{year}”做到。可能沿用了别的年度的内容，请核对。',
      en: 'The first year in name and goal of the project is {expected}, but the value is to be reached in “{year}”. It may be carried over from another year; check it.',
    },
    valueAndCycle: {
      zh: '绩效目标和实施周期指标值都是 {expected} 年，年度指标值却要在“{year}”的同一天做到。可能沿用了别的年度的内容，请核对；确为每年都做的可不改。',
      en: 'The goal and the cycle value say {expected}, but the annual value is to be reached on the same day of “{year}”. It may be carried over from another year; check it, unless it is done every year.',
    },
    deadline: {
      zh: '标题是 {expected} 年，指标名称写的期限却在“{year}”。可能沿用了别的年度的内容，请核对。',
      en: 'The title says {expected}, but the name a deadline in “{year}”. It may be carried over from another year; check it.',
    },
    later: {
      zh: '标题是 {expected} 年，年度指标值却到“{year}”才做到。年度指标值应当是本年度要达到的，请核对；确为跨年度项目的可不改。',
      en: 'The title says {expected}, but the annual value is to be reached in “{year}” only. It should say what this year is to reach; check it, unless the project spans years.',
    },
  },
  options: {
    before: {
      default: [
        '自',
        '从',
        '至',
        '到',
        '截至',
        '截止',
        '〔',
        '[',
        '(',
        '（',
        '【',
        '-',
        '—',
        '–',
        '~',
        '～',
        '、',
        '和',
        '及',
        '比',
        '较',
        '巩固',
        '提升',
        '延续',
      ],
      description: {
        zh: '年份前的这些字说明它是起止年份或文号',
        en: 'What before a year tells that it is a term or a document number',
      },
    },
    after: {
      default: [
        '起',
        '以来',
        '以前',
        '至',
        '到',
        '-',
        '—',
        '–',
        '~',
        '～',
        '、',
        '和',
        '及',
        '结转',
        '底',
        '版',
        '修订',
        '印发',
        '建成',
        '成立',
        '尾款',
        '基础',
        '的基础',
        '决算',
        '部门决算',
        '远景',
      ],
      description: {
        zh: '年份后的这些字说明它是起止年份、结转资金或文件',
        en: 'What behind a year tells that it is a term, money carried over or a document',
      },
    },
  },
  checkTable({ frame, heading, report }) {
    for (const lines of pageBreaksIn(frame, heading)) {
      for (const { segment, likeness } of lines) {
        if (likeness !== 'year') continue;
        const text = textOf(segment);
        // A title may break inside of its year.
        const { start, end } = yearInTitle(text) ?? lineSpan(segment, 0);
        const args = { expected: heading.year!, year: text.slice(start, end) };
        report(segment, { start, end }, { message: 'title', args });
      }
    }
  },
  needsWords: () => ({ cells: ['19', '20', ...YEARS_IN_WORDS], names: ['19', '20'], values: ['19', '20'] }),
  checkRow(row, { heading, option, report }) {
    if (row.kind !== 'project') return;
    const inName = yearsInName(row.name, option('before'), option('after'));
    const first = inName[0] ?? (heading.year === null ? undefined : (yearsOver(row.name, heading.year) ?? undefined));
    if (heading.year !== null && first !== undefined && inName.every(({ year }) => year !== heading.year)) {
      report(row.cells.get('name')!.sourceSpan(first.span.start, first.span.end), {
        message: 'name',
        args: { expected: heading.year, year: first.text },
      });
      return;
    }
    const expected = heading.year ?? (inName.length === 1 ? inName[0]!.year : null);
    if (expected === null || row.goal === null || saysYear(row.goal, expected) || spansYears(row.name)) return;
    const [other] = goalYears(row.goal, expected, { before: option('before'), after: option('after') });
    if (other === undefined) return;
    report(row.cells.get('goal')!.sourceSpan(other.span.start, other.span.end), {
      message: heading.year === null ? 'goalAndName' : 'goalAndTitle',
      args: { expected, year: other.text },
    });
  },
  sharedThings(row, option) {
    const thing = row.kind === 'project' ? yearOf(row, { before: option('before'), after: option('after') }) : null;
    return thing === null ? [] : [thing];
  },
  checkShared(uses, { heading, report }) {
    if (heading.year !== null) return;
    const named = uses.filter(({ thing }) => thing.args.of === 'name');
    const [first] = named;
    if (first === undefined || named.some(({ thing }) => thing.args.latest !== first.thing.args.latest)) return;
    const { latest: expected, project } = first.thing.args;
    for (const use of uses) {
      // What is left of the year before is paid for by projects that are called by it.
      if (use.thing.args.latest! >= expected!) continue;
      const args = { expected: expected!, other: project!, year: use.thing.args.year! };
      const related = [{ at: first.at, span: first.thing.span, message: 'other', args }];
      report(use, { message: 'goalAndOthers', args, related });
    }
  },
  readsRow: true,
  checkIndicator(reading, row, { heading, option, report }) {
    const { name, annual } = reading;
    const inTitle = heading.year;
    const due = name === null || inTitle === null ? null : deadlineIn(name, row, inTitle);
    if (due !== null) {
      report(spanIn(row, name!, due.span), { message: 'deadline', args: { expected: inTitle!, year: due.text } });
    }
    if (annual === null) return;
    const before = inTitle === null ? yearBeforeCycle(reading, row) : null;
    if (before !== null) {
      const args = { expected: before.cycle.year, year: before.annual.text };
      report(spanIn(row, annual, before.annual.span), { message: 'valueAndCycle', args });
      return;
    }
    const later = inTitle === null ? null : laterYear(reading, row, inTitle);
    if (later !== null) {
      report(spanIn(row, annual, later.span), { message: 'later', args: { expected: inTitle!, year: later.text } });
      return;
    }
    if (annual.value.main?.kind !== 'date') return;
    const read = (text: string) => yearsIn(text, option('before'), option('after'));
    const expected = inTitle ?? earliestOf(row, reading, read);
    const years = datedIn(annual, option('before')) ?? read(annual.value.text);
    // What goes on for years may have begun before.
    if (expected === null || years.length === 0 || years.some(({ year }) => year >= expected)) return;
    const { span, text } = years.at(-1)!;
    const message = inTitle === null ? 'valueAndName' : 'value';
    report(spanIn(row, annual, span), { message, args: { expected, year: text } });
  },
};

/** The year that a project is of by its name, or else that its goal is for; the latest of all that the goal speaks of, too. */
function yearOf(row: Row, bounds: Bounds): SharedThing | null {
  const { name, goal } = row;
  const [first, second] = yearsIn(name, bounds.before, bounds.after);
  if (first !== undefined) {
    const span = row.cells.get('name')!.sourceSpan(first.span.start, first.span.end);
    const args = { of: 'name', year: first.text, latest: first.year, project: name };
    return second === undefined && !spansYears(name) ? { key: 'year', span, args } : null;
  }
  if (goal === null || !goal.includes('年') || spansYears(name)) return null;
  const [aimed] = goalYears(goal, 0, bounds);
  if (aimed === undefined) return null;
  const span = row.cells.get('goal')!.sourceSpan(aimed.span.start, aimed.span.end);
  const latest = Math.max(...yearsIn(goal, [], []).map(({ year }) => year));
  return { key: 'year', span, args: { of: 'goal', year: aimed.text, latest, project: name } };
}

/** The year of a date that is more than a year, whatever stands behind it: 2023年底前. */
function datedIn({ value: { text, main } }: Reading, before: readonly string[]): readonly Year[] | null {
  const dated = yearsIn(text, before, []).filter(
    ({ span }) => span.start >= main!.start && span.end < main!.number.end,
  );
  return dated.length === 0 ? null : dated;
}

/**
 * The first of all years that name and goal speak of, where the name has its own, or the goal only one that the cycle does
 * not reach either; money may come the year before.
 */
export function earliestOf(
  row: Row,
  { cycle }: IndicatorReading,
  read: (text: string) => readonly Year[],
): number | null {
  if (row.kind !== 'project' || row.name.includes('提前')) return null;
  const years = yearsIn(`${row.name}\n${row.goal ?? ''}`, [], []);
  const first = Math.min(...years.map(({ year }) => year));
  if (read(row.name).length > 0) return first;
  const isGoals = years.length === 1 && read(row.goal ?? '').length === 1;
  const isReached = yearsIn(cycle?.value.text ?? '', [], []).some(({ year }) => year >= first);
  return isGoals && !isReached ? first : null;
}
