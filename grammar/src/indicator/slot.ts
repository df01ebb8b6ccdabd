/** The places of an indicator, in the order of the standard form. */
export const Slot = {
  /** `3、` */
  Serial: 0,
  /** `1-`, with its hyphen */
  LevelCode: 1,
  LevelName: 2,
  /** Behind the level's name. */
  LevelSeparator: 3,
  /** `11-`, with its hyphen */
  TypeCode: 4,
  TypeName: 5,
  TypeSeparator: 6,
  Name: 7,
  /** Before 实施周期指标值, or before 年度指标值 where there is no cycle value. */
  NameSeparator: 8,
  CycleLabel: 9,
  CycleColon: 10,
  CycleValue: 11,
  CycleSeparator: 12,
  AnnualLabel: 13,
  AnnualColon: 14,
  AnnualValue: 15,
  /** `。` */
  End: 16,
} as const;

export type SlotName = keyof typeof Slot;
export type Slot = (typeof Slot)[SlotName];

export const SLOT_COUNT = 17;
