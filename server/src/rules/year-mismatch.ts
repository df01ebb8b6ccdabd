import type { Span } from '#grammar';
import type { Rule } from './rule.ts';
import { spanIn } from './support/values.ts';

export const yearMismatch: Rule = {
  name: 'year-mismatch',
  group: 'table',
  severity: 'information',
  summary: {
    zh: '标题、项目名称和绩效目标中的年份不一致',
    en: 'Years in title, project names and goals contradict',
  },
  messages: {
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
    value: {
      zh: '标题是 {expected} 年，指标值却要在“{year}”做到。可能沿用了别的年度的内容，请核对。',
      en: 'The title says {expected}, but the value is to be reached in “{year}”. It may be carried over from another year; check it.',
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
      ],
      description: {
        zh: '年份后的这些字说明它是起止年份、结转资金或文件',
        en: 'What behind a year tells that it is a term, money carried over or a document',
      },
    },
  },
  needsWords: () => ({ cells: ['19', '20'], values: ['19', '20'] }),
  checkRow(row, { heading, option, report }) {
    if (row.kind !== 'project') return;
    const read = (text: string) => yearsIn(text, option('before'), option('after'));
    const inName = read(row.name);
    const [first] = inName;
    if (heading.year !== null && first !== undefined && inName.every(({ year }) => year !== heading.year)) {
      report(row.cells.get('name')!.sourceSpan(first.span.start, first.span.end), {
        message: 'name',
        args: { expected: heading.year, year: first.text },
      });
      return;
    }
    const expected = heading.year ?? (inName.length === 1 ? first!.year : null);
    const inGoal = read(row.goal ?? '');
    const [other] = inGoal;
    if (expected === null || other === undefined || inGoal.some(({ year }) => year === expected)) return;
    report(row.cells.get('goal')!.sourceSpan(other.span.start, other.span.end), {
      message: heading.year === null ? 'goalAndName' : 'goalAndTitle',
      args: { expected, year: other.text },
    });
  },
  checkIndicator({ annual }, row, { heading: { year: expected }, option, report }) {
    if (expected === null || annual?.value.main?.kind !== 'date') return;
    const years = yearsIn(annual.value.text, option('before'), option('after'));
    // What goes on for years may have begun before.
    if (years.length === 0 || years.some(({ year }) => year >= expected)) return;
    const { span, text } = years.at(-1)!;
    report(spanIn(row, annual, span), { message: 'value', args: { expected, year: text } });
  },
};

interface Year {
  readonly year: number;
  readonly text: string;
  readonly span: Span;
}

/** A year, as it stands before 年. */
const YEAR = /(?<!\d)((?:19|20)\d{2})\s*$/;
const LONGEST_YEAR = 12;

/** The years that a text speaks of as its own: no terms, document numbers or money carried over. */
function yearsIn(text: string, before: readonly string[], after: readonly string[]): Year[] {
  const years: Year[] = [];
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
    const match = YEAR.exec(text.slice(Math.max(0, at - LONGEST_YEAR), at));
    if (match === null) continue;
    const start = at - match[0].length;
    const end = at + (text.startsWith('年度', at) ? 2 : 1);
    const bound = before.some((word) => text.endsWith(word, start)) || after.some((word) => text.startsWith(word, end));
    if (!bound) years.push({ year: Number(match[1]), text: text.slice(start, end), span: { start, end } });
  }
  return years;
}
