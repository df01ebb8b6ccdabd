import { findType, VALUE_WORDS } from '#grammar';
import { isSpliced } from '../check/defects.ts';
import { isRoutine } from './routine-management.ts';
import type { Rule } from './rule.ts';
import { headSpan, label, setHead, typeMeant } from './support/heads.ts';
import { hasUnfit } from './support/kind-conflict.ts';
import { bareName, isPercentage, isSum } from './support/kinds.ts';
import { limitOf } from './support/operators.ts';
import type { Reading } from './support/reading.ts';
import { PUNCTUAL } from './support/times.ts';
import { mainNumber } from './support/values.ts';
import { endsWithAny, holdsAny } from './support/words.ts';

export const rateAsQuantity: Rule = {
  name: 'rate-as-quantity',
  group: 'classification',
  severity: 'information',
  summary: {
    zh: '比率或花费放在数量指标里',
    en: 'A rate, or money spent, under quantity',
  },
  messages: {
    rate: {
      zh: '“{name}”是比率，却归在“{type}”。数量指标说的是做了多少，比率说的是做得怎样，宜归入“{right}”。',
      en: '“{name}” is a rate but stands under “{type}”. Quantity tells how much is done, a rate how well; “{right}” fits better.',
    },
    share: {
      zh: '“{name}”归在“{type}”，指标值却是百分比。数量指标说的是做了多少：请写数量；要考核的是比例的，把名称改成比率，归入“{right}”。',
      en: '“{name}” stands under “{type}” but its value is a percentage. Quantity tells how much is done: give a number, or, where a share is meant, name it as a rate and move it to “{right}”.',
    },
    spent: {
      zh: '“{name}”说的是花多少钱，却归在“{type}”。数量指标说的是做了多少，花费宜归入“{right}”。',
      en: '“{name}” tells what is spent but stands under “{type}”. Quantity tells how much is done; what it costs belongs under “{right}”.',
    },
  },
  options: {
    quantity: {
      default: '数量指标',
      description: { zh: '数量所属的二级指标', en: 'The type that quantities belong to' },
    },
    quality: {
      default: '质量指标',
      description: { zh: '比率宜归入的二级指标', en: 'The type that rates belong to' },
    },
    cost: {
      default: '成本指标',
      description: { zh: '花费宜归入的二级指标', en: 'The type that money spent belongs to' },
    },
    timeliness: {
      default: '时效指标',
      description: { zh: '说及时与否的比率宜归入的二级指标', en: 'The type that rates of timeliness belong to' },
    },
    endings: {
      default: ['率', '比例', '百分比', '占比', '比重'],
      description: { zh: '比率名称的结尾', en: 'How the names of rates end' },
    },
    exceptions: {
      default: ['频率', '功率', '利率', '税率', '费率', '汇率'],
      description: { zh: '结尾相同、却不是比率的词', en: 'Words with such an ending that are no rates' },
    },
    timeWords: {
      default: [...PUNCTUAL, '时效'],
      description: { zh: '表示及时与否的词', en: 'Words of timeliness' },
    },
  },
  fixes: {
    move: { zh: '归入“{right}”', en: 'Move it to “{right}”' },
  },
  needsHeads: ({ typeMeant }, standard, option) =>
    typeMeant !== undefined && typeMeant === findType(standard, { name: option<string>('quantity') }),
  checkIndicator(reading, row, { standard, option, report }) {
    const { indicator } = reading;
    if (isSpliced(indicator)) return;
    const quantity = typeMeant(standard, indicator)!;
    const { name, annual } = reading;
    // Of satisfaction under another class satisfaction-elsewhere speaks.
    if (name === null || name.isOfSatisfaction) return;
    const bare = bareName(name);
    const named = endsWithAny(bare, option('endings')) && !endsWithAny(bare, option('exceptions'));
    const spent = !named && isSpent(bare, annual);
    if ((!named && !spent && !isPercentage(annual)) || isRoutine(name.value.text)) return;
    // Of a task name-not-indicator speaks.
    if (!named && !spent && TASK.test(bare)) return;
    // A name that its value contradicts tells no class.
    if (hasUnfit(reading, standard)) return;
    const target = spent ? 'cost' : holdsAny(bare, option('timeWords')) ? 'timeliness' : 'quality';
    const right = findType(standard, { name: option<string>(target) });
    if (right === undefined) return;
    const args = { name: name.value.text, type: label(quantity), right: label(right) };
    report(headSpan(row, indicator, 'type'), {
      message: spent ? 'spent' : named || !(isCount(bare) || WORK.test(bare) || OFTEN.test(bare)) ? 'rate' : 'share',
      args,
      fix: () => ({ title: 'move', args, safe: false, edits: setHead(row, indicator, 'type', right) }),
    });
  },
};

/** 满足患者治疗需求, 确保日常工作正常运行 */
const TASK =
  /^(?:满足.+(?:需[求要]|要求)|(?:确保|保证|做好).+(?:运[行转作营]|开展|工作|进行|需[求要]|服务|安全|稳定|完成))$/;

/** What is done, and is no rate whatever its value is: 按年度发放绩效奖. */
const WORK = /^(?:[按对]|确保|保障|保证|做好|完成|开展|推进|加强|落实|组织|发放)/;

/** How often work is done is a number, too. */
const OFTEN = /频[次率]$/;

function isCount(bare: string): boolean {
  return endsWithAny(bare, VALUE_WORDS.countEndings);
}

/** Whether a sum is what something costs, and not what is to be raised, paid out or brought in. */
function isSpent(bare: string, value: Reading | null): boolean {
  if (value === null || !isSum(value) || !EXPENSE.test(bare) || NOT_SPENT.test(bare)) return false;
  return limitOf(mainNumber(value)?.operator ?? null) !== 'lower';
}

const EXPENSE =
  /(?:支出|费用?|成本|经费|开支)$|(?:支出|经费|预算)(?:安排)?(?:金额|总额|额|数)$|预算安排$|资金投入$|投入资金$/;
const NOT_SPENT =
  /收[取缴]|征收|追缴|清缴|减免|免除|节约|节省|压减|核减|降低|带动|撬动|拉动|争取|筹[集措]|筹资|退[还费]|返还|赔付|报销|发放|拨付|下达|补偿|资助|贴息|救助|奖励|扶持|慰问|代[收缴扣]/;
