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
    zh: '计数或时限放在质量指标里',
    en: 'A count or a deadline under quality',
  },
  messages: {
    count: {
      zh: '“{name}”是计数，却归在“{type}”。质量指标说的是做得怎样，做了多少宜归入“{right}”。',
      en: '“{name}” is a count but stands under “{type}”. Quality tells how well things are done; how much belongs under “{right}”.',
    },
    time: {
      zh: '“{name}”说的是什么时候做完，却归在“{type}”。质量指标说的是做得怎样，是否按时宜归入“{right}”。',
      en: '“{name}” tells when the work is done but stands under “{type}”. Quality tells how well it is done; whether in time belongs under “{right}”.',
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
    timeliness: {
      default: '时效指标',
      description: { zh: '时限宜归入的二级指标', en: 'The type that deadlines belong to' },
    },
    endings: {
      default: [
        ...['次数', '人数', '人次', '件数', '场次', '个数', '份数', '户数', '宗数', '篇数', '期数', '台数', '数量'],
        ...[
          '课时',
          '学时',
          '册次',
          '块数',
          '部数',
          '条数',
          '张数',
          '幅数',
          '剧目数',
          '集数',
          '首数',
          '座数',
          '套数',
          '辆数',
        ],
        ...[
          '株数',
          '棵数',
          '处数',
          '盏数',
          '间数',
          '页数',
          '枚数',
          '只数',
          '头数',
          '卷数',
          '本数',
          '册数',
          '组数',
          '批数',
        ],
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
  needsHeads: ({ typeMeant }, standard, option) =>
    typeMeant !== undefined && typeMeant === findType(standard, { name: option<string>('quality') }),
  checkIndicator(reading, row, { standard, option, report }) {
    const { indicator, name, annual } = reading;
    if (name === null || isSpliced(indicator)) return;
    const quality = typeMeant(standard, indicator)!;
    const told = tellsWhen(reading) ? 'time' : 'count';
    if (name.isRate && told === 'count') return;
    const right = findType(standard, { name: option<string>(told === 'time' ? 'timeliness' : 'quantity') });
    if (right === undefined) return;
    const bare = bareName(name);
    const unit = countUnit(annual);
    // 优秀等次不少于2家 counts something else than the name does.
    const isNamed = annual === null || isBare(annual);
    const counted = isNamed && unit !== null && option<string[]>('units').includes(unit);
    if (told === 'count' && (isToStayAway(reading) || isPace(reading) || isForEach(reading) || TURNS.test(bare)))
      return;
    // A name that its value contradicts tells no class.
    if (hasUnfit(reading, standard)) return;
    // What is drawn up is counted by the piece, as much else is that may tell how good things are: 2项 of honours.
    const drawnUp = isNamed && unit === '项' && startsWithAny(bare, DRAWN_UP);
    const measured = endsWithAny(bare, option('measures')) && isAmountOfWork(reading);
    if (holdsAny(bare, option('faults'))) return;
    if (!(told === 'time' || counted || drawnUp || measured || endsWithAny(bare, option('endings')))) return;
    const args = { name: name.value.text, type: label(quality), right: label(right) };
    report(headSpan(row, indicator, 'type'), {
      message: told,
      args,
      fix: () => ({ title: 'move', args, safe: false, edits: setHead(row, indicator, 'type', right) }),
    });
  },
};

/** 工程按期完工率 of any share, 工作完成时限 of a date or a length of time. */
function tellsWhen({ name, annual }: IndicatorReading): boolean {
  const { thing } = name!;
  const kind = annual?.value.main?.kind;
  if (IN_TIME.test(thing)) return kind === undefined || kind === 'percent';
  return (kind === 'date' || kind === 'duration') && isBare(annual!) && DEADLINE.test(thing);
}

const DONE = '完成|完工|竣工|建成|交付|办结|结案|开工|供货|交货|到货|报送|上报|提交|发放|支付|拨付|到位';
const IN_TIME = new RegExp(`(?:按时|按期|如期|准时)(?:${DONE})率$`);
const DEADLINE = new RegExp(`(?:${DONE})(?:时间|时限|日期|期限|节点)$|工期$`);

/** 水面保洁面积 of ≥20亩, 开放天数; 合格面积, 达标天数 and 人均面积 tell how good things are. */
function isAmountOfWork({ name, annual }: IndicatorReading): boolean {
  const main = annual === null ? null : mainNumber(annual);
  if (main === null || main.kind === 'percent' || main.kind === 'fraction' || !isBare(annual!)) return false;
  return name!.direction === null && !OF_QUALITY.test(name!.thing);
}

const OF_QUALITY =
  /[优良均每最差误缺停断延超破损裂病害残无未零]|合格|达标|有效|完好|正常|稳定|安全|标准|等级|连续|提前|间隔|质保|保[修质证]|周转|存|[使可]用|工期|响应|办[理结]|完成|故障|问题|隐患/;

const DRAWN_UP = ['制定', '制订', '修订', '编制', '起草', '出台'];

/** 床位周转次数, 检修间隔里程, 并发用户数: how well something is used, how long it goes on, and how much it bears. */
const TURNS = /周转|间隔|并发/;

/** 换气次数 of 12次/小时 tells how something works, and counts no work. */
function isPace({ values }: IndicatorReading): boolean {
  return values.some((value) => PACE.test(mainNumber(value)?.unit?.text ?? ''));
}

/** 每亩株数, 人均借阅册次, 单位面积产量 and 5张/千人 tell how much there is to each; 每月巡查次数 counts work all the same. */
function isForEach({ name, values }: IndicatorReading): boolean {
  if (FOR_EACH.test(name!.thing)) return true;
  return values.some((value) => EACH_IN_UNIT.test(mainNumber(value)?.unit?.text ?? ''));
}

const TIME = '个?(?:半?年|学年|学期|季|月|旬|周|星期|日|天|期)';
const FOR_EACH = new RegExp(
  `每(?!${TIME})|[人户亩生师班校村镇场次案车]均(?![衡等])|平均|[百千万]人[拥保]有|单位(?:面积|水量|能耗|产品|成本|用)|单[产株井]`,
);
const EACH_IN_UNIT = new RegExp(`[/／每](?!${TIME})`);

const PACE = /[/／每](?:小时|分钟|秒钟?|h|min|s)$/;
