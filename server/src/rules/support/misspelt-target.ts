import { OPERATORS, type Span } from '#grammar';

/** Signs of a value that do not stand as they are read: 95%≥, ≥≥95%, ≥%95, ≥.95. */
export interface MisspeltTarget extends Span {
  /** What they are to be; null where that cannot be told. */
  readonly right: string | null;
}

const SIGNS = '≥≤><＞＜=＝';
const NUMBER = '\\d[\\d,.]*';
const IN_FRONT = new RegExp(`^(?:[${SIGNS}]{2,}|[><＞＜][/／][=＝])(?=\\s*\\d)`);
const BEHIND = new RegExp(`^(${NUMBER}\\s*(?:[%％]|\\p{Script=Han}{1,5})?)\\s*([≥≤><＞＜])$`, 'u');
const PERCENT_FIRST = new RegExp(`^([${SIGNS}]?\\s*)([%％])(${NUMBER})$`);
/** A number without its first digits: what was lost is a 0, or more. */
const POINT_FIRST = new RegExp(`^([${SIGNS}]?\\s*)[.．]\\d+`);
const LOOKALIKES = new Set(OPERATORS.flatMap(({ lookalikes }) => lookalikes));
const TELLING = new Set([...SIGNS, ...'%％.．']);

/** The misspelt signs of a value; null where there are none. */
export function misspeltTarget(text: string): MisspeltTarget | null {
  if (!(TELLING.has(text[0] ?? ' ') || TELLING.has(text[text.length - 1] ?? ' '))) return null;
  const [front] = IN_FRONT.exec(text) ?? [];
  if (front !== undefined) {
    const half = front.normalize('NFKC');
    return LOOKALIKES.has(half) ? null : { start: 0, end: front.length, right: oneSign(half) };
  }
  const behind = BEHIND.exec(text);
  if (behind !== null) return { start: 0, end: text.length, right: behind[2]! + behind[1]! };
  const percent = PERCENT_FIRST.exec(text);
  if (percent !== null) return { start: percent[1]!.length, end: text.length, right: percent[3]! + percent[2]! };
  const point = POINT_FIRST.exec(text);
  return point === null ? null : { start: point[1]!.length, end: point[0].length, right: null };
}

/** The one comparison that signs say: ≥≥, >/=. */
function oneSign(signs: string): string | null {
  if (signs.includes('/')) return signs.startsWith('>') ? '≥' : '≤';
  const first = signs[0]!;
  return '≥≤='.includes(first) && [...signs].every((sign) => sign === first) ? first : null;
}
