import { type Indicator, isOwnHead, type LevelEntry, Slot, type Span, type Standard } from '#grammar';
import { nearestName } from '../../nearest-name.ts';
import { headsOf, levelByType } from './heads.ts';

/** A word that stands where a level belongs, and is none of the standard: 社会指标：受益面. */
export interface UnknownLevel {
  readonly word: string;
  /** Of the word in the list. */
  readonly span: Span;
  /** The level that it is most likely meant to be; null where none is near. */
  readonly nearest: LevelEntry | null;
}

const WORD = /^\p{Script=Han}{1,8}?指标(?=\s*[：:；;])/u;
const ENDING = '指标';

/** The word that a name begins with as if it were a head; null where it begins with none. */
export function headWord(name: string | null): string | null {
  return WORD.exec(name ?? '')?.[0] ?? null;
}

/** Null for an indicator that has a level with a code or a known one, or whose name begins with no such word. */
export function unknownLevel(standard: Standard, indicator: Indicator): UnknownLevel | null {
  const { level, type, name } = indicator;
  if (level !== null) return isUnknown(standard, indicator) ? beforeType(standard, indicator, level.name) : null;
  const word = type === null ? headWord(name) : null;
  if (word === null) return null;
  const start = indicator.startOf(Slot.Name);
  return { word, span: { start, end: start + word.length }, nearest: nearestLevel(standard, word) };
}

function isUnknown(standard: Standard, indicator: Indicator): boolean {
  const { level, foreign } = headsOf(standard, indicator);
  return level?.head.code === null && !level.byName && !level.misread && !foreign;
}

/** `社会指标；22-社会效益`: the type tells the level. */
function beforeType(standard: Standard, indicator: Indicator, word: string): UnknownLevel {
  const nearest = levelByType(standard, indicator) ?? nearestLevel(standard, word);
  return { word, span: indicator.span(Slot.LevelName)!, nearest };
}

/** The one level of which a name, or that of a type, begins with the word's own part (社会); else the one spelt most like it. */
function nearestLevel({ levels }: Standard, word: string): LevelEntry | null {
  if (isOwnHead(word)) return null;
  const stem = word.slice(0, -ENDING.length);
  const begun = levels.filter(({ name, types }) =>
    [name, ...types.map((type) => type.name)].some((known) => known.startsWith(stem)),
  );
  if (begun.length === 1) return begun[0]!;
  const name = nearestName(
    word,
    levels.map((level) => level.name),
  );
  return levels.find((level) => level.name === name) ?? null;
}
