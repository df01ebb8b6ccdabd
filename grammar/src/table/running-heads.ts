import words from '../catalog/page-lines.json' with { type: 'json' };
import rows from '../catalog/rows.json' with { type: 'json' };
import { OPERATORS } from '../catalog/values.ts';
import { escaped, oneOf } from '../text/pattern.ts';
import { amountsIn, loneAmount } from './amount.ts';
import { nameOn } from './name-form.ts';
import { DASHED_NUMBER, TABLE_NUMBER } from './page-lines.ts';
import { endsLikeName, endsLikeUnit, isNameTail, opensLikeGoal } from './row-kind.ts';

const LONGEST = 40;
const NO_SIGNS = '[^。；，,;、：:\\d０-９]';
const PART = '(?:第[一二三四五六七八九十]{1,3}部分\\s*)?';
const YEAR = '(?:19|20|１９|２０)[\\d０-９]{2}\\s*年度?\\s*';
const BUDGET = oneOf(words.budgets);
const DOCUMENT = oneOf(words.documents);
const NUMBER = '[\\d０-９]{1,4}';
const PAGE_BEFORE = `(?:${DASHED_NUMBER}\\s*)?`;
const BEHIND = `(?:[（(](?:${DOCUMENT}{1,2}稿?|${YEAR})[）)])?(?:\\s*(?:第?\\s*${NUMBER}\\s*页?|${DASHED_NUMBER}))?`;
/** What the pages of a whole budget are headed with: the number of a table, or the budget's name with a year or a part of it. */
const RUNNING_HEAD = new RegExp(
  `^(?:${TABLE_NUMBER}|${PAGE_BEFORE}${PART}${NO_SIGNS}{0,20}(?:${YEAR}${NO_SIGNS}{0,20})?${BUDGET}${DOCUMENT}{0,2}${BEHIND})$`,
);

/** Whether a line has the form of a running head; only its surroundings tell. */
export function isLikeRunningHead(line: string): boolean {
  const text = line.trim();
  return text.length <= LONGEST && /表|预算|附件/.test(text) && RUNNING_HEAD.test(text);
}

const WITH_OWNER = new RegExp(
  `^${PAGE_BEFORE}${PART}(?:${YEAR})?(${NO_SIGNS}{3,30}?)(?:${YEAR})?${BUDGET}${DOCUMENT}{0,2}${BEHIND}$`,
);
const PLACE = /^(?:\p{Script=Han}{2,6}[省市州盟县区旗]){1,3}$/u;
const DOES = new RegExp(`^${oneOf(words.beforeBudgets.filter((word) => word.length > 1))}`);
/** 各单位, 全区 are no names, and 市水务局 is the rest of one that begins in the line before. */
const NO_OWNER = /^[本各该我全其省市州盟县区旗]/;

/** Whether a running head says whose budget it is and nothing more: 青榕市水务局2026年部门预算. */
function hasOwner(head: string): boolean {
  const owner = WITH_OWNER.exec(head)?.[1]?.trim();
  if (owner === undefined || NO_OWNER.test(owner) || opensLikeGoal(owner) || DOES.test(owner)) return false;
  return endsLikeUnit(owner) || PLACE.test(owner);
}

const BEGINS_WITH_YEAR = new RegExp(`^${YEAR}`);
const DOCUMENT_OF_YEAR = new RegExp(`^${YEAR}${BUDGET}${DOCUMENT}{1,2}$`);

/** Whether a head is 2026年部门预算公开, as names of projects hardly begin. */
export function isBudgetDocument(head: string): boolean {
  return DOCUMENT_OF_YEAR.test(head.trim());
}

/** What a text goes on behind with whose budget it is; a name may be cut behind a place. */
const LEADS_TO_BUDGET = new RegExp(
  `(?:${oneOf([...rows.goalOpenings, ...words.beforeBudgets])}|\\p{Script=Han}{2}[省市州盟县区旗])$`,
  'u',
);
/** What a clause goes on or ends with behind its object. */
const BEHIND_OBJECT = /^[，,；;、。时前后中内外]/;
const GOES_ON_FROM_BUDGET = new RegExp(`^${oneOf(words.behindBudgets)}`);
const DEED = new RegExp(`^${oneOf(words.behindBudgets.filter((word) => words.beforeBudgets.includes(word)))}`);
const ENDS_CLAUSE = /[。；，、：;,:]$/;
const IN_CLAUSES = /[。；，：;:]/;
const COMPARISONS = oneOf(
  OPERATORS.flatMap(({ signs, lookalikes, words }) => [...signs, ...lookalikes, ...words]).map(escaped),
);
const BEGINS_LIKE_NUMBER = /^[\d０-９%％]/;
const BEFORE_NUMBER = new RegExp(`(?:[\\d０-９]|${COMPARISONS})$`);
const COMPARISON = new RegExp(`^${COMPARISONS}`);
/** How much longer than the line before it a line is that stands in no cell with it. */
const LEAST_LONGER = 3;

/** Whether a line may go on with a text that has come to the word 部门预算. */
export function goesOnFromBudget(line: string): boolean {
  return GOES_ON_FROM_BUDGET.test(line.trim());
}

/**
 * Whether a line in the form of a running head is no part of the text between two lines.
 *
 * @param above the texts above it in its row, the nearest first
 */
export function standsApart(line: string, above: readonly string[], next: string): boolean {
  const head = line.trim();
  const previous = above[0] ?? '';
  const isText = previous !== '' && !isAmounts(previous);
  const owned = hasOwner(head);
  if (isText && (owned || BEGINS_WITH_YEAR.test(head)) && partsValue(previous, next)) return true;
  if (!owned) return false;
  const goesOn = startsRow(next) ? goesOnAsName(next) : goesOnFromBudget(next);
  const breaksOff = isText && !ENDS_CLAUSE.test(previous) && !isName(above, next);
  // A line in the middle of a clause is full.
  if ((breaksOff || /[，、]$/.test(previous)) && head.length > previous.length + LEAST_LONGER) return true;
  if (!breaksOff) return !goesOn;
  return !LEADS_TO_BUDGET.test(previous) || !(goesOn || BEHIND_OBJECT.test(next.trim()));
}

function startsRow(line: string): boolean {
  return line.includes('\t') || amountsIn(line) !== null;
}

/** Whether the name of a row goes on with what is done with a budget, or is the rest of one: 编制工作经费, 经费. */
function goesOnAsName(line: string): boolean {
  const name = nameOn(line.split('\t', 1)[0]!).trim();
  return DEED.test(name) || isNameTail(name);
}

/** Whether nothing but a number can stand between two lines, or none at all. */
function partsValue(previous: string, next: string): boolean {
  const begins = next.trim();
  if (COMPARISON.test(begins)) return /[:：]$/.test(previous);
  return BEGINS_LIKE_NUMBER.test(begins) && BEFORE_NUMBER.test(previous);
}

/** Whether the nearest text above a line is a whole name, which does not end below that line. */
function isName([name, before]: readonly string[], next: string): boolean {
  if (name!.length > LONGEST || !endsLikeName(name!) || isNameTail(next) || opensLikeGoal(name!)) return false;
  return before === undefined || !IN_CLAUSES.test(before);
}

function isAmounts(line: string): boolean {
  return amountsIn(line) !== null || loneAmount(line) !== null;
}
