import type { NumberFigure } from '#grammar';
import measures from './measures.json' with { type: 'json' };

const { people, money, fixtures, meetings, pieces, ...measured } = measures.units;
export const MONEY: readonly string[] = money;
/** Measure words of things that are counted one by one; 项 and 家 are used loosely. */
const OBJECTS = [...fixtures, ...meetings, ...pieces];
export const LENGTHS: readonly string[] = measured.length;
/** What is measured out, and adds up as things do. */
export const LENGTHS_AND_AREAS: readonly string[] = [...measured.length, ...measured.area];
/** What counts people and things alike. */
const EITHER = ['个'];
/** What people and things are counted by, and there are only whole ones of. */
export const PEOPLE_AND_OBJECTS: readonly string[] = [...people, ...OBJECTS];
/** These, and whatever else is counted one by one and seldom used loosely. */
export const COUNTED_ONE_BY_ONE: readonly string[] = [...PEOPLE_AND_OBJECTS, ...measures.others];
/** Things that have a size, and what it is told in: 2座 and 120立方米. */
export const SIZED: readonly string[] = [...fixtures, ...pieces, ...measures.sized];
const AMOUNTS = [...LENGTHS_AND_AREAS, ...measured.volume, ...measured.weight];
export const SIZES: readonly string[] = [...AMOUNTS, ...measures.capacities];
/** What is no money, whatever it counts. */
export const UNPAID: readonly string[] = [...COUNTED_ONE_BY_ONE, ...AMOUNTS];
/** Water and waste are told by either. */
const BULK: readonly (readonly string[])[] = [measured.volume, measured.weight];
const COUNTED: readonly (readonly string[])[] = [people, OBJECTS, EITHER];
const GROUPS: readonly (readonly string[])[] = [...COUNTED, money, ...Object.values(measured)];

/** Whether two units, or thousands of them, tell what cannot be the same: people and things, pieces and an area, money and any. */
export function areApart(a: string, b: string): boolean {
  const [first, second] = [groupOf(a), groupOf(b)];
  if (first === undefined || second === undefined || first === second) return false;
  if (BULK.includes(first) && BULK.includes(second)) return false;
  return !((first === EITHER || second === EITHER) && COUNTED.includes(first) && COUNTED.includes(second));
}

/** For each measure its units with the power of ten that they are of one. */
const POWERS: readonly Readonly<Record<string, number>>[] = Object.values(measures.powers);

/** Whether two figures are one length, area, volume or weight in two units: 35公里 and 35000米. */
export function isOneMeasure(a: NumberFigure, b: NumberFigure): boolean {
  if (a.unit === null || b.unit === null || a.high !== null || b.high !== null) return false;
  const [first, second] = [a.unit.text, b.unit.text];
  const powers = POWERS.find((units) => Object.hasOwn(units, first) && Object.hasOwn(units, second));
  return powers !== undefined && a.low.shift(powers[first]!).equals(b.low.shift(powers[second]!));
}

/** The units that one may have been written for, itself among them: 公顷 for 亩, 小时 for 天. */
export function unitsBeside(unit: string): readonly string[] {
  return MIXED_UP.find((units) => units.includes(unit)) ?? [unit];
}

const MIXED_UP: readonly (readonly string[])[] = [measured.length, measured.area, measured.weight, measures.times];

function groupOf(unit: string): readonly string[] | undefined {
  const plain = unit.replace(SCALE, '');
  return GROUPS.find((units) => units.includes(plain));
}

/** 万 of 万元 and 万亩. */
const SCALE = /^[十百千]?[万亿]/;
