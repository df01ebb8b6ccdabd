import {
  findLevel,
  findType,
  type Indicator,
  type LevelEntry,
  levelOfType,
  type Standard,
  type TypeEntry,
} from '#grammar';

/** The level and type that an indicator's head means; the type tells the level where the two disagree. */
export function headOf(
  { level, type }: Indicator,
  standard: Standard,
): { readonly level: LevelEntry; readonly type: TypeEntry | null } | null {
  const knownType =
    type === null ? undefined : (findType(standard, { name: type.name }) ?? findType(standard, { code: type.code }));
  if (knownType !== undefined) return { level: levelOfType(standard, knownType)!, type: knownType };
  const knownLevel =
    level === null
      ? undefined
      : (findLevel(standard, { name: level.name }) ?? findLevel(standard, { code: level.code }));
  return knownLevel === undefined ? null : { level: knownLevel, type: null };
}
