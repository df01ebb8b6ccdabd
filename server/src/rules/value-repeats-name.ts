import type { Quality } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import type { Reading } from './support/reading.ts';
import { editsIn, isSatisfaction, spanIn, textOf } from './support/values.ts';

export const valueRepeatsName: Rule = {
  name: 'value-repeats-name',
  group: 'values',
  severity: 'hint',
  summary: {
    zh: '指标值重复了名称',
    en: 'The value says the name again',
  },
  messages: {
    repeats: {
      zh: '指标值里的“{words}”重复了名称，导入时会被当作值的一部分。只留后面的数即可。',
      en: '“{words}” in the value repeats the name, and an import takes it for part of the value. The figure alone is enough.',
    },
    whole: {
      zh: '指标值与名称完全相同，没有说要达到什么。请写出要达到的数量或程度。',
      en: 'The value is the name once more and does not say what is to be reached. Give a number or a grade.',
    },
  },
  fixes: {
    strip: { zh: '从指标值中去掉“{words}”', en: 'Take “{words}” out of the value' },
  },
  fixKind: 'safe',
  needs: Sign.Words,
  checkIndicator(reading, row, { standard, report }) {
    const { name, values } = reading;
    if (name === null) return;
    const repeating = values.filter((value) => repeats(value, name));
    const [first] = repeating;
    if (first !== undefined) {
      const span = first.value.subject;
      const args = { words: textOf(first, span) };
      const edits = () =>
        repeating.flatMap((value) => {
          const { start } = value.value.subject;
          return editsIn(row, value, { start, end: figureStart(value) }, '');
        });
      report(spanIn(row, first, span), {
        message: 'repeats',
        args,
        fix: () => ({ title: 'strip', args, safe: true, edits: edits() }),
      });
    } else {
      const whole = values.find((value) => isWhole(value, name));
      // vague-value and satisfaction-not-rate say more of such a value.
      if (whole === undefined || TOLD.has(whole.value.quality) || isSatisfaction(standard, reading)) return;
      report(spanIn(row, whole, whole.words), { message: 'whole' });
    }
  },
};

/** The qualities that vague-value tells. */
const TOLD = new Set<Quality | null>(['direction', 'amount']);

/** 增长 before 10% says which way it goes; only longer words, or a rate's, are the name. */
const SHORTEST = 3;

/** Whether all that stands before the value's figure is the name, or the end of it. */
function repeats(value: Reading, name: Reading): boolean {
  const { main, subject } = value.value;
  if (main === null || subject.end - subject.start < SHORTEST) return false;
  const words = textOf(value, subject).replace(/\s+/g, '');
  if (words.length < SHORTEST) return false;
  return name.thing.replace(/\s+/g, '').endsWith(words);
}

function figureStart({ value: { main } }: Reading): number {
  return main!.qualifiers[0]?.start ?? main!.start;
}

function isWhole(value: Reading, name: Reading): boolean {
  if (value.value.figures.length > 0 || value.words.end !== name.words.end) return false;
  return textOf(value, value.words) === textOf(name, name.words);
}
