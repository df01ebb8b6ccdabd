import { type NumberFigure, type Row, VALUE_WORDS } from '#grammar';
import { isOfCost } from './heads.ts';
import { limitOf } from './operators.ts';
import { perLastRow } from './per-row.ts';
import { type Reading, readingsOf } from './reading.ts';
import { MONEY } from './unit-kinds.ts';
import { mainNumber } from './values.ts';

/** How many there are of what a price is for. */
export interface Counted {
  readonly name: Reading;
  readonly value: Reading;
  readonly count: NumberFigure;
  /** Whether the names tell that it is the same thing; else only the unit does. */
  readonly isNamed: boolean;
}

/** How many things a row counts in each unit, and how many prices it has for one; null where there are several. */
interface Counts {
  readonly counted: ReadonlyMap<string, Omit<Counted, 'isNamed'> | null>;
  readonly prices: ReadonlyMap<string, number>;
}

const countsOf = perLastRow((row): Counts => {
  const counted = new Map<string, Omit<Counted, 'isNamed'> | null>();
  const prices = new Map<string, number>();
  for (const { indicator, name, annual } of readingsOf(row)) {
    const count = annual === null ? null : mainNumber(annual);
    if (name === null || count === null) continue;
    const each = isOfCost(indicator) ? eachOf(name, count) : null;
    if (each !== null) prices.set(each, (prices.get(each) ?? 0) + 1);
    else if (count.kind === 'count' && count.unit !== null && !OF_OTHERS.test(name.thing)) {
      const unit = plainUnit(count.unit.text);
      counted.set(unit, counted.has(unit) ? null : { name, value: annual!, count });
    }
  }
  return { counted, prices };
});

/** What is counted for each of something else: 每千人拥有指导员人数. */
const OF_OTHERS = /[每均]/;

/** How many there are of what a price is for: 400人 of 培训人数 for 4500元/人 of 人均培训成本; null where that is not told. */
export function countedFor(name: Reading, price: NumberFigure, row: Row): Counted | null {
  const each = eachOf(name, price);
  if (each === null) return null;
  const { counted, prices } = countsOf(row);
  const only = counted.get(each);
  if (only == null || only.count.high !== null || limitOf(only.count.operator) === 'upper') return null;
  const [thing, of] = [name.thing.replace(FOR_EACH, '').replace(PRICE, ''), only.name.thing];
  if (thing.length > 1 && of.includes(thing)) return { ...only, isNamed: true };
  return prices.get(each) === 1 && !LOOSE.includes(each) && isForSame(thing, of, each)
    ? { ...only, isNamed: false }
    : null;
}

/** What a sum of money is for one of, by its unit or by its name: 场 of 9000元/场 and of 场均成本. */
function eachOf({ thing }: Reading, { unit }: NumberFigure): string | null {
  if (unit === null) return null;
  const [, behind] = IN_UNIT.exec(unit.text) ?? [];
  if (behind !== undefined) return plainUnit(behind);
  if (!MONEY.includes(unit.text) || EACH_TIME.test(thing)) return null;
  const [, mean, every] = IN_NAME.exec(thing) ?? [];
  return mean === undefined && every === undefined ? null : plainUnit(mean ?? every!);
}

const IN_UNIT = /^元[/／]([\u4e00-\u9fff㎡]+?)(?:[·/／]?年)?$/;
const UNIT = '场|户|座|台|栋|幢|套|亩|平方米|平米|公里|千米|米|株|辆|床|班|村|人次|人';
const IN_NAME = new RegExp(`(${UNIT})均|[单每](?:个|一)?(${UNIT})`);
/** What is paid again and again: 人均每月, 每户每次. */
const EACH_TIME = /每个?[天日周月季次]|[天日周月季次]均/;

const SAME = new Map(VALUE_WORDS.sameUnits.flatMap((units) => units.map((unit) => [unit, units[0]!] as const)));

function plainUnit(unit: string): string {
  return unit === '名' ? '人' : (SAME.get(unit) ?? unit);
}

/** What different things of one project are counted in, times above all. */
const LOOSE = ['次', '个', '项', '件', '份', '家', '种', '处', '批', '期'];
const PEOPLE = ['人', '人次'];

/** Whether a price names no thing but what another name counts: 重建补助 for 改造危房, 道路小修 for 养护道路. */
function isForSame(thing: string, of: string, each: string): boolean {
  const rest = thing.replace(GENERAL, '').replace(PRICE, '');
  // Who trains others is paid, too: of people it must be said that they get it.
  if (PEOPLE.includes(each)) return rest === '' && GIVEN.test(thing) && GIVEN.test(of);
  return of.includes(rest) && !REACHED.test(of);
}

/** What a name says besides the thing that a price is for. */
const FOR_EACH = new RegExp(
  `^(?:(?:${UNIT}|次)均|[单每](?:个|一)?(?:${UNIT}|次)|平均|单位)年?|(?:${UNIT})均(?=成本|费用|经费|支出)`,
);
const PRICE = /(?:控制)?(?:成本|费用?|经费|标准|支出|单价|价格|造价|金额)+(?:控制数?)?$/;
/** Work and grants that may be for any of them. */
const GENERAL =
  /补[助贴偿]|资助|救助|奖补|奖励|慰问|发放|领取|享受|保障|[新重改扩]建|改造|建设|维[修护]|修[缮复]|运[维行营]|[养管]护|购置|采购|装修|安装|[小中大]修|年度?|综合|平均|项目|工程|财政|以内/g;
/** Whom work reaches may be more than it is done for. */
const REACHED = /惠及|受益|服务|覆盖|带动|辐射/;
/** That people get something. */
const GIVEN = /发放|补[助贴偿]|资助|救助|慰问|受助|受益|享受|领取|奖励|奖补/;
