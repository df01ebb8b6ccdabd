import { readValue, VALUE_WORDS } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import type { IndicatorReading, Reading } from './support/reading.ts';
import { isEndless } from './support/times.ts';
import { editsIn, isSatisfaction, spanIn, textOf } from './support/values.ts';

const BASELINES = VALUE_WORDS.vague.baselines;
/** What policy papers say, or what may be a state (of a permit): reviewers differ. */
const ARGUABLE = ['持续改善', '有效'];

export const vagueValue: Rule = {
  name: 'vague-value',
  group: 'values',
  severity: 'warning',
  summary: {
    zh: '指标值只说了方向，无法考核',
    en: 'A value that only names a direction cannot be judged',
  },
  messages: {
    vague: {
      zh: '指标值“{value}”只说了方向，没有说到什么程度，年终无法判断是否完成。请改为数字，或改为可以评定的档次。',
      en: 'The value “{value}” names a direction but not how far, so nobody can tell whether it was reached. Give a figure, or a grade that can be judged.',
    },
    endless: {
      zh: '指标值“{value}”没有尽头，年终无法判断是否做到。说的是时间就写明多久，例如“≥3年”；否则请改为数字，或改为可以评定的档次。',
      en: 'The value “{value}” never ends, so nobody can tell at the end of the year whether it was reached. Say how long, such as “≥3年”, or give a figure or a grade that can be judged.',
    },
  },
  options: {
    grade: {
      default: '好（按好、一般、差三档评定）',
      description: { zh: '快速修改时写入的分档值', en: 'The graded value that the quick fix writes' },
    },
  },
  fixes: {
    grade: { zh: '改为分档值“{grade}”', en: 'Change to the grade “{grade}”' },
  },
  needs: Sign.Words,
  checkIndicator(reading, row, { standard, option, report }) {
    const vague = reading.values.filter((value) => isVague(value, reading));
    // Of satisfaction, satisfaction-not-rate says more.
    if (isSatisfaction(standard, reading)) return;
    const { annual } = reading;
    if (annual !== null && isEndless(annual, reading)) {
      const args = { value: textOf(annual, annual.words) };
      report(spanIn(row, annual, annual.words), { message: 'endless', args, severity: 'information' });
    }
    if (vague.length === 0) return;
    const grade = option<string>('grade');
    const [first] = vague;
    const value = textOf(first!, first!.words);
    report(spanIn(row, first!, first!.words), {
      message: 'vague',
      args: { value },
      ...(ARGUABLE.includes(value) ? { severity: 'information' as const } : {}),
      fix: () => ({
        title: 'grade',
        args: { grade },
        safe: false,
        edits: vague.flatMap((value) => editsIn(row, value, value.words, grade)),
      }),
    });
  },
};

/** 下降 is a direction, but under 警情同比 it is as much a comparison as 同比下降 is. */
function isVague({ value: { quality, text } }: Reading, { name }: IndicatorReading): boolean {
  if (quality !== 'direction') return false;
  const baseline = BASELINES.find((word) => name?.value.text.includes(word));
  return baseline === undefined || readValue(baseline + text).quality === 'direction';
}
