import measures from './measures.json' with { type: 'json' };
import { endingOf, endsWithAny, startsWithAny } from './words.ts';

/** What a name cannot be measured by. */
export interface Unfit {
  /** `%` stands for every percentage. */
  readonly units: ReadonlySet<string>;
  /** Whether no length of time fits. */
  readonly time: boolean;
  /** Whether a number without a unit is a whole one. */
  readonly whole: boolean;
  /** Whether they are as unfit for each of something: 个/站. */
  readonly per: boolean;
}

/** As `measures.json` has it, with kinds of units in the place of units. */
interface Said {
  readonly unfit: readonly string[];
  readonly units?: readonly string[];
  readonly whole?: boolean;
  readonly per?: boolean;
}

const KINDS: Readonly<Record<string, readonly string[]>> = { ...measures.units, share: ['%'], time: [] };

function unfitFrom({ unfit, units = [], whole = false, per = false }: Said): Unfit {
  const all = new Set([...unfit.flatMap((kind) => KINDS[kind]!), ...units]);
  return { units: all, time: unfit.includes('time'), whole, per };
}

/** Names with these endings, and what only looks like one of them. */
interface Ending {
  readonly unfit: Unfit;
  readonly lookalikes: readonly string[];
}

const BY_ENDING = new Map(
  measures.endings.flatMap((said) => {
    const ending: Ending = { unfit: unfitFrom(said), lookalikes: said.lookalikes ?? [] };
    return said.words.map((word) => [word, ending] as const);
  }),
);
/** The longest first: 吨数 and 工期 before what they end with. */
const ENDINGS = [...BY_ENDING.keys()].sort((a, b) => b.length - a.length);

/** What only looks like 制作费: 促进消费, 免费. */
const NO_FEES = BY_ENDING.get('费')!.lookalikes;

/** Whether a name is that of something to be paid. */
export function isFee(name: string): boolean {
  return name.endsWith('费') && !endsWithAny(name, NO_FEES);
}

/** Grants and fees that are set for each: 补助标准, 用餐标准. */
const PAID_EACH = measures.endings.find(({ words }) => words.includes('补助标准'))!.words;
const SURELY_PAID = [...measures.paid.surely, ...PAID_EACH];

/** How sure it is that a name is that of money to be paid: 培训费 and 补助标准, or 设备资金, which may be whose it is. */
export function isPaid(thing: string): 'surely' | 'likely' | null {
  if (isFee(thing) || endsWithAny(thing, SURELY_PAID)) return 'surely';
  return endsWithAny(thing, measures.paid.likely) ? 'likely' : null;
}

/** Things counted one by one, and stuff that is weighed. */
const THINGS = Object.values<ThingSaid>(measures.things).map((said) => ({
  ...said,
  unfit: unfitFrom(said),
  plainUnfit: unfitFrom({
    unfit: [...said.unfit, ...(said.plain?.unfit ?? [])],
    units: [...(said.units ?? []), ...(said.plain?.units ?? [])],
  }),
}));

/**
 * `plain` is unfit for a thing itself or where it is got, but not for what is done with it: 车辆 are no 份, but what was found may be
 * (车辆检测数量). Those who act buy other things, too: 企业采购数量.
 */
interface ThingSaid extends Said {
  readonly words: readonly string[];
  readonly counts: readonly string[];
  readonly plain?: Said;
  readonly acts?: boolean;
}

const ALL_THINGS = THINGS.flatMap(({ words }) => words);
/** The longest first: of 总数 the 总 does not belong to the thing. */
const COUNTS = [...new Set(THINGS.flatMap(({ counts }) => counts))].sort((a, b) => b.length - a.length);

const VISITORS = { ...measures.visitors, unfit: unfitFrom(measures.visitors) };

/** How many are bought or made is no share; 100% may still mean that all were. */
const BOUGHT = ['购置', '采购', '购买', '新建', '新增', '安装', '发放', '配备', '印制'];
export function isBoughtAmount(thing: string): boolean {
  return thing.endsWith('数量') && startsWithAny(thing, BOUGHT);
}

/** Things that are bought, and not what is bought for a time: 采购折叠床数量, but 购买服务数量. */
export function isBoughtThing(thing: string): boolean {
  return thing.endsWith('数量') && startsWithAny(thing, BOUGHT_WHOLE) && !NOT_BOUGHT_WHOLE.test(thing);
}

const BOUGHT_WHOLE = ['购置', '采购', '购买', '印制'];
const NOT_BOUGHT_WHOLE = /服务|岗位|保险|人员|会员|[权证险位]数量$|带宽|流量|租|时/;

/** What is bought is counted by the piece, not by how often: 采购电脑台数. */
export function isBoughtByPiece(thing: string): boolean {
  return BOUGHT_BY_PIECE.test(thing);
}

const BOUGHT_BY_PIECE = /(?:购置|采购|购买|更新|配备).*[台辆套](?:数|数量)$|[台辆套]数(?:购置|采购|购买)$/;

/** Only the making of it takes time: 新建自动气象站. */
const { objects, devices, furniture, papers, plants, stations, counted } = measures.things;
const BUILT_THINGS = [objects, devices, furniture, papers, plants, stations, counted].flatMap(({ words }) => words);
const BUILT = ['新建', '建成', '安装', '搭建'];

export function isBuiltThing(thing: string): boolean {
  return startsWithAny(thing, BUILT) && endsWithAny(thing, BUILT_THINGS);
}

/** What a name cannot be measured by; null where it does not tell. */
export function unfitUnits(thing: string): Unfit | null {
  const ending = endingOf(thing, ENDINGS);
  if (ending === undefined) return unfitOfThing(thing);
  const { unfit, lookalikes } = BY_ENDING.get(ending)!;
  return endsWithAny(thing, lookalikes) ? null : unfit;
}

/** 样本检测数, 垃圾清运量: a thing, what is done with it, and that its amount is meant; or whoever comes: 接待游客. */
function unfitOfThing(thing: string): Unfit | null {
  if (startsWithAny(thing, VISITORS.openings) && endsWithAny(thing, VISITORS.words)) return VISITORS.unfit;
  const count = endingOf(thing, COUNTS);
  if (count === undefined) return null;
  const counted = thing.slice(0, -count.length);
  const got = withoutWork(counted, measures.acquired);
  const worked = withoutWork(counted);
  // Most names are of none of them.
  if (![counted, got, worked].some((text) => endsWithAny(text, ALL_THINGS))) return null;
  for (const { words, counts, unfit, plainUnfit, acts } of THINGS) {
    if (!counts.includes(count)) continue;
    if (endsWithAny(acts ? counted : got, words)) return plainUnfit;
    if (endsWithAny(worked, words)) return unfit;
  }
  return null;
}

/** What something is done with, without what is done: 车辆 of 车辆采购. */
export function withoutWork(text: string, works: readonly string[] = measures.work): string {
  let rest = text;
  for (let work = endingOf(rest, works); work !== undefined; work = endingOf(rest, works))
    rest = rest.slice(0, -work.length);
  return rest;
}
