import { CodeUnitSet, compact, isCompact, isUnit } from '#grammar';

const SIGNS = '、,，.。;；:：()（）“”"\'‘’《》%';
const ANY_SIGNS = new RegExp(`[${SIGNS}]+`, 'g');
/** Words for one and the same kind of figure, each with what stands in all of them and how it is written. */
const FORMS: readonly (readonly [telling: string, RegExp, string])[] = [
  ['比', /比率|比例|百分比/g, '率'],
  ['满意率', /满意率/g, '满意度'],
];
/** The same with words around it that tell nothing: 讲座的场次, 讲座场次数, 开展讲座场次; but 组织 and 年度 may be part of a thing. */
const WORDS: readonly (readonly [telling: string, RegExp, string])[] = [
  ['的', /(?<![目标])的(?!士)/g, ''],
  ['次数', /(?<=[场人]次)数$/, ''],
  ['数', /人员人数$/, '人员数'],
  ['数', /(?:(?<=.{2})个数|数量)$/, '数'],
  ['开展', /^开展(?=.{4})/, ''],
  ['举', /^举[办行](?=.{4})/, ''],
  ['召开', /^召开(?=.{4})/, ''],
];

const ALIKE = [...FORMS, ...WORDS];

/** In a text of one width and without white space, one of these stands where there is anything to do. */
const TELLING = new CodeUnitSet([...SIGNS, ...ALIKE.map(([telling]) => telling)]);

/** Whether a code unit may be another one in a name's loose form; a name without such is its own. */
export function isLoose(unit: number): boolean {
  return !isCompact(unit) || TELLING.has(unit);
}

/** A name as it is compared with others that may only be written otherwise: without signs, and 率 and 数 in one form. */
export function looseName(text: string): string {
  const name = compact(text);
  if (TELLING.indexIn(name) < 0) return name;
  let loose = withoutUnit(name).replace(ANY_SIGNS, '');
  for (const [telling, form, put] of ALIKE) if (loose.includes(telling)) loose = loose.replace(form, put);
  return loose;
}

/** A name without the unit in brackets that it tells itself: 培训人数（人）, 走访农户数量（户）; but 培训（人） and 培训（场） are two. */
function withoutUnit(name: string): string {
  const unit = UNIT_AGAIN.exec(name);
  if (unit === null || !isUnit(unit[1]!)) return name;
  const bare = name.slice(0, unit.index);
  return bare.endsWith('数量') && !bare.includes(unit[1]!) ? name : bare;
}

const UNIT_AGAIN = /(?<=[人次户台套件份家座项]数|数量|[场人]次)[（(]([^（()）]{1,3})[)）]$/;
