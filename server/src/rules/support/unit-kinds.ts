export const PEOPLE = ['人', '人次', '名', '位'];
export const MONEY = ['元', '万元', '亿元'];
export const LENGTHS = ['公里', '千米', 'km', '米'];
export const AREAS = ['平方米', '平米', '㎡', 'm²', 'm2', '平方公里', '平方千米', 'km²', '公顷', '亩'];
/** Measure words of what stands in a place. */
export const FIXTURES = ['处', '座', '栋', '株', '棵'];
/** Measure words of things that neither people nor sums of money are counted by; 个, 项 and 家 are used loosely. */
export const OBJECTS = [
  '场',
  '场次',
  '期',
  '件',
  '台',
  '套',
  '辆',
  '份',
  '篇',
  '册',
  '吨',
  ...LENGTHS,
  ...AREAS,
  ...FIXTURES,
];

/** Whether two units, or thousands of them, count what cannot be the same: people and things, money and either. */
export function areApart(a: string, b: string): boolean {
  const [first, second] = [kindOf(a), kindOf(b)];
  return first !== null && second !== null && first !== second;
}

function kindOf(unit: string): readonly string[] | null {
  const plain = unit.replace(SCALE, '');
  return [PEOPLE, MONEY, OBJECTS].find((units) => units.includes(plain)) ?? null;
}

/** 万 of 万元 and 万亩. */
const SCALE = /^[十百千]?[万亿]/;
