import { Decimal, type NumberFigure, VALUE_WORDS } from '#grammar';
import { Sign } from '../check/signs.ts';
import { contradictsGoal } from './goal-value-conflict.ts';
import type { Rule } from './rule.ts';
import { conflictIn } from './support/conflict.ts';
import { hasUnfit } from './support/kind-conflict.ts';
import { isMisprint } from './support/misprint.ts';
import type { IndicatorReading, Reading } from './support/reading.ts';
import { hundredthOf, permilleOf, reversedRate } from './support/reversed-rate.ts';
import {
  editsIn,
  isBare,
  isTolerance,
  mainNumber,
  percentOf,
  spanIn,
  tellsFall,
  tellsStep,
  textOf,
} from './support/values.ts';
import { endsWithAny, startsWithAny } from './support/words.ts';
import { repeatsName } from './value-repeats-name.ts';

export const missingOperator: Rule = {
  name: 'missing-operator',
  group: 'values',
  severity: 'hint',
  summary: {
    zh: '比率没有写比较符号',
    en: 'A rate without an operator',
  },
  messages: {
    missing: {
      zh: '“{value}”没有写 ≥ 或 ≤，照字面要恰好等于才算完成。请补上比较符号，例如“{example}”。',
      en: '“{value}” has neither ≥ nor ≤, so only exactly this would count as reached. Add the operator, such as “{example}”.',
    },
  },
  fixes: {
    add: { zh: '补上“{sign}”', en: 'Add “{sign}”' },
  },
  options: {
    fixed: {
      default: ['贴息比例', '补贴比例', '补助比例', '奖补比例', '分担比例', '配套比例', '费率', '利率', '税率'],
      description: {
        zh: '由政策定死的比率的名称结尾，不必写比较符号',
        en: 'Endings of names of rates that a policy sets, which need no operator',
      },
    },
  },
  needs: Sign.Share | Sign.Unitless,
  readsRow: true,
  checkIndicator(reading, row, { standard, option, report }) {
    const { name, values } = reading;
    const missing: { value: Reading; figure: NumberFigure }[] = [];
    for (const value of values) {
      const figure = bareRate(value, name);
      if (figure !== null) missing.push({ value, figure });
    }
    const first = missing[0];
    if (first === undefined || (name !== null && endsWithAny(name.thing, option('fixed')))) return;
    // A percentage of what has none is to go, not to be compared with.
    if (hasUnfit(reading, standard) || isMisprinted(reading) || reversedRate(reading, standard) !== null) return;
    // Which number is right is to be told first.
    if (contradictsGoal(reading, row)) return;
    const sign = name?.direction === 'worse' && !tellsFall(first.value) ? '≤' : '≥';
    const { start: from } = first.value.value.subject;
    const said = textOf(first.value, { start: from, end: first.figure.start });
    const figure = textOf(first.value, first.figure);
    // What repeats the name is better left out.
    const kept = name !== null && repeatsName(first.value, name) ? '' : said;
    const args = { value: `${said}${figure}`, example: `${kept}${sign}${figure}`, sign };
    report(spanIn(row, first.value, first.figure), {
      message: 'missing',
      args,
      fix: () => ({
        title: 'add',
        args,
        safe: false,
        edits: missing.flatMap(({ value, figure: { start } }) => editsIn(row, value, { start, end: start }, sign)),
      }),
    });
  },
};

/** Whether one of the values is to be corrected first: 100% and 10%, 90% in the name and 9%, 95‰. */
function isMisprinted(reading: IndicatorReading): boolean {
  const { name, annual, cycle } = reading;
  if (conflictIn(reading) !== null || permilleOf(reading) !== null || hundredthOf(reading) !== null) return true;
  return annual !== null && cycle !== null && isMisprint(mainNumber(cycle), mainNumber(annual), name);
}

/** A rate between 0 and 100 % with nothing that says more or less; 100 % and 0 can only be meant exactly. */
export function bareRate(value: Reading, name: Reading | null): NumberFigure | null {
  const figure = percentOf(value, name);
  if (figure === null || figure.operator !== null || figure.approximate !== null || figure.high !== null) return null;
  // Several are shares of one whole: 市级20%、县级80%.
  if (value.value.figures.filter(({ kind }) => kind === 'percent').length > 1) return null;
  if (isTolerance(value, figure) || tellsStep(value) || isShortStep(value) || isCompared(value)) return null;
  // That % is missing, value-without-unit tells.
  if (figure.unit === null && name?.bracket === null && isBare(value)) return null;
  return figure.low.compare(Decimal.ZERO) > 0 && figure.low.compare(Decimal.HUNDRED) < 0 ? figure : null;
}

/** 较上年降5%, as 较上年下降5% is said for short. */
function isShortStep(value: Reading): boolean {
  return SHORT_STEP.test(textOf(value, value.value.subject));
}

const SHORT_STEP = /[较比].*[降减升增]$/;

/** Whether the comparison stands before words: ≤项目经费的5%, 高于全省平均水平0.5个百分点, 达到上年的95%. */
function isCompared(value: Reading): boolean {
  const { comparisons, subject } = value.value;
  if (comparisons.some(({ end }) => end <= subject.end)) return true;
  return startsWithAny(textOf(value, subject), VALUE_WORDS.reaching);
}
