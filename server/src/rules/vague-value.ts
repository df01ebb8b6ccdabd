import { AIR, type Indicator, readValue, VALUE_WORDS } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Fix, Rule } from './rule.ts';
import { isFormula } from './support/formula.ts';
import { isOfCost } from './support/heads.ts';
import { ORDERED } from './support/rate-or-count.ts';
import type { IndicatorReading, Reading } from './support/reading.ts';
import { isLeftOpen } from './support/template.ts';
import { isEndless } from './support/times.ts';
import { isFee } from './support/unfit-units.ts';
import { editsIn, isOneLot, isSatisfaction, spanIn, textOf } from './support/values.ts';
import { endsWithAny, startsWithAny, withoutStart } from './support/words.ts';

const BASELINES = VALUE_WORDS.vague.baselines;
const FALLS = VALUE_WORDS.direction.falls;
const RISES = VALUE_WORDS.direction.rises;
/** What may be a state (of a permit) or a grade (好, 较好, 一般), a need that is met (基本生活得到有效保障), a season of farming, or the way in which work is done: reviewers differ. */
const ARGUABLE =
  /^(?:有效|得到(?:有效|充分|较好|切实)保障|正[面向]|长效|长期有效|(?:完善|建立|健全)+机制|总体(?:平稳|稳定|可控)|效果良好|(?:走在|位居)前列|良性(?:发展|运行)|(?:效果|成效|程度|水平)?(?:相对)?较[好高强低](?:水平)?|适时早?(?:播|收|防|灌|施|采|割|栽|移).*|(?:第一时间|不定期|经常|时常|力争(?!多|少|上游|突破|新|更)|争取|督促(?!整改|落实|推进|办理|执行)).{0,8}|据实.*|按实.*|按实际发生.*|实际发生.*|以实际发生.*)$/;
/** What policy papers say of the surroundings. */
const POLICY = /^持续(?:改善|向好|好转|优化|提升)$/;
const SURROUNDINGS =
  /生态|空气|大气|水质|水体|土壤|环境(?:质量|状况)|(?:营商|法治|投资|发展|市场|人居|居住|自然|地质|声|水|海洋|城[乡市镇]|农村|乡村|村[庄容屯]?)环境/;
/** What figures of last year may show. */
const STEADY = /稳中(?:有[升进]|向好)$|^(?:总体|持续|保持)?(?:稳定|平稳)向好$/;
/** What the year itself shows: each month has the one before to be compared with. */
const WITHIN_YEAR = /逐[月周旬日季]度?(?:稳步|持续|不断)?\p{Script=Han}{2}$/u;

export const vagueValue: Rule = {
  name: 'vague-value',
  group: 'values',
  severity: 'warning',
  summary: {
    zh: '指标值只说了方向，或没有说多少，无法考核',
    en: 'A value that only names a direction, or does not say how many, cannot be judged',
  },
  messages: {
    vague: {
      zh: '指标值“{value}”没有说怎样才算做到，年终无法判断是否完成。请改为数字，或改为可以评定的档次。',
      en: 'The value “{value}” does not say what counts as reached, so nobody can judge it at the end of the year. Give a figure, or a grade that can be judged.',
    },
    policy: {
      zh: '“{value}”是政策文件里的说法，但没有说改善到什么程度，年终不好判断。能量化的请写成数字或比例，例如“优良天数比例≥85%”。',
      en: 'Policy papers say “{value}”, but not how far, which is hard to judge at the end of the year. Where it can be measured, give a figure, such as “优良天数比例≥85%”.',
    },
    left: {
      zh: '指标值“{value}”没有定下目标，怎样做都算完成。请写预计数或上限，例如“≥200人次”“≤5万元”。',
      en: 'The value “{value}” sets no target, so that anything would do. Give the number that is expected, or a limit, such as “≥200人次” or “≤5万元”.',
    },
    term: {
      zh: '“{name}”问的是多长时间，“{value}”没有说多久。请写明时间，例如“≥3年”。',
      en: '“{name}” asks how long, and “{value}” does not say. Give a time, such as “≥3年”.',
    },
    rise: {
      zh: '“{name}”的指标值“{value}”没有说升多少，只比上年多一点也算完成。能估计的请写明幅度，例如“较上年提高≥2个百分点”。',
      en: 'The value “{value}” of “{name}” does not say how far, so that any rise would do. Where it can be estimated, say how far, such as “较上年提高≥2个百分点”.',
    },
    task: {
      zh: '“{name}”归在数量指标，“{value}”只说了做什么，没有说做多少。请写明数量和单位。',
      en: '“{name}” stands under quantity, and “{value}” only tells what is done, not how much. Give a number with its unit.',
    },
    amount: {
      zh: '指标值“{value}”没有说多少，年终无法判断是否完成。请写明数量和单位。',
      en: 'The value “{value}” does not say how many, so nobody can tell whether it was reached. Give a number with its unit.',
    },
    fall: {
      zh: '“{name}”的指标值“{value}”没有说降多少，只比上年少一点也算完成。能估计的请写明幅度，例如“较上年下降≥5%”。',
      en: 'The value “{value}” of “{name}” does not say how far, so that any fall would do. Where it can be estimated, say how far, such as “较上年下降≥5%”.',
    },
    progress: {
      zh: '“{name}”问的是质量，“{value}”没有说达到什么要求，看不出做得好不好。请改为可以检验的质量要求，例如“验收合格”。',
      en: '“{name}” asks for quality, and “{value}” does not say how good. Give what can be inspected, such as “验收合格”.',
    },
    limit: {
      zh: '“{name}”的指标值“{value}”没有说花多少，年终无法判断是否完成。请写明上限，例如“≤5万元”。',
      en: 'The value “{value}” of “{name}” does not say how much, so nobody can tell whether it was kept. Give a limit, such as “≤5万元”.',
    },
    scale: {
      zh: '“{value}”是评定用的几个档次，没有说要达到哪一档。请写要达到的那一档，例如“良以上”。',
      en: '“{value}” is the scale of grades, and does not say which one is to be reached. Give that grade, such as “良以上”.',
    },
    begun: {
      zh: '指标值“{value}”只说了开始做，没有说做了多少、做得怎样。请写明数量或结果。',
      en: 'The value “{value}” only says that something was begun, not how much or how well. Give a number or a result.',
    },
    affirmed: {
      zh: '“{name}”不是做没做到的事，写“{value}”看不出好坏。请写可以检验的数字或档次。',
      en: '“{name}” is nothing to be answered with “{value}”. Give a figure or a grade that can be judged.',
    },
    expected: {
      zh: '“{value}”没有说预期的是什么，看的人无从核对。请把预期写出来：能量化的写数字，不能量化的写可以评定的档次。',
      en: '“{value}” does not say what was expected, so that nobody can compare. Write it: a figure where it can be measured, or a grade that can be judged.',
    },
    endless: {
      zh: '指标值“{value}”没有尽头，年终无法判断是否做到。说的是时间就写明多久，例如“≥3年”；否则请改为数字，或改为可以评定的档次。',
      en: 'The value “{value}” never ends, so nobody can tell at the end of the year whether it was reached. Say how long, such as “≥3年”, or give a figure or a grade that can be judged.',
    },
  },
  options: {
    grade: {
      default: '好（按好、一般、差三档评定）',
      description: { zh: '快速修改时写入的分档值', en: 'The graded value that the quick fix writes' },
    },
  },
  fixes: {
    grade: { zh: '改为分档值“{grade}”', en: 'Change to the grade “{grade}”' },
  },
  needs: Sign.Words,
  checkIndicator(reading, row, { standard, option, report }) {
    // Of satisfaction, satisfaction-not-rate says more.
    if (isSatisfaction(standard, reading)) return;
    const { annual } = reading;
    if (annual !== null && isEndless(annual, reading)) {
      const args = { value: textOf(annual, annual.words) };
      report(spanIn(row, annual, annual.words), { message: 'endless', args, severity: 'information' });
    }
    for (const first of reading.values) {
      const message = faultOf(first, reading);
      // Of a formula cycle-is-formula speaks.
      if (message === null || isFormula(first)) continue;
      const value = textOf(first, first.words);
      const args = { value, name: reading.name?.value.text ?? '' };
      const isArguable = !SURE.has(message) || isDebated(value, message);
      const said = { message, args, ...(isArguable ? { severity: 'information' as const } : {}) };
      const grade = option<string>('grade');
      const fix = (): Fix => ({
        title: 'grade',
        args: { grade },
        safe: false,
        edits: reading.values
          .filter((value) => faultOf(value, reading) === 'vague')
          .flatMap((value) => editsIn(row, value, value.words, grade)),
      });
      report(spanIn(row, first, first.words), message === 'vague' ? { ...said, fix } : said);
      return;
    }
  },
};

/** Whether reviewers differ on a value: a survey may ask about an air, and 长期 may be an answer to how long. */
function isDebated(value: string, message: Fault): boolean {
  if (message === 'amount') return false;
  if (message === 'term') return value.startsWith('长期');
  return ARGUABLE.test(value) || STEADY.test(value) || WITHIN_YEAR.test(value) || AIR.test(value);
}

/** What is wrong with a value, as the key of a message. */
type Fault =
  | 'vague'
  | 'policy'
  | 'amount'
  | 'task'
  | 'left'
  | 'term'
  | 'fall'
  | 'rise'
  | 'progress'
  | 'limit'
  | 'begun'
  | 'scale'
  | 'affirmed'
  | 'expected';

/** Those that every reviewer marks. */
const SURE: ReadonlySet<Fault> = new Set(['vague', 'amount', 'left', 'term']);

function faultOf(value: Reading, { name, indicator }: IndicatorReading): Fault | null {
  const { quality } = value.value;
  const words = textOf(value, value.words);
  const change = name === null ? null : changeOf(words, name);
  if (change !== null) return change;
  if (isScale(words)) return 'scale';
  if (quality === 'direction' && name !== null) {
    if (POLICY.test(words) && SURROUNDINGS.test(name.value.text)) return 'policy';
    if (NOW_AND_THEN.test(words) && WAY.test(name.thing)) return null;
    if (AS_NEEDED.test(words) && COUNT.test(name.thing)) return 'amount';
  }
  if (quality === 'direction') return isComparison(value, name) ? null : 'vague';
  if (quality === 'amount') return 'amount';
  if (isLeftOpen(words)) return 'left';
  if (name === null) return null;
  if (name.isRate && MOST.test(words)) return 'vague';
  if (ASKS_TIME.test(name.thing) && SOON.test(words)) return 'vague';
  if (ASKS_TERM.test(name.thing) && NO_TERM.test(words)) return 'term';
  if (isOneLot(value.value)) return name.value.text.includes('批') ? null : 'amount';
  if (name.thing.endsWith('质量') && PROGRESS.test(words)) return 'progress';
  const isUntold = UNTOLD_RATE.test(words) || (value.value.comparisons.length === 0 && UNTOLD_COUNT.test(words));
  if (isUntold && words !== name.thing) return 'vague';
  if (BEGUN.test(words) && !ASKS_STATE.test(name.thing)) return 'begun';
  if (words === '是' && UNANSWERED.test(name.thing) && !ASKS_STATE.test(name.thing)) return 'affirmed';
  if ((NO_LIMIT.test(words) || AS_SET.test(words)) && asksForSum(name.thing, indicator)) return 'limit';
  if (EXPECTED.test(words) && !COUNT.test(name.thing)) return 'expected';
  if (endsWithAny(name.thing, VALUE_WORDS.unitless)) return null;
  const told = taskToldBy(value, words);
  if (told !== null) {
    if (COUNTED.test(name.thing)) return 'amount';
    if (told === 'done' && GOOD_SHARE.test(name.thing)) return 'vague';
    // Of the name said again value-repeats-name speaks.
    if (isNamedQuantity(indicator) && words !== name.thing && !DESCRIBED.test(name.thing)) {
      if (told === 'work') return 'amount';
      if (WORK_NAMED.test(name.thing)) return 'task';
    }
  }
  // Of a state under a count name-value-conflict speaks.
  if (quality !== 'state' && ORDERED.test(words) && MEASURED.test(name.thing)) return 'vague';
  if (!COUNT.test(name.thing)) return null;
  return AS_NEEDED.test(words) || ALL.test(words) || ALL_DONE.test(words) ? 'amount' : null;
}

/** A scale of grades down to the worst, without the one that is meant: 优良中低差, 好/一般/差. */
function isScale(words: string): boolean {
  if (words.length < 2 || words.length > LONGEST_SCALE || !WORST.includes(words.at(-1)!)) return false;
  return words === '好坏' || SCALE.test(words);
}

const LONGEST_SCALE = 20;
const WORST = '差低坏劣格';
const SCALE =
  /^(?:(?:优秀?|优良|良好?|较?好|中等?|及格|合格|一般|较?高|较?低|较差)\s*[、/／，,；;\-—]?\s*){2,6}(?:很?差|很?低|坏|劣|不合格|不及格)$/;

/** Which way a figure is to go from that of last year, where that is all: 同比下降, 逐年提高. */
function changeOf(words: string, name: Reading): 'fall' | 'rise' | null {
  const since = withoutStart(words, SINCE);
  if (since === words || !(name.isRate || FIGURED.test(name.thing))) return null;
  if (hasBaseline(name)) return null;
  const change = withoutStart(since, SOMEWHAT);
  if (FALLS.includes(change) || FEWER.test(change)) return 'fall';
  return name.direction !== 'worse' && (RISES.includes(change) || change === '递增') ? 'rise' : null;
}

/** What figures are kept of. */
const FIGURED = /(?<!指)数$|(?<![质力])量$|[额费价]$|[人场批件]次$|价格$|成本$|经费$|经济损失$/;
const SINCE = [...BASELINES, '逐年', '每年'];
const SOMEWHAT = ['有所', '略有', '稍有'];
const FEWER = /^(?:少|低|便宜|优惠|实惠|递减)$/;
/** Some of all, where it is to be told how many of a hundred: 大多数知晓. */
const MOST = /^(?:绝?大(?:部分|多数)|多数|少数(?!民族)|小?部分|普遍)\p{Script=Han}{0,8}$/u;
/** What asks how long something takes or when it is done, and what does not say it. */
const ASKS_TIME = /(?:时间|时限|期限|时长|周期|用时|日期)$/;
const SOON = /^(?:较短|很快|近期|短期内?|一段时间|不久|快速|迅速|高效)(?:完成|办理|到达|办结)?$/;
/** What asks how long something goes on, and what does not say it. */
const ASKS_TERM = /(?:年限|年数|期限|时长|寿命|[访护用行务持续保存修]期)$/;
const NO_TERM =
  /^(?:持续|长期)(?!有效|坚持|持续)\p{Script=Han}{2,6}$|^(?:建立|健全|完善|形成)*\p{Script=Han}{0,2}长效机制$/u;

/** The name of a rate where it is to be told how high: 完成率. */
const UNTOLD_RATE = /^\p{Script=Han}{1,8}(?<![效功频概汇利税费速])(?:率|满意度)$/u;
/** The name of a count where it is to be told how many: 参训人数; but 核定人数 is a number that is known. */
const UNTOLD_COUNT =
  /^(?!.*(?:上年|去年|往年|同期|核定|计划|设计|应|额定|实有|在编|编制|定编|规定|要求|全部|符合|达到|满足|按|与))\p{Script=Han}{2,6}(?:人数|人次|次数|户数|个数|件数|数量)$/u;
const COUNT = /(?<!指)数量?$|总量$|[人场批件]次$|频[次率]$|经济损失$/;
const AS_NEEDED =
  /^(?:按需|视情|不定期|经常性?|时常|随时)地?(?:开展|提供|购置|采购|配备|安排|进行|实施|巡查|检查|发放|印制|补充|使用|投放)?$|^足量$|^充足$/;
/** What asks how work is done, and not how often. */
const NOW_AND_THEN = /^(?:不定期|经常|时常)/;
const WAY = /(?:方式|形式|方法|机制|制度|安排|要求)$/;
/** What is counted or measured. */
const MEASURED = /数量?$|总量$|[人场批件户]次$|(?:面积|长度|里程|金额)$/;
/** What certainly asks for a number, and a rate of what is done that is none of whether it is done. */
const COUNTED = /(?<![指参函系基岁读])数量?$|(?<![变流])总量$|[人场批件户]次$|(?:面积|长度|里程|金额)$/;
const GOOD_SHARE = /(?:合格|达标|优良|优秀|完好|准确|成活|正确|知晓|覆盖|利用|使用|就业|参与)率$/;
/** What is to be done, for what asks how much of it: 完成县道维修, 按要求完成检查. */
const TASK =
  /^(?:已|全面|全部|按[时期]|如期|及时|保质保量|高质量|圆满|顺利|按照?\p{Script=Han}{0,4}(?:要求|计划|规定|时间|方案|合同))?地?(?:完成|开展|组织|举办|进行)\p{Script=Han}{2}/u;
/** A number that is set or known elsewhere, and what can be told without one. */
const NUMBER_KNOWN =
  /下达|上级|[国省市区县部厅]定|考核|规模|合格|全体|交办|合同|清单|方案|核定|批复|目标值|指标|上年|去年|往年|同期|持平|[不未无零]|全覆盖|应\p{Script=Han}[尽必]|[一二两三四五六七八九十百千万半]+(?:[个次场轮批期处项件台套户人名份家条座]|公里|年|月|季)/u;

/** What is said to people or gathered from them, for what asks how often or how much: 向群众宣传政策, 征集有关资料. */
const WORK =
  /^(?:广泛|大力|积极|深入)?(?:[向为对给]\p{Script=Han}{1,10}(?:宣传|宣讲|普及|传播|展示|送)|为民办(?=[实好]事)|宣传|宣讲|传播|展示|征集|收集|慰问|送去|深入|了解|关心|关爱)(?![率度数量])\p{Script=Han}{2}/u;
const WHOLE = /[全各每所均]|到位$/;
/** What a description may stand under. */
const DESCRIBED = /(?:内容|方式|形式|对象|范围|主题|目的|方法|途径|情况|状况|机制|制度|方案|计划|成果|效果)$/;
/** What is done, which may be counted or told of as done. */
const WORK_NAMED = /(?:工作|活动|任务)$/;

/** Whether an indicator is called one of quantity. */
function isNamedQuantity({ type }: Indicator): boolean {
  return type?.name.includes('数量') ?? false;
}

/** Whether words without a figure only name a task: one that is done, or work without an end; null where they do not. */
function taskToldBy({ value: { quality, figures, comparisons } }: Reading, words: string): 'done' | 'work' | null {
  if (quality !== null || comparisons.length > 0 || NUMBER_KNOWN.test(words)) return null;
  if (figures.some(({ end }) => !words.slice(end - 2, end + 2).includes('周年'))) return null;
  if (TASK.test(words)) return 'done';
  return WORK.test(words) && !WHOLE.test(words) ? 'work' : null;
}

const ALL_DONE = /^(?:已|按时)?(?:全部完成|完成任务|完成目标(?:任务)?|达到(?:预期)?目标|达到预期|完成全部任务)$/;
/** What was expected, without saying it: 达到预期效果. */
const EXPECTED =
  /^(?:基本|圆满|顺利)?(?:达到|达成|实现|符合|满足)(?:了)?(?:预期|预定|既定|设定)的?(?:绩效)?(?:目标|效果|要求|水平|指标|成效|标准)?$/;
/** Of all or some of a place nobody knows how many they are: 全县, 所有村居民, 部分村. */
const ALL =
  /^(?:全[部员省市区县镇乡村]|(?:覆盖)?全体\p{Script=Han}{0,6}|所有[\u4e00-\u9fff]{1,6}|(?:部分|个别|相关|有关|重点|辖区)\p{Script=Han}{1,4})$/u;
/** Whether a sum is asked for: 制作费, and what stands under 成本指标 but for 成本合理性. */
function asksForSum(thing: string, indicator: Indicator): boolean {
  return isFee(thing) || COST.test(thing) || (isOfCost(indicator) && !thing.endsWith('性'));
}

const BEGUN = /^(?:已|已经|正在|扎实|深入|广泛|积极|大力|认真|高效)?(?:开展|进行|实施)$|^(?:扎实|高效)推进$/;
/** What asks whether, or how far: 是否开展演练, 工作开展情况. */
const ASKS_STATE = /是否|能否|有无|(?:情况|进度|状态|进展)$/;
/** What nobody can answer with yes. */
const UNANSWERED = /(?:和谐稳定|社会稳定|大局稳定|社会和谐|环境|氛围|形象)$/;
const COST = /(?:费用|成本|成本控制|单价|造价|支出|开支|经费)$/;
/** What leaves the sum to papers or to what comes: 按文件执行, 按实际支出. */
const AS_SET =
  /^(?:按照?|依照|依据|根据)(?:实际(?:情况|需要|发生)?|(?:相关|有关|上级)?(?:文件|政策|规定)(?:规定|要求|精神)?)(?:据实)?(?:执行|发放|支付|支出|列支|结算|报销|补助|拨付)$/;
const NO_LIMIT =
  /^(?:从严|严格)控制$|^(?:厉行|勤俭)?节约$|^不浪费$|^成本较?低$|^(?:控制)?(?:合理|得当|适当|适度|可控)$|^合理(?:控制|支出|使用)$|^控制在合理(?:范围|区间|水平)内?$|^(?:参照|按照?|依照|根据)(?!.*预算).+成本控制$/;
const PROGRESS = /^(?:已|圆满|顺利|高质量|高标准)?(?:开工|动工|完工|竣工|完成)$/;

/** 下降 is a direction, but under 警情同比 it is as much a comparison as 同比下降 is. */
function isComparison({ value: { text } }: Reading, name: Reading | null): boolean {
  if (name === null || !hasBaseline(name) || startsWithAny(text, BASELINES)) return false;
  return readValue(BASELINES[0]! + text).quality !== 'direction';
}

/** Whether a name tells what is compared with: 警情同比, 火灾起数较近三年平均数, 案件数较2024年. */
function hasBaseline({ value: { text } }: Reading): boolean {
  return BASELINES.some((word) => text.includes(word)) || EARLIER.test(text);
}

const EARLIER = /[较比与](?:(?:近|前|过去)?[两二三四五]年(?:同期)?(?:来)?(?:的)?(?:平均|均值)|(?:19|20)\d\d年)/;
