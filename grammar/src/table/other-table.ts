import words from '../catalog/other-tables.json' with { type: 'json' };
import { oneOf } from '../text/pattern.ts';

const LONGEST_TITLE = 60;
const NO_SENTENCE = '[^。；;，,：:\\t]';
const TITLE = new RegExp(
  `^${NO_SENTENCE}{0,40}(?:${oneOf(words.goals)}|(?!.*绩效)${oneOf(words.budget)})${NO_SENTENCE}{0,30}表(?:[（(][^（()）]{1,20}[)）])?$`,
);
const AROUND = /^[\s#*|｜\ufeff]+|[\s#*|｜]+$/g;

/** Whether a line has the form of the title of a table that a budget holds beside the goal table: 收支总体情况表. */
export function isOtherTitle(line: string): boolean {
  if (line.length > 2 * LONGEST_TITLE || !line.includes('表')) return false;
  const text = line.replace(AROUND, '');
  return text.length <= LONGEST_TITLE && TITLE.test(text);
}
