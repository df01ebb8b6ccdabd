import {
  append,
  findGlyphs,
  GLYPHS,
  type GlyphFinder,
  type GlyphMatch,
  glyphFinder,
  holdsUnitWord,
  type Indicator,
  misreadName,
  misreadUnit,
  type Row,
  Slot,
  type Span,
  type TableSegment,
  tellingWords,
  textOf,
  UNIT_WORDS,
  VALUE_WORDS,
} from '#grammar';
import { isSpliced } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Edit, Rule, SegmentContext } from './rule.ts';
import { DOCUMENTS } from './support/documents.ts';
import { doubledWords } from './support/doubled.ts';
import { listEdits } from './support/edits.ts';
import { ENTITY_SIGN, findEntities, LATEX_SIGN } from './support/entities.ts';
import { digitsOf, HEAD_KINDS, type HeadKind, misreadHyphen, nameOf, readHead } from './support/heads.ts';
import { lostCharacters } from './support/lost-characters.ts';
import { MISREAD_NUMBER_WORDS, misreadNumber } from './support/misread-number.ts';
import { mayMisreadSatisfaction, misreadSatisfaction } from './support/misread-satisfaction.ts';
import { corrected, type MisreadToken, misreadTokens } from './support/misread-tokens.ts';
import { Reading } from './support/reading.ts';
import { mayHaveSlip } from './support/slips.ts';
import { cellTexts, listText, type RowText } from './support/texts.ts';
import { impossibleDay } from './support/times.ts';
import { unitOfThing } from './support/units.ts';
import { unpairedMark } from './support/unpaired.ts';
import { endsWithAny } from './support/words.ts';

export const suspectGlyph: Rule = {
  name: 'suspect-glyph',
  group: 'form',
  severity: 'warning',
  summary: {
    zh: '疑似错别字或识别错字（如“满音度”“1作”）',
    en: 'A likely typing or scanning error (such as 满音度, 1作)',
  },
  messages: {
    misread: {
      zh: '“{wrong}”疑为“{right}”的错别字或识别错字。错字会使名称对不上、指标值读不出；请对照原表改正。',
      en: '“{wrong}” looks like a slip or a misreading of “{right}”. Names then fail to match and values cannot be read; check the source and correct it.',
    },
    unsure: {
      zh: '“{wrong}”疑有错别字或识别错字，原来写的是什么看不出。错字会使名称对不上、指标值读不出；请对照原表改正。',
      en: '“{wrong}” looks like a slip or a misreading, and what was meant cannot be told. Names then fail to match and values cannot be read; check the source and correct it.',
    },
    entity: {
      zh: '“{wrong}”是网页或公式的代码，应为“{right}”，转换文件时没有还原，指标值会读不出。请改正。',
      en: '“{wrong}” is how web pages or formulas write “{right}”, and was left so in conversion; values cannot be read then. Correct it.',
    },
    lost: {
      zh: '“{text}”里有读不出的字（以 □ 表示），是转换文件时丢失的。请对照原表补上。',
      en: 'In “{text}” characters cannot be read (shown as □): they were lost in conversion. Add them from the source.',
    },
    doubled: {
      zh: '“{text}”里“{word}”连写了两次，疑为重复录入。请核对，多余的删去一个。',
      en: '“{word}” stands twice in a row in “{text}”, as if typed or pasted twice. Check, and delete one of the two.',
    },
    unpaired: {
      zh: '“{text}”里的“{mark}”没有配对的“{closing}”，疑有漏字。请对照原表补上。',
      en: '“{mark}” in “{text}” has no “{closing}” to go with it; something may be missing. Complete it from the source.',
    },
  },
  fixes: {
    replace: { zh: '改为“{right}”', en: 'Change to “{right}”' },
    single: { zh: '删去一个“{word}”', en: 'Delete one “{word}”' },
  },
  fixKind: 'either',
  options: {
    words: {
      default: [] as readonly string[],
      pattern: '^[^=]+=[^=]+$',
      description: {
        zh: '另外要查的错字，每项写作“错=对”',
        en: 'Further misreadings, each as “wrong=right”',
      },
    },
    ignore: {
      default: [] as readonly string[],
      description: {
        zh: '不当作错字的词',
        en: 'Words that are no misreadings',
      },
    },
  },
  needs: Sign.Head | Sign.Lost | Sign.Slip | Sign.Satisfaction,
  needsWords(option) {
    const words = dictionaryFor(option).flatMap(tellingWords);
    words.push(ENTITY_SIGN, LATEX_SIGN);
    return { cells: words, list: [...words, ...UNIT_WORDS, ...MISREAD_NUMBER_WORDS] };
  },
  checkLines(segment, context) {
    if (segment.what === 'header') reportHeader(segment, context);
    else if (segment.what === 'heading') reportHeading(segment, context);
  },
  checkRow(row, context) {
    const find = finderFor(context);
    const [cells, lists] = [cellTexts(row), listText(row)];
    for (const part of [...cells, ...lists]) reportLost(part, context);
    for (const part of cells) {
      for (const token of misreadTokens(part.text, find(part.text))) reportTokens(part, [token], context);
      for (const token of entityTokens(part.text)) reportTokens(part, [token], context, 'entity');
    }
    for (const part of lists) {
      const found = withSatisfaction(withNumbers(withUnits(find(part.text), row, context), row), row, context);
      for (const same of inBothValues(misreadTokens(part.text, found), row))
        reportTokens(part, same.tokens, context, isYearOfCount(same) ? 'unsure' : 'misread');
      for (const { tokens } of inBothValues(entityTokens(part.text), row))
        reportTokens(part, tokens, context, 'entity');
      const slipped = mayHaveSlip(part.text);
      for (const indicator of row.list!.indicators) {
        for (const kind of HEAD_KINDS) {
          reportHyphen(row, indicator, kind, context);
          reportHead(row, indicator, kind, context);
        }
        if (slipped && !isSpliced(indicator)) reportSlips(part, indicator, context);
      }
    }
    for (const part of cells) {
      reportDoubled(part, [{ start: 0, text: part.text }], context);
      if (SENTENCE_END.test(part.text)) reportUnpaired(part, { start: 0, text: part.text }, part.text, context);
    }
  },
};

/** What a goal ends with that is not cut off. */
const SENTENCE_END = /[。；！;]\s*$/;
/** No more than this is quoted behind a mark or before a word. */
const MOST_QUOTED = 8;

/** A stretch of a text, and where it stands in it. */
interface Stretch {
  readonly start: number;
  readonly text: string;
}

/** Words that stand twice in its name and values, and marks in them that nothing in the indicator closes. */
function reportSlips(list: RowText, indicator: Indicator, context: SegmentContext): void {
  const stretch = (slot: Slot): Stretch => ({ start: indicator.startOf(slot), text: indicator.text(slot) ?? '' });
  const name = stretch(Slot.Name);
  const values = [stretch(Slot.CycleValue), stretch(Slot.AnnualValue)];
  reportDoubled(list, [name], context);
  reportDoubled(list, values, context);
  // The last one may be cut off.
  if (!indicator.has(Slot.End)) return;
  const whole = list.text.slice(0, indicator.end);
  for (const { start, text } of [name, ...values]) {
    if (text !== '' && reportUnpaired(list, { start, text }, whole.slice(start), context)) return;
  }
}

/** Words that stand twice; the same one in both values is one finding. */
function reportDoubled(part: RowText, stretches: readonly Stretch[], { report }: SegmentContext): void {
  const byWord = new Map<string, Span[]>();
  for (const { start, text } of stretches) {
    for (const span of doubledWords(text)) {
      append(byWord, text.slice(span.start, span.end), { start: start + span.start, end: start + span.end });
    }
  }
  for (const [word, spans] of byWord) {
    const { start, end } = spans[0]!;
    const args = { text: part.text.slice(start - word.length, end), word };
    report(part.spanOf({ start, end }), {
      message: 'doubled',
      args,
      severity: 'information',
      fix: () => ({ title: 'single', args, safe: false, edits: spans.flatMap((span) => part.replace(span, '')) }),
    });
  }
}

/** Reports a mark of a stretch that nothing closes in `whole`, which begins with it; whether there is one. */
function reportUnpaired(part: RowText, { start, text }: Stretch, whole: string, { report }: SegmentContext): boolean {
  const unpaired = unpairedMark(whole);
  if (unpaired === null || unpaired.at >= text.trimEnd().length - 1) return false;
  const { at, closing } = unpaired;
  report(part.spanOf({ start: start + at, end: start + at + 1 }), {
    message: 'unpaired',
    args: { text: text.slice(at, at + MOST_QUOTED), mark: text[at]!, closing },
    severity: 'information',
  });
  return true;
}

/** A word of a heading or header that is misread. */
interface Slip {
  readonly span: Span;
  readonly args: { readonly wrong: string; readonly right: string };
  readonly edits: readonly Edit[];
}

/** Words of the dictionary in a heading or header. */
function slipsIn(text: string, context: SegmentContext): Slip[] {
  return misreadTokens(text, finderFor(context)(text)).map(({ wrong, right, matches }) => ({
    span: { start: matches[0]!.start, end: matches.at(-1)!.end },
    args: { wrong, right },
    edits: matches.map(({ start, end, entry }) => ({ span: { start, end }, text: entry.right })),
  }));
}

function reportSlip({ span, args, edits }: Slip, { report }: SegmentContext): void {
  report(span, { message: 'misread', args, fix: { title: 'replace', args, safe: false, edits } });
}

/** Slips in titles and labels. */
function reportHeading(heading: TableSegment, context: SegmentContext): void {
  const text = textOf(heading);
  for (const slip of slipsIn(text, context)) {
    // Of the unit of amounts missing-amount-unit speaks.
    if (!BEHIND_UNIT.test(text.slice(0, slip.span.start))) reportSlip(slip, context);
  }
}

const BEHIND_UNIT = /位\s*[:：]\s*$/;

/** Slips in the names of columns: in words of the dictionary, and in names that are known but for one character. */
function reportHeader(header: TableSegment, context: SegmentContext): void {
  const text = textOf(header);
  const slips = slipsIn(text, context);
  for (const slip of slips) reportSlip(slip, context);
  if (header.lines.length > 1) return;
  const ignore = context.option<readonly string[]>('ignore');
  for (const { index: start, 0: wrong } of text.matchAll(CELLS.test(text) ? CELL : WORD)) {
    const span = { start, end: start + wrong.length };
    const isTold = slips.some((slip) => slip.span.start < span.end && span.start < slip.span.end);
    const name = isTold ? null : misreadName(wrong);
    if (name === null || ignore.includes(wrong)) continue;
    reportSlip({ span, args: { wrong, right: name.right }, edits: [{ span, text: name.right }] }, context);
  }
}

const CELLS = /[\t|｜│┃]/;
const CELL = /[^\s|｜│┃](?:[^\t\r\n|｜│┃]*[^\s|｜│┃])?/g;
const WORD = /\S+/g;

/** What was found in a list, with the units of its values that are misread for what the names count. */
function withUnits(found: readonly GlyphMatch[], { list }: Row, context: SegmentContext): readonly GlyphMatch[] {
  if (!holdsUnitWord(list!.joined.text)) return found;
  const ignore = context.option<readonly string[]>('ignore');
  const units: GlyphMatch[] = [];
  for (const indicator of list!.indicators) {
    const name = indicator.text(Slot.Name);
    if (name === null) continue;
    for (const slot of [Slot.CycleValue, Slot.AnnualValue]) {
      const unit = misreadUnit(name, indicator.text(slot) ?? '');
      if (unit === null || ignore.includes(unit.entry.wrong)) continue;
      const start = indicator.startOf(slot) + unit.start;
      units.push({ ...unit, start, end: start + unit.entry.wrong.length });
    }
  }
  return units.length === 0 ? found : [...found, ...units].sort((a, b) => a.start - b.start);
}

/** With the numbers of its values in which nothing else was found: ≥九0%. */
function withNumbers(found: readonly GlyphMatch[], { list }: Row): readonly GlyphMatch[] {
  const numbers: GlyphMatch[] = [];
  for (const indicator of list!.indicators) {
    for (const slot of [Slot.CycleValue, Slot.AnnualValue]) {
      const value = indicator.text(slot) ?? '';
      const number = misreadNumber(value);
      if (number === null) continue;
      const wrong = value.slice(number.start, number.end);
      const start = indicator.startOf(slot) + number.start;
      const end = start + wrong.length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      numbers.push({ start, end, entry: { wrong, right: number.right } });
    }
  }
  return numbers.length === 0 ? found : [...found, ...numbers].sort((a, b) => a.start - b.start);
}

/** What was found in a list, with the words of its names that are 满意度 but for a sign that no dictionary has. */
function withSatisfaction(found: readonly GlyphMatch[], { list }: Row, context: SegmentContext): readonly GlyphMatch[] {
  if (!mayMisreadSatisfaction(list!.joined.text)) return found;
  const ignore = context.option<readonly string[]>('ignore');
  const words: GlyphMatch[] = [];
  for (const indicator of list!.indicators) {
    const word = misreadSatisfaction(context.standard, indicator);
    if (word === null || ignore.some((sound) => sound.includes(word.entry.wrong))) continue;
    const from = indicator.startOf(Slot.Name);
    const match = { ...word, start: from + word.start, end: from + word.end };
    if (!found.some(({ start, end }) => start < match.end && match.start < end)) words.push(match);
  }
  return words.length === 0 ? found : [...found, ...words].sort((a, b) => a.start - b.start);
}

function entityTokens(text: string): MisreadToken[] {
  return misreadTokens(text, findEntities(text));
}

/** The same error in one value of an indicator or in both. */
interface Misread {
  readonly tokens: readonly MisreadToken[];
  readonly indicator: Indicator | undefined;
}

/** One error that stands in the cycle value and again in the annual value of an indicator counts as one. */
function inBothValues(tokens: readonly MisreadToken[], { list }: Row): Misread[] {
  const groups: Misread[] = [];
  let inCycle: MisreadToken[][] = [];
  let i = 0;
  for (const token of tokens) {
    const { start } = token.matches[0]!;
    for (; i < list!.indicators.length && list!.indicators[i]!.end <= start; i++) inCycle = [];
    const indicator = list!.indicators[i];
    const isIn = (slot: Slot) => {
      return indicator !== undefined && start >= indicator.startOf(slot) && start < indicator.endOf(slot);
    };
    const twin = inCycle.find(([first, second]) => second === undefined && first!.wrong === token.wrong);
    if (twin !== undefined && isIn(Slot.AnnualValue)) {
      twin.push(token);
      continue;
    }
    const group = [token];
    groups.push({ tokens: group, indicator });
    if (isIn(Slot.CycleValue)) inCycle.push(group);
  }
  return groups;
}

function reportLost(part: RowText, { report }: SegmentContext): void {
  for (const lost of lostCharacters(part.text))
    report(part.spanOf(lost), { message: 'lost', args: { text: lost.quoted } });
}

function reportTokens(
  part: RowText,
  tokens: readonly MisreadToken[],
  { report }: SegmentContext,
  message: 'misread' | 'entity' | 'unsure' = 'misread',
): void {
  const { wrong, right, matches } = tokens[0]!;
  const span = { start: matches[0]!.start, end: matches.at(-1)!.end };
  // A sign that no digit looks like tells of a lost one only: ≥9&.5%.
  const isOpen = matches.some(({ entry }) => entry.right === '');
  if (message === 'unsure' || isOpen || makesNoDay(part.text, tokens[0]!)) {
    report(part.spanOf(span), { message: 'unsure', args: { wrong } });
    return;
  }
  report(part.spanOf(span), {
    message,
    args: { wrong, right },
    fix: () => ({
      title: 'replace',
      args: { wrong, right },
      // What a code stands for is sure.
      safe: message === 'entity',
      edits: tokens.flatMap((token) => token.matches.flatMap((match) => part.replace(match, match.entry.right))),
    }),
  });
}

/** Whether a number and year, 1年 for 1作, are offered for the annual value of a name that counts: 培训次数. */
function isYearOfCount({ tokens, indicator }: Misread): boolean {
  const { right, matches } = tokens.at(-1)!;
  const { start, entry } = matches.at(-1)!;
  if (!entry.right.endsWith('年') || !/^[\d.]+年$/.test(right)) return false;
  if (indicator === undefined || start < indicator.startOf(Slot.AnnualValue)) return false;
  const name = Reading.of(indicator.name ?? '');
  if (endsWithAny(name.thing, VALUE_WORDS.terms)) return false;
  if (endsWithAny(name.thing, VALUE_WORDS.countEndings) || endsWithAny(name.thing, DOCUMENTS)) return true;
  return (unitOfThing(name) ?? '年') !== '年';
}

/** Whether what is offered would make a day that no calendar has: 9月31日 for 9月3l日. */
function makesNoDay(text: string, { wrong, matches }: MisreadToken): boolean {
  if (!/[年月日号]/.test(wrong)) return false;
  const [from, to] = [Math.max(0, matches[0]!.start - AROUND_DAY), matches.at(-1)!.end + AROUND_DAY];
  return impossibleDay(corrected(text, matches, from, to)) !== null && impossibleDay(text.slice(from, to)) === null;
}

/** So many signs beside one in a day hold the whole day: 2025年12月3l日. */
const AROUND_DAY = 12;

function reportHyphen(row: Row, indicator: Indicator, kind: HeadKind, { report }: SegmentContext): void {
  const hyphen = misreadHyphen(indicator, kind);
  if (hyphen === null) return;
  const { text } = row.list!.joined;
  const code = text.slice(digitsOf(indicator, kind)!.start, hyphen.start);
  const args = { wrong: code + text.slice(hyphen.start, hyphen.end), right: `${code}-` };
  report(row.listSpan(hyphen), {
    message: 'misread',
    args,
    fix: () => ({ title: 'replace', args, safe: true, edits: listEdits(row, hyphen, '-') }),
  });
}

function reportHead(row: Row, indicator: Indicator, kind: HeadKind, { standard, report }: SegmentContext): void {
  const reading = readHead(standard, indicator, kind);
  if (reading?.misread === undefined) return;
  const name = nameOf(indicator, kind);
  const args = { wrong: reading.head.name, right: reading.misread.name };
  report(row.listSpan(name), {
    message: 'misread',
    args,
    fix: () => ({ title: 'replace', args, safe: false, edits: listEdits(row, name, args.right) }),
  });
}

/** The last dictionary of a user asked for: it is the same from row to row. */
let last: { readonly words: readonly string[]; readonly ignore: readonly string[]; readonly find: GlyphFinder } | null =
  null;

function finderFor(context: SegmentContext): GlyphFinder {
  const words = context.option<readonly string[]>('words');
  const ignore = context.option<readonly string[]>('ignore');
  if (words.length === 0 && ignore.length === 0) return findGlyphs;
  if (last?.words !== words || last.ignore !== ignore) {
    last = { words, ignore, find: glyphFinder(dictionaryFor(context.option)) };
  }
  return last.find;
}

function dictionaryFor(option: SegmentContext['option']) {
  const words = option<readonly string[]>('words');
  const ignore = option<readonly string[]>('ignore');
  const own = words.flatMap((word) => {
    const [wrong, right] = word.split('=');
    return wrong && right ? [{ wrong, right }] : [];
  });
  return [...own, ...GLYPHS].filter(({ wrong }) => !ignore.some((word) => word.includes(wrong)));
}
