import {
  type CatalogEntry,
  findGlyphs,
  findLevel,
  findOtherForm,
  findType,
  type Head,
  HYPHEN_LOOKALIKES,
  HYPHEN_STANDINS,
  type Indicator,
  isOwnHead,
  type LevelEntry,
  levelOfType,
  Recent,
  type Row,
  Slot,
  type Span,
  type Standard,
  skipDigits,
  type TypeEntry,
} from '#grammar';
import type { Edit } from '../rule.ts';
import { listEdits } from './edits.ts';
import { corrected } from './misread-tokens.ts';
import { perObject } from './per-row.ts';

export const HEAD_KINDS = ['level', 'type'] as const;
export type HeadKind = (typeof HEAD_KINDS)[number];

const SLOTS = {
  level: { code: Slot.LevelCode, name: Slot.LevelName },
  type: { code: Slot.TypeCode, name: Slot.TypeName },
} as const;

/** What a head can mean in a standard: by its code, and by its name. */
export interface HeadReading {
  readonly head: Head;
  readonly byCode: CatalogEntry | undefined;
  readonly byName: CatalogEntry | undefined;
  /** What a name that is not known is but for one character: a scanning error. */
  readonly misread: CatalogEntry | undefined;
}

/** What both heads of an indicator mean in a standard. */
export interface Heads {
  /** Null where the indicator has no such head; likewise the type. */
  readonly level: HeadReading | null;
  readonly type: HeadReading | null;
  /** All levels that a head may mean, or that a type stands under which one may mean; and all such types. */
  readonly levelsMeant: readonly LevelEntry[];
  readonly typesMeant: readonly TypeEntry[];
  /** The one entry that a head means; undefined where code and name contradict each other or neither is known. */
  readonly levelMeant: LevelEntry | undefined;
  readonly typeMeant: TypeEntry | undefined;
  /** The level that the indicator belongs to by its type, or where that tells nothing, by its level. */
  readonly levelByType: LevelEntry | undefined;
  /** Whether the level is one of another form than a goal table's. */
  readonly foreign: boolean;
  /** The place of the level in the standard; -1 where it means none. */
  readonly rank: number;
  /** Whether no head is other than the standard has it, and where it has codes, both are there; the type under its level. */
  readonly sound: boolean;
}

type Pairs = Recent<Head | null, Recent<Head | null, Heads>>;

/** A table has few pairs of heads, and a dozen rules ask: each pair is read once. */
const pairsIn = perObject((_: Standard): Pairs => new Recent(256));
let last: { readonly standard: Standard; readonly pairs: Pairs } | null = null;
/** What the pair that was asked about last means: a rule asks several things of one indicator. */
let lastHeads: Heads | null = null;
let lastLevel: Head | null = null;
let lastType: Head | null = null;

export function headsOf(standard: Standard, { level, type }: Indicator): Heads {
  if (last?.standard !== standard) {
    last = { standard, pairs: pairsIn(standard) };
    lastHeads = null;
  }
  if (lastHeads === null || lastLevel !== level || lastType !== type) {
    const underLevel = last.pairs.get(level) ?? last.pairs.keep(level, new Recent(256));
    lastHeads = underLevel.get(type) ?? underLevel.keep(type, readHeads(standard, level, type));
    lastLevel = level;
    lastType = type;
  }
  return lastHeads;
}

function readHeads(standard: Standard, levelHead: Head | null, typeHead: Head | null): Heads {
  const level = read(standard, 'level', levelHead);
  const type = read(standard, 'type', typeHead);
  const levelMeant = meaningOf(level) as LevelEntry | undefined;
  const typeMeant = meaningOf(type) as TypeEntry | undefined;
  const levelByType = typeMeant === undefined ? levelMeant : levelOfType(standard, typeMeant);
  const foreign = level !== null && level.byName === undefined && findOtherForm(level.head.name) !== undefined;
  const rank = levelMeant === undefined ? -1 : standard.levels.indexOf(levelMeant);
  const apart = levelMeant !== undefined && typeMeant !== undefined && levelByType !== levelMeant;
  const named = standard.coded
    ? isKnown(level) && isKnown(type)
    : (level === null || level.byName !== undefined) && !type?.misread && type?.head.code == null;
  const typesMeant = meaningsOf(type) as TypeEntry[];
  const levelsMeant = [...typesMeant.map((one) => levelOfType(standard, one)!), ...(meaningsOf(level) as LevelEntry[])];
  const sound = named && !apart;
  return { level, type, levelsMeant, typesMeant, levelMeant, typeMeant, levelByType, foreign, rank, sound };
}

function meaningsOf(reading: HeadReading | null): CatalogEntry[] {
  return [reading?.byCode, reading?.byName ?? reading?.misread].filter((entry) => entry !== undefined);
}

/** Whether code and name are there and mean the same. */
function isKnown(reading: HeadReading | null): boolean {
  return reading?.byCode !== undefined && reading.byCode === reading.byName;
}

/** Null where the indicator has no such head. */
export function readHead(standard: Standard, indicator: Indicator, kind: HeadKind): HeadReading | null {
  return headsOf(standard, indicator)[kind];
}

function read(standard: Standard, kind: HeadKind, head: Head | null): HeadReading | null {
  if (head === null) return null;
  const find = kind === 'level' ? findLevel : findType;
  const byCode = head.code === null ? undefined : find(standard, { code: head.code });
  const byName = find(standard, { name: head.name }) ?? find(standard, { name: plainName(head.name) });
  const misread = byName === undefined ? misreadOf(standard, kind, head, byCode) : undefined;
  return { head, byCode, byName, misread };
}

/** The entry with the code, or without a code any, from whose name a name differs in one character. */
function misreadOf(
  standard: Standard,
  kind: HeadKind,
  { code, name }: Head,
  byCode: CatalogEntry | undefined,
): CatalogEntry | undefined {
  if (code !== null) return byCode !== undefined && differsInOne(name, byCode.name) ? byCode : undefined;
  if (findOtherForm(name) !== undefined || isOwnHead(name)) return undefined;
  const entries = kind === 'level' ? standard.levels : standard.levels.flatMap(({ types }) => types);
  const alike = entries.filter((entry) => differsInOne(name, entry.name));
  return alike.length === 1 ? alike[0] : undefined;
}

function differsInOne(seen: string, known: string): boolean {
  if (seen.length !== known.length) return false;
  let different = 0;
  for (let i = 0; i < seen.length; i++) if (seen[i] !== known[i]) different++;
  return different === 1;
}

/** A name without scanning errors, marks of core indicators and what is said in brackets behind it, or its code: 产出指标-1. */
function plainName(name: string): string {
  return corrected(name, findGlyphs(name))
    .replace(/(?:[（(][^（()）]*[)）]|[-－–—‐]\s*[\d０-９]{1,2})$/, '')
    .replace(/[★*＊]/g, '');
}

function meaningOf(reading: HeadReading | null): CatalogEntry | undefined {
  if (reading === null) return undefined;
  const { byCode, byName, misread } = reading;
  return byCode !== undefined && byName !== undefined && byCode !== byName ? undefined : (byCode ?? byName ?? misread);
}

export function levelMeant(standard: Standard, indicator: Indicator): LevelEntry | undefined {
  return headsOf(standard, indicator).levelMeant;
}

export function typeMeant(standard: Standard, indicator: Indicator): TypeEntry | undefined {
  return headsOf(standard, indicator).typeMeant;
}

/** Whether an indicator is to say how much is done. */
export function isOfQuantity(standard: Standard, indicator: Indicator): boolean {
  return typeMeant(standard, indicator)?.name.includes('数量') ?? false;
}

/** Whether an indicator is to say what is spent, by its type, or by its level where it has none. */
export function isOfCost({ level, type }: Indicator): boolean {
  return (type ?? level)?.name.includes('成本') ?? false;
}

/** Whether an indicator is to say how satisfied people are, likewise. */
export function isOfOpinion({ level, type }: Indicator): boolean {
  return (type ?? level)?.name.includes('满意') ?? false;
}

export function levelByType(standard: Standard, indicator: Indicator): LevelEntry | undefined {
  return headsOf(standard, indicator).levelByType;
}

/** Whether a type without a level has the code of one, `2-社会效益`: both heads have become one. */
export function isCodeOfLevelAlone({ levels }: Standard, { level, type }: Indicator): boolean {
  return level === null && type?.code != null && levels.some(({ code }) => code === type.code);
}

/** Whether level or type has a code that the standard, one with codes, does not have. */
export function hasUnknownCode(standard: Standard, indicator: Indicator): boolean {
  if (!standard.coded) return false;
  const { level, type } = headsOf(standard, indicator);
  return [level, type].some((reading) => reading?.head.code != null && reading.byCode === undefined);
}

/** Whether a level has a name that none has, and its code is not of the level that its sound type belongs to: 1-社会效益；22-社会效益. */
export function isNoLevel(standard: Standard, indicator: Indicator): boolean {
  const { level, type, levelByType, foreign } = headsOf(standard, indicator);
  if (level?.byCode === undefined || level.byName !== undefined || level.misread !== undefined || foreign) return false;
  return isKnown(type) && levelByType !== undefined && levelByType !== level.byCode;
}

/** Whether the type is one of another level. */
export function isApart(standard: Standard, indicator: Indicator): boolean {
  const { levelMeant, levelByType } = headsOf(standard, indicator);
  return levelMeant !== undefined && levelByType !== levelMeant;
}

export function isForeign(standard: Standard, indicator: Indicator): boolean {
  return headsOf(standard, indicator).foreign;
}

/** Whether a type stands where the name does, which is not there: 产出指标；质量指标；；年度指标值:≥95%. */
export function isTypeAsName(standard: Standard, indicator: Indicator): boolean {
  const { level, type, name } = indicator;
  if (level === null || type !== null || name === null) return false;
  const isEmptied = name.endsWith('指标') || (indicator.text(Slot.NameSeparator) ?? '').trim().length > 1;
  return isEmptied && findType(standard, { name }) !== undefined;
}

/** An entry as the form spells it: `11-数量指标`, or its name alone. */
export function label({ code, name }: Head | CatalogEntry): string {
  return code === null ? name : `${code}-${name}`;
}

/** The span in the row of a head: its code and its name. */
export function headSpan(row: Row, indicator: Indicator, kind: HeadKind): Span {
  const { code, name } = SLOTS[kind];
  const start = indicator.has(code) ? indicator.startOf(code) : indicator.startOf(name);
  return row.listSpan({ start, end: indicator.endOf(name) });
}

/** The span in the list of a head's digits, or of what they were misread for; null where it has no code. */
export function digitsOf(indicator: Indicator, kind: HeadKind): Span | null {
  const text = indicator.text(SLOTS[kind].code);
  if (text === null) return null;
  const start = indicator.startOf(SLOTS[kind].code);
  return { start, end: start + CODE.exec(text)![0].length };
}

const CODE = /^[\dA-Za-z０-９]*/;

/** Whether anything stands between a head's code and its name. */
export function hasHyphen(indicator: Indicator, kind: HeadKind): boolean {
  const text = indicator.text(SLOTS[kind].code)!.trimEnd();
  return skipDigits(text, 0) < text.length;
}

/** What stands for the hyphen behind a head's digits and only looks like it; null where the hyphen itself does. */
export function misreadHyphen(indicator: Indicator, kind: HeadKind): Span | null {
  return signInstead(indicator, kind, HYPHEN_LOOKALIKES);
}

/** A sign of another use in the place of the hyphen: `12、质量指标`. */
export function wrongHyphen(indicator: Indicator, kind: HeadKind): Span | null {
  return signInstead(indicator, kind, HYPHEN_STANDINS);
}

function signInstead(indicator: Indicator, kind: HeadKind, signs: string): Span | null {
  const code = indicator.span(SLOTS[kind].code);
  const at = digitsOf(indicator, kind)?.end ?? 0;
  if (code === null || at >= code.end) return null;
  const text = indicator.text(SLOTS[kind].code)!;
  const sign = text.slice(at - code.start).trim();
  return sign.length === 1 && signs.includes(sign) ? { start: at, end: code.end } : null;
}

/** More than one hyphen behind a head's digits. */
export function doubledHyphen(indicator: Indicator, kind: HeadKind): Span | null {
  const code = indicator.span(SLOTS[kind].code);
  const at = digitsOf(indicator, kind)?.end ?? 0;
  if (code === null || at >= code.end) return null;
  return DOUBLED.test(
    indicator
      .text(SLOTS[kind].code)!
      .slice(at - code.start)
      .trim(),
  )
    ? { start: at, end: code.end }
    : null;
}

const DOUBLED = /^[-－﹣]{2,}$/;

/** What is left of a head's code whose digits are lost: its hyphen. */
export function emptyCode(indicator: Indicator, kind: HeadKind): Span | null {
  const digits = digitsOf(indicator, kind);
  return digits !== null && digits.end === digits.start ? indicator.span(SLOTS[kind].code) : null;
}

/** The span in the list of a head's name. */
export function nameOf(indicator: Indicator, kind: HeadKind): Span {
  return indicator.span(SLOTS[kind].name)!;
}

/** Edits that make a head say `entry`: its digits where it has a code, and its name. */
export function setHead(row: Row, indicator: Indicator, kind: HeadKind, entry: CatalogEntry): Edit[] {
  const digits = digitsOf(indicator, kind);
  const recode = digits === null || entry.code === null ? [] : listEdits(row, digits, entry.code);
  return [...recode, ...listEdits(row, nameOf(indicator, kind), entry.name)];
}
