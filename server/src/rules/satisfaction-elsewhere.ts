import { findLevel, remnantIn, Slot, VALUE_WORDS } from '#grammar';
import { hasSecondHead } from '../check/defects.ts';
import type { Edit, Rule } from './rule.ts';
import { headSpan, isForeign, label, levelMeant, setHead, typeMeant } from './support/heads.ts';
import { countsThings, countUnit } from './support/kinds.ts';
import type { IndicatorReading } from './support/reading.ts';
import { mainNumber } from './support/values.ts';
import { endsWithAny } from './support/words.ts';

export const satisfactionElsewhere: Rule = {
  name: 'satisfaction-elsewhere',
  group: 'classification',
  severity: 'warning',
  summary: {
    zh: '名称说的是满意度，却没有归入满意度指标',
    en: 'An indicator of satisfaction outside its class',
  },
  messages: {
    elsewhere: {
      zh: '“{name}”说的是满意度，却归在“{head}”。满意度单列一类，不能代替其他指标，请归入“{right}”。',
      en: '“{name}” is about satisfaction but stands under “{head}”. Satisfaction has a class of its own; move it to “{right}”.',
    },
  },
  options: {
    level: {
      default: '满意度指标',
      description: { zh: '满意度所属的一级指标', en: 'The level that satisfaction belongs to' },
    },
    words: {
      default: ['满意'],
      description: { zh: '表示满意度的词', en: 'Words that tell satisfaction' },
    },
    exceptions: {
      default: [
        '不满意',
        '非满意',
        '未满意',
        '欠满意',
        '满意工程',
        '满意度调查',
        '满意率调查',
        '满意度测评',
        '满意率测评',
        '满意度回访',
        '满意度问卷',
        '满意度评价',
        '满意度评议',
        '满意度第三方测评',
        '满意度第三方调查',
        '满意度排名',
        '满意服务窗口',
        '满意单位',
        '人民满意的',
        '群众满意的',
        '满意情况调查',
        '投诉满意处理',
        '投诉满意办理',
        '投诉满意办结',
        '投诉满意处置',
        '能力验证满意',
        '能力验证结果满意',
        '比对满意',
        '比对结果满意',
        '盲样满意',
        '盲样考核满意',
        '盲样考核结果满意',
        '盲样检测满意',
        '盲样检测结果满意',
      ],
      description: {
        zh: '含有上述词、但说的不是满意程度的词',
        en: 'Words with these in them that tell something else',
      },
    },
  },
  fixes: {
    move: { zh: '归入“{right}”', en: 'Move it to “{right}”' },
  },
  needsWords: (option) => ({ names: option<string[]>('words') }),
  checkIndicator(reading, row, { standard, dialect, option, report }) {
    const own = findLevel(standard, { name: option<string>('level') });
    if (own === undefined) return;
    const { indicator } = reading;
    const { name } = indicator;
    if (name === null || hasSecondHead(indicator) || isForeign(standard, indicator)) return;
    // A piece of another indicator in the name may be what tells satisfaction.
    if ((remnantIn(indicator)?.start ?? indicator.end) < indicator.endOf(Slot.Name)) return;
    const level = levelMeant(standard, indicator);
    const type = typeMeant(standard, indicator);
    // A head that is missing, unknown or contradictory has a finding of its own.
    if (level === undefined || level === own) return;
    if (type === undefined && (indicator.type !== null || dialect === 'coded')) return;
    if (type !== undefined && own.types.includes(type)) return;
    if (!isSurveyed(reading) && !tells(name, option<string[]>('words'), option<string[]>('exceptions'))) return;
    if (isOfThings(reading)) return;
    const toType = type === undefined ? undefined : own.types[0];
    const args = {
      name,
      head: label(type ?? level),
      right: toType === undefined ? label(own) : `${label(own)}；${label(toType)}`,
    };
    const edits: Edit[] = setHead(row, indicator, 'level', own);
    if (toType !== undefined) edits.push(...setHead(row, indicator, 'type', toType));
    report(headSpan(row, indicator, indicator.type === null ? 'level' : 'type'), {
      message: 'elsewhere',
      args,
      fix: { title: 'move', args, safe: false, edits },
    });
  },
};

/** 群众满意窗口创建数, or 人民满意公务员集体 valued 5个: titles are counted, satisfaction is not. */
function isOfThings({ name, annual }: IndicatorReading): boolean {
  if (name === null || name.isOfSatisfaction) return false;
  // 投诉处理满意回复时限 of ≤5天.
  if (annual !== null && mainNumber(annual)?.kind === 'duration' && endsWithAny(name.thing, VALUE_WORDS.timeWords))
    return true;
  if (countUnit(annual) !== null) return countsThings(annual);
  return endsWithAny(name.thing, COUNTS) && !endsWithAny(name.thing, VALUE_WORDS.unitless);
}

/** What a survey of satisfaction comes to: 家长满意度测评 ≥92%; but 满意度调查覆盖率 tells how it is done. */
function isSurveyed({ name, annual }: IndicatorReading): boolean {
  return name !== null && SURVEY.test(name.thing) && annual !== null && mainNumber(annual)?.kind === 'percent';
}

const SURVEY = /满意[度率](?:第三方)?(?:测评|调查|评价|评议|回访|问卷)(?:结果|情况)?$/;

const COUNTS = ['数', '数量', '次'];

/** A rate of something else, of what is called satisfying: 满意服务及时率, 满意使用率. */
const OF_SERVICE = /满意(?![度率程感])[^度率]{0,6}(?:及时|使用|覆盖|办结|准时|到位|完成|建成|创建)率$/;

function tells(name: string, words: readonly string[], exceptions: readonly string[]): boolean {
  if (!words.some((word) => name.includes(word))) return false;
  if (OF_SERVICE.test(name)) return false;
  const rest = exceptions.reduce((text, exception) => text.replaceAll(exception, ''), name);
  return words.some((word) => rest.includes(word));
}
