import standard from '../../grammar/src/catalog/standards/guangzhou.json' with { type: 'json' };
import {
  AMOUNT_COLUMNS,
  type AmountsModel,
  cents,
  type IndicatorModel,
  NO_AMOUNTS,
  type RowModel,
  type TableModel,
} from './model.ts';
import { type Random, seeded } from './random.ts';

/** How large a table to make, and of which form. */
export interface GenerateOptions {
  readonly seed?: number;
  readonly units?: number;
  /** In each unit. */
  readonly projects?: number;
  readonly dialect?: TableModel['dialect'];
}

const CITIES = ['青榕市', '云栖县', '临江区', '白鹭镇'];
const OFFICES = ['水务局', '教育局', '文化馆', '市政管理处', '民政局', '林业站', '交通运输局', '图书馆'];
const THINGS = ['河道', '路灯', '校舍', '古树', '公交站台', '社区食堂', '档案', '消防栓', '湿地', '阅览室'];
const TASKS = ['保洁', '巡查', '改造', '维护', '更新', '普查', '监测', '修缮'];
const RESULTS = ['完好', '达标', '合格', '及时', '覆盖', '办结'];
const UNITS = ['次', '处', '公里', '件', '万人次', '套', '平方米', '人'];
const STATES = ['及时', '符合规范', '按期完成', '无安全事故', '持续改善', '1.每季度不少于2次；2.汛期不少于6次'];
// What makes names and goals hard to read: digits, brackets, separators, a label's own words.
const PREFIXES = ['', '', '', '', '12345热线', '24小时', '2026年', '“一格一员”', '按年度指标值下达的'];
const SUFFIXES = ['', '', '', '', '（%）', '（含3处）', '、登记', '，及时上报'];
const GOALS = ['', '', '（1）保障运转；（2）', '1.摸清底数；2.', '贯彻《管理办法》，'];

/** A table of invented departments, whose sums are right. The same options give the same table. */
export function generate({ seed = 1, units = 2, projects = 4, dialect = 'coded' }: GenerateOptions = {}): TableModel {
  const random = seeded(seed);
  const city = random.pick(CITIES);
  const department = `${city}${random.pick(OFFICES)}`;
  const year = dialect === 'uncoded' || random.chance(0.5) ? random.int(2021, 2026) : null;
  const groups = Array.from({ length: units }, (_, index) => {
    const name = index === 0 ? department : `${city}${random.pick(THINGS)}${index}号管理中心`;
    return unitRows(random, name, projects, dialect);
  });
  const withUnits = groups.flat();
  return {
    title: `${dialect === 'uncoded' ? department : ''}${year === null ? '' : `${year}年`}项目支出绩效目标表（含转移支付项目）`,
    department,
    amountUnit: dialect === 'coded' ? '万元' : null,
    year,
    dialect,
    rows: dialect === 'coded' ? [totalRow(withUnits), ...withUnits] : withUnits.filter((row) => row.kind === 'project'),
  };
}

function unitRows(random: Random, name: string, count: number, dialect: TableModel['dialect']): RowModel[] {
  const projects = Array.from({ length: count }, () => project(random, name, dialect));
  const unit: RowModel = { kind: 'unit', name, parentUnit: null, amounts: sum(projects), goal: null, indicators: [] };
  return [unit, ...projects];
}

function totalRow(rows: readonly RowModel[]): RowModel {
  const amounts = sum(rows.filter((row) => row.kind === 'unit'));
  return { kind: 'total', name: '合计', parentUnit: null, amounts, goal: null, indicators: [] };
}

function project(random: Random, unit: string, dialect: TableModel['dialect']): RowModel {
  const thing = random.pick(THINGS);
  const task = random.pick(TASKS);
  const printed = `${random.int(0, 2400)}.${String(random.int(0, 99)).padStart(2, '0')}`;
  return {
    kind: 'project',
    name: `${random.pick(['', '', '2026年'])}${thing}${task}${random.pick(['经费', '项目', '工程（一期）', '专项资金'])}`,
    parentUnit: unit,
    amounts: dialect === 'coded' ? { total: printed, fiscal: printed, special: null, other: null } : NO_AMOUNTS,
    goal: `${random.pick(GOALS)}做好全域${thing}${task}工作，全年不少于${random.int(2, 60)}次；及时处理发现的问题，保障居民正常使用。`,
    indicators: Array.from({ length: random.int(3, 8) }, (_, index) => indicator(random, index + 1, dialect)),
  };
}

function indicator(random: Random, serial: number, dialect: TableModel['dialect']): IndicatorModel {
  const level = random.pick(standard.levels);
  const type = random.pick(level.types);
  const coded = dialect === 'coded';
  const rate = random.chance(0.5);
  const value = random.chance(0.2)
    ? random.pick(STATES)
    : `${random.pick(['≥', '不少于', ''])}${rate ? `${random.int(80, 100)}%` : random.int(1, 500) + random.pick(UNITS)}`;
  return {
    serial,
    level: { code: coded ? level.code : null, name: level.name },
    type: coded ? { code: type.code, name: type.name } : null,
    name: `${random.pick(PREFIXES)}${random.pick(THINGS)}${random.pick(TASKS)}${rate ? `${random.pick(RESULTS)}率` : '数量'}${random.pick(SUFFIXES)}`,
    cycleValue: coded ? value : null,
    annualValue: value,
  };
}

function sum(rows: readonly RowModel[]): AmountsModel {
  const added = AMOUNT_COLUMNS.map((column) => {
    if (rows.every((row) => row.amounts[column] === null)) return [column, null];
    const total = rows.reduce((hundredths, row) => hundredths + cents(row.amounts[column]), 0n);
    return [column, `${total / 100n}.${String(total % 100n).padStart(2, '0')}`];
  });
  return Object.fromEntries(added);
}
