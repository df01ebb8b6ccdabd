import { findType } from '#grammar';
import { isSpliced } from '../check/defects.ts';
import type { Rule } from './rule.ts';
import { headSpan, label, setHead, typeMeant } from './support/heads.ts';
import { hasUnfit } from './support/kind-conflict.ts';
import { bareName, countUnit, isToStayAway } from './support/kinds.ts';
import type { IndicatorReading } from './support/reading.ts';
import { isBare, mainNumber } from './support/values.ts';
import { endsWithAny, holdsAny, startsWithAny } from './support/words.ts';

export const countAsQuality: Rule = {
  name: 'count-as-quality',
  group: 'classification',
  severity: 'information',
  summary: {
    zh: '计数放在质量指标里',
    en: 'A count under quality',
  },
  messages: {
    count: {
      zh: '“{name}”是计数，却归在“{type}”。质量指标说的是做得怎样，做了多少宜归入“{right}”。',
      en: '“{name}” is a count but stands under “{type}”. Quality tells how well things are done; how much belongs under “{right}”.',
    },
  },
  options: {
    quality: {
      default: '质量指标',
      description: { zh: '质量所属的二级指标', en: 'The type that quality belongs to' },
    },
    quantity: {
      default: '数量指标',
      description: { zh: '计数宜归入的二级指标', en: 'The type that counts belong to' },
    },
    endings: {
      default: [
        ...['次数', '人数', '人次', '件数', '场次', '个数', '份数', '户数', '宗数', '篇数', '期数', '台数', '数量'],
        ...['课时', '学时', '册次'],
      ],
      description: { zh: '计数名称的结尾', en: 'How the names of counts end' },
    },
    units: {
      default: [
        '次',
        '人次',
        '人',
        '名',
        '场',
        '场次',
        '件',
        '宗',
        '份',
        '个',
        '家',
        '户',
        '篇',
        '期',
        '批',
        '批次',
        '台',
        '套',
        '辆',
        '株',
        '册',
        '卷',
        '公里',
        '平方米',
        '课时',
        '学时',
        '册次',
      ],
      description: { zh: '计数的单位', en: 'Units of counts' },
    },
    measures: {
      default: ['面积', '长度', '里程', '天数'],
      description: {
        zh: '量出来的名称的结尾，指标值是多少而不是占多少时才算',
        en: 'How the names of what is measured out end, which counts where the value is an amount and no share',
      },
    },
    faults: {
      default: ['事故', '投诉', '差错', '错误', '故障', '违规', '违纪', '失误', '缺勤', '返工'],
      description: { zh: '缺陷的次数说的是质量', en: 'Counts of faults tell quality' },
    },
  },
  fixes: {
    move: { zh: '归入“{right}”', en: 'Move it to “{right}”' },
  },
  checkIndicator(reading, row, { standard, option, report }) {
    const quality = findType(standard, { name: option<string>('quality') });
    const quantity = findType(standard, { name: option<string>('quantity') });
    if (quality === undefined || quantity === undefined) return;
    const { indicator } = reading;
    if (typeMeant(standard, indicator) !== quality || isSpliced(indicator)) return;
    const { name, annual } = reading;
    if (name === null || name.isRate) return;
    const bare = bareName(name);
    const unit = countUnit(annual);
    // 优秀等次不少于2家 counts something else than the name does.
    const isNamed = annual === null || isBare(annual);
    const counted = isNamed && unit !== null && option<string[]>('units').includes(unit);
    if (isToStayAway(reading) || isPace(reading)) return;
    // A name that its value contradicts tells no class.
    if (hasUnfit(reading, standard)) return;
    // What is drawn up is counted by the piece, as much else is that may tell how good things are: 2项 of honours.
    const drawnUp = isNamed && unit === '项' && startsWithAny(bare, DRAWN_UP);
    const measured = endsWithAny(bare, option('measures')) && isAmountOfWork(reading);
    if (holdsAny(bare, option('faults'))) return;
    if (!(counted || drawnUp || measured || endsWithAny(bare, option('endings')))) return;
    const args = { name: name.value.text, type: label(quality), right: label(quantity) };
    report(headSpan(row, indicator, 'type'), {
      message: 'count',
      args,
      fix: () => ({ title: 'move', args, safe: false, edits: setHead(row, indicator, 'type', quantity) }),
    });
  },
};

/** 水面保洁面积 of ≥20亩, 开放天数; 合格面积, 达标天数 and 人均面积 tell how good things are. */
function isAmountOfWork({ name, annual }: IndicatorReading): boolean {
  const main = annual === null ? null : mainNumber(annual);
  if (main === null || main.kind === 'percent' || main.kind === 'fraction' || !isBare(annual!)) return false;
  return name!.direction === null && !OF_QUALITY.test(name!.thing);
}

const OF_QUALITY =
  /[优良均每最差误缺停断延超破损裂病害残无未零]|合格|达标|有效|完好|正常|稳定|安全|标准|等级|连续|提前|间隔|质保|保[修质证]|周转|存|[使可]用|工期|响应|办[理结]|完成|故障|问题|隐患/;

const DRAWN_UP = ['制定', '制订', '修订', '编制', '起草', '出台'];

/** 换气次数 of 12次/小时 tells how something works, and counts no work. */
function isPace({ values }: IndicatorReading): boolean {
  return values.some((value) => PACE.test(mainNumber(value)?.unit?.text ?? ''));
}

const PACE = /[/／每](?:小时|分钟|秒钟?|h|min|s)$/;
