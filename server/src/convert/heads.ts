import { type Indicator, Slot, type TextChange } from '#grammar';

/** Puts other words in the place of the head of an indicator, each followed by a separator. */
export function headChange(indicator: Indicator, heads: readonly string[], separator: string): TextChange {
  const slots = [
    Slot.LevelCode,
    Slot.LevelName,
    Slot.LevelSeparator,
    Slot.TypeCode,
    Slot.TypeName,
    Slot.TypeSeparator,
  ].filter((slot) => indicator.has(slot));
  const start = indicator.has(Slot.Serial) ? indicator.endOf(Slot.Serial) : indicator.start;
  const end = slots.length === 0 ? start : Math.max(...slots.map((slot) => indicator.endOf(slot)));
  return { start, end, text: heads.map((head) => head + separator).join('') };
}
