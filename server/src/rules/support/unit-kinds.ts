import measures from './measures.json' with { type: 'json' };

const { people, money, ...things } = measures.units;
export const MONEY: readonly string[] = money;
/** Measure words of things that neither people nor sums of money are counted by; 个, 项 and 家 are used loosely. */
const OBJECTS = Object.values(things).flat();
const GROUPS: readonly (readonly string[])[] = [people, money, OBJECTS];

/** Whether two units, or thousands of them, count what cannot be the same: people and things, money and either. */
export function areApart(a: string, b: string): boolean {
  const [first, second] = [groupOf(a), groupOf(b)];
  return first !== undefined && second !== undefined && first !== second;
}

function groupOf(unit: string): readonly string[] | undefined {
  const plain = unit.replace(SCALE, '');
  return GROUPS.find((units) => units.includes(plain));
}

/** 万 of 万元 and 万亩. */
const SCALE = /^[十百千]?[万亿]/;
