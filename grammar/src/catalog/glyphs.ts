import { append } from '../append.ts';
import { CodeUnitSet } from '../text/code-unit-set.ts';
import { escaped } from '../text/pattern.ts';
import wordSigns from './glyph-words.json' with { type: 'json' };
import entries from './glyphs.json' with { type: 'json' };
import headingEntries from './heading-glyphs.json' with { type: 'json' };
import { VALUE_WORDS } from './values.ts';

/** A likely scanning error: `wrong` stands for no correct word of this domain where its surroundings fit. */
export interface GlyphEntry {
  readonly wrong: string;
  /** Empty where nobody can tell. */
  readonly right: string;
  /** Patterns (regular expressions, `u` flag) that must stand, and must not stand, right before and right behind. */
  readonly after?: string;
  readonly notAfter?: string;
  readonly before?: string;
  readonly notBefore?: string;
  /** Whether it is one right behind, or right before, a digit only: what a text must show for it is more then than its own signs, which are common. */
  readonly behindDigit?: boolean;
  readonly beforeDigit?: boolean;
  /** What `after` says, one word each, of a sign that is common in other places. */
  readonly stems?: readonly string[];
}

/** One place that looks misread; offsets are UTF-16 units of the text given. */
export interface GlyphMatch {
  readonly start: number;
  readonly end: number;
  readonly entry: GlyphEntry;
}

/** What may stand behind a unit at the end of a value. */
const UNIT_END = '(?:[及或]?以[上下内]|之?[内前后]|左右|\\s*(?:[；;，,。、/／)）]|$))';

const DIGITS = '0123456789';
/** What a number is multiplied by, or made more by, before its unit; and what stands before that. */
const SCALES = [...'百千万亿余多'];
const NUMERAL = '[\\d一二两三四五六七八九十百千万亿数几]';

/** From so many signs on, what a name measures tells what was meant. */
const TELLING_LENGTH = 3;

/**
 * The scanning errors that come with the product: those that are written out, then units, endings of names and words of
 * the domain with one sign taken for another that looks like it.
 */
export const GLYPHS: readonly GlyphEntry[] = [
  ...entries,
  ...headingEntries,
  ...misreadUnits(wordSigns.units, UNIT_END),
  ...misreadUnits(wordSigns.scales, wordSigns.scaled),
  ...misreadScaledUnits(),
  ...misreadEndings(),
  ...misreadWords(),
];

/** Signs that nothing is counted in, for those of units that they look like. */
function misreadUnits(signs: Readonly<Record<string, string>>, before: string): GlyphEntry[] {
  return Object.entries(signs).flatMap(([right, readAs]) =>
    [...readAs].map((wrong) => ({ wrong, right, behindDigit: true, before })),
  );
}

/** The same behind what a number is multiplied by: 5.2万入, 两万余入. */
function misreadScaledUnits(): GlyphEntry[] {
  const scaled = new RegExp(`^${wordSigns.scaled}$`);
  return Object.entries(wordSigns.units)
    .filter(([right]) => scaled.test(right))
    .flatMap(([right, readAs]) =>
      [...readAs].flatMap((wrong) =>
        SCALES.map((scale) => ({
          wrong: scale + wrong,
          right: scale + right,
          after: NUMERAL,
          before: UNIT_END,
        })),
      ),
    );
}

/**
 * Signs for the last one of what a name measures: 存活宰, 满意庶, 参训人敷. Odd ones are told behind any word, others
 * behind the words that are known to be measured so; those that tables are full of are told by these, too.
 */
function misreadEndings(): GlyphEntry[] {
  const measures = VALUE_WORDS.direction.better.filter((word) => word.length >= TELLING_LENGTH);
  const words = [...measures, ...wordSigns.counted.split(' ').map((unit) => `${unit}数`)];
  return Object.entries(wordSigns.endings).flatMap(([right, readAs]) => {
    const stems = words.filter((word) => word.endsWith(right)).map((word) => word.slice(0, -right.length));
    const known = `(?:${stems.map(escaped).join('|')})`;
    return [...readAs].map((wrong) => ({
      wrong,
      right,
      after: wordSigns.odd.signs.includes(wrong) ? wordSigns.odd.after : known,
      ...(wordSigns.usual.includes(wrong) && { stems }),
      before: wordSigns.nameEnd,
    }));
  });
}

/** Longer words tell what was meant, whichever sign it is; of two signs, only some signs are no other word with any of them. */
function misreadWords(): GlyphEntry[] {
  const notBefore: Readonly<Record<string, string>> = wordSigns.notBefore;
  const notAfter: Readonly<Record<string, string>> = wordSigns.notAfter;
  const [words, pairs] = [wordSigns.words.split(' '), wordSigns.pairs.split(' ')];
  // Some signs are at home beside some others: no misreading is looked for there.
  const sound = [...words, ...pairs, ...wordSigns.soundPairs.split(' ')];
  const known = new Set([...sound, ...headingEntries.map(({ wrong }) => wrong)]);
  // Some entries look at what stands behind: a name ends in a separator.
  const writtenOut = glyphFinder(entries);
  const misread: GlyphEntry[] = [];
  const add = (right: string, readAs: Readonly<Record<string, string>>) => {
    for (const [i, sign] of [...right].entries()) {
      for (const as of readAs[sign] ?? '') {
        const wrong = right.slice(0, i) + as + right.slice(i + 1);
        if (known.has(wrong) || writtenOut(`${wrong}；`).length > 0) continue;
        known.add(wrong);
        misread.push({
          wrong,
          right,
          ...(as in notAfter && { notAfter: notAfter[as]! }),
          ...(as in notBefore && i === right.length - 1 && { notBefore: notBefore[as]! }),
        });
      }
    }
  };
  for (const right of words) add(right, wordSigns.readAs);
  for (const right of pairs) add(right, wordSigns.pairSigns);
  return misread;
}

/** Units that other things are counted in, for those that they look like; the name tells which was meant (资料份数, 9分). */
const UNITS_BY_NAME = Object.entries(wordSigns.unitsByName).flatMap(([right, readAs]) =>
  [...readAs].map((wrong) => ({
    counted: `${right}数`,
    entry: { wrong, right, behindDigit: true } satisfies GlyphEntry,
    pattern: new RegExp(`(?<=\\d[百千万]?)${wrong}(?=${UNIT_END})`, 'u'),
  })),
);

/** What a list must hold, one of them, for a unit to be misread for the one that a name says. */
export const UNIT_WORDS: readonly string[] = UNITS_BY_NAME.flatMap(({ entry }) => [
  ...tellingWords(entry),
  ...['百', '千', '万'].map((scale) => scale + entry.wrong),
]);

const UNIT_WORD = new RegExp(`[\\d百千万](?:${UNITS_BY_NAME.map(({ entry }) => entry.wrong).join('|')})`);

/** Whether a text holds one of them: most lists do not. */
export function holdsUnitWord(text: string): boolean {
  return UNIT_WORD.test(text);
}

/** The unit of a value that is misread for the one that its name says; null where it is not. */
export function misreadUnit(name: string, value: string): GlyphMatch | null {
  for (const { counted, entry, pattern } of UNITS_BY_NAME) {
    if (!value.includes(entry.wrong) || !name.includes(counted) || value.includes(entry.right)) continue;
    const at = value.search(pattern);
    if (at >= 0) return { start: at, end: at + entry.wrong.length, entry };
  }
  return null;
}

/** Finds those in titles, labels of a heading and names of total rows. */
export const findHeadingGlyphs: GlyphFinder = glyphFinder(headingEntries);

const OWN_HEADS = new Set(wordSigns.ownHeads.split(' '));

/** Whether a head is a word of its own and no misread one, though it may look like one of a standard: 成果指标. */
export function isOwnHead(name: string): boolean {
  return OWN_HEADS.has(name);
}

let own: GlyphFinder | null = null;

/** Finds the scanning errors of the product's own dictionary, in the order of the text. */
export function findGlyphs(text: string): GlyphMatch[] {
  own ??= glyphFinder(GLYPHS);
  return own(text);
}

/** Throws a SyntaxError where a surrounding of a word that it meets is no regular expression. */
export type GlyphFinder = (text: string) => GlyphMatch[];

/** An entry as it is looked for: from the character at which its two forms part. */
interface Candidate {
  readonly entry: GlyphEntry;
  /** Of the telling character in the wrong form. */
  readonly offset: number;
  /** How far from it another one stands, and from which code unit to which that is: told first, for less than a word. */
  readonly side: number;
  readonly from: number;
  readonly to: number;
  /** The wrong form in its surroundings, sticky; null where they do not matter. Made when the wrong form is first seen: few ever are. */
  pattern?: RegExp | null;
}

/**
 * A function that finds all places of these entries in a text, none overlapping; of two entries that begin at the same
 * place the longer one speaks.
 */
export function glyphFinder(dictionary: readonly GlyphEntry[]): GlyphFinder {
  const longestFirst = [...dictionary].sort((a, b) => b.wrong.length - a.wrong.length);
  const telling = new CodeUnitSet(tellingSigns(dictionary));
  const byUnit = new Map<number, Candidate[]>();
  for (const entry of longestFirst) {
    const offset = tellingOffset(entry);
    const unit = entry.wrong.charCodeAt(offset);
    append(byUnit, unit, { entry, offset, ...besideOf(entry, offset) });
  }
  return (text) => {
    const found: GlyphMatch[] = [];
    for (let i = telling.indexIn(text); i >= 0; i = telling.indexIn(text, i + 1)) {
      for (const candidate of byUnit.get(text.charCodeAt(i))!) {
        const beside = text.charCodeAt(i + candidate.side);
        if (!(beside >= candidate.from && beside <= candidate.to)) continue;
        const start = i - candidate.offset;
        if (isAt(candidate, text, start)) {
          found.push({ start, end: start + candidate.entry.wrong.length, entry: candidate.entry });
        }
      }
    }
    return found.length > 1 ? withoutOverlaps(found, longestFirst) : found;
  };
}

/** What stands beside the telling character: the one before or behind it in the word, or a digit; else itself. */
function besideOf(entry: GlyphEntry, offset: number): Pick<Candidate, 'side' | 'from' | 'to'> {
  const { wrong, behindDigit, beforeDigit } = entry;
  if (wrong.length === 1 && (behindDigit === true || beforeDigit === true))
    return { side: behindDigit === true ? -1 : 1, from: 0x30, to: 0x39 };
  const side = wrong.length === 1 ? 0 : offset > 0 ? -1 : 1;
  const unit = wrong.charCodeAt(offset + side);
  return { side, from: unit, to: unit };
}

function isAt(candidate: Candidate, text: string, start: number): boolean {
  if (start < 0 || !text.startsWith(candidate.entry.wrong, start)) return false;
  if (candidate.pattern === undefined) candidate.pattern = patternOf(candidate.entry);
  if (candidate.pattern === null) return true;
  candidate.pattern.lastIndex = start;
  return candidate.pattern.test(text);
}

/** The first in the text, and of those that begin together the one whose entry comes first. */
function withoutOverlaps(found: readonly GlyphMatch[], entries: readonly GlyphEntry[]): GlyphMatch[] {
  const rank = ({ entry }: GlyphMatch) => entries.indexOf(entry);
  const inOrder = [...found].sort((a, b) => a.start - b.start || rank(a) - rank(b));
  let end = 0;
  return inOrder.filter((match) => {
    if (match.start < end) return false;
    end = match.end;
    return true;
  });
}

/** A character of each entry: in a text without any of them there is none of these scanning errors. */
export function tellingSigns(dictionary: readonly GlyphEntry[]): string[] {
  return dictionary.map((entry) => entry.wrong[tellingOffset(entry)]!);
}

/** What a text must hold, one of them, for an entry to be there. */
export function tellingWords({ wrong, behindDigit, beforeDigit, stems }: GlyphEntry): string[] {
  if (behindDigit === true) return Array.from(DIGITS, (digit) => digit + wrong);
  if (beforeDigit === true) return Array.from(DIGITS, (digit) => wrong + digit);
  return stems === undefined ? [wrong] : [...new Set(stems.map((stem) => stem.slice(-1) + wrong))];
}

/** Where an entry's two forms part: without that character in a text the entry cannot be there. */
function tellingOffset({ wrong, right }: GlyphEntry): number {
  let at = 0;
  while (at < wrong.length - 1 && wrong[at] === right[at]) at++;
  return at;
}

function patternOf(entry: GlyphEntry): RegExp | null {
  const { wrong, notAfter, before, notBefore, behindDigit } = entry;
  const after = entry.after ?? (behindDigit === true ? '\\d' : undefined);
  if ([after, notAfter, before, notBefore].every((pattern) => pattern === undefined)) return null;
  const source = [
    after === undefined ? '' : `(?<=${after})`,
    notAfter === undefined ? '' : `(?<!${notAfter})`,
    escaped(wrong),
    before === undefined ? '' : `(?=${before})`,
    notBefore === undefined ? '' : `(?!${notBefore})`,
  ].join('');
  return new RegExp(source, 'uy');
}
