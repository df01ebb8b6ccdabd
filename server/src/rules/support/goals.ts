import { CodeUnitSet, type Row, type Span } from '#grammar';
import { hasOtherCellCount } from '../../check/row-defects.ts';
import { TEMPLATE_WORDS, templateIn } from './template.ts';
import { startsWithAny } from './words.ts';

/** Texts that are as good as no goal. */
export const GOAL_BLANKS: readonly string[] = [
  ...['无', '略', '/', '-', '—', '——', '－', 'NaN', '暂无', '没有'],
  ...['见附件', '详见附件', '见附表', '详见附表', '另附', '同上', '同上年', '同上年度', '同去年'],
];

/** Where a goal says nothing of its own: it points to another paper (详见项目申报书), or to what others ask for (按上级要求执行). */
export function saysNothing(goal: string): 'elsewhere' | 'asked' | null {
  if (goal.length > LONGEST_NOTHING || !FIRSTS.has(goal.charCodeAt(0))) return null;
  const said = goal.replace(/[\s。．.]+$/, '');
  if (ELSEWHERE.test(said)) return 'elsewhere';
  return AS_ASKED.test(said) ? 'asked' : null;
}

/** Whether a goal is nothing but the name of its project once more, or no word at all: 1. */
export function saysOnlyName(goal: string, name: string): 'name' | null {
  if (goal.length > name.length + ROOM && goal.length > 1) return null;
  const said = goal.replace(SIGNS, '');
  // Of what is still to be filled in template-residue speaks.
  if (templateIn(goal, TEMPLATE_WORDS) !== null) return null;
  const isName = /\p{Script=Han}{2}/u.test(said) && said === name.replace(SIGNS, '');
  return isName || /^[\dA-Za-z]{1,3}$/.test(said) ? 'name' : null;
}

const ROOM = 4;
const SIGNS = /[\s。．.，,；;、“”"（）()]/g;

/** Whether a goal is made of indicators. */
export function isIndicatorList(goal: string): boolean {
  return goal.includes('指标值') && LIST.test(goal);
}

const LIST = /(?:产出|效益|满意度|成本)指标[；;：:，,][^。]*年度指标值\s*[:：]/;

const LONGEST_NOTHING = 40;
const FIRSTS = new CodeUnitSet('具详项绩总年目内情任参另见严按根依');
const ELSEWHERE =
  /^(?:具体|详细|项目|绩效|总体|年度|目标|内容|情况|任务)*(?:请?详?见|参见|另见|参照|参考)(?=[附项《“实申方文批年立市区县省可预绩上通合任])[^，,；;。：:]{0,24}(?:附件|附表|附后|申报书|申报表|申请书|方案|文件|批复|说明|资料|材料|任务书|计划书|合同|报告|通知)[\d一二三四五六]*[》”）)]*$/;
const AS_ASKED =
  /^(?:严格)?(?:按照?|根据|依据|依照)(?:上级|有关|相关|主管|区|市|县|省|国家|中央|部门|单位|文件|工作|政策|年度|领导|规章|制度|法律|法规|及|和|、)*(?:要求|规定|文件|安排|部署|通知|计划|需要|指示|精神)+(?:按时|及时|按期|认真|严格|全面)?(?:执行|完成|开展|落实|办理|实施|推进)?$/;

/** Whether a project has no goal; of a row that lost a cell, column-count speaks. */
export function lacksGoal(row: Row, blanks: readonly string[]): boolean {
  if (row.kind !== 'project' || row.name === '' || !row.columns.order.includes('goal')) return false;
  if (hasOtherCellCount(row)) return false;
  if (row.goal === null) return true;
  return (
    (startsWithAny(row.goal, blanks) || /^[\s。．.]/.test(row.goal)) &&
    blanks.includes(row.goal.replace(/[\s。．.]+/g, ''))
  );
}

/** Where a goal breaks off, from the last stop on: 切实维护 without what, 二是, or a comma; dots behind a colon a template left. */
export function brokenEnd(goal: string): Span | null {
  const { start, end } = clauseAtEnd(goal);
  const clause = goal.slice(start, end);
  const isCut = /^…+$/.test(clause) && start > 0 && !/[：:]/.test(goal[start - 1]!);
  const isBroken = isCut || OPEN.has(goal.charCodeAt(end - 1)) || BROKEN.test(clause);
  return isBroken && start >= 0 ? { start, end } : null;
}

function clauseAtEnd(goal: string): Span {
  const end = goal.trimEnd().length;
  let start = end - 1;
  while (start > 0 && !STOPS.has(goal.charCodeAt(start - 1))) start--;
  return { start, end };
}

/** The last clause of a goal that ends in a word; null where another sign ends it. */
export function lastClause(goal: string): Span | null {
  const { start, end } = clauseAtEnd(goal);
  return end > start && /\p{Script=Han}/u.test(goal[end - 1]!) ? { start, end } : null;
}

/** Stops behind which more is to come, and all. */
const OPEN = new CodeUnitSet('，,、：:');
const STOPS = new CodeUnitSet('，,、：:。；;');
/** Behind the last stop nothing but a number of a list, or a verb that wants something to be said of what. */
const BROKEN =
  /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]|[(（]?[\d一二三四五六七八九十]{1,2}[)）.．、]|(?:切实|严格|努力|全力|积极|有效|进一步|并|从而|以)?(?:维护|确保|保障|推进|促进|做好|开展|保证|推动|组织|实现|营造|打造|建立|加强))$/;

/** A part of a goal that is still to be filled in: 目标1：……, 目标1：； before 目标2, 2.……; nothing at its end is a goal that breaks off. */
export function emptyPart(goal: string): Span | null {
  const match = EMPTY_PART.exec(goal);
  return match === null ? null : { start: match.index, end: match.index + match[0].trimEnd().length };
}

const LABEL = '(?:(?:年度|总体|中?长期|实施期|绩效|具体|阶段)?目标|任务)[\\d一二三四五六七八九十]{0,2}\\s*[:：]\\s*';
const MEMBER = '(?:[（(][\\d一二三四五六七八九十]{1,2}[）)]|\\d{1,2}[、.．])';
const EMPTY_PART = new RegExp(
  [
    `(?<=^|[。；;，,\\s])(?:${LABEL}|${MEMBER}\\s*)(?:…+|\\.{3,}|。{3,})(?=$|[\\s。；;，,（(\\d目任年总])`,
    `(?<=^|[。；;，,\\s])(?:${LABEL}(?:无|略|待定)?|${MEMBER})(?=[；;。])`,
    '(?:目标|任务)\\d\\s*[:：]\\s*(?=(?:目标|任务)\\d)',
  ].join('|'),
);
