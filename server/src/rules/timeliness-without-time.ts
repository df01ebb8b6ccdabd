import { findType, Slot, VALUE_WORDS, wordFinder } from '#grammar';
import { isSpliced } from '../check/defects.ts';
import type { Rule } from './rule.ts';
import { hasUnfit } from './support/kind-conflict.ts';
import { countedBy } from './support/per.ts';
import type { Reading } from './support/reading.ts';
import { isBareDate } from './support/times.ts';
import { mainNumber } from './support/values.ts';
import { holdsAny } from './support/words.ts';

export const timelinessWithoutTime: Rule = {
  name: 'timeliness-without-time',
  group: 'classification',
  severity: 'information',
  summary: {
    zh: '时效指标里没有时间',
    en: 'A timeliness indicator without any word of time',
  },
  messages: {
    without: {
      zh: '“{name}”归在时效指标，名称和指标值里却没有时间、期限或及时与否，无法判断是否按时。请写明时限，或改归其他类。',
      en: '“{name}” stands under timeliness, but neither name nor value says a time, a limit or whether it is on time. State one, or move it.',
    },
  },
  options: {
    type: {
      default: '时效指标',
      description: { zh: '时效所属的二级指标', en: 'The type that timeliness belongs to' },
    },
    words: {
      default: [
        '及时',
        '按时',
        '按期',
        '如期',
        '定期',
        '准时',
        '限时',
        '实时',
        '即时',
        '适时',
        '时限',
        '时间',
        '时长',
        '时段',
        '时点',
        '时刻',
        '时效',
        '期限',
        '期间',
        '工期',
        '日期',
        '周期',
        '进度',
        '速度',
        '响应',
        '提前',
        '农时',
        '正点',
        '晚点',
        '延误',
        '超时',
        '延期',
        '逾期',
        '超期',
        '滞后',
        '全年',
        '当年',
        '年内',
        '年底',
        '年末',
        '月底',
        '季度',
        '半年',
        '每季',
        '每旬',
        '每年',
        '每月',
        '每周',
        '每日',
        '每天',
        '日清',
        '日结',
        '当日',
        '当月',
        '底前',
        '月前',
        '日前',
        '快速',
        '尽快',
        '准点',
        '汛前',
        '节前',
        '前完',
        '前竣',
        '前到',
        '前交',
        '前投',
        '前办',
        '学前',
        '会前',
        '年前',
        '期前',
        '季前',
        '国庆前',
        '元旦前',
        '中秋前',
        '五一前',
        '清明前',
        '端午前',
        '开学前',
        '考前',
        '赛前',
        '限内',
        '期内',
        '当场',
        '全天',
        '半小时',
        'T+',
        '立即',
        '按计划',
        '按日',
        '按周',
        '按月',
        '按季',
        '按年',
        '频率',
        '频次',
        '隔夜',
        '隔日',
        '次日',
        '时前',
        '点前',
        '日报',
        '周报',
        '旬报',
        '月报',
        '季报',
        '年报',
        '节点',
        '年度计划',
        '月度计划',
        '放行正常',
        '起飞正常',
        '航班正常',
      ],
      description: { zh: '表示时间的词', en: 'Words of time' },
    },
  },
  needsHeads: ({ typeMeant }, standard, option) =>
    typeMeant !== undefined && typeMeant === findType(standard, { name: option<string>('type') }),
  checkIndicator(reading, row, { standard, option, report }) {
    const { indicator, name, annual } = reading;
    if (name === null || annual === null || isSpliced(indicator)) return;
    // The cycle value is left out: in many files it is the length of the project for every indicator.
    const words = option<readonly string[]>('words');
    const { text } = name.value;
    const named = mainNumber(annual)?.kind === 'count' ? text.replaceAll(YEARLY, '') : text;
    if (isBareDate(annual, reading) || saysTime(annual, words) || saysTime(name, words, named)) return;
    // 轮换架空期 ≤4%: the name asks for a time.
    if (hasUnfit(reading, standard)) return;
    report(row.listSpan(indicator.span(Slot.Name)!), { message: 'without', args: { name: name.value.text } });
  },
};

/** 随到随办, 即来即办. */
const AT_ONCE = /([随即]).\1/u;

/** 出院前宣教完成率, 春播前供种到位率. */
const BEFORE = /(?<![目以])前\p{Script=Han}{2,8}率$/u;

/** 考后第10个工作日: the day is counted from another. */
const DAY_AFTER = /第[\d一二三四五六七八九十]{1,3}个?(?:工作日|自然日|[天日周月])/;

/** 7—8月, 1-2季度: months and quarters of which only the last one is called so. */
const RANGE_OF_MONTHS =
  /(?<![\d.])(?:0?[1-9]|1[0-2])\s*[-－—–−~～〜至到、]{1,2}\s*(?:(?:0?[1-9]|1[0-2])月(?!龄)|[2-4]季度)/;

const durationAt = wordFinder(VALUE_WORDS.durations);

/** In the name of what is counted no time that could be met: 每年举办培训班, 2期. */
const YEARLY = '每年';

function saysTime(reading: Reading, words: readonly string[], text = reading.value.text): boolean {
  const { figures } = reading.value;
  if (holdsAny(text, words) || DAY_AFTER.test(text) || AT_ONCE.test(text) || BEFORE.test(text)) return true;
  if (RANGE_OF_MONTHS.test(text)) return true;
  return figures.some((figure) => {
    // ≥280天/年 is a time, too, and so is 1次/月; but 18期/年 is how many.
    if (figure.kind === 'date' || durationAt(figure.unit?.text ?? '', 0) > 0) return true;
    return /[^年]/.test(countedBy(reading, figure).time);
  });
}
