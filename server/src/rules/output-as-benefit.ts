import { findLevel, Slot, type Standard } from '#grammar';
import { isSpliced } from '../check/defects.ts';
import type { Rule, SegmentContext } from './rule.ts';
import { levelByType } from './support/heads.ts';
import { countUnit, isToStayAway } from './support/kinds.ts';
import type { IndicatorReading } from './support/reading.ts';
import { endsWithAny, holdsAny, startsWithAny, withoutStart } from './support/words.ts';

export const outputAsBenefit: Rule = {
  name: 'output-as-benefit',
  group: 'classification',
  severity: 'hint',
  summary: {
    zh: '把做的事当作效益',
    en: 'A thing done or counted under benefit',
  },
  messages: {
    done: {
      zh: '“{name}”说的是做了什么，属于产出；效益指标应说明做成之后带来的变化。请改归产出指标，或写明效果。',
      en: '“{name}” tells what is done, which is output; a benefit is the change that follows. Move it to output, or state the effect.',
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
      default: ['完成率'],
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
        '满座率',
        '上座率',
      ],
      description: { zh: '说效果的词', en: 'Words of an effect' },
    },
  },
  checkIndicator(reading, row, { standard, option, report }) {
    if (!isOutput(reading, standard, option)) return;
    const { indicator, name } = reading;
    report(row.listSpan(indicator.span(Slot.Name)!), { message: 'done', args: { name: name!.value.text } });
  },
};

/** What may stand before the work that is done in it: 年接待观众人次. */
const PERIODS = ['年', '年度', '全年', '每年', '累计'];

type Option = SegmentContext['option'];

/** Whether the rule, with its own words, speaks of an indicator. */
export function isOutputAsBenefit(reading: IndicatorReading, standard: Standard): boolean {
  return isOutput(reading, standard, ((name) => outputAsBenefit.options![name]!.default) as Option);
}

function isOutput(reading: IndicatorReading, standard: Standard, option: Option): boolean {
  const benefit = findLevel(standard, { name: option<string>('level') });
  const { indicator, name, annual } = reading;
  if (benefit === undefined || levelByType(standard, indicator) !== benefit || isSpliced(indicator)) return false;
  if (name === null) return false;
  const { text } = name.value;
  const unit = countUnit(annual);
  const counted = unit !== null && option<string[]>('units').includes(unit);
  const isDone =
    startsWithAny(withoutStart(text, PERIODS), option('openings')) || endsWithAny(name.thing, option('endings'));
  if (!counted && !isDone) return false;
  // Fewer faults and complaints are the change that follows.
  return !holdsAny(text, option('effects')) && !isToStayAway(reading);
}
