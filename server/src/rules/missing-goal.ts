import { isBare, type Row, type Span } from '#grammar';
import { hasOtherCellCount } from '../check/row-defects.ts';
import type { Rule, SegmentContext } from './rule.ts';
import { bareProjects } from './support/bare-projects.ts';
import {
  brokenEnd,
  GOAL_BLANKS,
  isIndicatorList,
  lacksGoal,
  lacksStart,
  lastClause,
  saysNothing,
  saysOnlyName,
} from './support/goals.ts';
import { misplacedList } from './support/misplaced-cells.ts';
import { shortened } from './support/shortened.ts';
import { TEMPLATE_WORDS, templateIn } from './support/template.ts';

export const missingGoal: Rule = {
  name: 'missing-goal',
  group: 'names',
  severity: 'error',
  summary: {
    zh: '项目没有绩效目标，或者绩效目标没有写完',
    en: 'A project without a goal, or with one that breaks off',
  },
  messages: {
    missing: {
      zh: '项目“{name}”没有填绩效目标。绩效目标是必填项，没有它，指标无从对照；请补上这笔钱要做成什么。',
      en: 'The project “{name}” has no goal. The goal is required, and without it the indicators relate to nothing; say what the money is to achieve.',
    },
    nothing: {
      zh: '项目“{name}”的绩效目标只写“{text}”，没有说自己要做成什么，指标无从对照。请写明这笔钱要做成什么。',
      en: 'The goal of “{name}” says no more than “{text}”, and nothing of its own for the indicators to relate to. Say what the money is to achieve.',
    },
    list: {
      zh: '项目“{name}”的绩效目标栏里填的是绩效指标。请把指标移到“绩效指标”栏，这里写明这笔钱要做成什么。',
      en: 'Where the goal of “{name}” belongs, indicators are written. Move them to their column, and say here what the money is to achieve.',
    },
    broken: {
      zh: '项目“{name}”的绩效目标到“{end}”就断了，后面的内容可能在转换时丢失，或者没有写完。请对照原表补全。',
      en: 'The goal of “{name}” breaks off at “{end}”: the rest was lost in conversion, or never written. Complete it from the source.',
    },
    start: {
      zh: '项目“{name}”的绩效目标以“{sign}”开头，前面的内容可能在转换时丢失。请对照原表补全；确实没有缺的，删去这个标点。',
      en: 'The goal of “{name}” begins with “{sign}”: what stood before it was probably lost in conversion. Complete it from the source, or delete the mark if nothing is lost.',
    },
    unended: {
      zh: '项目“{name}”的绩效目标到“{end}”为止，没有句号，而本表的目标一般都有，可能没有抄全。请对照原表补全；内容完整的，请补上句号。',
      en: 'The goal of “{name}” ends at “{end}” without 。, which goals have in this table; it may not be complete. Complete it from the source, or add the 。.',
    },
  },
  fixes: {
    end: { zh: '补上句号', en: 'Add the 。' },
  },
  readsOfProfile: ({ goalsEnd }) => String(goalsEnd),
  options: {
    blanks: {
      default: GOAL_BLANKS,
      description: { zh: '等于没有填的内容', en: 'Texts that are as good as none' },
    },
  },
  checkTable({ frame, option, report }) {
    for (const row of bareProjects(frame)) {
      if (lacksGoal(row, option<string[]>('blanks'))) reportMissing(row, (span, said) => report(row, span, said));
    }
  },
  checkRow(row, { eol, option, profile, report }) {
    if (row.kind !== 'project' || isBare(row)) return;
    if (lacksGoal(row, option<string[]>('blanks'))) {
      const list = row.goal === null ? misplacedList(row, eol) : null;
      if (list === null) reportMissing(row, report);
      else report(list.span, { message: 'list', args: { name: row.name } });
      return;
    }
    const { goal } = row;
    if (goal === null) return;
    if (isIndicatorList(goal)) {
      // Cells that are lost or too many put it there: column-count.
      if (hasOtherCellCount(row)) return;
      report(row.cellSpan('goal')!, { message: 'list', args: { name: row.name } });
      return;
    }
    const nothing = saysNothing(goal) ?? saysOnlyName(goal, row.name);
    const end = nothing === null ? brokenEndOf(goal, profile.goalsEnd) : null;
    if (nothing !== null) {
      report(row.cellSpan('goal')!, {
        message: 'nothing',
        args: { name: row.name, text: goal.replace(/[\s。．.]+$/, '') },
        ...(nothing !== 'elsewhere' ? { severity: 'warning' as const } : {}),
      });
    } else if (end !== null) {
      report(row.cells.get('goal')!.sourceSpan(end.start, end.end), {
        message: 'broken',
        args: { name: row.name, end: goal.slice(end.start, end.end) },
        severity: 'warning',
      });
    } else if (lacksStart(goal)) {
      report(row.cells.get('goal')!.sourceSpan(0, 1), {
        message: 'start',
        args: { name: row.name, sign: goal[0]! },
        severity: 'warning',
      });
    } else if (profile.goalsEnd) reportUnended(row, goal, report);
  },
};

/** A blank of a goal is marked itself; an empty cell has nothing to mark but its project. */
function reportMissing(row: Row, report: SegmentContext['report']): void {
  const span = row.goal === null ? row.cellSpan('name') : row.cellSpan('goal');
  if (span !== null) report(span, { message: 'missing', args: { name: row.name } });
}

/** Where a goal breaks off, but for what is still to be filled in at its end: 目标1：. */
function brokenEndOf(goal: string, goalsEnd: boolean): Span | null {
  const end = brokenEnd(goal, goalsEnd);
  const open = end === null ? null : templateIn(goal, TEMPLATE_WORDS);
  return open !== null && open.end >= end!.end ? null : end;
}

/** In a list of things the last may be cut in the middle of its word; elsewhere mostly the 。 alone was left out. */
function reportUnended(row: Row, goal: string, report: SegmentContext['report']): void {
  const last = lastClause(goal);
  if (last === null) return;
  const cell = row.cells.get('goal')!;
  const isListed = goal[last.start - 1] === '、';
  const at = cell.sourceAt(last.end - 1) + 1;
  report(cell.sourceSpan(last.start, last.end), {
    message: 'unended',
    args: { name: row.name, end: shortened(goal.slice(last.start, last.end)) },
    severity: isListed ? 'information' : 'hint',
    fix: isListed ? [] : { title: 'end', safe: false, edits: [{ span: { start: at, end: at }, text: '。' }] },
  });
}
