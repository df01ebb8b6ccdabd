import { VALUE_WORDS, wordFinder } from '#grammar';
import type { Reading } from './reading.ts';
import { withoutWork } from './unfit-units.ts';
import { endsWithAny } from './words.ts';

const unitAt = wordFinder([...VALUE_WORDS.units, ...VALUE_WORDS.durations]);
/** Measure words that are no other word, so that a name may end with them: 培训场次, 参训人次, 管网改造延长米, 新增学位, 栽植行道树株. */
const SURE_MEASURES = [
  ...VALUE_WORDS.units.filter((unit) => unit.length > 1),
  '小时',
  '分钟',
  '台套',
  ...'亩株棵艘盏幢栋吨樘',
];
const LONGEST_UNIT = 4;

/** 每百户汽车拥有量, 每百万人口报告数. */
const OWNED_BY_MANY = /每[十百千万].*[拥保]有|每[十百千万]{1,2}(?:常住)?人口.*数$/;

/** What a name says of its number behind what is counted: 享受资助人数达到预计值, 参训人次不少于, 在校学生人数合计. */
const SAID_OF_NUMBER =
  /(?<=[数量次])(?:[为≥≤]|总[数量]|达到?(?:(?:预计|预期|计划|目标|规定)?(?:值|数|目标|要求|标准|任务))?|不?(?:少于|低于|超过|高于|小于)|至少|合计|总计|共计|累计)$/;

/** What is measured, without that. */
function thingOf({ thing }: Reading): string {
  return thing.replace(SAID_OF_NUMBER, '');
}

/**
 * Whether a name tells what its number counts: by a unit in brackets, by 卷数, by a thing counted one way only, or
 * because a number of its kind has no unit (系数).
 */
export function tellsUnit(name: Reading): boolean {
  if (name.bracket !== null || name.isPerMany || isUnitless(name) || OWNED_BY_MANY.test(name.thing)) return true;
  const stem = counted(name);
  if (unitOfThing(name) !== null) return true;
  const thing = thingOf(name);
  if (endsWithAny(thing, SURE_MEASURES) || COMPOUND.test(stem) || OF_PEOPLE.test(stem)) return true;
  return stem !== thing && !STUFF.test(stem) && (endsWithUnit(stem) || COUNTER.test(stem));
}

/** Measure words that numbers in a text are not read with, behind what they count: 机井口, 书稿章, 翻译字. */
const COUNTER =
  /(?:[垄穴筐篓匝畦垧蔸簇榀茬帧钵捆颗朵丛尊孔跨段]|疗程|图斑|[井窑塘锅]口|(?<![印奖公规徽勋像盖简党文图])章|[旗锣鼓镜]面|[频剧片目画]集|[曲歌诗词]首|(?<![签题])字|(?<![花脸水火])盆|(?<![编剪逻])辑|(?<![储油气水铁火])罐|(?<![水浴])缸|(?<!笔)芯)$/;

/** What is counted by a measure of its own, made of a thing and how often or how long: 夹次, 样次, 床日, 台班. */
const COMPOUND =
  /[^名层档其首频每多本初再主依单顺座席梯此该历逐屡旬月年季周日天两数几上下前后次版批级]次$|[床人台工机车船][日天班]$/;

/** People that something is done for: 儿童家庭寄养安置数. */
const OF_PEOPLE =
  /(?:儿童|孤儿|青少年|老人|老年人|军人|残疾人|学生|学员|职工|人员|妇女|患者|群众|灾民|流浪者|对象).{0,6}(?:安置|救助|资助|供养|收养|寄养|收治|收住|照料|关爱|就业|招聘|招录|录用|入学)$/;

/** What ends as a unit does, and is counted by others: 检测试剂, 教具, 驿站. */
const STUFF =
  /(?:[试药制]剂|[教工家器玩农用文炊餐机道渔模]具|[土石砂]方|平台|市场|网点|[驿泵]站|(?:护林|加油|充电|服务|工作|变电)站)$/;

/** 管网漏损指数, or the same in brackets: 蚊媒密度（布雷图指数）, 臭气浓度（无量纲）. */
function isUnitless({ thing, value: { text } }: Reading): boolean {
  return (
    text.includes('无量纲') ||
    endsWithAny(thing.replace(OF_SEVERAL, ''), VALUE_WORDS.unitless) ||
    RATIO.test(thing) ||
    endsWithAny(text.replace(/[)）]\s*$/, ''), VALUE_WORDS.unitless)
  );
}

/** 出生人口性别比, 医护比; but 占比 and 同比 are percentages. */
const RATIO = /(?<![占同环对评百相贷债药]|合格|完成|使用|利用|执行|覆盖|达标|优良|通过|支付|参与|出勤|下降|增长)比$/;

/** What sums up several numbers of a kind: 影响因子合计. */
const OF_SEVERAL = /(?:合计|总和|总计|之和|累计|均值|平均值)$/;

/** The unit of what is counted one way only: 辆 of 公务用车数量 and 车辆采购数量, 次 of 视频播放量. */
export function unitOfThing(name: Reading): string | null {
  const stem = counted(name);
  const thing = thingOf(name);
  const texts = stem === thing ? [stem] : [thing, stem, withoutWork(stem)];
  const found = Object.entries(VALUE_WORDS.things).find(([, things]) =>
    texts.some((text) => endsWithAny(text, things)),
  );
  return found?.[0] ?? null;
}

/** Units that a number under this name may have, the likeliest first. */
export function likelyUnits(name: Reading | null): readonly string[] {
  const stem = name === null ? '' : counted(name);
  const ofWhat = VALUE_WORDS.unitChoices.find(({ words, endings = [] }) =>
    [...words, ...endings].some((word) => word !== '' && stem.endsWith(word)),
  );
  const fitting = ofWhat ?? VALUE_WORDS.unitChoices.find(({ words }) => words.some((word) => stem.includes(word)));
  return fitting?.units ?? [];
}

/** Whether a name says that its number is money. */
export function tellsMoney(name: Reading): boolean {
  return likelyUnits(name).includes('元');
}

/** What is counted: 开发系统 of 开发系统数. */
function counted(name: Reading): string {
  const thing = thingOf(name);
  const ending = VALUE_WORDS.countEndings.find((word) => thing.endsWith(word) && thing.length > word.length);
  return ending === undefined ? thing : thing.slice(0, -ending.length);
}

function endsWithUnit(stem: string): boolean {
  for (let length = Math.min(LONGEST_UNIT, stem.length); length > 0; length--) {
    if (unitAt(stem, stem.length - length) === length) return true;
  }
  return false;
}
