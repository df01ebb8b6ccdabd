import type { Standard } from '#grammar';
import { isEmptyText } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { isExchanged } from './support/exchanged.ts';
import { countsThings, countUnit, SCORES } from './support/kinds.ts';
import { OPINIONS } from './support/opinions.ts';
import type { IndicatorReading, Reading } from './support/reading.ts';
import { isResidue } from './support/residue.ts';
import { isSatisfaction, mainNumber, spanIn, textOf } from './support/values.ts';
import { endsWithAny, holdsAny } from './support/words.ts';

/** 九成 is 90%. */
const TENTHS: readonly string[] = ['成'];

export const satisfactionNotRate: Rule = {
  name: 'satisfaction-not-rate',
  group: 'values',
  severity: 'warning',
  summary: {
    zh: '满意度的指标值不是百分比',
    en: 'A satisfaction value that is no percentage',
  },
  messages: {
    notRate: {
      zh: '满意度的指标值“{value}”不是百分比，无法用调查结果衡量。请写明百分之多少，例如“≥{floor}%”。',
      en: 'The satisfaction value “{value}” is no percentage, so no survey can measure it. Say what percentage, such as “≥{floor}%”.',
    },
    score: {
      zh: '满意度的指标值“{value}”是分数，不是百分比。请写明百分之多少满意，例如“≥{floor}%”；按分数调查的，名称请写成“满意度评分”。',
      en: 'The value of satisfaction “{value}” is a score and no percentage. State how many per cent are satisfied, such as “≥{floor}%”, or name the indicator a score (满意度评分).',
    },
    complaints: {
      zh: '“{name}”是件数，不是满意程度：没有投诉不等于满意。请改归其他类，这里写调查得出的满意度，例如“≥{floor}%”。',
      en: '“{name}” is a count and no degree of satisfaction: who does not complain need not be satisfied. Move it to another class, and state the result of a survey here, such as “≥{floor}%”.',
    },
    complaintRate: {
      zh: '“{name}”说的是投诉有多少、处理得怎样，不是满意程度：没有投诉不等于满意。请改归其他类，这里写调查得出的满意度，例如“≥{floor}%”。',
      en: '“{name}” tells of complaints and is no degree of satisfaction: who does not complain need not be satisfied. Move it to another class, and state the result of a survey here, such as “≥{floor}%”.',
    },
    other: {
      zh: '“{name}”不是满意程度。请改归其他类，这里写调查得出的满意度，例如“≥{floor}%”。',
      en: '“{name}” is no degree of satisfaction. Move it to another class, and state the result of a survey here, such as “≥{floor}%”.',
    },
  },
  options: {
    accepted: {
      default: TENTHS,
      description: { zh: '百分比以外也可以接受的计量单位', en: 'Units accepted besides a percentage' },
    },
  },
  needs: Sign.Unmeasured,
  needsWords: () => ({ names: [COMPLAINT, ...OF_ELSE], values: [COMPLAINT, '差评', '举报'] }),
  checkIndicator(reading, row, { standard, option, report }) {
    const { annual } = reading;
    if (annual === null || isEmptyText(annual.value.text)) return;
    const isOther = isRateOfElse(reading) || countsAnswers(reading) || countsEvents(reading);
    const rate = isRateOfComplaints(reading) ? 'complaintRate' : isOther ? 'other' : null;
    if (isMeasured(reading, option<string[]>('accepted')) && rate === null) return;
    if (!isSatisfaction(standard, reading) || isResidue(annual, reading) || isExchanged(reading)) return;
    const floor = standard.satisfactionFloor;
    if (rate !== null) {
      const args = { name: reading.name!.value.text, floor };
      const isSure = isInspected(reading) || countsEvents(reading);
      report(spanIn(row, annual, annual.words), {
        message: rate,
        args,
        ...(isSure ? {} : { severity: 'information' as const }),
      });
      return;
    }
    report(spanIn(row, annual, annual.words), {
      // Complaints can be counted, though they are no survey.
      ...(countsComplaints(reading)
        ? { message: 'complaints', args: { name: reading.name!.value.text, floor }, severity: 'information' as const }
        : {
            message: countsScores(annual) ? 'score' : 'notRate',
            args: { value: textOf(annual, annual.words), floor },
          }),
    });
  },
};

const COMPLAINT = '投诉';

/** 投诉率 ≤3%, 投诉处理及时率 100%; but 投诉处理满意率. */
function isRateOfComplaints({ name, annual }: IndicatorReading): boolean {
  if (name === null || !name.value.text.includes(COMPLAINT) || holdsAny(name.value.text, OPINIONS)) return false;
  return name.isRate && mainNumber(annual!)?.kind === 'percent';
}

/** Rates that are inspected, and of which nobody is asked. */
const INSPECTED = ['合格率', '完好率', '成活率', '竣工率', '完工率', '归档率', '到位率'];
const OTHER_RATES = [
  ...INSPECTED,
  ...['知晓率', '知晓度', '普及率', '覆盖率', '完成率', '达标率', '及时率', '办结率', '准确率', '执行率', '发放率'],
];
/** Work that people are not asked about. */
const OTHER_WORK = ['审核', '归档', '上报', '报送', '编制', '整编', '验收', '采购', '施工', '安装'];
const OF_ELSE = [...OTHER_RATES, ...OTHER_WORK];

/** 政策知晓率 ≥95%, 资料归档 100%; but 满意度调查覆盖率 tells how satisfaction was asked. */
function isRateOfElse({ name, annual }: IndicatorReading): boolean {
  if (name === null || !endsWithAny(name.thing, OF_ELSE)) return false;
  return !holdsAny(name.value.text, OPINIONS) && mainNumber(annual!)?.kind === 'percent';
}

/** 培训合格率 is no opinion whatever is thought of it. */
function isInspected({ name, annual }: IndicatorReading): boolean {
  if (!endsWithAny(name!.thing, INSPECTED) || ASKED.test(name!.value.text)) return false;
  return mainNumber(annual!)?.kind === 'percent';
}

/** What people may be asked about: 服务合格率. */
const ASKED = /服务|态度|群众|居民|用户|受益/;

/** What goes wrong without anybody saying it: 安全事故数 0起; but 群众投诉次数. */
function countsEvents({ name, annual }: IndicatorReading): boolean {
  return name !== null && EVENTS.test(name.thing) && countsThings(annual) && !VOICED.test(name.value.text);
}

const EVENTS =
  /(?:事故|案件|灾害|疫情|(?:安全|突发|群体性|恐怖|污染|泄密|违纪|违法|责任).{0,4}事件)(?:发生)?(?:数|数量|起数|次数|件数|宗数)$/;
/** What people think, said by what they do. */
const VOICED = /投诉|信访|上访|来访|不满|差评|举报|纠纷|意见|诉求|舆情|反映/;

/** How many were asked, or answered: 满意度调查问卷回收份数 ≥800份. */
function countsAnswers({ name, annual }: IndicatorReading): boolean {
  return name !== null && ANSWERS.test(name.thing) && countsThings(annual);
}

const ANSWERS =
  /(?:问卷|样本|调查|测评|访谈|回访|走访|评议|座谈).{0,6}(?:[份次户场]数|人数|人次|数量|总数|样本数|样本量|问卷数)$/;

/** 0投诉 says as little as 无投诉. */
const NO_COMPLAINTS = /^[0０]\s*(?:投诉|差评|举报)/;
const RANK = /前[\d０-９一二三四五六七八九十]/;

/** 有效投诉数: ≤5宗. */
function countsComplaints({ name, annual }: IndicatorReading): boolean {
  return name?.direction === 'worse' && !name.isRate && mainNumber(annual!) !== null;
}

/** Whether the annual value tells no satisfaction, as this rule has it. */
export function isUnmeasured(reading: IndicatorReading, standard: Standard): boolean {
  return reading.annual !== null && !isMeasured(reading, TENTHS) && isSatisfaction(standard, reading);
}

/** 满意度评分, 群众测评得分, 服务星级. */
const SCORED = /评分|得分|分值|打分|测评分|星级/;

function countsScores(annual: Reading): boolean {
  return SCORES.includes(countUnit(annual) ?? '');
}

/** A percentage, a number without unit, a fraction, a score under its name but of a rate, a rank, or a comparison with another rate. */
function isMeasured({ name, annual }: IndicatorReading, units: readonly string[]): boolean {
  const { value } = annual!;
  const isScored = name !== null && SCORED.test(name.value.text);
  const accepted = name?.thing.endsWith('率') ? [] : isScored ? [...units, ...SCORES] : units;
  if (value.comparisons.length > 0 || RANK.test(value.text)) return true;
  if (NO_COMPLAINTS.test(value.text)) return false;
  return value.figures.some((figure) => {
    if (figure.kind === 'percent' || figure.kind === 'fraction') return true;
    return figure.kind === 'count' && (figure.unit === null || accepted.includes(figure.unit.text));
  });
}
