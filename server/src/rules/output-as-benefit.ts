import { findLevel, Slot, type Standard } from '#grammar';
import { isSpliced } from '../check/defects.ts';
import type { Rule, SegmentContext } from './rule.ts';
import { levelByType } from './support/heads.ts';
import { countUnit, isToStayAway } from './support/kinds.ts';
import { limitOf } from './support/operators.ts';
import { unitAlone } from './support/per.ts';
import type { IndicatorReading } from './support/reading.ts';
import { MONEY } from './support/unit-kinds.ts';
import { mainNumber } from './support/values.ts';
import { endsWithAny, holdsAny, startsWithAny, withoutStart } from './support/words.ts';

export const outputAsBenefit: Rule = {
  name: 'output-as-benefit',
  group: 'classification',
  severity: 'hint',
  summary: {
    zh: '把做的事或花的钱当作效益',
    en: 'A thing done or counted, or its cost, under benefit',
  },
  messages: {
    done: {
      zh: '“{name}”说的是做了什么，属于产出；效益指标应说明做成之后带来的变化。请改归产出指标，或写明效果。',
      en: '“{name}” tells what is done, which is output; a benefit is the change that follows. Move it to output, or state the effect.',
    },
    spent: {
      zh: '“{name}”说的是做这件事花多少钱，属于成本；效益指标应说明做成之后带来的变化。请改归成本指标，或写明效果。',
      en: '“{name}” tells what the work costs; a benefit is the change that follows. Move it to cost, or state the effect.',
    },
  },
  options: {
    level: {
      default: '效益指标',
      description: { zh: '效益所属的一级指标', en: 'The level that benefits belong to' },
    },
    openings: {
      default: [
        '开展',
        '举办',
        '组织',
        '召开',
        '制作',
        '编制',
        '编印',
        '印发',
        '发放',
        '印制',
        '采购',
        '购置',
        '购买',
        '接待',
        '提交',
        '发布',
        '安装',
        '修建',
        '新建',
        '拍摄',
      ],
      description: { zh: '说做事的开头', en: 'How names of things done begin' },
    },
    endings: {
      default: ['完成率', '完成及时率', '完工率', '竣工率', '验收合格率', '验收通过率'],
      description: { zh: '说做完多少的结尾', en: 'How names of work that is done end' },
    },
    units: {
      default: ['次', '场', '场次', '期', '篇', '份', '批', '批次', '册'],
      description: { zh: '计算做了多少的单位', en: 'Units that count what is done' },
    },
    effects: {
      default: [
        '人均',
        '生均',
        '户均',
        '亩均',
        '带动',
        '增加',
        '增长',
        '新增',
        '减少',
        '下降',
        '降低',
        '提高',
        '提升',
        '改善',
        '受益',
        '就业',
        '增收',
        '节约',
        '促进',
        '事故',
        '投诉',
        '故障',
        '满意',
        '影响',
        '事件',
        '发生',
        '使用率',
        '利用率',
        '入住率',
        '覆盖率',
        '普及率',
        '达标',
        '达到',
        '漏报',
        '误报',
        '错报',
        '跑动',
        '跑腿',
        '共享',
        '采纳',
        '采用',
        '转载',
        '引用',
        '被引',
        '浏览',
        '点击',
        '阅读',
        '播放',
        '收看',
        '观看',
        '下载',
        '转发',
        '访问量',
        '批示',
        '表彰',
        '获奖',
        '复制推广',
        '全市推广',
        '全省推广',
        '全国推广',
        '目标完成率',
        '税收',
        '纳税',
        '征收',
        '收缴',
        '入库',
        '引资',
        '产值',
        '营收',
        '节能',
        '减排',
        '增幅',
        '拉动',
        '签约',
        '转化',
        '整改',
        '正面报道',
        '延期',
        '满座率',
        '上座率',
      ],
      description: { zh: '说效果的词', en: 'Words of an effect' },
    },
  },
  needsHeads: ({ levelByType }, standard, option) =>
    levelByType !== undefined && levelByType === findLevel(standard, { name: option<string>('level') }),
  checkIndicator(reading, row, { standard, option, report }) {
    const message = isOutput(reading, standard, option)
      ? 'done'
      : isCostOfWork(reading, standard, option)
        ? 'spent'
        : null;
    if (message === null) return;
    const { indicator, name } = reading;
    report(row.listSpan(indicator.span(Slot.Name)!), { message, args: { name: name!.value.text } });
  },
};

/** What may stand before the work that is done in it: 年接待观众人次. */
const PERIODS = ['年', '年度', '全年', '每年', '累计'];

type Option = SegmentContext['option'];

/** Whether the rule, with its own words, speaks of an indicator. */
export function isOutputAsBenefit(reading: IndicatorReading, standard: Standard): boolean {
  return isOutput(reading, standard, ((name) => outputAsBenefit.options![name]!.default) as Option);
}

function isOfBenefit({ indicator }: IndicatorReading, standard: Standard, option: Option): boolean {
  const benefit = findLevel(standard, { name: option<string>('level') });
  return benefit !== undefined && levelByType(standard, indicator) === benefit && !isSpliced(indicator);
}

/** 单位改造成本; what others pay less of is a benefit: 企业融资成本, 次均门诊费用. */
function isCostOfWork(reading: IndicatorReading, standard: Standard, option: Option): boolean {
  const { name, annual } = reading;
  if (name === null || !COST_OF_WORK.test(name.thing) || SAVED.test(name.thing)) return false;
  const main = annual === null ? null : mainNumber(annual);
  if (main?.kind !== 'count' || !MONEY.includes(unitAlone(main)) || limitOf(main.operator) === 'lower') return false;
  return isOfBenefit(reading, standard, option);
}

const COST_OF_WORK =
  /(?:改造|建设|采购|购置|培训|维修|修缮|维护|运维|养护|管护|施工|制作|印刷|印制|检测|治理|项目|工程)(?:总|平均|单位)?(?:成本|费用|造价|单价)$/;
const SAVED = /节[约省支]|降低?|减[少免轻]|下降|压[减缩降]|企业|群众|农户|社会|用户|业主|家庭/;

function isOutput(reading: IndicatorReading, standard: Standard, option: Option): boolean {
  const { name, annual } = reading;
  if (name === null || !isOfBenefit(reading, standard, option)) return false;
  const { text } = name.value;
  const unit = countUnit(annual);
  const counted = unit !== null && option<string[]>('units').includes(unit);
  const isDone =
    startsWithAny(withoutStart(text, PERIODS), option('openings')) || endsWithAny(name.thing, option('endings'));
  if (!counted && !isDone) return false;
  // Fewer faults and complaints are the change that follows.
  return !holdsAny(text, option('effects')) && !isToStayAway(reading);
}
