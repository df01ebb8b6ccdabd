import { OPERATORS, type Operator, type OperatorWords } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { isGain } from './support/direction.ts';
import { type IndicatorReading, Reading } from './support/reading.ts';
import { editsIn, mainNumber, spanIn, tellsFall, textOf } from './support/values.ts';

const MIRRORED = { '≥': '≤', '≤': '≥', '>': '<', '<': '>', '=': '=' } as const;

export const operatorDirection: Rule = {
  name: 'operator-direction',
  group: 'values',
  severity: 'warning',
  summary: {
    zh: '比较符号的方向与指标的含义相反',
    en: 'The operator runs against the sense of the name',
  },
  messages: {
    better: {
      zh: '“{name}”越高越好，“{operator}”却给它定了上限，做得差反而算完成。请改为“{right}”。',
      en: 'Of “{name}” more is better, but “{operator}” sets an upper limit, so that bad work would pass. Use “{right}”.',
    },
    worse: {
      zh: '“{name}”越低越好，“{operator}”却给它定了下限，数值越大反而越算完成。请改为“{right}”。',
      en: 'Of “{name}” less is better, but “{operator}” sets a lower limit, so that bad work would pass. Use “{right}”.',
    },
  },
  fixes: {
    flip: { zh: '“{operator}”改为“{right}”', en: 'Change “{operator}” to “{right}”' },
  },
  needs: Sign.Operator,
  checkIndicator(reading, row, { report }) {
    const wrong = wrongOperators(reading);
    const { name } = reading;
    const first = wrong[0];
    if (name === null || first === undefined) return;
    const args = {
      name: name.value.text,
      operator: textOf(first.value, first.operator),
      right: mirrored(first),
    };
    report(spanIn(row, first.value, first.operator), {
      message: name.direction!,
      args,
      fix: () => ({
        title: 'flip',
        args,
        safe: false,
        edits: wrong.flatMap(({ value, operator }) => editsIn(row, value, operator, mirrored({ value, operator }))),
      }),
    });
  },
};

interface WrongOperator {
  readonly value: Reading;
  readonly operator: Operator;
}

/** The operators of an indicator's values that say the opposite of what is wanted. */
export function wrongOperators({ name, values }: IndicatorReading): WrongOperator[] {
  const direction = name === null ? null : name.direction;
  const wrong: WrongOperator[] = [];
  if (name === null || direction === null) return wrong;
  for (const value of values) {
    const operator = name.isRate && !isRate(value) ? null : wrongOperator(value, name, direction);
    if (operator !== null) wrong.push({ value, operator });
  }
  return wrong;
}

const WRONG = { better: '≤<', worse: '≥>' } as const;

/** Whether a value can be one of a rate, as ≥20例/10万人 is: ≤7工作日 under 检测及时率 is another thing. */
function isRate(value: Reading): boolean {
  const main = mainNumber(value);
  return main === null || main.kind === 'percent' || main.unit === null || PER_MANY.test(main.unit.text);
}

/** 例/10万人, 起/万户. */
const PER_MANY = /[/／][\d十百千万亿]/;

/** The operator before the main figure, where it says the opposite of what is wanted. */
function wrongOperator(value: Reading, name: Reading, direction: 'better' | 'worse'): Operator | null {
  const operator = mainNumber(value)?.operator ?? null;
  if (operator === null || !WRONG[direction].includes(operator.sign)) return null;
  // 24小时内 and 30日前 have no opposite.
  if (operator.how === 'suffix' && suffixOf(value, operator) < 0) return null;
  if (isGain(name.thing) && !isLimitOfGain(value, operator)) return null;
  return isFloorOfStandard(value, operator) || isOfAnother(value, name, direction) ? null : operator;
}

/** Of earnings and people only a sign before their number is a slip: 不超过20万人次 may be all that a place holds. */
function isLimitOfGain(value: Reading, { how }: Operator): boolean {
  return mainNumber(value)?.kind === 'count' && (how === 'sign' || how === 'lookalike');
}

/** 不低于1000元/公里 is the least that a standard asks to be spent on each. */
function isFloorOfStandard(value: Reading, { sign, how }: Operator): boolean {
  const unit = mainNumber(value)?.unit?.text ?? '';
  return sign === '≥' && how === 'word' && /^[万亿]?元[/／每]/.test(unit);
}

/**
 * Whether the value names a thing of its own that the limit is right for: 有效投诉低于3% under 企业满意度,
 * 24小时扑灭率≥95% under 处置时间, or how far it is to fall: 下降≥5% under 投诉量.
 */
function isOfAnother(value: Reading, name: Reading, direction: 'better' | 'worse'): boolean {
  const { text, subject } = value.value;
  if (subject.end <= subject.start) return false;
  if (tellsFall(value)) return true;
  // The upper one of two limits: 90%≤X≤100%.
  if (/[≤<＜≥>＞]/.test(text.slice(subject.start, subject.end))) return true;
  const own = Reading.of(text.slice(subject.start, subject.end));
  return own.direction === null ? own.isRate && !name.isRate : own.direction !== direction;
}

/** Which one of its sign's words behind a figure an operator is. */
function suffixOf(value: Reading, operator: Operator): number {
  return wordsOf(operator.sign).suffixes.indexOf(textOf(value, operator));
}

/** The opposite, as a sign for a sign, as a word for a word, and behind the figure for one there. */
function mirrored({ value, operator }: { readonly value: Reading; readonly operator: Operator }): string {
  const right = MIRRORED[operator.sign];
  const { word, suffixes } = wordsOf(right);
  if (operator.how === 'suffix') return suffixes[suffixOf(value, operator)] ?? suffixes[0]!;
  return operator.how === 'word' ? word : right;
}

function wordsOf(sign: Operator['sign']): OperatorWords {
  return OPERATORS.find((operator) => operator.sign === sign)!;
}
