import { type Indicator, type Row, Slot } from '#grammar';
import { isEmptyText } from '../check/defects.ts';
import type { Fix, Report, Rule } from './rule.ts';
import { askTheSame } from './support/conflict.ts';
import { duplicatesIn, plain } from './support/duplicates.ts';
import { listEdits } from './support/edits.ts';
import { Reading } from './support/reading.ts';
import { renumber } from './support/serials.ts';

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
    differ: {
      zh: '“{name}”在本项目中填报了两次，指标值却不同：前面是“{first}”，这里是“{second}”。考核时无从取舍，请核对后保留一条。',
      en: '“{name}” stands twice in this project with different values: “{first}” before, “{second}” here. Nobody can tell which counts; check and keep one.',
    },
    near: {
      zh: '“{name}”与前面的“{other}”只是写法不同，像是同一个指标填了两次，会被重复计分。请核对，是同一个就删去一条。',
      en: '“{name}” and “{other}” before it differ in writing only, as if one indicator stood twice and were scored twice. Check, and delete one if so.',
    },
    first: { zh: '前一条在这里', en: 'The first one is here' },
  },
  fixes: {
    second: { zh: '删去后一条，序号顺延', en: 'Delete the later one and renumber' },
    first: { zh: '删去前一条，序号顺延', en: 'Delete the earlier one and renumber' },
  },
  checkRow(row, { report }) {
    for (const [indicator, first] of duplicatesIn(row)) {
      const name = indicator.name!;
      report(row.listSpan(indicator.span(Slot.Name)!), {
        ...said(name, first.name!, differingValues(first, indicator)),
        fix: () => [removal(row, indicator, 'second'), removal(row, first, 'first')],
        related: [{ span: row.listSpan(first.span(Slot.Name)!), message: 'first' }],
      });
    }
  },
};

/** What is said of two names that are the same, or differ in writing only. */
function said(
  name: string,
  other: string,
  different: ReturnType<typeof differingValues>,
): Pick<Report, 'message' | 'args' | 'severity'> {
  if (plain(name) !== plain(other)) return { message: 'near', args: { name, other } };
  return different === null
    ? { message: 'same', args: { name } }
    : { message: 'differ', args: { name, ...different }, severity: 'error' };
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
      return [...listEdits(row, { start, end }, ''), ...renumber(row, indicator)];
    },
  };
}
