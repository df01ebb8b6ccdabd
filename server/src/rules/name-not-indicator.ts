import { isOutputAsBenefit } from './output-as-benefit.ts';
import type { Rule } from './rule.ts';
import { DOCUMENTS } from './support/documents.ts';
import { isTypeAsName } from './support/heads.ts';
import { countsThings, countUnit, isSum } from './support/kinds.ts';
import type { Reading } from './support/reading.ts';
import { targetIn } from './support/targets.ts';
import { isFee } from './support/unfit-units.ts';
import { tellsMoney } from './support/units.ts';
import { mainNumber, spanIn, textOf } from './support/values.ts';
import { endsWithAny, startsWithAny, withoutStart } from './support/words.ts';

export const nameNotIndicator: Rule = {
  name: 'name-not-indicator',
  group: 'names',
  severity: 'information',
  summary: {
    zh: '名称不是可以衡量的指标',
    en: 'The name is nothing that can be measured',
  },
  messages: {
    word: {
      zh: '“{name}”不是指标名称，看不出衡量什么。请写成“谁的什么”，例如“办事群众满意度”“人均办公成本”。',
      en: '“{name}” is no name of an indicator: it does not tell what is measured. Say whose and what, such as “satisfaction of visitors” or “office cost per head”.',
    },
    task: {
      zh: '“{name}”是一项任务，不是可以衡量的指标。请写成名词，例如“……完成率”“……数量”“……及时率”。',
      en: '“{name}” is a task, not something to measure. Write a noun phrase, such as a completion rate or a number of things done.',
    },
    limit: {
      zh: '“{name}”是要守住的界限，没有说控制什么。请写成所控制的量，例如“项目总成本”，再在指标值里写“≤……万元”。',
      en: '“{name}” is a limit to keep and does not tell what of. Name what is limited, such as the total cost of the project, and write the limit as its value.',
    },
    counted: {
      zh: '“{name}”说的是做什么，指标值数的是做了多少。名称宜写成名词，例如“……{measure}”。',
      en: '“{name}” tells what to do, and the value counts how much is done. Better write a noun phrase, such as “……{measure}”.',
    },
  },
  options: {
    words: {
      default: [
        '满意',
        '满意度',
        '满意度指标',
        '服务满意度指标',
        '数量',
        '质量',
        '时效',
        '成本',
        '效益',
        '社会效益',
        '经济效益',
        '生态效益',
        '可持续影响',
        '完成情况',
        '进度',
        '工作进度',
        '项目进度',
        '时间',
        '效果',
        '影响',
        '数量指标',
        '质量指标',
        '时效指标',
        '成本指标',
        '效益指标',
        '社会效益指标',
        '经济效益指标',
        '生态效益指标',
        '可持续影响指标',
        '经济成本',
        '社会成本',
        '生态环境成本',
        '经济成本指标',
        '社会成本指标',
        '生态环境成本指标',
        '产出数量',
        '产出质量',
        '产出时效',
        '产出成本',
        '服务对象满意度指标',
        '受益对象满意度指标',
        '降低成本',
        '节约成本',
        '控制成本',
        '提高效率',
        '提高工作效率',
        '提升工作效率',
        '效果良好',
        '效果好',
        '效果显著',
        '效果明显',
        '成效显著',
        '成效明显',
        '反响良好',
      ],
      description: { zh: '不能单独作名称的词', en: 'Words that are no name by themselves' },
    },
    verbs: {
      default: [
        '加强',
        '推进',
        '推动',
        '节约',
        '完成',
        '开展',
        '保障',
        '做好',
        '落实',
        '确保',
        '提高',
        '提升',
        '促进',
        '降低',
        '减少',
        '加快',
        '强化',
        '控制',
        '整合',
        '营造',
        '维护',
        '改善',
        '优化',
        '完善',
        '增强',
        '实现',
        '通过',
        '巩固',
        '发挥',
        '打造',
        '深化',
        '建立',
        '不超',
        '按要求',
        '规范',
        '支持',
        '带动',
        '增加',
        '使用',
        '制作',
        '根据',
        '将',
        '组织',
        '举办',
        '召开',
        '举行',
        '承办',
        '参加',
        '购置',
        '采购',
        '印发',
        '发放',
        '编制',
        '聘请',
        '实施',
        '推广',
        '普及',
        '弘扬',
        '传承',
        '激发',
        '缓解',
        '满足',
        '缩短',
        '扩大',
        '拓宽',
        '拓展',
        '助力',
        '助推',
        '引导',
        '保证',
        '保持',
        '消除',
        '防范',
        '防止',
        '预防',
        '避免',
        '杜绝',
        '健全',
        '构建',
        '搭建',
        '创建',
        '夯实',
        '丰富',
        '解决',
        '化解',
        '慰问',
        '走访',
        '协助',
        '配合',
        '提供',
        '签订',
        '支付',
        '培养',
        '处理',
        '办理',
        '推行',
        '树立',
        '遵守',
        '贯彻',
        '严格执行',
        '认真执行',
        '全面执行',
        '切实执行',
        '严格履行',
        '认真履行',
      ],
      description: { zh: '任务开头常用的动词', en: 'Verbs that tasks begin with' },
    },
    doing: {
      default: [
        '更换',
        '更新',
        '添置',
        '添购',
        '购买',
        '购入',
        '增设',
        '增配',
        '加装',
        '安装',
        '组建',
        '储备',
        '印制',
        '编印',
        '编写',
        '编撰',
        '撰写',
        '绘制',
        '制定',
        '修订',
        '拍摄',
        '录制',
        '刊发',
        '刊登',
        '发布',
        '推送',
        '张贴',
        '悬挂',
        '布放',
        '投放',
        '布设',
        '架设',
        '铺设',
        '敷设',
        '埋设',
        '修建',
        '新建',
        '扩建',
        '重建',
        '改造',
        '维修',
        '修缮',
        '修复',
        '翻修',
        '翻新',
        '粉刷',
        '栽植',
        '栽种',
        '补植',
        '补种',
        '移栽',
        '疏浚',
        '清淤',
        '清理',
        '拆除',
        '整治',
        '查办',
        '查处',
        '取缔',
        '侦破',
        '破获',
        '打捞',
        '销毁',
        '赠送',
        '配送',
        '征集',
        '订阅',
        '征订',
      ],
      description: {
        zh: '指标值是计数时，任务开头常用的动词',
        en: 'Verbs that tasks begin with where the value is a count',
      },
    },
    adverbs: {
      default: [
        '及时',
        '按时',
        '按期',
        '有效',
        '积极',
        '全面',
        '严格',
        '持续',
        '不断',
        '进一步',
        '切实',
        '充分',
        '稳步',
        '大力',
        '逐步',
        '着力',
        '有力',
        '更好',
        '认真',
        '扎实',
        '深入',
        '继续',
        '妥善',
        '统筹',
        '精心',
        '高质量',
        '高标准',
        '依法',
        '努力',
        '尽力',
        '全力',
        '竭力',
        '尽量',
        '坚决',
      ],
      description: { zh: '可以放在上述动词前面的词', en: 'Words that may stand before these verbs' },
    },
    nouns: {
      default: [
        '组织机构',
        '组织架构',
        '组织体系',
        '组织结构',
        '使用单位',
        '使用人',
        '使用者',
        '使用对象',
        '支持政策',
        '支持项目',
        '支持企业',
        '支持对象',
        '控制系统',
        '控制室',
        '控制中心',
        '控制指标',
        '维护设备',
        '维护人员',
        '维护单位',
        '保障对象',
        '保障人员',
        '保障措施',
        '保障机制',
        '规范性',
        '规范化',
        '规范文件',
        '实施方案',
        '实施单位',
        '实施主体',
        '实施项目',
        '实施细则',
        '采购项目',
        '采购合同',
        '采购内容',
        '采购文件',
        '编制人员',
        '编制内',
        '编制外',
        '发放对象',
        '参加单位',
        '参加人员',
        '参加项目',
        '解决方案',
        '预防措施',
        '预防接种',
        '防范措施',
        '防范系统',
        '推广项目',
        '处理设施',
        '处理设备',
        '处理系统',
        '处理厂',
        '处理站',
        '处理中心',
        '办理事项',
        '办理机构',
        '慰问对象',
        '慰问品',
        '慰问金',
        '走访对象',
        '培养对象',
        '支付对象',
        '制作单位',
        '使用设备',
        '使用系统',
        '控制工程',
        '推广区',
        '推广户',
        '推广点',
        '预防性',
        '采购流程',
        '采购程序',
        '采购方式',
        '办理流程',
        '支付流程',
        '支付方式',
        '处理流程',
        '培养方案',
        '传承人',
        '传承基地',
      ],
      description: {
        zh: '开头像动词、其实说的是事物的词，如“组织机构”',
        en: 'Things that begin like such a verb, as in 组织机构',
      },
    },
    measures: {
      default: [
        '率',
        '数',
        '量',
        '度',
        '性',
        '额',
        '次',
        '值',
        '比',
        '比例',
        '比重',
        '时间',
        '时限',
        '时效',
        '日期',
        '月份',
        '节点',
        '寿命',
        '价格',
        '采购价',
        '控制价',
        '工期',
        '面积',
        '里程',
        '长度',
        '成本',
        '费用',
        '单价',
        '造价',
        '总价',
        '标准',
        '水平',
        '情况',
        '程度',
        '贡献',
        '效益',
        '影响',
        '质量',
        '周期',
        '期限',
        '年限',
        '进度',
        '天',
        '人',
        '力',
        '范围',
        '种类',
        '品种',
        '门类',
        '库容',
        '容积',
        '体积',
        '规模',
        '效果',
        '成效',
        '作用',
        '效应',
        '等级',
        '排名',
        '名次',
        '时段',
        '人口',
        '偏差',
        '误差',
        '上限',
        '下限',
        '限额',
        '限值',
        '限价',
        '封顶线',
        '起付线',
      ],
      description: { zh: '可以衡量的名称的结尾', en: 'Endings of names that can be measured' },
    },
    counted: {
      default: ['项目', '单位', '泊位', '车位', '点位', '岗位', '企业', '机构', '站点'],
      description: {
        zh: '指标值是计数时可以衡量的名称的结尾',
        en: 'Endings of names that can be measured where the value is a count',
      },
    },
    sums: {
      default: ['损失', '投入', '支出', '开支', '投资', '消费'],
      description: {
        zh: '指标值是金额或单价时可以衡量的名称的结尾',
        en: 'Endings of names that can be measured where the value is a sum of money, or of so much for each',
      },
    },
    directions: {
      default: ['提高', '提升', '改善', '增强', '加强', '降低', '减少', '节约', '优化', '强化', '促进', '推动', '通过'],
      description: { zh: '只说方向的动词', en: 'Verbs that only say which way' },
    },
    states: {
      default: ['效率', '水平', '能力', '成本', '质量'],
      description: {
        zh: '跟在上述动词后面不算衡量对象的结尾，如“提升服务水平”',
        en: 'Endings that measure nothing behind such a verb, as in 提升服务水平',
      },
    },
  },
  needsWords: (option) => ({
    names: ['words', 'verbs', 'doing'].flatMap((name) => option<string[]>(name)),
  }),
  checkIndicator(reading, row, { standard, option, report }) {
    const counts = reading.annual !== null && isCount(reading.annual);
    const isTask = (bare: string, done: string) => {
      const isVerb = startsWithAny(done, option<string[]>('verbs')) || startsWithAny(bare, option<string[]>('verbs'));
      const isDone = isVerb || (counts && isDoing(done, option('doing')));
      if (!isDone || startsWithAny(done, option<string[]>('nouns'))) return false;
      if (OF_TIME.test(withoutStart(withoutStart(done, option<string[]>('verbs')), option<string[]>('doing'))))
        return false;
      if (isFee(bare) || (OF_WORK.test(done) && endsWithAny(bare, DOCUMENTS))) return false;
      if (!endsWithAny(bare, option<string[]>('measures'))) return true;
      return startsWithAny(done, option<string[]>('directions')) && endsWithAny(bare, option<string[]>('states'));
    };
    const words = option<string[]>('words');
    const { indicator, name, annual } = reading;
    if (name === null || isTypeAsName(standard, indicator)) return;
    const span = name.words;
    const text = textOf(name, span);
    if (countsThings(annual) && endsWithAny(name.thing, option('counted'))) return;
    const isOfMoney = isSum(annual) || isPrice(annual);
    if ((isOfMoney || isRatio(annual)) && endsWithAny(name.thing, option('sums'))) return;
    if (isOfMoney && MONEY_FOR.test(name.thing) && !startsWithAny(name.thing, option('directions'))) return;
    const bare = /[)）]$/.test(text) ? text.replace(/[（(][^（()）]{0,20}[)）]$/, '') : text;
    const done = withoutStart(bare, option<string[]>('adverbs'));
    if (words.includes(text)) {
      report(spanIn(row, name, span), { message: 'word', args: { name: text } });
    } else if (
      isTask(bare, done) &&
      // name-contains-value says what to do about it, and output-as-benefit more of work that is counted.
      targetIn(reading) === null &&
      // What is counted tells which name would do.
      annual !== null &&
      !(counts && isOutputAsBenefit(reading, standard))
    ) {
      report(spanIn(row, name, span), {
        ...(counts || areCounts(annual)
          ? { message: 'counted', severity: 'hint' }
          : { message: done.startsWith('不超') ? 'limit' : 'task' }),
        args: { name: text, measure: measureOf(annual, name) },
      });
    }
  },
};

/** Money for what is done: 采购设备资金. */
const MONEY_FOR = /.{4}(?:资金|预算)$/;

/** What stands behind a verb that only says of what time or state a thing is: 疏浚后港池水深, 疏浚超宽. */
const OF_TIME = /^(?:[后前时](?!及时|按时|立即)|超[宽深高长挖])/;

/** Work that documents are about, not done to them: 修复报告 is a report, but 编写报告 a task. */
const OF_WORK =
  /^(?:安装|[铺敷埋架布]设|[修新扩重]建|改造|维修|维护|修缮|修复|翻修|粉刷|栽植|疏浚|清淤|清理|拆除|整治|查办|查处|侦破|打捞|处理|实施|控制|使用|预防|防范|走访|慰问|办理|化解)/;

/** Whether a text begins with one of the verbs and what it is done to; 发布会 and 维修人员 are things. */
function isDoing(text: string, verbs: readonly string[]): boolean {
  const rest = withoutStart(text, verbs);
  return rest !== text && rest !== '' && !THINGS.includes(rest);
}

const THINGS = [
  '工程',
  '人员',
  '对象',
  '单位',
  '工',
  '点',
  '站',
  '会',
  '库',
  '户',
  '品',
  '物',
  '费',
  '粮',
  '林',
  '井',
  '平台',
  '系统',
  '中心',
  '基地',
  '方案',
  '计划',
  '规划',
  '合同',
  '协议',
  '清单',
  '台账',
  '材料',
  '物资',
  '资金',
  '基金',
  '车间',
  '小组',
  '小区',
  '土地',
  '用地',
  '人才',
  '干部',
  '渠道',
];

/** A number of things, also where the unit is lost. */
function isCount(annual: Reading): boolean {
  const main = mainNumber(annual);
  return countsThings(annual) || (main?.kind === 'count' && main.unit === null);
}

/** Numbers of several things: 纪念品3万份，折页5万份. */
function areCounts({ value: { main, figures } }: Reading): boolean {
  if (main !== null || figures.length < 2) return false;
  return figures.every((figure) => figure.kind === 'count' && figure.unit !== null);
}

/** How much of one comes with so much of another: 1:3.5. */
function isRatio(value: Reading | null): boolean {
  return value?.value.main?.kind === 'fraction';
}

/** Money for each of something: 3500元/平方米. */
function isPrice(value: Reading | null): boolean {
  return /元[/／]/.test(countUnit(value) ?? '');
}

/** How a name ends whose value is counted like this: 金额 of 5万元, 户次 of 300户次, 标准 of 500元/人, but 金额 of an income. */
function measureOf(annual: Reading, name: Reading): string {
  const unit = countUnit(annual) ?? '';
  const measure = MEASURES.get(unit);
  if (measure !== undefined) return measure;
  if (isSum(annual) || IN_TIME.test(unit) || /(?:增收|收入|收益|创收)$/.test(name.thing)) return '金额';
  if (unit === '' && isThousands(annual) && tellsMoney(name)) return '金额';
  if (isPrice(annual)) return '标准';
  return unit.endsWith('次') ? unit : '数量';
}

/** What a year costs or saves is a sum: 万元/年. */
const IN_TIME = /元[/／]年$/;

/** 250万. */
function isThousands(annual: Reading): boolean {
  return (mainNumber(annual)?.scale ?? '') !== '';
}

/** Where a unit tells more than 数量 does; with 台 or 座 it is as good. */
const MEASURES: ReadonlyMap<string, string> = new Map([
  ...['亩', '平方米', '平米', '㎡', '公顷', '平方公里'].map((unit) => [unit, '面积'] as const),
  ...['公里', '千米', 'km'].map((unit) => [unit, '里程'] as const),
  ['米', '长度'],
  ['份', '份数'],
  ['册', '册数'],
  ['篇', '篇数'],
  ['件', '件数'],
  ['宗', '宗数'],
  ['期', '期数'],
  ['场', '场次'],
  ['次', '次数'],
  ['例', '例数'],
  ['人', '人数'],
  ['名', '人数'],
  ['户', '户数'],
]);
