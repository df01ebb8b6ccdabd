import type { Rule } from './rule.ts';
import { spanIn, textOf } from './support/values.ts';
import { endsWithAny, holdsAny } from './support/words.ts';

const ROUTINE = [
  '专款专用',
  '预算执行率',
  '预算完成率',
  '资金使用率',
  '资金支付率',
  '支出进度',
  '资金使用合规',
  '资金使用规范',
  '资金支出符合',
  '资金支付合规',
  '经费使用合规',
  '经费使用规范',
  '经费使用符合',
  '经费使用范围',
  '资金使用符合',
  '财务制度',
  '财务管理制度',
  '资金到位率',
  '支出合规',
  '资金拨付率',
  '支付合规',
  '支出无违规',
  '使用无违规',
  '会计核算规范',
  '资金支付进度',
  '三公经费控制',
  '“三公”经费控制',
  '资金使用安全',
  '执行财经纪律',
  '遵守财经纪律',
];

/** Whole names: of 补贴资金拨付及时率 and 会计信息质量检查户数 a part is the same. */
const NAMES = [
  ...['资金拨付及时率', '资金拨付及时性', '资金支付及时率', '资金支付及时性', '资金下达及时率', '资金下达及时性'],
  ...['资金到位及时率', '资金到位及时性', '经费拨付及时率', '经费拨付及时性', '经费支付及时率', '经费支付及时性'],
  ...['预算执行及时率', '预算执行及时性', '预算执行进度', '资金管理规范性', '经费管理规范性'],
  ...['财务管理规范性', '财务管理规范率', '财务管理合规性', '会计信息质量', '会计信息真实性', '会计核算及时性'],
  ...['专账核算率', '经费专账核算率', '资金专账核算率', '专账管理', '经费专账管理', '资金专账管理'],
  ...['政府采购合规率', '政府采购合规性', '政府采购规范率', '政府采购规范性', '政府采购程序合规率'],
  ...['政府采购程序合规性', '政府采购程序规范性', '采购程序合规率', '采购程序合规性', '采购合规率', '采购合规性'],
  ...['内部控制健全性', '内部控制有效性', '内部控制制度健全性', '内控制度健全性', '内部管理制度健全性'],
  ...['内部控制制度执行率', '内控制度执行率', '管理制度健全性', '制度执行有效性'],
  ...['采购流程合规率', '采购流程合规性', '采购程序规范率', '采购程序规范性', '政府采购流程合规率'],
  ...['政府采购流程合规性', '政府采购程序规范率', '财务核算规范率', '财务核算规范性'],
  ...['预算支出执行率', '资金执行率', '经费执行率', '资金管理制度执行率'],
];

/** How money is handled, whichever money it is: 维修养护资金专账核算率, 专项资金合规使用率. */
const HANDLED = ['资金', '经费'].flatMap((money) =>
  [
    ...['专账核算', '专账管理', '专户核算', '专户管理', '管理合规', '管理规范', '核算合规', '核算规范'],
    ...['合规', '规范', '合法合规'].flatMap((how) =>
      ['使用', '支付', '支出', '管理', '核算'].map((done) => how + done),
    ),
    ...['使用', '支付', '支出', '管理'].map((done) => `${done}合法合规`),
  ].map((handled) => money + handled),
);
const SHARE = /[率性]$/;
/** Money of others, whose handling may be what the project is for. */
const OF_OTHERS = /集体|村级|村社|农村|业主|物业|住宅|预售|监管|企业|机构|单位|社会组织|商户|基金/;

/** Whose money or duty it is, which changes nothing. */
const OWN = /^(?:本?项目|本?单位|财政|专项|年度|全年)+/;

/** Whether a name is one of a routine duty, by the rule's own words. */
export function isRoutine(name: string): boolean {
  return isDuty(name, ROUTINE, NAMES);
}

function isDuty(name: string, words: readonly string[], names: readonly string[]): boolean {
  if (holdsAny(name, words) || names.includes(name) || names.includes(name.replace(OWN, ''))) return true;
  return endsWithAny(name.replace(SHARE, ''), HANDLED) && !OF_OTHERS.test(name.replace(OWN, ''));
}

export const routineManagement: Rule = {
  name: 'routine-management',
  group: 'names',
  severity: 'information',
  summary: {
    zh: '把日常管理要求当作绩效指标',
    en: 'A routine duty of management as an indicator',
  },
  messages: {
    routine: {
      zh: '“{name}”是使用财政资金的一般要求，不反映这个项目的产出或效益。请换成能体现项目成效的指标。',
      en: '“{name}” is required of all public money and says nothing of what this project delivers. Use an indicator of its results instead.',
    },
  },
  options: {
    words: {
      default: ROUTINE,
      description: { zh: '表示日常管理要求的词', en: 'Words of routine duties' },
    },
    names: {
      default: NAMES,
      description: { zh: '日常管理要求的完整名称', en: 'Whole names of routine duties' },
    },
  },
  needsWords: (option) => ({ names: [...option<string[]>('words'), ...option<string[]>('names'), ...HANDLED] }),
  checkIndicator({ name }, row, { option, report }) {
    if (name === null) return;
    const words = name.words;
    if (!isDuty(textOf(name, words), option('words'), option('names'))) return;
    report(spanIn(row, name, words), { message: 'routine', args: { name: textOf(name, words) } });
  },
};
