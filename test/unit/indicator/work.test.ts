import assert from 'node:assert/strict';
import { JoinedText, readIndicators, VOCABULARY } from '#grammar';
import { IndicatorListParser } from '../../../grammar/src/indicator/parser.ts';
import { CodeUnits } from '../../../grammar/src/text/code-units.ts';

/** Looks at a character or a word, for each character of a list. */
const MOST_STEPS = 20;

type Method = (this: unknown, ...args: number[]) => number;

/** Counts, while `work` runs, each call of these methods as often as `cost` says. */
function counting(target: object, names: readonly string[], cost: (result: number, args: number[]) => number) {
  const methods = target as Record<string, Method>;
  const kept = names.map((name) => [name, Object.getOwnPropertyDescriptor(target, name)] as const);
  let steps = 0;
  for (const name of names) {
    const original = methods[name]!;
    methods[name] = function (...args) {
      const result = original.apply(this, args);
      steps += cost(result, args);
      return result;
    };
  }
  return {
    steps: () => steps,
    restore: () => {
      for (const [name, own] of kept) {
        if (own === undefined) delete methods[name];
        else Object.defineProperty(target, name, own);
      }
    },
  };
}

/** How often reading a list looks at a character or at a word. */
function stepsFor(text: string): number {
  const counters = [
    counting(CodeUnits.prototype, ['kind', 'unit'], () => 1),
    counting(CodeUnits.prototype, ['skipSpaces', 'skipDigits', 'skipMarks'], (end, [i]) => 1 + end - i!),
    counting(CodeUnits.prototype, ['skipSpacesBack'], (start, [end]) => 1 + end! - start),
    counting(CodeUnits.prototype, ['digitsValue'], (_, [start, end]) => 1 + end! - start!),
    counting(IndicatorListParser.prototype, ['LA_FAST', 'LA'], () => 1),
  ];
  try {
    readIndicators(JoinedText.piece(text, 0, text.length), VOCABULARY);
    return counters.reduce((sum, { steps }) => sum + steps(), 0);
  } finally {
    for (const { restore } of counters) restore();
  }
}

const LENGTH = 4_000;

describe('the work of reading a list', () => {
  const sound = '1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:≥5次；年度指标值:≥5次。';
  const pieces = [
    sound,
    sound.replaceAll('；', ''),
    '；',
    '：',
    '。',
    '、',
    ' ',
    '1',
    '1 ',
    '（',
    '1、',
    '。1、',
    '1、1、1-',
    '1-',
    '1-产出指标',
    '产出指标；',
    '年度指标',
    '年度指标值',
    '年度指标值:',
    '；实施周期指标值',
    '实施周旗指标值：',
    '年 度 指 标 ',
    '1-产出指标；产出指标；',
  ];
  for (const piece of pieces) {
    it(`follows its length: ${piece}…`, () => {
      const text = (length: number) => `1、${piece.repeat(Math.ceil(length / piece.length)).slice(0, length)}`;
      const steps = stepsFor(text(LENGTH));
      const twice = stepsFor(text(2 * LENGTH));
      assert.ok(steps > 0 && steps <= MOST_STEPS * LENGTH, `${steps} steps for ${LENGTH} characters`);
      assert.ok(twice <= 2.2 * steps, `${twice} steps for twice as many, ${steps} before`);
    });
  }
});
