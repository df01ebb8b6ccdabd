import { Decimal, VALUE_WORDS } from '#grammar';
import { isOfCost } from './heads.ts';
import { isOtherRate } from './kind-conflict.ts';
import { limitOf } from './operators.ts';
import type { IndicatorReading, Reading } from './reading.ts';
import { isBare, mainNumber } from './values.ts';
import { endsWithAny, holdsAny } from './words.ts';

/** What may be bad, or have a limit: 含水率, 负荷率, 自付率; wrong findings cost more than a miss, so it is told by single signs. */
const MAY_BE_CAPPED =
  /[空闲耗损漏坏滞逾欠超误差错失亡病死伤退拒弃违逃缺废污害负债占税费折免扣罚未不非无零含湿险阻堵停断限减降缩增涨升变波偏异汰载熟龄押刑拘捕宰屠杂碎灰返再重填焚价低弱劣虚假盗骗烟酒毒暴噪尘臭浊锈腐蚀霉癌溢堆积挤遮截外离租]|干预|单一|补[贴助]|贴息|配比|合班|兼职|[临返]聘|劳务|饱和|压力|查重|相似|雷同|剖[宫腹]|开[发采]|控制|使用|利用|杠杆|质押|赔付|担保|首付|溢价|贷|融资|利润|毛利|让利|中标|下浮|优秀|晋升|药|抗生素|检出|阳性|感染|发生|复发|患|吸烟|CPU|内存|磁盘|存储|带宽|资源|库存|依[存赖]|集中|调[整剂]|追加|结转|结余|沉淀|剩余|存量|采伐|取水|出栏|投诉|举报|信访|诉讼|[上抗]诉|改判|发回|进口|来源|委托|[沙漠]化|[抚赡]养|住院|转诊|输液|注射|手术|排[队放]|等待|满[载员]|拥挤|周转|离婚|生育|人流|出生|班额|择校|密度|孔隙|吸水|收缩|膨胀|渗透|[透反]射|透光|[挥蒸]发|水分|自[付费]|成本|支出|开支|经费|预算|裁量|处分|流[动出]|回流|二次|陪护|[致伤]残|残[次值]/;

const FEWEST = Decimal.parse('50')!;

/** The values of an indicator that set an upper limit to a rate of which more is probably better: 网上立案率 ≤60%. */
export function likelyReversed({ indicator, name, values }: IndicatorReading): readonly Reading[] {
  if (name === null || name.direction !== null || !isOpenRate(name) || isOfCost(indicator)) return [];
  return values.filter(isHighLimit);
}

function isOpenRate(name: Reading): boolean {
  const { thing } = name;
  if (!thing.endsWith('率') || !name.isRate || isOtherRate(name) || endsWithAny(thing, VALUE_WORDS.unitless))
    return false;
  return !MAY_BE_CAPPED.test(thing) && !holdsAny(thing, VALUE_WORDS.direction.open);
}

/** At most so many of a hundred, but neither all of them nor fewer than half. */
function isHighLimit(value: Reading): boolean {
  const main = mainNumber(value);
  if (main?.kind !== 'percent' || main.high !== null || main.unit?.text === '‰' || !isBare(value)) return false;
  if (limitOf(main.operator) !== 'upper') return false;
  return main.low.compare(FEWEST) >= 0 && main.low.compare(Decimal.HUNDRED) < 0;
}
