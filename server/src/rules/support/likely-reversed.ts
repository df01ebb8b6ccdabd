import { Decimal, type Indicator, type NumberFigure, type Standard, VALUE_WORDS } from '#grammar';
import { type Direction, isSaved } from './direction.ts';
import { isOfCost, isOfQuantity, levelByType } from './heads.ts';
import { isOtherRate } from './kind-conflict.ts';
import { limitOf } from './operators.ts';
import { unitAlone } from './per.ts';
import type { IndicatorReading, Reading } from './reading.ts';
import { MONEY } from './unit-kinds.ts';
import { isBare, mainNumber } from './values.ts';
import { endingOf, endsWithAny, holdsAny } from './words.ts';

const FEWEST = Decimal.parse('50')!;
const MOST_OF_BAD = Decimal.parse('30')!;
/** At most so many of a hundred may be all that is wanted. */
const FEW = Decimal.parse('20')!;

/** Values whose limit is probably the wrong way round, and whether more or less of the thing is better. */
export interface LikelyReversed {
  readonly values: readonly Reading[];
  readonly direction: Direction;
  /** Whether they can mean nothing else: fewer than so many are to benefit. */
  readonly isSure?: boolean;
}

/**
 * The values of an indicator that set an upper limit to what is probably better for being more (网上立案率 ≤60%, 培训人数 ≤320人),
 * or a lower one to what sounds bad, or costs money: 退培率 ≥3%, 设备款 ≥5万元.
 */
export function likelyReversed(reading: IndicatorReading, standard: Standard): LikelyReversed | null {
  const { indicator, name, values } = reading;
  if (name === null || name.direction === 'worse') return null;
  if (isOfCost(indicator) && !GAINED.test(name.thing)) {
    const open = values.filter((value) => isLeastPrice(value, name));
    return open.length === 0 ? null : { values: open, direction: 'worse' };
  }
  if (values.some(isUpper)) {
    const isQuantity = isOfQuantity(standard, indicator);
    const isToReach = (isReached(name) || isWon(name)) && isOfBenefits(standard, indicator);
    const limited = values.filter(
      (value) => isUpper(value) && (isReversedLimit(value, name, isQuantity) || (isToReach && isCount(value))),
    );
    if (limited.length === 0) return null;
    const isSure = (isBenefit(name) && limited.every(isFewer)) || (isToReach && limited.every(isCount));
    return { values: limited, direction: 'better', isSure };
  }
  const isReported = REPORTED.test(name.thing);
  if (name.direction !== null || !(isReported || isBadSounding(name))) return null;
  const lower = values.filter((value) => isBare(value) && (isReported ? isFloor(value) : isLowFloor(value)));
  return lower.length === 0 ? null : { values: lower, direction: 'worse' };
}

/** At least so much money for what is bought or built, where the name does not say that it is a cost: 设备款 ≥5万元. */
function isLeastPrice(value: Reading, { thing, direction }: Reading): boolean {
  const main = mainNumber(value);
  if (direction !== null || main?.kind !== 'count' || main.low.isZero || !isBare(value)) return false;
  if (!MONEY.includes(unitAlone(main)) || limitOf(main.operator) !== 'lower') return false;
  return isSign(main) && !GRANTED.test(thing);
}

/** What is given, earned, saved or to be spent, and so may be wanted to be more. */
const GRANTED =
  /[补奖捐税]|经费|资金|预算|救助|慰问|资助|工资|薪酬|待遇|低保|供养|保障|津贴|生活费|抚恤|投[入资]|支[出付]|节[约省支]|降低|减少|压[减降]|收|追缴|发放|拨付|到位|完成|执行|产[值出]|效益|社会|生态|环境|最低|筹|带动|撬动|拉动|标准|规模/;

function isUpper(value: Reading): boolean {
  const operator = mainNumber(value)?.operator ?? null;
  return operator !== null && limitOf(operator) === 'upper' && isBare(value);
}

function isReversedLimit(value: Reading, name: Reading, isQuantity: boolean): boolean {
  if (name.direction === 'better') return mayBeMeant(value, name) && mainNumber(value)!.low.compare(FEW) > 0;
  if (isOpenRate(name)) return isHighLimit(value);
  if (isGoodShare(name)) return isShareLimit(value);
  if (isBenefit(name) && isFewer(value)) return true;
  return ((isQuantity && isWorkDone(name)) || isOutcome(name)) && isLimitBySign(value);
}

/** Whom the work is for: 受益人数. */
function isBenefit({ thing }: Reading): boolean {
  return BENEFIT.test(thing) && !LIMITED.test(thing) && !holdsAny(thing, CROWDED) && !isOfBad(thing);
}

const BENEFIT = /(?:受益|惠及|服务|带动|受惠|覆盖).*(?:人数|人次|人口|群众数?|户数|学生数|企业数|村数)(?:量)?$/;

/** What a benefit is to be as much of as can be: 受益人数, 就业人数, 植树株数. */
function isReached({ thing }: Reading): boolean {
  return REACHED.test(thing) && !LIMITED.test(thing) && !holdsAny(thing, CROWDED) && !isOfBad(thing);
}

const REACHED =
  /^(?!.*[未不待失难非])(?:.*(?:受益|惠及|受惠|带动|服务|覆盖)(?:群众|学生|居民|农户|企业|儿童|老人|老年人|残疾人|师生|职工|市民|村民|对象)?(?:人数|人次|人口|户数|家数|数量?)|.*就业(?:人数|人次|岗位数?量?)|.*(?:植树|造林|栽植|补植)(?:株数|棵数|面积|数量)|.*新增(?:公园|城市)?(?:绿地|绿化|造林)面积)$/;

/** What is won or saved, where it is told as a benefit: 年节约标准煤, 带动农户增收. */
function isWon({ thing }: Reading): boolean {
  return (WON.test(thing) || isSaved(thing)) && !NOT_WON.test(thing);
}

const WON =
  /^(?:每?年度?|年均|累计|全年|预计|可)*(?:节约|节省|节[电水能煤油气]|削减|减排|挽回|追回|盘活)|(?:节[电水能煤油气]|减排|固碳|碳汇|增收)(?:总?量|总?额|金额|资金)?$/;
const NOT_WON = /[率比度]$|[未不无]|后|成本控制|单位|人均负担/;

function isOfBenefits(standard: Standard, indicator: Indicator): boolean {
  return levelByType(standard, indicator)?.name.includes('效益') ?? false;
}

/** So many of what is counted or measured, and not none. */
function isCount(value: Reading): boolean {
  const main = mainNumber(value);
  return main?.kind === 'count' && main.high === null && !main.low.isZero;
}

/** Fewer than so many: 少于500人, <500人. */
function isFewer(value: Reading): boolean {
  const main = mainNumber(value);
  if (main?.kind !== 'count' || main.high !== null || main.low.isZero) return false;
  return main.operator?.sign === '<' && main.operator.how !== 'suffix';
}

/** Whether few of a good rate may be wanted, as of 人工复核率 ≤10%; but nobody wants few of what is right (合格率). */
export function mayBeMeant(value: Reading, { thing }: Reading): boolean {
  const { better, surely } = VALUE_WORDS.direction;
  const good = endingOf(thing, better);
  if (!good?.endsWith('率') || surely.includes(good)) return false;
  const main = mainNumber(value);
  return main?.kind === 'percent' && main.low.compare(FEWEST) < 0;
}

/** Words that tell of leaving, giving up, slips and what was left out, and what only begins like one: 退赛率, but 退耕率 and 错峰率. */
const BAD_SOUNDING =
  /(?<![清腾消])(?:退(?![还出税耕役渔牧休养捕塘林押缴赃运热火回款费补])|弃(?!渣)|误|(?<![堵检查补防地治止])漏|错(?![峰季时位])|逃(?!生)|悔(?![改过悟])|毁|丢|霉|锈|烂)\p{Script=Han}率$/u;

function isBadSounding({ thing, isRate }: Reading): boolean {
  return isRate && BAD_SOUNDING.test(thing);
}

/** How many fall ill of what can be prevented; how many are found of what is ruled out or watched for (排除麻疹病例, 肿瘤登记) tells how well that is done. */
const REPORTED =
  /^(?!.*(?:排除|疑似|监测)).*(?:麻疹|风疹|腮腺炎|甲肝|乙肝|流脑|乙脑|百日咳|白喉|水痘|手足口病|猩红热|痢疾|伤寒|霍乱|登革热)报告发病率$/;

function isFloor(value: Reading): boolean {
  const main = mainNumber(value);
  return main !== null && !main.low.isZero && main.operator !== null && limitOf(main.operator) === 'lower';
}

/** At least a few of a hundred, as nobody asks of what is good. */
export function isLowFloor(value: Reading): boolean {
  const main = mainNumber(value);
  if (main?.kind !== 'percent' || main.high !== null || main.operator?.how === 'suffix') return false;
  return limitOf(main.operator) === 'lower' && !main.low.isZero && main.low.compare(MOST_OF_BAD) <= 0;
}

/** How much was done of what nobody limits: 培训人数, 植树面积; but 培训会议次数. */
function isWorkDone({ thing }: Reading): boolean {
  return WORK_DONE.test(thing) && !LIMITED.test(thing) && !isOfBad(thing);
}

const WORK_DONE =
  /(?:培训|讲座|植树|造林|绿化|补植|栽植|播种|托管|管护|抚育|深松|疏浚|清淤|铺设|宣传|检查|巡查|监测|养护|修缮|治理|演出|展览|义诊|体检|接种|筛查|走访|慰问|普查|抽检|检测|演练|调研|发放|采集|采血|献血|鉴定|检定|检验|检修|评估|核查|修复|加固|清理|清运|收运|打捞|回收|帮扶|援助|培育|孵化|放流|改造|新增(?:图书|馆藏|文献)|巡护|巡逻|数字化|整理|培养|征集).*(?:人数|人次|人份|次数|场次|场数|期数|批次|份数|册数|家数|户数|面积|里程|长度|数量|课题数|[栋幢座处套台辆亩株棵尾只羽头吨页卷幅本项条间盏口眼个]数|公里数|点位数)$/;
const LIMITED = /会议|接待|出国|经费|外聘|控制|限制|最[大多高]|上限|超|平均|每|减|频次|补贴|补助|奖(?!牌)/;

/** What comes of the work, and what nobody limits either: 发明专利数, 学位数, 受益农户数, 亩均税收, 追回资金. */
function isOutcome({ thing }: Reading): boolean {
  if (GAINED.test(thing) || isSaved(thing)) return true;
  return OUTCOME.test(thing) && !LIMITED.test(thing) && !holdsAny(thing, CROWDED) && !isOfBad(thing);
}

const OUTCOME =
  /(?:专利|论文|软著|著作权|[金银铜奖]牌|学位|科技成果|新品种)(?:授权|申请|发表|获得|审定|增加)?(?:总?数量?|[件篇项枚个]数)$|(?:外借|借阅|参观|受益|惠及|服务|救助|知晓|带动).*(?:人数|人次|册次|户数|学生数|企业家?数|家数|村数|数量)$|新增(?:床位|公?园?绿地|耕地|泊位|停车位|就业岗位)(?:数量?|面积)?$/;
/** Where it is looked at how many a place holds. */
const CROWDED = [
  '单日',
  '每日',
  '日均',
  '日参观',
  '日服务',
  '日借阅',
  '高峰',
  '瞬时',
  '同时',
  '容量',
  '承载',
  '限流',
  '保护区',
  '核心区',
  '预约',
  '排队',
  '等候',
];

const GAINED =
  /亩均(?:税收|产值|效益|收益|增收)$|[人户]均增收$|(?:平均)?(?:亩产量?|单产)$|节约(?:财政|项目|公共)?(?:资金|电费|水费|能源费|经费|开支)$|(?:土地|农田|耕地|粮食|服务)托管面积$|(?:追回|挽回|追缴|清收)(?!率).{0,8}(?:资金|金额|款|损失|工资)$/;

function isOfBad(thing: string): boolean {
  return holdsAny(thing, VALUE_WORDS.direction.worse);
}

/** The share of what is promoted: 新能源公交车占比. */
function isGoodShare({ thing }: Reading): boolean {
  return PROMOTED.test(thing) && !NOT_PROMOTED.test(thing) && !isOfBad(thing);
}

const PROMOTED =
  /(?:新能源|清洁能源|可再生能源|非化石能源|双师型|公办园|普惠性?(?:幼儿)?园|高技能人才|电子发票|装配式建筑|绿色建筑|绿色建材|良种).*(?:占比|比例|比重)$/;
const NOT_PROMOTED = /非(?!化石)|[不未]|成本|投入|经费|支出|补贴|补助|资金|故障|事故|淘汰|[返退弃]/;

/** ≤320人; in words (不超过3次) it may be meant. */
function isLimitBySign(value: Reading): boolean {
  const main = mainNumber(value);
  if (main?.kind !== 'count' || main.high !== null || main.low.isZero) return false;
  return isSign(main);
}

/** Whether the comparison of a number that has one is a sign, and no word. */
function isSign({ operator }: NumberFigure): boolean {
  return operator!.how === 'sign' || operator!.how === 'lookalike';
}

function isOpenRate(name: Reading): boolean {
  const { thing } = name;
  if (!thing.endsWith('率') || !name.isRate || isOtherRate(name) || endsWithAny(thing, VALUE_WORDS.unitless))
    return false;
  const { open, mayBeCapped, spoiling } = VALUE_WORDS.direction;
  return !holdsAny(thing, mayBeCapped) && !holdsAny(thing, open) && !holdsAny(thing, spoiling);
}

/** At most so many of a hundred, but neither all of them nor fewer than half. */
function isHighLimit(value: Reading): boolean {
  return isShareLimit(value) && mainNumber(value)!.low.compare(FEWEST) >= 0;
}

/** At most so many of a hundred, but neither none nor all of them. */
function isShareLimit(value: Reading): boolean {
  const main = mainNumber(value);
  if (main?.kind !== 'percent' || main.high !== null || main.unit?.text === '‰') return false;
  return !main.low.isZero && main.low.compare(Decimal.HUNDRED) < 0;
}
