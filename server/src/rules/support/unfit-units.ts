import { AREAS, FIXTURES, LENGTHS, MONEY, OBJECTS, PEOPLE } from './unit-kinds.ts';
import { endingOf, endsWithAny, startsWithAny } from './words.ts';

/** What names with such an ending cannot be measured by. */
export interface Unfit {
  readonly endings: readonly string[];
  /** Endings that only look like one of them. */
  readonly lookalikes?: readonly string[];
  /** `%` stands for every percentage. */
  readonly units: ReadonlySet<string>;
  /** Whether no length of time fits. */
  readonly durations?: true;
  /** Whether a number without a unit is a whole one. */
  readonly whole?: true;
}

/** How else what is counted ends. */
const COUNTED_TWICE = ['人次数', '户次数', '家次数', '台次数', '辆次数', '车次数', '架次数', '艘次数', '件次数'];

const UNFIT: readonly Unfit[] = [
  {
    endings: ['人数', '人次', '人次数'],
    units: new Set(['%', '项', ...OBJECTS, ...MONEY]),
    durations: true,
    whole: true,
  },
  {
    endings: ['培训期数', '办班期数', '开班期数', '举办期数', '轮训期数'],
    units: new Set(['%', ...PEOPLE, ...MONEY]),
    durations: true,
  },
  {
    endings: ['场次', '场数', '期数', '件数', '台数', '套数', '辆数', '册数', '篇数', '间数', '栋数', '处数'],
    units: new Set(['%', ...PEOPLE, ...MONEY]),
  },
  { endings: ['批次', '批次数'], units: new Set(['%', ...MONEY]) },
  {
    endings: ['次数'],
    lookalikes: [...COUNTED_TWICE, '班次数', '名次数', '档次数'],
    units: new Set(['%', '人', '名', '家', '户', ...MONEY, ...LENGTHS, ...AREAS]),
  },
  { endings: ['户数'], units: new Set(['%', ...MONEY]) },
  {
    endings: ['企业数', '公司数', '机构数', '学校数', '医院数'],
    units: new Set(['%', '次', '场', '场次', ...MONEY, ...LENGTHS, ...AREAS]),
  },
  {
    endings: ['天数'],
    units: new Set(['次', '场', '场次', '期', '家', '户', '件', '份', ...PEOPLE, ...MONEY]),
  },
  {
    endings: ['长度', '里程'],
    lookalikes: ['排队长度', '队列长度', '队伍长度'],
    units: new Set(['人', '人次', '次', '场', '家', '户', ...MONEY, ...AREAS, ...FIXTURES]),
  },
  {
    endings: ['面积'],
    units: new Set(['次', '场', '家', '户', ...PEOPLE, ...MONEY, ...LENGTHS, ...FIXTURES]),
    durations: true,
  },
  { endings: ['时间', '时限', '期限', '工期', '日期', '时长'], units: new Set(['%', ...PEOPLE, ...MONEY]) },
  {
    endings: ['成本', '费用', '金额', '单价', '造价', '总价', '总投资', '投资额'],
    units: new Set(['项', ...PEOPLE, ...OBJECTS]),
  },
  {
    endings: ['率', '比例', '占比', '百分比', '比重'],
    units: new Set(['项', '个', '家', '次', '宗', '所', '分', ...PEOPLE, ...OBJECTS, ...MONEY]),
  },
];

const BY_ENDING = new Map(UNFIT.flatMap((unfit) => unfit.endings.map((ending) => [ending, unfit])));
const ENDINGS = [...BY_ENDING.keys()];

/** How many are bought or made is no share; 100% may still mean that all were. */
const BOUGHT = ['购置', '采购', '购买', '新建', '新增', '安装', '发放', '配备', '印制'];

export function isBoughtAmount(thing: string): boolean {
  return thing.endsWith('数量') && startsWithAny(thing, BOUGHT);
}

/** What a name cannot be measured by; undefined where it does not tell. */
export function unfitUnits(thing: string): Unfit | undefined {
  const ending = endingOf(thing, ENDINGS);
  const said = ending === undefined ? undefined : BY_ENDING.get(ending);
  return said?.lookalikes !== undefined && endsWithAny(thing, said.lookalikes) ? undefined : said;
}
