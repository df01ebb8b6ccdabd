import { type Indicator, Slot, type Span, type Standard, type TypeEntry } from '#grammar';

/** A type whose code cannot be read, as `1l-数量指标`: what is in front of its name begins the name instead. */
export interface MisreadType {
  readonly entry: TypeEntry;
  /** Of the code in the list, with the sign behind it. */
  readonly span: Span;
  readonly text: string;
}

const LONGEST_CODE = 5;
const SEPARATORS = '；;：:，,';

/** The type that a name begins with, where a misread code keeps it from being read as one. */
export function misreadType(standard: Standard, indicator: Indicator): MisreadType | null {
  const name = indicator.name;
  if (indicator.type !== null || name === null) return null;
  for (const entry of standard.levels.flatMap(({ types }) => types)) {
    const at = name.indexOf(entry.name);
    if (at <= 0 || at > LONGEST_CODE || !isLikeCode(name.slice(0, at))) continue;
    if (!SEPARATORS.includes(name.slice(at + entry.name.length).trimStart()[0] ?? ' ')) continue;
    const start = indicator.startOf(Slot.Name);
    return { entry, span: { start, end: start + at }, text: name.slice(0, at) };
  }
  return null;
}

/** Digits, and letters that digits are misread for; at most one Chinese character, 一 for the hyphen. */
function isLikeCode(text: string): boolean {
  return /[0-9A-Za-z]/.test(text) && !/\p{Script=Han}{2}/u.test(text);
}
