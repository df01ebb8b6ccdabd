import { type NumberFigure, readValue, VALUE_WORDS } from '#grammar';
import type { Rule } from './rule.ts';
import { SCORES } from './support/kinds.ts';
import { limitOf } from './support/operators.ts';
import { unitAlone } from './support/per.ts';
import { type IndicatorReading, readingsOf } from './support/reading.ts';
import { sameNumber } from './support/targets.ts';
import { MONEY } from './support/unit-kinds.ts';
import { mainNumber, spanIn, textOf } from './support/values.ts';
import { holdsAny } from './support/words.ts';

export const goalValueConflict: Rule = {
  name: 'goal-value-conflict',
  group: 'values',
  severity: 'information',
  summary: {
    zh: '绩效目标里的数与指标值不一致',
    en: 'The goal gives another number of what an indicator counts',
  },
  messages: {
    conflict: {
      zh: '绩效目标写“{goal}”，“{name}”的指标值却是“{value}”。指标要与目标对应，请核对哪个数是对的。',
      en: 'The goal says “{goal}”, but the value of “{name}” is “{value}”. Indicators spell out the goal: check which number is right.',
    },
    goal: { zh: '绩效目标写“{goal}”', en: 'The goal says “{goal}”' },
  },
  needsWords: () => ({ cells: [...'0123456789０１２３４５６７８９'] }),
  checkRow(row, { report }) {
    const { goal } = row;
    if (row.kind !== 'project' || goal === null) return;
    let counts: Count[] | null = null;
    for (const reading of readingsOf(row)) {
      const { name, annual } = reading;
      // Of a number in the name name-value-conflict speaks; of what goes wrong less is no conflict.
      if (name === null || annual === null || name.value.figures.length > 0 || name.direction === 'worse') continue;
      const main = mainNumber(annual);
      if (main === null || !isComparable(main) || annual.value.figures.length > 1) continue;
      const unit = unitAlone(main);
      // Most goals say nothing of it, and reading one costs more than all else here.
      if (!goal.includes(unit)) continue;
      const words = countedIn(name.thing);
      if (!saysAll(words, goal)) continue;
      counts ??= countsIn(goal);
      const alike = counts.filter(({ figure }) => unitAlone(figure) === unit);
      const meant = alike.filter((count) => isOf(words, count));
      // Of two numbers, the goal may mean either, or their sum.
      if (meant.length !== 1 || addsUp(alike, main) || agree(meant[0]!.figure, reading)) continue;
      const { start, end } = meant[0]!.figure;
      const args = { goal: goal.slice(start, end), name: name.value.text, value: textOf(annual, annual.words) };
      const span = row.cells.get('goal')!.sourceSpan(start, end);
      report(spanIn(row, annual, main), { message: 'conflict', args, related: [{ span, message: 'goal', args }] });
    }
  },
};

/** A number of a goal, with the words around it up to the next stop. */
interface Count {
  readonly figure: NumberFigure;
  readonly clause: string;
  /** In a list with one verb, the first member, and what is counted in this one: 购置车辆1辆 and 电脑. */
  readonly listed: { readonly first: string; readonly thing: string } | null;
}

/** What a goal counts in digits, once and in this year: neither 每月4次 nor 累计30期, and not up to so many. */
function countsIn(goal: string): Count[] {
  return readValue(goal).figures.flatMap((figure): Count[] => {
    if (figure.kind === 'date' || !isComparable(figure) || figure.numerals || figure.approximate !== null) return [];
    if (limitOf(figure.operator) === 'upper') return [];
    const before = goal.slice(0, figure.start).split(STOP).at(-1)!;
    const behind = goal.slice(figure.end).split(STOP, 1)[0]!;
    if (OTHERWISE.test(before.replace(DONE, '') + behind)) return [];
    return [{ figure, clause: before + behind, listed: listedIn(goal.slice(0, figure.start)) }];
  });
}

/** The list that a text is the last member of: 购置车辆1辆、电脑. */
function listedIn(text: string): Count['listed'] {
  const said = text.split(LIST_STOP).at(-1)!;
  const [first, ...members] = said.split('、');
  const thing = members.at(-1)?.replace(AND, '');
  return thing === undefined || thing === '' || OTHERWISE.test(said) ? null : { first: first!, thing };
}

/** Whether it is these words that a number counts: 购置电脑, by itself or in a list. */
function isOf(words: string, { clause, listed }: Count): boolean {
  return saysAll(words, clause) || (listed !== null && isListed(words, listed));
}

/** Whether the first member of a list begins with the verb that the words have before the thing of a later one. */
function isListed(words: string, { first, thing }: NonNullable<Count['listed']>): boolean {
  if (words.length < FEWEST || !words.endsWith(thing)) return false;
  const verb = words.slice(0, -thing.length);
  if (!VALUE_WORDS.doing.includes(verb)) return false;
  const [, counted] = first.split(verb);
  return counted !== undefined && /\d/.test(counted) && !holdsAny(counted, VALUE_WORDS.doing);
}

/** 对2个县级、11个乡镇水源地 are 13个 in all. */
function addsUp(counts: readonly Count[], main: NumberFigure): boolean {
  return (
    counts.length > 1 &&
    counts
      .map(({ figure }) => figure.low)
      .reduce((a, b) => a.plus(b))
      .equals(main.low)
  );
}

/** A percentage, or a number of people or things. */
function isComparable({ kind, unit }: NumberFigure): boolean {
  return kind === 'percent' || (kind === 'count' && unit !== null && !NOT_COUNTED.includes(unit.text));
}

const NOT_COUNTED = [...MONEY, ...SCORES];
const STOP = /[，,；;。、：:！!\s]/;
const LIST_STOP = /[，,；;。：:！!\s]/;
const AND = /^(?:以及|和|及|与)/;
/** What is done to a thing, and is no change of a number: 改造提升公厕, but not 改造提升至6座. */
const DONE = /(?:(?:改造|整治|改建|修缮)提升|提升(?=改造))(?=[\u4e00-\u9fff])(?![至到为])/g;
/** What is counted more than once, in other years, as a part of something, or not to the last, and how far something changes. */
const OTHERWISE =
  /[每均约/／]|累计|合计|总|共|[三四五]年|近年|以来|已|现有|原有|上年|去年|其中|增至|提[高升]|增长|下降|降低|减少|[到至]20\d\d年/;

/** What is counted: 举办培训班 of 举办培训班期数. */
function countedIn(thing: string): string {
  return thing.replace(/(?:数量|总数|[\u4e00-\u9fff]数|人次|场次|数)$/, '');
}

/** Fewer characters tell too little: 培训, 图书. */
const FEWEST = 3;
/** From so many on they tell enough in any order. */
const LONG = 5;

/**
 * Whether all words of a name stand in a clause, in their order: 举办培训班 in 举办教师培训班; of a long name in any order:
 * 巡查维护消火栓 in 对消火栓进行巡查维护.
 */
function saysAll(words: string, clause: string): boolean {
  if (words.length >= LONG && [...words].every((unit) => clause.includes(unit))) return true;
  let at = 0;
  for (const unit of words) {
    at = clause.indexOf(unit, at) + 1;
    if (at === 0) return false;
  }
  return words.length >= FEWEST;
}

/** Whether either value is the number of the goal, or more than it asks for: of a rate any is the least that there is to be. */
function agree(figure: NumberFigure, { values }: IndicatorReading): boolean {
  const isLeast = figure.operator !== null || figure.kind === 'percent';
  return values.some((value) => {
    const main = mainNumber(value);
    if (main === null || unitAlone(main) !== unitAlone(figure)) return false;
    return sameNumber(figure, main) || (isLeast && main.low.compare(figure.low) >= 0);
  });
}
