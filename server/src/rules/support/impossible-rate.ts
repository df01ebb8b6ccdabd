import { Decimal, type NumberFigure } from '#grammar';
import { isOfOpinion } from './heads.ts';
import type { IndicatorReading, Reading } from './reading.ts';
import { isResidue } from './residue.ts';
import { isBelowZero, isBeyondHundred, percentOf } from './values.ts';

/** Words of rates that may exceed 100 % or be negative. */
export const UNBOUNDED = [
  '增长',
  '增加',
  '增幅',
  '增速',
  '提高',
  '提升',
  '上升',
  '下降',
  '降低',
  '减少',
  '变化',
  '变动',
  '扩大',
  '回报',
  '收益',
  '利润',
  '毛利',
  '撬动',
  '杠杆',
  '倍',
  '贡献',
  '同比',
  '环比',
  '超额',
  '速动',
  '流动比',
  '周转',
  '增值',
  '溢价',
  '差异',
  '拨备',
  '产销',
  '偿付',
  '床位使用',
  '病床使用',
  '自给',
  '性别比',
  '产出比',
  '负荷',
  '计划完成',
  '收入完成',
  '税收完成',
  '投资完成',
  '产值完成',
  '产能利用',
  '毛入',
  '净流',
  '净增',
  '净迁',
  '流通率',
  '外借率',
  '出栏率',
  '产羔率',
  '产仔率',
  '繁殖率',
  '繁殖成活',
  '放大',
  '净稳定资金',
  '流动性覆盖',
  '宽带普及',
  '电话普及',
  '满载率',
  '债务率',
  '赔付率',
  '伸长',
  '延伸',
  '膨胀',
  '溶胀',
  '吸水',
  '复种',
  '增重',
  '增殖',
  '保值',
  '充足率',
  '恢复率',
  '平均水平比',
  '备付',
  '代偿',
  '担保覆盖',
  '抵押',
  '质押',
  '利息覆盖',
  '准备金覆盖',
  '风险覆盖',
  '债务覆盖',
  '收入覆盖',
  '现金流',
  '存贷比',
  '收支比',
  '利息保障',
  '偿债',
  '负债率',
  '投入产出',
  '序时',
];

/** What can be overfulfilled, as what was planned, designed for and sums that come in, or come back to more than it was; earth is packed so. */
const EXCEEDABLE =
  /[压密]实度$|达产(?:达效)?率$|保有率$|(?:收入|税收|基金|非税|土地出让)预算[完达]成(?:率|比例|度)$|(?:储备|储存|库存|存储|存粮|备用|蓄水|准备金).{0,8}(?:保障率|保证率|储备率|达标率)$|储备率$|(?:[达占]|达到)设计(?:强度|值|承载力|能力|产能)的?(?:百分[比率]|比例|比率)$|(?:任务|计划|目标|收入|保有量|招商|引资|到位资金|额|税收?|扩面|征缴|筹资|征集|募集|招募|招生|征兵)[完达]成(?:率|比例|度)$|(?:完成.{0,12}(?:计划|任务|目标)|恢复[到至].*)(?:比例|比率|率)$/;
/** What reviewers differ about: what is ensured, and what is used, may be a little more than all of it by some ways of counting. */
const DOUBTFUL =
  /保障率$|(?:产量|面积|收购量|发电量)[完达]成率$|[上满]座率$|满员率$|(?:设备|设施|场[地馆所]|床位|车位|泊位|座位|学位|工位|产能|仓容|库容)利用率$/;
const FAR_BEYOND = Decimal.parse('150')!;
/** However much more is done than was planned, it is not so many times as much: ≥1000% is a 0 too many. */
const FULFILLED = /(?:完成|执行|使用|利用)(?:率|比例)$/;
const MANY_TIMES = Decimal.parse('500')!;
const TWICE = Decimal.parse('200')!;

/** What is never more than all of it, though its name ends as many measures do: 准确度, 设施完好程度, 机械化水平. */
const DEGREE =
  /(?:准确|精准|完整|齐全|齐备|规范|合规|覆盖|普及|知晓|知悉|透明|公开|吻合|契合|符合|一致|匹配|认可|认同|支持|信任|了解|认知|参与|可用|完好|可靠|达标|合格|优良|及时|饱满|[压密]实|郁闭|植被盖|(?:机械|信息|数字|自动|智能|标准|规范|无害|绿)化)(?:度|程度|情况|水平)$/;

/** What is a part of all, though its name does not say so: 满意度调查, 政策知晓程度, 工程质量达标, 疫苗接种覆盖, 群众安全感. */
const PART =
  /(?:满意度?|率|好评|知晓|认可|信任)(?:问卷|抽样)*(?:调查|测评|评价|程度|情况|结果|水平|统计){1,2}$|(?:达标|合格|覆盖|好评|验收通过|知晓|成活)$|(?:受益|普及|知晓|惠及|辐射)面$|(?:安全|幸福|获得|认同)感$/;
/** What is done of what was planned, which may be somewhat more than all of it: 课程完成情况, 目标达成度. */
const DONE = /(?:完成|达成|实现|到位|执行|落实)(?:情况|度|程度)?$/;
/** How far work has come, which some count against what was planned up to a day. */
const PROGRESS = /(?<!序时)进度$/;

/** The figure of a value that no rate can reach, above 100 % or below 0; null where there is none. */
export function impossibleRate(
  value: Reading,
  reading: IndicatorReading,
  unbounded: readonly string[] = UNBOUNDED,
): NumberFigure | null {
  const { name } = reading;
  if (name === null) return null;
  const figure = percentOf(value, name);
  if (figure === null || !isPartOfAll(name, reading) || isResidue(value, reading)) return null;
  const isWithin = !isBeyondHundred(figure) || isExceeded(figure, name);
  const isPossible = isWithin && !isBelowZero(figure);
  if (FULFILLED.test(name.thing) && (figure.high ?? figure.low).compare(MANY_TIMES) > 0) return figure;
  const about = `${name.value.text}${value.value.text}`;
  return isPossible || unbounded.some((word) => about.includes(word)) ? null : figure;
}

function isPartOfAll({ isRate, thing, value }: Reading, { indicator }: IndicatorReading): boolean {
  if (isRate || value.text.includes('性') || isOfOpinion(indicator)) return true;
  return DEGREE.test(thing) || PART.test(thing) || DONE.test(thing) || PROGRESS.test(thing);
}

/** Whether a rate above 100 % is only to be looked at, since some count it so. */
export function isDoubtful({ low, high }: NumberFigure, { thing }: Reading): boolean {
  return (DOUBTFUL.test(thing) || PROGRESS.test(thing)) && (high ?? low).compare(FAR_BEYOND) <= 0;
}

function isExceeded({ low, high }: NumberFigure, { thing }: Reading): boolean {
  const highest = high ?? low;
  if (DONE.test(thing)) return highest.compare(TWICE) <= 0;
  return EXCEEDABLE.test(thing) && highest.compare(FAR_BEYOND) <= 0;
}
