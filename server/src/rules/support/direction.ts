import { VALUE_WORDS } from '#grammar';
import { endingOf, endsWithAny, holdsAny } from './words.ts';

const {
  better,
  shares,
  goodShares,
  growths,
  grown,
  growthLimited,
  open,
  madeGood,
  wrongly,
  wronglyDone,
  hastily,
  hastyCompounds,
  admitting,
  spoiling,
  mending,
  used,
  usedWell,
  bad,
  withdrawn,
  worse,
  seemingWorse,
  suffered,
  denied,
  occurrences,
  worseCounts,
  suffixes,
  falls,
  faults,
  late,
  recurring,
  vainHandling,
  badlyDone,
  due,
  dueThings,
  offences,
  offenceCounts,
  faultHandling,
  lateHandling,
  handling,
  notOfRates,
  actions,
  gains,
  capped,
  burdens,
  costs,
  overheads,
  treats,
  delays,
  periods,
  lasting,
  tasks,
  lastingTasks,
  intervals,
  rounds,
  quicker,
  costCounts,
  saving,
} = VALUE_WORDS.direction;

export type Direction = 'better' | 'worse';

/** A share of something else, which the share does not tell of: 早期病例占确诊病例比例. */
const SHARE = /^(.+)占(?![比用有]|地[面率]).+(?:比例|比重|比率)$/;

/** How far something falls: 投诉量下降率, 能耗同比降幅. */
const FALL = /(?:同比|环比)?(?:(?:下降|降低|减少|压减|压降|压缩|缩短|削减)(?:率|幅度|比例)|[降减]幅)$/;

/** What costs so many percent itself: 融资成本降低. */
const LENT = /融资|资金成本|贷款|借款|利息|利率|财务/;

/** One of these stands in each fall; most names have none, which is told for less. */
const FALLING = /[降减缩节]/;

/** How much something falls, or from when on: 罚款减少额, 用水量较上年减少. */
const REDUCED =
  /(?:(?:下降|降低|减少|压减|压降|压缩|削减|缩减|节约|节省)(?:总?额|总?量|金额|数额|数量)|(?:(?:较|比)(?:上|前一?|去|往)年度?(?:同期)?|同比|环比)(?:下降|降低|减少|压减|压降|压缩|缩短|削减|缩减|节约|节省))$/;

/** The same of what is used, where no more than that is said: 化肥施用量减少; but 投诉率下降 may say how far down it is to be. */
const FALLEN = /(?:下降|降低|减少|压减|压降|削减|缩减)$/;

/** How long something bad did not happen: 无重大事故天数. */
const SAFE_DAYS = /(?:^|连续|保持|安全生产|安全运行|全年|全区|辖区)(?:无|零|未发生|未出现).{2,12}(?:天数|日数|月数)$/;

/** The share that is free of something bad: 未复吸率. */
const UNHARMED = /[无零未](?!及|能|按).{2,6}率$/;

/** What budgets are cut of: 会议费, 公用经费. */
const EXPENSE = /(?:费|经费|支出)$/;

/** Whether more is better or worse of a thing that is measured; null where its name does not tell. */
export function directionOf(measured: string): Direction | null {
  const thing = outcomeOf(without(measured, suffixes));
  const share = thing.includes('占') ? SHARE.exec(thing)?.[1] : undefined;
  // Of a share that costs take nobody knows.
  if (share !== undefined) return isCost(share) ? null : directionOf(share);
  if (FALLING.test(thing)) {
    const falling = thing.replace(FALL, '').replace(REDUCED, '');
    if (
      falling !== thing
        ? isBetterLess(falling) && !(LENT.test(thing) && !FALL.test(thing))
        : isUsed(thing.replace(FALLEN, ''), thing) && !LENT.test(thing)
    )
      return 'better';
  }
  const good = endingOf(thing, better) ?? goodShare(thing);
  if (thing.endsWith('数') && SAFE_DAYS.test(thing)) return 'better';
  if (good !== undefined) {
    const before = thing.slice(0, -good.length);
    // What is not granted may be right: 不予执行率.
    if (/(?:不予|不再|拒绝|免予)$/.test(before)) return null;
    // 不合格率 is no 合格率, and more of what was done late (逾期整改率) may be good or bad.
    if (/[不未]$/.test(before)) return 'worse';
    if (wronglyDone.includes(good) && isDone(before, wrongly)) return 'worse';
    if (isSpoiled(good, before, thing)) return null;
    return holdsAny(thing, open) && !endsWithAny(thing, madeGood) ? null : 'better';
  }
  if (endsWithAny(thing, withdrawn)) return holdsAny(thing, bad) ? 'better' : null;
  if (isGain(thing)) return 'better';
  // Complaints that were handled are work done, and money saved is a gain: more may well be better.
  const stem = holdsAny(thing, worse) ? uncounted(thing).findLast((text) => badEnd(text) !== undefined) : undefined;
  if (stem !== undefined && CHANNEL.test(thing)) return null;
  if (stem !== undefined && !isHandled(stem, badEnd(stem)!, SHARED.test(thing))) return 'worse';
  if (stem === undefined && UNHARMED.test(thing) && holdsAny(thing, worse)) return 'better';
  if (stem === undefined && (isOccurrence(thing) || isSuffered(thing) || isUndone(thing) || isSlip(thing)))
    return 'worse';
  if (endsWithAny(thing, delays) || isPeriod(thing) || WAITING.test(thing))
    return holdsAny(thing, quicker) ? null : 'worse';
  if (isCost(thing) && !holdsAny(thing, saving) && !MEASURED.test(thing)) return 'worse';
  return DONE_IN_TIME.test(thing) && !holdsAny(thing, worse) && !holdsAny(thing, open) ? 'better' : null;
}

/** What comes of something, without what brought it about: 有责投诉 of 因处置不当造成的有责投诉. */
function outcomeOf(thing: string): string {
  return BROUGHT_ABOUT.test(thing) ? thing.replace(CAUSE, '') : thing;
}

const BROUGHT_ABOUT = /造成|导致|引发|引起/;
const CAUSE =
  /(?:[因由](?!为).*|^.*(?:不当|不力|不足|不及时|不到位|不规范|失误|缺失|原因|问题|隐患|故障))(?:造成|导致|引发|引起)的?(?=.{2})/;

/** Whether less of a good rate may be wanted: 误派单率, 过期药品使用率, and what need not be used at all (呼吸机使用率). */
function isSpoiled(good: string, before: string, thing: string): boolean {
  if (before !== '' && used.includes(good) && !holdsAny(thing, usedWell)) return true;
  if (isDone(before, hastily)) return true;
  return admitting.includes(good) && holdsAny(before, spoiling) && !holdsAny(thing, mending);
}

/** Whether the work that follows is done like this: 误 of 误登记, but 失误登记 and 渗漏治理 are work on what is bad. */
function isDone(before: string, how: readonly string[]): boolean {
  return endsWithAny(before, how) && !endsWithAny(before, hastyCompounds);
}

/** How long somebody waits: 候药时间, 待床天数; but 接待时间, 待机时间. */
const WAITING =
  /(?:候[诊检药床审梯车餐船泊批闸]|(?<![接招对看善款优期])待[诊检药床办批审查验产泊修闸])(?:时间|时长|天数|用时)$/;

/** How long work takes, or how far apart its rounds are: 补贴发放周期, 发车间隔; but 发放天数 may be how long it goes on. */
export function isPeriod(thing: string): boolean {
  const interval = endingOf(thing, intervals);
  if (interval !== undefined) return endsWithAny(thing.slice(0, -interval.length), rounds);
  const period = endingOf(thing, periods);
  if (period === undefined) return false;
  const task = thing.slice(0, -period.length);
  return endsWithAny(task, tasks) || (!lasting.includes(period) && endsWithAny(task, lastingTasks));
}

/** How much is done when it is to be: 图书按期归还率. */
const DONE_IN_TIME = /(?<![未不没非])(?:按期|按时(?![间段点长])|如期|准时|及时)[^未不没]{0,6}(?:率|比例|占比)$/;

/** 办结比例 of 当场办结比例: a share of what is good, as rates of it are; but 非正常比例. */
function goodShare(thing: string): string | undefined {
  const share = endingOf(thing, shares);
  const good = share === undefined ? undefined : endingOf(thing.slice(0, -share.length), goodShares);
  return good === undefined || thing.endsWith(`非${good}${share}`) ? undefined : good + share;
}

/** 农民收入增长率, 产值增幅; what of medicine or fines grows may be limited. */
export function isGrowth(thing: string): boolean {
  const of = without(thing, growths);
  if (of === thing || holdsAny(thing, growthLimited) || holdsAny(thing, capped) || holdsAny(thing, worse)) return false;
  return endsWithAny(without(of, ['同比']), grown);
}

/** What is measured is no less for being measured more often: 监测颗粒物 ≥30次. */
const MEASURED =
  /^(?:监测|检测|抽检|化验|测定|采样)(?:PM|颗粒物|化学需氧量|COD|氨氮|总[磷氮]|二氧化|氮氧化物|臭|甲醛|油烟|排放)/;

/** By which way complaints come in: 网上信访占比. */
const CHANNEL = /(?:网上|网络|线上|在线|掌上)[^数量]{0,6}(?:占比|比例|比重)$/;

/** What tells how much of something is bad. */
const SHARED = /(?:率|比例|占比|比重|密度|浓度)$/;

/** What is used or spent less: 节约用水量, 年减少人工费用; but 减少投诉件数 may say how many are left. */
export function isSaved(thing: string): boolean {
  const saved = FALLING.test(thing) ? SAVED.exec(thing)?.[1] : undefined;
  return saved !== undefined && isUsed(saved, thing);
}

/** What is used or spent, as a part of what a name says. */
function isUsed(part: string, thing: string): boolean {
  return part !== thing && (endsWithAny(part, burdens) || EXPENSE.test(part) || isCost(part));
}

const SAVED = /^(?:每?年度?|年均|累计|全年|预计)?(?:节约|节省|减少|压减|压降|削减|缩减)(?!后)(\p{Script=Han}{2,10})$/u;

function isBetterLess(thing: string): boolean {
  return endsWithAny(thing, burdens) || EXPENSE.test(thing) || directionOf(thing) === 'worse';
}

/** What a place earns, whom it employs and who comes: 营业收入, 带动就业人数, 游客量. */
export function isGain(thing: string): boolean {
  return endsWithAny(thing, gains) && !holdsAny(thing, capped) && !holdsAny(thing, worse);
}

/** What a project costs, where costs are told: 项目总投资, 印刷费. Elsewhere an investment may be a gain. */
export function isOutlay(thing: string): boolean {
  return (
    (OUTLAY.test(thing) && !GAINED.test(thing)) ||
    (endsWithAny(thing.replace(SPENT, ''), treats) && !holdsAny(thing, saving)) ||
    ((CHARGE.test(thing) || SPENT_EACH_TIME.test(thing)) && !NOT_PAID.test(thing) && !holdsAny(thing, saving))
  );
}

/** The share of a cost that does nothing for the work itself: 前期工作费占工程估算比例. */
export function isOverheadShare(thing: string): boolean {
  if (!SHARED.test(thing)) return false;
  return endsWithAny(thing.replace(PART_OF, ''), overheads);
}

const PART_OF = /(?:占.{0,16})?(?:比例|占比|比重|比率)$/;

const SPENT_EACH_TIME = /(?:单次|每次|次均|单场|每场|场均).*支出$/;

/** What is paid for work or things, and not to people: 制备费, 物业管理费. */
const CHARGE =
  /(?:制作|制备|印刷|印制|维护|运维|养护|管理|服务|采购|购置|加工|检测|检验|租赁|培训|会议|物业|咨询|评审|评估|审计|监理|设计|施工|清运|运输|保洁|修缮|维修|改造|耗材|材料|水电|水|电|通信|网络)(?:费|费用?标准)$|均价$/;
const SPENT = /(?:支出|开支)?(?:总额|金额)?$/;
const NOT_PAID = /收取|征收|追缴|发放|资助|代缴|最低|保障/;

const OUTLAY = /(?:总|项目|工程|建设)(?:投资|投入)(?:总额|金额|额)?$|^投[资入]总额$/;
const GAINED = /社会|民间|完成|引进|引导|带动|撬动|拉动|吸引|招商|产业|固定资产|财政|研发|科[研技]|教育/;

/** How many do what is forbidden or complain: 违规渔船数, 市民投诉噪声件数; but 违规船舶查处数 is work done. */
export function isOffence(thing: string): boolean {
  return (OFFENCE.test(thing) || COMPLAINTS.test(thing)) && !holdsAny(thing, handling) && !holdsAny(thing, denied);
}

const OFFENCE = /(?:违规|违法|违章|违纪|非法|超载|超限|偷排|盗采|偷盗|流失|欺诈|超标排放).{1,8}(?:数|数量|面积)$/;

const COMPLAINTS =
  /(?:(?:市民|居民|群众|公众|业主|游客|家长|消费者|旅客|乘客|用户|企业|患者|学生)投诉.{1,8}|投诉举报)(?:[件起宗]数|件次|次数|数?量)$/;

/** Cases of what does harm: 毁林案件数; but 公益诉讼案件数 is work done. */
export function isHarm(thing: string): boolean {
  const counted = endingOf(thing, offenceCounts);
  if (counted === undefined || !holdsAny(thing, offences)) return false;
  return !holdsAny(thing, handling) && !holdsAny(thing, denied) && !HANDLED_CASES.test(thing);
}

/** What is done about cases beside what is done about other bad things. */
const HANDLED_CASES = /诉讼|宣判|批准|办|审|侦|破(?!坏)|查|判|诉|罚|缴|捕|举报|线索|保护|修复/;

/**
 * Whether a rate ends with what is bad although work is told before it: 维修故障率 is how much fails after the repair, but
 * 处理投诉率 may also be how much of it is dealt with.
 */
export function endsBadly(thing: string): boolean {
  if (!thing.endsWith('率') || !holdsAny(thing, badlyDone)) return false;
  const ending = OCCURRING.exec(thing)?.[0];
  const stem = ending ?? uncounted(thing).findLast((text) => badEnd(text) !== undefined);
  if (stem === undefined) return false;
  const before = ending === undefined ? stem.slice(0, -badEnd(stem)!.length) : thing.slice(0, -ending.length);
  return holdsAny(before, badlyDone) && !holdsAny(before, vainHandling) && !holdsAny(before, falls);
}

const OCCURRING = /发生率$/;

/** 成本, and what counts it: 成本总额. */
function isCost(thing: string): boolean {
  return endsWithAny(thing, costs) || endsWithAny(without(thing, costCounts), costs);
}

function without(thing: string, endings: readonly string[]): string {
  const ending = endingOf(thing, endings);
  return ending === undefined ? thing : thing.slice(0, -ending.length);
}

/** A thing, and what is left of it without endings that count or what fraud takes, from the longest on: 污染事件次数, 污染事件, 污染. */
function uncounted(thing: string): readonly string[] {
  if (!endsWithAny(thing, worseCounts)) return [thing];
  const texts = new Set([thing]);
  for (const text of texts) {
    for (const ending of worseCounts) {
      if (text.endsWith(ending) && text !== ending) texts.add(text.slice(0, -ending.length));
    }
    texts.add(text.replace(TAKEN, ''));
  }
  return [...texts].sort((a, b) => b.length - a.length);
}

/** What fraud takes: 冒领津贴, 挪用专项资金; but 冒领追回款 was got back. */
const TAKEN = /(?<=冒领|骗取|套取|挪用|截留)(?:[^追退查缴]{0,2})(?:补贴|补助|津贴|待遇|资金|[金款费])$/;

/** The bad thing that a text ends with, unless the word before it denies it, or both make another word: 贫困人. */
function badEnd(thing: string): string | undefined {
  const word = endingOf(thing, worse);
  if (word === undefined || endsWithAny(thing, seemingWorse)) return undefined;
  const before = thing.slice(0, -word.length).replace(/被$/, '');
  return endsWithAny(before, denied) && !GUARD.test(before) ? undefined : word;
}

/** 消防误报 is not what is guarded against. */
const GUARD = /[消安技人联]防$/;

/** What is said to occur is bad, whatever it is: “民转刑”案件发生数. */
function isOccurrence(thing: string): boolean {
  if (!endsWithAny(thing, occurrences) && !(EVENT.test(thing) && !NEUTRAL_EVENT.test(thing))) return false;
  return !holdsAny(thing, denied) && !holdsAny(thing, handling);
}

/** An event is bad wherever it is no work that comes in (网格事件) or happens as planned (文化事件): 预付卡跑路事件. */
const EVENT = /\p{Script=Han}{2}事件(?:总?数量?|[起件宗次]数)?$/u;
const NEUTRAL_EVENT =
  /网格|城管|城市管理|部件|热线|工单|案卷|上传|感知|智能|文化|体育|历史|品牌|新闻|宣传|营销|推介|赛事|重大事件|热点|大事|系统|平台|日志|生命|节庆|民生|群众|服务|综治|综合|基层|社区|自行|主动|专题|典型|纪念|出勤|应急|突发|消防|医疗|急救|公共卫生|聚集/;

/** How many were dealt with in a wrong way: 漏报报修单数量; but 误判案件纠正数 is work. */
function isSlip(thing: string): boolean {
  const [, of] = /[漏错误迟瞒虚]/.test(thing) ? (SLIP.exec(thing) ?? []) : [];
  return of !== undefined && !holdsAny(of, handling) && !SET_RIGHT.test(of);
}

const SLIP =
  /(?:漏[报登录检发统诊]|错[报登录发判]|误[报登录发判诊]|迟报|瞒报|虚报)(\p{Script=Han}{1,6}?)(?:数量?|件数|人数|条数|份数|户数|起数|单数|例数)$/u;

/** What is done about a slip: 纠正, 补报, 核查. */
const SET_RIGHT = /[纠补订正查追核处改撤回]/;

/** What others did about bad work: 仲裁裁决被法院撤销率, 复议决定被撤销、变更案件数; but 办理被撤销案件数 is work. */
function isSuffered(thing: string): boolean {
  if (!thing.includes('被') || !(SUFFERED.test(thing) || UNDONE_BY_OTHERS.test(thing) || FOUND_BY_OTHERS.test(thing)))
    return false;
  const before = thing.slice(0, thing.indexOf('被'));
  return SHARED.test(thing) || OWN_WORK.test(before) || !holdsAny(before, handling);
}

const SUFFERED = new RegExp(
  `(?<![未不无])被\\p{Script=Han}{0,6}(?:${suffered.join('|')})(?:${worseCounts.join('|')})$`,
  'u',
);

/** What was done about a piece of work, by whoever looked at it again: its name follows, and other ways to do so may. */
const UNDONE_BY_OTHERS =
  /(?<![未不无])被\p{Script=Han}{0,6}(?:撤销|驳回|退回|改判|否决|纠正|纠错|确认违法|发回(?:重审)?)(?:[、和或及与](?:被?(?:撤销|变更|驳回|退回|改判|纠正|确认违法|发回(?:重审)?)))*的?(?:违法|补充侦查|行政)?(?:案件|决定|判决|裁决|裁定|行为|材料|文书|方案|申请|申报|项目|工单|稿件|公证书|合同|信息)(?:总?数量?|[件份起宗条项个篇]数)?$/u;

/** What those who looked at one's own work found; but 被审计单位发现问题数 is their work. */
const FOUND_BY_OTHERS =
  /(?<![未不无])被(?:审计|巡[察视]|上级|督[查察]|检查|考核)(?:组|部门|机关)?(?:指出|反馈|查出|发现|点名)的?问题(?:总?数量?|[件项条个]数)$/;

/** The work whose outcome is told of: 行政处罚决定. */
const OWN_WORK = /(?:决定|判决|裁[决定]|意见|行为|结论|文书|公证书|案件)$/;

/** What is due and not done: 应检未检设备台数, 逾期未还图书比例; but 逾期未办件督办率 is work. */
function isUndone(thing: string): boolean {
  const undone = thing.includes('未') ? UNDONE.exec(thing) : null;
  if (undone !== null) return !holdsAny(undone[1]!, handling) && !holdsAny(undone[3]!, handling);
  const left = /[未不]/.test(thing) ? LEFT.exec(thing) : null;
  if (left !== null) {
    const before = thing.includes('到位') ? left[1]!.replace(HALF_DONE, '') : left[1]!;
    return !holdsAny(before, handling) && !endsWithAny(before, ENDED);
  }
  const dead = thing.includes('死') ? DEAD.exec(thing) : null;
  return dead !== null && !holdsAny(dead[1]!, handling) && !endsWithAny(dead[1]!, actions);
}

/** What is left to do, or does not come up to what is asked: 未整改数, 不达标断面数. */
const LEFT = new RegExp(
  `^(.*)[未不](?:${due.join('|')})(?:${dueThings.join('|')})?(?:总?数量?|个数|件数|项数|村数|户数|起数|户次|项次)$`,
  'u',
);
/** The work that was not done well enough: 整改不到位问题数. */
const HALF_DONE = /(?:整改|落实|执行|监管|管理)$/;
/** What is done to what is left: 新建未覆盖村数. */
const ENDED = [...actions, ...due, '新建', '建设', '服务', '支持'];
/** 死亡树木株数. */
const DEAD = /^(.*)(?:死亡|坏死)(?:树木|苗木|林木|行道树|乔木|灌木|植株|花卉)(?:总?数量?|株数|棵数)$/u;

const UNDONE = new RegExp(
  `^(.*)(?:应(\\p{Script=Han}{1,2})未\\2|(?:逾期|超期|到期|限期|过期)未\\p{Script=Han}{1,2})(\\p{Script=Han}{0,8})(?:${worseCounts.join('|')})$`,
  'u',
);

/**
 * Faults of work are named behind the work that has them: 办理差错 is no fault that was dealt with, 纠正差错 is; and of a
 * share some work is only what the bad thing belongs to: 宣传册破损率. What comes back was dealt with in vain: 病害修复复发率.
 */
function isHandled(thing: string, bad: string, isShare: boolean): boolean {
  const before = thing.slice(0, -bad.length).replace(NO_WORK, '').replace(OVERDUE, '');
  if (endsWithAny(thing, late)) return holdsAny(before, lateHandling);
  if (isShare && endsWithAny(thing, recurring)) return holdsAny(before, vainHandling);
  if (endsWithAny(thing, faults)) return holdsAny(before, faultHandling);
  if (!isShare && actions.includes(before.replace(LED, ''))) return true;
  const work = before.replace(PAPER, '').replace(isShare || HARM.test(bad) ? WHOSE : AFTER, '');
  return isShare ? holdsAny(work.replace(TOOL, ''), handlingOfShares) : holdsAny(work, handling);
}

/** What only looks like work that is done: 直接经济损失, 消化道肿瘤死亡率, 接种异常反应率. */
const NO_WORK = /[直间连衔]接|接种|消化[道系内科]/g;

/** What says of something open how long it is: 审结超期未结案件数. */
const OVERDUE = /(?:超期|逾期|长期)$/;

/** What says of work when or how it is done. */
const LED = /^(?:全年|年度|本年|累计|新增|及时|依法|有效|完成|集中|协助|开展|组织)+/;

/** What is named after the work that is done with it, or there. */
const TOOL =
  /(?:监测|检测|预警|管理|检查|巡查)(?:设备|仪器|系统|平台|站|网|装置|设施|车辆|人员|终端|地?区域?|点位?|断面|样[地方点]|村|期)/g;

/** What is written down of work, which can be lost: 检查记录缺失份数. */
const PAPER =
  /(?:监测|检测|检查|巡查|审查|登记|培训|演练|走访|回访|接待|调查|维修|处置|办理|管理|审理|执行)(?:记录|台账|资料|档案|日志|数据|文书|卷宗)/g;

/** Whom or what the work is for, and what comes after it: 被检查企业投诉率, 整治区域交通事故数; but 检查企业隐患数 may be what was found. */
const WORK =
  '(?:检查|巡查|监测|检测|抽查|抽检|整治|治理|防控|防治|排查|处置|审计|监管|管控|整改|走访|帮扶|救助|登记|审批)';
const AFTER = new RegExp(`${WORK}+后`, 'g');
const WHOSE = new RegExp(
  `[被受]?${WORK}+(?:对象|企业|单位|商户|场所|机构|主体|人员|家庭|农户|区域|地区|范围|路段|片区|小区|数据|工程|项目|后)`,
  'g',
);
/** What befalls somebody, and is not looked for. */
const HARM = /事故|火灾|火情|病例|投诉|伤亡|死亡|溺水|中毒/;

const handlingOfShares = handling.filter((word) => !notOfRates.includes(word));
