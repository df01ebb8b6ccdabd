import type { Quality, Span } from '#grammar';
import { Sign } from '../check/signs.ts';
import { isRoutine } from './routine-management.ts';
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
    part: {
      zh: '指标值“{words}”是名称里已有的话，没有说要做到什么程度。请写出要达到的数量或程度。',
      en: 'The value “{words}” only says again what the name says, not how much or how well. Give a number or a grade.',
    },
    whole: {
      zh: '指标值与名称相同，没有说要达到什么。请写出要达到的数量或程度。',
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
    const repeating = values.filter((value) => repeatsName(value, name));
    const [first] = repeating;
    if (first !== undefined) {
      const span = saidIn(first);
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
      return;
    }
    // vague-value, satisfaction-not-rate and routine-management say more of such a value.
    const alone = values.find(({ value: { quality } }) => !TOLD.has(quality));
    if (alone === undefined || isSatisfaction(standard, reading)) return;
    const words = textOf(alone, alone.words);
    if (isRoutine(name.value.text)) return;
    if (isWhole(alone, name)) report(spanIn(row, alone, alone.words), { message: 'whole', severity: 'information' });
    else if (isTaken(alone, name)) report(spanIn(row, alone, alone.words), { message: 'part', args: { words } });
  },
};

/** The qualities that vague-value tells. */
const TOLD = new Set<Quality | null>(['direction', 'amount']);

/** 增长 before 10% says which way it goes; only longer words, or a rate's, are the name. */
const SHORTEST = 3;

/** Whether all that stands before the value's figure is the name, or the end of it. */
export function repeatsName(value: Reading, name: Reading): boolean {
  const { main, subject } = value.value;
  if (main === null || subject.end - subject.start < SHORTEST) return false;
  const words = textOf(value, saidIn(value)).replace(/\s+/g, '');
  if (words.length < SHORTEST) return false;
  return name.thing.replace(/\s+/g, '').endsWith(words);
}

/** What stands before the figure, without what joins both: 布置专题画展 of 布置专题画展：4场. */
function saidIn({ value: { text, subject } }: Reading): Span {
  let { end } = subject;
  while (end > subject.start && JOINTS.includes(text[end - 1]!)) end--;
  return { start: subject.start, end };
}

const JOINTS = '：:为是';

function figureStart({ value: { main } }: Reading): number {
  return main!.qualifiers[0]?.start ?? main!.start;
}

/**
 * Whether the value is words of the name, at one or at two places of it, and no state that can be judged: 通过考核 of
 * 通过县政府办公室的考核.
 */
function isTaken(value: Reading, name: Reading): boolean {
  const { quality, figures, comparisons } = value.value;
  if (quality !== null || figures.length > 0 || comparisons.length > 0 || name.isRate) return false;
  const words = textOf(value, value.words);
  const text = textOf(name, name.words);
  if (words.length < SHORTEST_TAKEN || text.startsWith('是否') || words.startsWith('正常')) return false;
  if (text.includes(words)) return true;
  for (let at = 2; at <= words.length - 2; at++) {
    const first = text.indexOf(words.slice(0, at));
    if (first >= 0 && text.includes(words.slice(at), first + at)) return true;
  }
  return false;
}

/** Shorter words stand in many a name. */
const SHORTEST_TAKEN = 4;

function isWhole(value: Reading, name: Reading): boolean {
  if (value.value.figures.length > 0 || Math.abs(value.words.end - name.words.end) > MOST_JOINED) return false;
  const [said, named] = [textOf(value, value.words), textOf(name, name.words)];
  return said === named || (said.length > SHORTEST_JOINED && withoutJoints(said) === withoutJoints(named));
}

/** Whether 和 or 及 joins things, they are the same. */
function withoutJoints(words: string): string {
  return words.replace(/以?及|[和与并、的]/g, '');
}

const MOST_JOINED = 4;
const SHORTEST_JOINED = 6;
