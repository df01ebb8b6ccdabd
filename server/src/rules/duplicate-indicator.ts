import { type Indicator, type NumberFigure, type Row, Slot } from '#grammar';
import { isEmptyText } from '../check/defects.ts';
import type { Fix, Report, Rule, SegmentContext } from './rule.ts';
import { askTheSame } from './support/conflict.ts';
import { copiesIn, duplicatesIn, plain } from './support/duplicates.ts';
import { listEdits } from './support/edits.ts';
import { label } from './support/heads.ts';
import { countsThings, isPercentage } from './support/kinds.ts';
import { type IndicatorReading, Reading } from './support/reading.ts';
import { renumber } from './support/serials.ts';
import { sameNumber, sameUnit } from './support/targets.ts';
import { isBare, mainNumber } from './support/values.ts';

export const duplicateIndicator: Rule = {
  name: 'duplicate-indicator',
  group: 'form',
  severity: 'warning',
  summary: {
    zh: '同一项目里有两条相同的指标（指标值也不同的为错误）',
    en: 'The same indicator twice in one project (an error where the values differ)',
  },
  messages: {
    same: {
      zh: '“{name}”在本项目中重复填报。同一指标会被重复计分，请删去一条。',
      en: '“{name}” stands twice in this project and would be scored twice. Delete one.',
    },
    copy: {
      zh: '从“{name}”到“{last}”的 {count} 条指标与前面的完全相同，像是同一段粘贴了两遍，会被重复计分。请删去一段。',
      en: 'The {count} indicators from “{name}” to “{last}” are the same as some before them, as if they had been pasted twice, and would be scored twice. Delete one of the two stretches.',
    },
    differ: {
      zh: '“{name}”在本项目中填报了两次，指标值却不同：前面是“{first}”，这里是“{second}”。考核时无从取舍，请核对后保留一条。',
      en: '“{name}” stands twice in this project with different values: “{first}” before, “{second}” here. Nobody can tell which counts; check and keep one.',
    },
    near: {
      zh: '“{name}”与前面的“{other}”只是写法不同，像是同一个指标填了两次，会被重复计分。请核对，是同一个就删去一条。',
      en: '“{name}” and “{other}” before it differ in writing only, as if one indicator stood twice and were scored twice. Check, and delete one if so.',
    },
    nearDiffer: {
      zh: '“{name}”与前面的“{other}”只是写法不同，像是同一个指标，指标值却不同：前面是“{first}”，这里是“{second}”。请核对，是同一个就保留一条。',
      en: '“{name}” and “{other}” before it differ in writing only, as if one indicator stood twice, but with different values: “{first}” before, “{second}” here. Check, and keep one if so.',
    },
    twice: {
      zh: '“{name}”在“{first}”下填报过一次，这里又以同样的数填在“{head}”下，会被重复计分。请删去一条，或者改写这一条，说明另外的一面。',
      en: '“{name}” stands under “{first}” already, with the same number as here under “{head}”, and would be scored twice. Delete one, or say something else of it here.',
    },
    apart: {
      zh: '“{name}”在“{first}”下是“{other}”，这里在“{head}”下却是“{value}”。同一个数不能有两个，请核对后保留一条；说的不是一件事的，把名称写清楚。',
      en: '“{name}” is “{other}” under “{first}” but “{value}” here under “{head}”. It cannot be both: check and keep one, or tell the two apart by name.',
    },
    first: { zh: '前一条在这里', en: 'The first one is here' },
  },
  fixes: {
    copy: { zh: '删去后面的 {count} 条，序号顺延', en: 'Delete the later {count} and renumber' },
    second: { zh: '删去后一条，序号顺延', en: 'Delete the later one and renumber' },
    first: { zh: '删去前一条，序号顺延', en: 'Delete the earlier one and renumber' },
  },
  checkRow(row, { report }) {
    const { same, elsewhere } = duplicatesIn(row);
    const tell = (indicator: Indicator, first: Indicator, what: Told) =>
      report(row.listSpan(indicator.span(Slot.Name)!), {
        ...what,
        fix: () => [removal(row, indicator, 'second'), removal(row, first, 'first')],
        related: [{ span: row.listSpan(first.span(Slot.Name)!), message: 'first' }],
      });
    const copies = copiesIn(row);
    for (const copy of copies) tellCopy(row, copy, same.get(copy[0]!)!, report);
    for (const [indicator, first] of same)
      if (!copies.some((copy) => copy.includes(indicator)))
        tell(indicator, first, said(indicator.name!, first.name!, differingValues(first, indicator)));
    for (const [reading, first] of elsewhere) {
      const what = saidElsewhere(reading, first);
      if (what !== null) tell(reading.indicator, first.indicator, what);
    }
  },
};

/** A stretch of a list that was pasted twice is one slip. */
function tellCopy(row: Row, copy: readonly Indicator[], first: Indicator, report: SegmentContext['report']): void {
  const [start, end] = [copy[0]!.start, copy.at(-1)!.end];
  const args = { name: copy[0]!.name!, last: copy.at(-1)!.name!, count: copy.length };
  report(row.listSpan(copy[0]!.span(Slot.Name)!), {
    message: 'copy',
    args,
    fix: {
      title: 'copy',
      args,
      safe: false,
      get edits() {
        return [...listEdits(row, { start, end }, ''), ...renumber(row, copy)];
      },
    },
    related: [{ span: row.listSpan(first.span(Slot.Name)!), message: 'first' }],
  });
}

type Told = Pick<Report, 'message' | 'args' | 'severity'>;

/** What is said of two names that are the same, or differ in writing only. */
function said(name: string, other: string, different: ReturnType<typeof differingValues>): Told {
  if (plain(name) !== plain(other)) {
    return different === null
      ? { message: 'near', args: { name, other } }
      : { message: 'nearDiffer', args: { name, other, ...different } };
  }
  return different === null
    ? { message: 'same', args: { name } }
    : { message: 'differ', args: { name, ...different }, severity: 'error' };
}

/** What is said of two that have the same name under two heads, and measure the same thing; null of any others. */
function saidElsewhere(second: IndicatorReading, first: IndicatorReading): Told | null {
  const name = second.indicator.name!;
  const [head, other] = [headOf(second.indicator), headOf(first.indicator)];
  if (head === null || other === null || head === other) return null;
  if (plain(name) !== plain(first.indicator.name)) return null;
  // 受益人数 may be those of one thing here and of another there.
  if (plain(name).length < OWN_NAME || second.name?.isOfSatisfaction !== false) return null;
  const [count, before] = [soleCount(second), soleCount(first)];
  if (count === null || before === null || !sameUnit(count, before)) return null;
  const args = { name, head, first: other };
  // A rate may look at the same work from two sides: 资料上报率 as quality and as timeliness.
  const isRate = isPercentage(second.annual);
  if (sameNumber(count, before)) return { message: 'twice', args, severity: isRate ? 'information' : 'warning' };
  const [value, otherValue] = [second.indicator.annualValue!, first.indicator.annualValue!];
  return { message: 'apart', args: { ...args, value, other: otherValue }, severity: isRate ? 'warning' : 'error' };
}

const OWN_NAME = 5;

function headOf({ type, level }: Indicator): string | null {
  const head = type ?? level;
  return head === null ? null : label(head);
}

/** The number of an annual value that counts things or is a rate, and says nothing else: ≥1500件. */
function soleCount({ name, annual }: IndicatorReading): NumberFigure | null {
  const main = annual === null ? null : mainNumber(annual);
  if (main === null || !(name?.isRate ? isPercentage(annual) : countsThings(annual)) || !isBare(annual!)) return null;
  return annual!.value.figures.length === 1 && main.qualifiers.length === 0 ? main : null;
}

/** The values in which two indicators contradict each other; an empty one contradicts nothing. */
function differingValues(first: Indicator, second: Indicator): { first: string; second: string } | null {
  for (const value of ['annualValue', 'cycleValue'] as const) {
    const [a, b] = [first[value], second[value]];
    if (isEmptyText(a) || isEmptyText(b) || plain(a) === plain(b) || askTheSame(Reading.of(a!), Reading.of(b!)))
      continue;
    return { first: a!, second: b! };
  }
  return null;
}

function removal(row: Row, indicator: Indicator, title: 'first' | 'second'): Fix {
  const { start, end } = indicator;
  return {
    title,
    safe: false,
    get edits() {
      return [...listEdits(row, { start, end }, ''), ...renumber(row, [indicator])];
    },
  };
}
