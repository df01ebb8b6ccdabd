import { VALUE_WORDS } from '#grammar';
import { type Year, yearsIn } from './years.ts';

/** What bounds a year: words right before and right behind it. */
export interface Bounds {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * The years that a goal is for: one that it or a sentence of it begins with (2023年，推进…), one in which something is to
 * be done (2023年完成…, 2023年6月底前…), that of its 目标, and one that is over of what is held (举办2023年…). Others tell of
 * what is: documents, what was built, what is still to be paid.
 */
export function goalYears(goal: string, expected: number, { before, after }: Bounds): Year[] {
  return [...yearsIn(goal, before, after), ...yearsReached(goal, expected)].filter(({ year, span: { start, end } }) => {
    const [said, behind] = [goal.slice(Math.max(0, start - NEAR_BEFORE), start), goal.slice(end, end + NEAR_BEHIND)];
    if (UP_TO.test(said)) return year < expected && INTENDED.test(behind) && !PAST.test(behind);
    if (said.endsWith('到')) return TO_DO.test(behind) && !PAST.test(behind);
    if (AIM.test(behind)) return AIMED.test(said);
    if (KEPT.test(said)) return year < expected && ALL_YEAR.test(behind) && !LOOKS_BACK.test(behind);
    if (HELD.test(said)) return year < expected && !LOOKS_BACK.test(behind);
    return BEGINS.test(said) && TO_DO.test(behind) && !PAST.test(behind);
  });
}

/** Years that are over and were to be reached: 到2022年底帮扶300人, 截至2022年底力争帮扶300人; but 截至2022年底 alone tells what was. */
function yearsReached(goal: string, expected: number): Year[] {
  if (!goal.includes('到') && !goal.includes('截')) return [];
  return yearsIn(goal, [], []).filter(({ year, span }) => {
    const said = goal.slice(Math.max(0, span.start - NEAR_BEFORE), span.start);
    return year < expected && (REACHED.test(said) || UP_TO.test(said));
  });
}

const UP_TO = /截[至止]$/;
const INTENDED = /^(?:[底末]|\d{1,2}月(?:\d{1,2}日|[底末])?)?前?[，,]?(?:力争|计划(?!任务)|拟|将(?![近有])|确保|争取)/;

const REACHED = /(?:^|[。；;，,：:\s])(?:力争|计划|争取|确保|预计)?到$/;

/** So many characters before and behind a year tell what it is of. */
const NEAR_BEFORE = 8;
const NEAR_BEHIND = 60;

/** The years that anything of a goal is said of, bound or not. */
export function saysYear(goal: string, expected: number): boolean {
  return yearsIn(goal, [], []).some(({ year }) => year === expected);
}

/** 2023年度绩效目标：, 2023年工作任务。 */
const AIM = /^(?:的)?(?:各项|绩效|年度|总体|阶段性?|预期|工作|项目)*(?:目标|任务)(?:$|[。；;，,：:]|为|是|任务)/;
/** 开展2023年度绩效目标自评 is work about the year before. */
const AIMED = /(?:^|[。；;，,：:、\s]|完成|实现|达成|达到)$/;
/** At the beginning of a goal, of a sentence or of a list’s member. */
const BEGINS =
  /(?:^|[。；;，,：:!！\s]|[（(]?[\d一二三四五六七八九][）)、.．])(?:本?项目|本单位)?(?:计划|拟|预计|力争|争取|确保)?[于在]?$/;
const HELD = /(?:举办|承办|组织|开展|参加|召开|做好)$/;
/** What is kept up in all of a year: 保障2023年全年系统稳定运行. */
const KEPT = /(?:保障|保证|确保|维持|维护|满足)$/;
const ALL_YEAR = /^度?全年/;
/** What is done about a year when it is over. */
const LOOKS_BACK =
  /^[^。；;，,]*(?:评价|自评|审计|决算|结算|清算|汇算|考核|考评|年报|年鉴|统计|总结|验收|评估|核查|检查|调查|普查|清查|评选|评审|表彰|报告|遗留|收尾|续|的)/;
const WHEN =
  '(?:内|全年|期间|底前|年底前|末前|底|末|年底|年末|上半年|下半年|第?[一二三四1-4]季度|\\d{1,2}月(?:\\d{1,2}日)?[底末]?前?|[之以]?前)*';
const INTENT = '(?:计划|拟|预计|力争|将|要|需|应|确保|争取|全部|全面|继续|主要|共|本项目|项目|按时|按期)*';
const DOING = [
  ...VALUE_WORDS.doing,
  '投运',
  '投用',
  '帮扶',
  '扶持',
  '救助',
  '慰问',
  '投入',
  '实现',
  '达到',
  '保障',
  '推进',
  '布设',
  '配送',
  '面向',
].join('|');
/** 通过检修，… says how; 通过验收 what was reached. */
const BY_DOING = '通过(?!.{0,6}(?:评审|验收|认定|审[核批查]|考核|复审))';
/** 对140户家庭实施 */
const WHOM = '(?:(?:对|为|给|向)[^。；;，,]{2,24}?)?';
const TO_DO = new RegExp(`^${WHEN}(?:[，,：:]|${INTENT}(?:${WHOM}(?:${DOING})|${BY_DOING}))`);
/** What was before, and what is said of a thing: 2023年完成的工程. */
const PAST = new RegExp(
  `^[^。；;]{0,12}(?:已|曾|了)|^[^。；;，,]{0,8}的|^${WHEN}[，,]?[^。；;，,]{0,30}(?:印发|出台|发布|下达|批复|批准|立项|启动|成立|入选|被|获(?!得感))`,
);
