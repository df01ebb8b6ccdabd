import { CodeUnitSet, type Row, type Span } from '#grammar';
import { hasOtherCellCount } from '../../check/row-defects.ts';
import { TEMPLATE_WORDS, templateIn } from './template.ts';
import { startsWithAny, WHITE_SPACE } from './words.ts';

/** Texts that are as good as no goal. */
export const GOAL_BLANKS: readonly string[] = [
  ...['无', '略', '/', '-', '—', '——', '－', 'NaN', '暂无', '没有'],
  ...['见附件', '详见附件', '见附表', '详见附表', '另附', '同上', '同上年', '同上年度', '同去年'],
  ...['与上年一致', '与上年相同', '与上年度一致', '与上年度相同', '与去年一致', '与去年相同', '另行上报', '另行报送'],
  ...['绩效目标', '年度目标', '总体目标', '年度绩效目标', '年度总体目标', '项目绩效目标', '总体绩效目标'],
];

/** Whether a goal is nothing but a word that stands for none, in brackets or not: （略）. */
export function isUnsaid(goal: string, blanks: readonly string[]): boolean {
  if (!AROUND.has(goal.charCodeAt(0)) && !startsWithAny(goal, blanks)) return false;
  return blanks.includes(goal) || blanks.includes(goal.replace(SIGNS_AROUND, ''));
}

const SIGNS_AROUND = /[\s（()）【[\]】。．.]+/g;
const AROUND = new CodeUnitSet(`${WHITE_SPACE}（(【[。．.`);

/**
 * Where a goal says nothing of its own: it points to another paper (详见项目申报书), is how a form asks for one
 * (（说明项目总体目标，不超过500字）), or says what others ask for (按上级要求执行).
 */
export function saysNothing(goal: string): 'elsewhere' | 'asked' | null {
  if (goal.length > LONGEST_NOTHING || !FIRSTS.has(goal.charCodeAt(0))) return null;
  const said = goal.replace(/[\s。．.]+$/, '');
  if (ELSEWHERE.test(said)) return 'elsewhere';
  if (INSTRUCTION.test(said) && templateIn(goal, TEMPLATE_WORDS) === null) return 'elsewhere';
  return AS_ASKED.test(said) || TASKS_DONE.test(said) ? 'asked' : null;
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
  return goal.includes('指标') && LIST.test(goal);
}

const LIST =
  /(?:产出|效益|满意度|成本)指标[；;：:，,][^。]*年度指标值\s*[:：]|[1-9]\s*[-－]\s*(?:产出|效益|满意度|成本)指标\s*[；;：:，,]/;

const LONGEST_NOTHING = 40;
const FIRSTS = new CodeUnitSet('完保圆全顺认做抓落推达实具详项绩总年目内情任参另见严按根依（(【[请简概说描填用');
const ELSEWHERE =
  /^(?:具体|详细|项目|绩效|总体|年度|目标|内容|情况|任务)*(?:请?详?见|参见|另见|参照|参考)(?=[附项《“实申方文批年立市区县省可预绩上通合任])[^，,；;。：:]{0,24}(?:附件|附表|附后|申报书|申报表|申请书|方案|文件|批复|说明|资料|材料|任务书|计划书|合同|报告|通知|绩效指标|指标[栏表])[\d一二三四五六]*[》”）)]*$/;
const ASKS =
  '(?:请|用|应|简要|概括|简明)*(?:说明(?![书会])|描述|概述|简述|阐述|概括|填写|填报)[^。]*(?:目标|内容|绩效|效果|产出)';
const INSTRUCTION = new RegExp(
  `^(?:[（(【[]${ASKS}[^）)】\\]]*[）)】\\]]|[（(【[]?${ASKS}[^。]*\\d字(?:[以之]?内|左右)?[）)】\\]]?)$`,
);
const AS_ASKED =
  /^(?:严格)?(?:按照?|根据|依据|依照)(?:上级|有关|相关|主管|区|市|县|省|国家|中央|部门|单位|文件|工作|政策|年度|年初|全年|本年|既定|预定|预期|原定|原|项目|实施|合同|领导|规章|制度|法律|法规|及|和|、)*(?:要求|规定|文件|安排|部署|通知|计划|方案|进度|约定|需要|指示|精神)+(?:按时|及时|按期|认真|严格|全面)?(?:执行|完成|开展|落实|办理|实施|推进)?(?:好|各项|相关|有关|年度|本年度)*(?:工作|任务)?$/;

/** 完成年度工作任务, 做好各项工作, 达到预期目标, without a word on what it is. */
const OF_NO_OWN =
  '(?:本|当|全|该|年度|年初|年|上级|下达|交办|既定|预定|预期|设定|规定|相关|有关|各项|各类|全部|所有|项目|的)';
const TASKS_DONE = new RegExp(
  `^(?:按时|按期|按质按量|保质保量|圆满|全面|顺利|认真)?(?:完成好?${OF_NO_OWN}*|(?:做好|抓好|落实|推进|达到|达成|实现)${OF_NO_OWN}+)(?:绩效|工作|目标|任务|计划|指标|效果)*$`,
);

/** Whether a project has no goal; of a row that lost a cell, column-count speaks. */
export function lacksGoal(row: Row, blanks: readonly string[]): boolean {
  if (row.name === '' || !row.columns.order.includes('goal')) return false;
  if (hasOtherCellCount(row)) return false;
  if (row.goal === null || (row.goal.length <= LONGEST_SIGNS && ONLY_SIGNS.test(row.goal))) return true;
  return isUnsaid(row.goal, blanks);
}

const LONGEST_SIGNS = 8;
/** Dots and brackets may be what a template left. */
const ONLY_SIGNS = /^[\s。．.，,、；;：:！!“”"'‘’]+$/;

/**
 * Where a goal breaks off, from the last stop on: 切实维护 without what, 二是, a comma, or inside of brackets; dots behind a colon a
 * template left. Where goals end in 。, a word or number that more must follow is cut off, too: 加固的, 合格率达到1.
 */
export function brokenEnd(goal: string, goalsEnd: boolean): Span | null {
  const { start, end } = clauseAtEnd(goal);
  if (start < 0 || ENDS.has(goal.charCodeAt(end - 1))) return null;
  const clause = goal.slice(start, end);
  const isCut = /^…+$/.test(clause) && start > 0 && !/[：:]/.test(goal[start - 1]!);
  const isBroken = isCut || OPEN.has(goal.charCodeAt(end - 1)) || BROKEN.test(clause) || LIMIT_CUT.test(clause);
  const isOfLost = clause.endsWith('的') && OF_LOST.test(clause);
  const isShort = goal[start - 1] !== '、' && isShortEnd(goal, clause, start);
  if (isBroken || isOfLost || isShort || END_CUT.test(clause) || isBareNumber(clause)) return { start, end };
  if (goalsEnd && (WORD_CUT.test(clause) || VERB_ALONE.test(clause) || isNumberCut(clause))) return { start, end };
  const open = openEnd(goal, end);
  return open < 0 ? null : { start: open, end };
}

/** Whether a goal begins with a mark that only stands behind something: ，保障展览顺利举办. */
export function lacksStart(goal: string): boolean {
  return BEHIND.has(goal.charCodeAt(0));
}

const BEHIND = new CodeUnitSet('，,、；;。');

/** What no sentence ends in: 97%以, 巡查不, 鉴定和, 巡查及; but 饱和, 普及, 埃及. */
const END_CUT =
  /[\d%％‰]\p{Script=Han}?以$|\p{Script=Han}{2}(?:不|(?<![温平总缓饱共调柔随祥中谐亲暖议讲求失违不颐人泰太义永元安仁])和|(?<![普涉波推企顾触危埃惠提遍累论延言])及)$/u;

/** Whether a goal ends in a number that counts nothing: 作品3; but 2026, 12345 and 指数达到98 need no unit. */
function isBareNumber(clause: string): boolean {
  const [, before, number] = BARE_NUMBER.exec(clause) ?? [];
  return number !== undefined && !/^(?:19|20)\d\d$/.test(number) && !NUMBERED.test(before!) && !UNITLESS.test(clause);
}

const BARE_NUMBER = /(\p{Script=Han}{2})(\d{1,4})$/u;
/** What is called by its number, or known by it. */
const NUMBERED =
  /[第前号型版级类组区院期标段附图表件库楼站线所排名]$|(?:项目|工程|任务|计划|行动|课题|目标|指标|阶段|接入|拨打|热线|系统|平台|方案|中心|基地|[达至到于过在为])$/;
const UNITLESS = /指数|系数|[得评积]分|分值|[数比]值|比例|比重|[率度]|类别|等级|浓度|酸碱|排名|位次|评级|热线|电话/;

/** Whether all behind the last comma is the beginning of words that stand before, or a rate without its figure: 作, 作业, 合格率. */
function isShortEnd(goal: string, clause: string, start: number): boolean {
  if (start < LEAST_BEFORE || !SHORT.test(clause) || !COMMAS.has(goal.charCodeAt(start - 1))) return false;
  if (clause.length === 1) return clause !== '等';
  return clause.length > 2 || goal.lastIndexOf(clause, start - 2) >= 0;
}

const LEAST_BEFORE = 8;
const COMMAS = new CodeUnitSet('，,');
const SHORT =
  /^(?:\p{Script=Han}|(?!完成|达[标到成]|清零|合格|优[秀良]|安全|提[升高]|改善|保障|及时)\p{Script=Han}{2}|(?:合格|完成|达标|满意|覆盖|优良|及时|准确|完好|就业|普及)率)$/u;

/** What ends a sentence. */
const ENDS = new CodeUnitSet('。；;！!');
const LIMIT_CUT = /不(?:少于|低于|高于|超过|大于|小于|多于|早于|晚于)$/;
/** Words that lead to what follows; but 目的, 温和, 参与, 普及, 行为. */
const WORD_CUT =
  /(?:(?<![目标])的|各|(?<![温平总缓饱共调柔随祥中谐亲暖])和|(?<![参给授])与|(?<![普涉波推企顾触危])及|(?<![行作认成视人有])为|(?<![干名大])将|(?<!火)把|每|(?<![安健齐完周保大])全|(?<!合)并|于|或|以便|从而|包括|其中|根据|按照)$/;
const RAISING = '提升|提高|增强|改善|促进|完善|丰富|优化|满足|加强|规范|强化|健全|深化|扩大|保障|维护|推动|推进';
const EAGERLY = '(?:并|从而|以)?(?:切实|不断|有效|持续|逐步|进一步|全面|积极|大力|着力)';
/** 进一步提升市民的, without what of theirs; but 提高的, 保障是必要的. */
const OF_LOST = new RegExp(`^${EAGERLY}?(?:${RAISING})(?=[^的])[^是]{1,12}(?<![目标])的$`);
/** 进一步提升 without what; behind a comma it may speak of what stands before that. */
const VERB_ALONE = new RegExp(`^${EAGERLY}(?:${RAISING})$`);
const NUMBER_CUT = /(?:率|度|[达至到共计约]|覆盖|新增|完成|不[少低]于|不超过|≥|≤)(\d{1,4}(?:\.\d{0,2})?)$/;

/** A number without what it counts, and no year: 共125. */
function isNumberCut(clause: string): boolean {
  const [, number] = NUMBER_CUT.exec(clause) ?? [];
  return number !== undefined && !/^(?:19|20)\d\d$/.test(number);
}

/** Where brackets or quotes begin within which a goal ends at `end`; -1 where it does not. */
function openEnd(goal: string, end: number): number {
  let open = -1;
  for (const [opening, closing] of PAIRS) {
    const at = lastOf(goal, opening);
    if (at <= open || lastOf(goal, closing) > at || LIST_NUMBER.test(goal.slice(at + 1))) continue;
    // “安全“ is a pair, too.
    const before = goal.slice(0, at);
    if (opening === '“' && lastOf(before, opening) > lastOf(before, closing)) continue;
    open = at;
  }
  return end - open > LONGEST_OPEN ? -1 : open;
}

function lastOf(text: string, signs: string): number {
  return Math.max(...Array.from(signs, (sign) => text.lastIndexOf(sign)));
}

const PAIRS = [
  ['（(', '）)'],
  ['《', '》'],
  ['〔［[【', '〕］]】'],
  ['“', '”'],
] as const;
const LIST_NUMBER = /^\s*[\d一二三四五六七八九十]+\s*[、.．]/;
/** Further on, a mark was rather left out. */
const LONGEST_OPEN = 40;

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
  /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]|[(（]?[\d一二三四五六七八九十]{1,2}[)）.．、]|(?:切实|严格|努力|全力|积极|有效|进一步|并|从而|以)?(?:维护|确保|保障|推进|促进|做好|开展|保证|推动|组织|实现|营造|打造|建立|加强|构建|形成|使|让|为|通过|加快)|切实|严格|努力|全力|积极|有效|进一步|并|从而)$/;

/** A part of a goal that is still to be filled in: 目标1：……, 目标1：； before 目标2, 2.……, 完成……工作; nothing at its end is a goal that breaks off. */
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
    '^(?:完成|做好|开展|组织|举办|实现|提高|提升|保障|改善|推进|推动|加强)(?:…+|\\.{3,}|。{3,})(?=\\p{Script=Han}{0,8}[。．.]?\\s*$)',
  ].join('|'),
  'u',
);
