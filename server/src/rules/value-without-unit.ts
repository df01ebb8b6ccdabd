import { Decimal, isUnit, type NumberFigure, type Row, VALUE_WORDS } from '#grammar';
import { Sign } from '../check/signs.ts';
import { hasLostSatisfaction } from './low-satisfaction.ts';
import type { Fix, Rule, SegmentContext } from './rule.ts';
import { isOfCost } from './support/heads.ts';
import type { IndicatorReading, Reading } from './support/reading.ts';
import { isResidue } from './support/residue.ts';
import { REACHED } from './support/reversed-rate.ts';
import { sameNumber, targetIn } from './support/targets.ts';
import { isAboutTime, isBareDate } from './support/times.ts';
import { isPaid } from './support/unfit-units.ts';
import { likelyUnits, tellsMoney, tellsUnit, unitOfThing } from './support/units.ts';
import { editsIn, isBare, isPart, mainNumber, spanIn, textOf } from './support/values.ts';
import { endsWithAny } from './support/words.ts';

const MOST_CHOICES = 2;

export const valueWithoutUnit: Rule = {
  name: 'value-without-unit',
  group: 'values',
  severity: 'warning',
  summary: {
    zh: '指标值只有数字，没有计量单位',
    en: 'A value is a bare number without a unit',
  },
  messages: {
    bare: {
      zh: '指标值“{value}”没有计量单位，名称“{name}”也看不出用什么单位。录入系统必填计量单位，请在数字后补上。',
      en: 'The value “{value}” has no unit, and the name “{name}” does not tell which one is meant. The entry system requires it; add it behind the number.',
    },
    named: {
      zh: '指标值“{value}”没有计量单位，名称里写的是“{target}”。录入系统必填计量单位，请在数字后补上。',
      en: 'The value “{value}” has no unit, where the name says “{target}”. The entry system requires it; add it behind the number.',
    },
    half: {
      zh: '指标值“{value}”没有计量单位，另一个指标值却写了“{other}”。请补上，使两处一致。',
      en: 'The value “{value}” has no unit where the other one says “{other}”. Add it, so that the two agree.',
    },
    rate: {
      zh: '“{name}”的指标值“{value}”没有写 %。读的人会以为是个数，请补上。',
      en: 'The value “{value}” of “{name}” has no %. Readers may take it for a count; add it.',
    },
    part: {
      zh: '“{name}”的指标值“{value}”没有写成百分数。照 % 读只有百分之零点几；请改为“{percent}”。',
      en: 'The value “{value}” of “{name}” is no percentage, and read as one is less than 1 %. Write “{percent}”.',
    },
    money: {
      zh: '“{name}”的指标值“{value}”没有写“元”。录入系统必填计量单位，请写明是“{right}”还是别的单位。',
      en: 'The value “{value}” of “{name}” does not say of what money. The entry system requires the unit; write “{right}”, if that is meant.',
    },
    last: {
      zh: '指标值“{value}”里的“{last}”没有计量单位，前面的数却都写了。请补上。',
      en: 'In the value “{value}”, “{last}” has no unit, while the numbers before it have. Add it.',
    },
    points: {
      zh: '“{value}”里的“{unit}”说的是两个百分数相差多少，“{name}”要写的是百分之多少。请改为“%”。',
      en: '“{unit}” in “{value}” tells how far two percentages are apart, where “{name}” asks for one. Write %.',
    },
    word: {
      zh: '“{value}”里的“{unit}”只说这是一个比例，不是单位。请写成“%”。',
      en: '“{unit}” in “{value}” only says that this is a share, and is no unit. Write %.',
    },
  },
  fixes: {
    sign: { zh: '“{unit}”改为“%”', en: 'Change “{unit}” to %' },
    add: { zh: '补上单位“{unit}”', en: 'Add the unit “{unit}”' },
    percent: { zh: '改为“{percent}”', en: 'Change to “{percent}”' },
  },
  needs: Sign.Unitless,
  needsWords: () => ({ values: [...SHARES, POINTS] }),
  checkIndicator(reading, row, { standard, report }) {
    reportWord(reading, row, report);
    if (reportMoney(reading, row, report)) return;
    const { name } = reading;
    if (name?.bracket === null) reportLast(reading, row, report);
    const bare = reading.values.filter((value) => lacksUnit(value, reading));
    const [first] = bare;
    // Of a target of satisfaction that lost more than its % low-satisfaction speaks.
    if (first === undefined || name === null || hasLostSatisfaction(reading, standard)) return;
    const rate = isPercentage(name);
    const figure = mainNumber(first)!;
    const other = reading.values.find((value) => unitOf(value) !== null || isLengthFor(value, figure, reading));
    if (name.bracket !== null) return;
    if (other === undefined && !rate && tellsUnit(name) && !mayBeThousands(name, figure)) return;
    if (rate && isPart(figure, name)) {
      reportPart(row, bare, name, report);
      return;
    }
    const target = other === undefined && !rate ? unitInName(reading, figure) : null;
    const units = rate ? ['%'] : target !== null ? [target.unit!.text] : unitsOf(name, other);
    const fix = units.map((unit): Fix => {
      const edits = bare.flatMap((value) => {
        const { end } = mainNumber(value)!.number;
        return editsIn(row, value, { start: end, end }, unit);
      });
      return { title: 'add', args: { unit }, safe: false, edits };
    });
    const args = { value: textOf(first, figure), name: name.value.text };
    const span = spanIn(row, first, figure);
    if (other !== undefined)
      report(span, { message: 'half', args: { ...args, other: textOf(other, other.words) }, fix });
    else if (rate) report(span, { message: 'rate', args, fix });
    else if (target === null) report(span, { message: 'bare', args, fix });
    else report(span, { message: 'named', args: { ...args, target: textOf(name, target) }, fix });
  },
};

/** Tells the last number of a list, where those before it have units and it has none: 画册30本、指南1000. */
function reportLast({ values }: IndicatorReading, row: Row, report: SegmentContext['report']): void {
  for (const value of values) {
    const last = bareLast(value);
    if (last === null) continue;
    report(spanIn(row, value, last), {
      message: 'last',
      args: { value: textOf(value, value.words), last: textOf(value, last) },
    });
    return;
  }
}

function bareLast(value: Reading): NumberFigure | null {
  const { figures, text } = value.value;
  const last = figures.at(-1);
  if (figures.length < 2 || last?.kind !== 'count' || last.unit !== null || last.end < value.words.end) return null;
  if (last.scale !== '' || last.numerals || last.low.isZero) return null;
  const others = figures.slice(0, -1);
  if (!others.every(({ kind, ...figure }) => kind === 'count' && 'unit' in figure && figure.unit !== null)) return null;
  const noun = LISTED.exec(text.slice(others.at(-1)!.end, last.start))?.[1];
  return noun === undefined || endsWithAny(noun, VALUE_WORDS.unitless) || NUMBERED.test(noun) ? null : last;
}

/** What stands between two members of a list: the thing that the second number counts. */
const LISTED = /^[和及与、，,；;]+\s*(?:编印|印制|购置|发放|制作)?([《“]?\p{Script=Han}{2,12}[》”]?)$/u;
/** What a number is that counts nothing, and what tells how far something goes. */
const NUMBERED = /[第号线级版型类期约近达至到为于过每评道]$|[增减降提升]|热线|电话|编号|代码|平台|其中|分别|各|均|比/;

/** Tells costs without 元: of thousands (250万) what is meant is understood, of so much for each (每亩300, 28.40/株) it may be any money. */
function reportMoney(reading: IndicatorReading, row: Row, report: SegmentContext['report']): boolean {
  const { indicator, name } = reading;
  if (!isOfCost(indicator) || name === null || name.bracket !== null || name.isRate) return false;
  const found = reading.values.flatMap((value) => {
    const figure = isResidue(value, reading) ? null : moneyless(value, reading);
    return figure === null ? [] : [{ value, figure }];
  });
  const first = found[0];
  if (first === undefined) return false;
  const { value, figure } = first;
  const text = textOf(value, value.words);
  const right = `${text.slice(0, figure.end)}${YUAN}${text.slice(figure.end)}`;
  report(spanIn(row, value, value.words), {
    message: 'money',
    args: { name: name.value.text, value: text, unit: YUAN, right },
    ...(figure.scale === '' ? {} : { severity: 'information' as const }),
    fix: () => ({
      title: 'add',
      args: { unit: YUAN },
      safe: false,
      edits: found.flatMap(({ value, figure: { end } }) => editsIn(row, value, { start: end, end }, YUAN)),
    }),
  });
  return true;
}

const YUAN = '元';

/** The figure of so much for each, or of thousands of money. */
function moneyless(value: Reading, reading: IndicatorReading): NumberFigure | null {
  const [figure, second] = value.value.figures;
  if (figure?.kind !== 'count' || second !== undefined || figure.unit !== null || figure.low.isZero) return null;
  const { text, main } = value.value;
  const [before, behind] = [text.slice(0, figure.start), text.slice(figure.end, value.words.end)];
  if (main !== null && isBare(value)) return behind === '' && isMoney(figure, reading) ? figure : null;
  const isForEach = main === null ? before === '' && isByEach(behind) : behind === '' && EACH.test(before);
  return isForEach && isOfMoney(reading.name!) ? figure : null;
}

function isOfMoney(name: Reading): boolean {
  return isPaid(name.thing) !== null || (tellsMoney(name) && !endsWithAny(name.thing, VALUE_WORDS.countEndings));
}

/** /亩, /人·天, 每亩 behind a number; 3/5 is a share. */
function isByEach(behind: string): boolean {
  const [first, ...units] = behind.split(/[/／·每]/);
  return first === '' && units.length > 0 && units.every((unit) => isUnit(unit) || PAID_FOR.test(unit));
}

const PAID_FOR = /^\p{Script=Han}{1,3}$/u;
/** 每亩, 每生每年 before it. */
const EACH = /^(?:每\p{Script=Han}{1,2}){1,3}(?:[补资]助|补[贴偿]|奖[励补])?$/u;

/** The number of the value as the name has it, with its unit: 不少于50份. */
function unitInName(reading: IndicatorReading, figure: NumberFigure): NumberFigure | null {
  const target = targetIn(reading)?.figure ?? null;
  return target !== null && target.unit !== null && sameNumber(target, figure) ? target : null;
}

/** So few views may be as many 万次. */
function mayBeThousands(name: Reading, { low }: NumberFigure): boolean {
  return unitOfThing(name) === '次' && low.compare(FEW) < 0;
}

const FEW = Decimal.parse('1000')!;

const SHARES = ['百分比', '比例'];

const POINTS = '百分点';

/** Whether a rate that is to be high is said in the points that it could only rise or fall by: ≥95个百分点 under 合格率. */
function isInPoints(value: Reading, name: Reading | null): boolean {
  const main = mainNumber(value);
  if (main === null || name === null || !main.unit?.text.endsWith(POINTS)) return false;
  if (!name.isRate || !isBare(value) || !endsWithAny(name.thing, REACHED)) return false;
  return main.low.compare(LEAST_REACHED) >= 0;
}

const LEAST_REACHED = Decimal.parse('60')!;

/** 100百分比, ≥0.97比例, as some systems print the unit; ≥95个百分点. */
function reportWord({ values, name }: IndicatorReading, row: Row, report: SegmentContext['report']): void {
  const written = values.flatMap((value) => {
    const unit = mainNumber(value)?.unit;
    return unit != null && (SHARES.includes(unit.text) || isInPoints(value, name)) ? [{ value, unit }] : [];
  });
  const first = written[0];
  if (first === undefined) return;
  const isPoints = first.unit.text.endsWith(POINTS);
  const args = {
    value: textOf(first.value, first.value.words),
    unit: first.unit.text,
    name: name?.value.text ?? '',
  };
  const isPartOfOne = mainNumber(first.value)!.low.compare(ONE) <= 0;
  report(spanIn(row, first.value, first.unit), {
    message: isPoints ? 'points' : 'word',
    args,
    severity: 'information',
    fix: () => ({
      title: 'sign',
      args,
      safe: false,
      edits: written.flatMap(({ value, unit }) => editsIn(row, value, unit, '%')),
    }),
    // 0.97比例 is 97%, and not 0.97%.
    isFixable: () => !isPartOfOne,
  });
}

/** Tells values of which the first is a part of one. */
function reportPart(row: Row, values: readonly Reading[], name: Reading, report: SegmentContext['report']): void {
  const parts = values
    .map((value) => ({ value, figure: mainNumber(value)! }))
    .filter(({ figure }) => isPart(figure, name));
  const { value, figure } = parts[0]!;
  const operator = textOf(value, { start: figure.start, end: figure.number.start });
  const args = { value: textOf(value, figure), name: name.value.text, percent: operator + percentFor(figure) };
  report(spanIn(row, value, figure), {
    message: 'part',
    args,
    ...(isSurelyPart(figure, name) ? {} : { severity: 'information' as const }),
    fix: () => ({
      title: 'percent',
      args,
      safe: false,
      edits: parts.flatMap(({ value, figure }) => editsIn(row, value, figure.number, percentFor(figure))),
    }),
  });
}

/** Whether so little of it, read as a percentage, is what nobody aims at: 0.95 of 满意度; but 转化率 may be 0.8 %. */
function isSurelyPart({ low }: NumberFigure, name: Reading): boolean {
  return low.compare(HALF) >= 0 && (name.isOfSatisfaction || endsWithAny(name.thing, REACHED));
}

const HALF = Decimal.parse('0.5')!;
const ONE = Decimal.parse('1')!;

/** 95% for 0.95. */
function percentFor({ low }: NumberFigure): string {
  return `${low.shift(2)}%`;
}

function lacksUnit(value: Reading, reading: IndicatorReading): boolean {
  const main = mainNumber(value);
  if (main === null || main.kind !== 'count' || main.unit !== null || !isBare(value)) return false;
  if (value.value.text.includes('无量纲') || main.low.isZero || isResidue(value, reading) || isBareDate(value, reading))
    return false;
  if (isFactor(main, reading)) return false;
  return !isOutOfRate(main, reading) && !isMoney(main, reading) && !hasUnitBehind(main, value);
}

/** 0.9 of 床位使用效率 is a factor, 90 a percentage. */
function isFactor({ low }: NumberFigure, { name }: IndicatorReading): boolean {
  return name?.thing.endsWith('效率') === true && low.compare(LARGEST_FACTOR) <= 0;
}

const LARGEST_FACTOR = Decimal.parse('2')!;

/** ≤22.6（0.01mm）. */
function hasUnitBehind({ end }: NumberFigure, { value: { text } }: Reading): boolean {
  const remark = UNIT_BEHIND.exec(text.slice(end));
  return remark !== null && isUnit(remark[1]!);
}

const UNIT_BEHIND = /^\s*[（(]\s*(?:单位[:：])?[\d.]*\s*([^（()）\d]{1,8}?)\s*[)）]/;

/** 1.2亿 of money are 元: nothing else is counted in 万 and 亿 there. */
function isMoney(main: NumberFigure, { name }: IndicatorReading): boolean {
  return main.scale !== '' && name !== null && tellsMoney(name);
}

/** 950 under a rate is rate-out-of-range. */
function isOutOfRate(main: NumberFigure, { name }: IndicatorReading): boolean {
  return name?.isRate === true && (main.high ?? main.low).compare(Decimal.HUNDRED) > 0;
}

/** Rates that are mostly told among so many, with what they are told in. */
const AMONG_MANY = [
  { names: /产妇死亡率$/, units: ['/10万'] },
  { names: /(?:婴儿|婴幼儿|新生儿|围产儿|岁以下儿童)死亡率$/, units: ['‰'] },
];

/** Whether a bare number of it is a percentage: 合格率, and how fast a thing grows. */
function isPercentage({ isRate, thing }: Reading): boolean {
  return (isRate && !AMONG_MANY.some(({ names }) => names.test(thing))) || thing.endsWith('增速');
}

/** The unit of the other value where it has one, else what the name suggests. */
function unitsOf(name: Reading | null, other: Reading | undefined): readonly string[] {
  if (other !== undefined) return [mainNumber(other)!.unit!.text];
  const among = AMONG_MANY.find(({ names }) => name !== null && names.test(name.thing));
  if (among !== undefined) return among.units;
  return name !== null && unitOfThing(name) === '次' ? ['次', '万次'] : likelyUnits(name).slice(0, MOST_CHOICES);
}

/** Whether the other value is a length of time that is meant here, too, and not how long the project is: 15分钟 for 15. */
function isLengthFor(value: Reading, figure: NumberFigure, reading: IndicatorReading): boolean {
  const main = mainNumber(value);
  if (main?.kind !== 'duration' || !isBare(value)) return false;
  if (main.unit!.text.includes('年'))
    return sameNumber(main, figure) && endsWithAny(reading.name!.thing, VALUE_WORDS.terms);
  return sameNumber(main, figure) || isAboutTime(reading);
}

/** Null of a length of time, which a cycle's value often is instead. */
function unitOf(value: Reading): string | null {
  const main = mainNumber(value);
  return main === null || main.kind === 'duration' ? null : (main.unit?.text ?? null);
}
