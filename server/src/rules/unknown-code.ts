import {
  type CatalogEntry,
  findGlyphs,
  findLevel,
  findType,
  type Indicator,
  levelOfType,
  type Row,
  Slot,
  type Span,
  type Standard,
} from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Arguments, Fix, Rule, SegmentContext } from './rule.ts';
import { listEdits } from './support/edits.ts';
import {
  digitsOf,
  HEAD_KINDS,
  type HeadKind,
  isCodeOfLevelAlone,
  isForeign,
  levelMeant,
  readHead,
  typeMeant,
} from './support/heads.ts';
import { misreadType } from './support/misread.ts';

export const unknownCode: Rule = {
  name: 'unknown-code',
  group: 'classification',
  severity: 'error',
  summary: {
    zh: '指标体系中没有的代码',
    en: 'A code that the standard does not have',
  },
  messages: {
    level: {
      zh: '一级指标没有代码 {code}（可用：{known}）。系统按代码归类，认不出的代码无法汇总，请核对后改正。',
      en: 'No level has code {code} (there are {known}). Indicators are summed up by code; check and correct it.',
    },
    type: {
      zh: '二级指标没有代码 {code}（可用：{known}）。系统按代码归类，认不出的代码无法汇总，请核对后改正。',
      en: 'No type has code {code} (there are {known}). Indicators are summed up by code; check and correct it.',
    },
    named: {
      zh: '代码 {code} 不存在，“{name}”的代码是 {right}。系统按代码归类，认不出的代码无法汇总，请改为 {right}。',
      en: 'There is no code {code}; the code of “{name}” is {right}. Indicators are summed up by code; change it to {right}.',
    },
    swapped: {
      zh: '一级指标“{level}”和二级指标“{type}”的位置写反了。系统先认一级、再认二级，写反了两个都认不出；请对调。',
      en: 'The level “{level}” and the type “{type}” have changed places. Neither is known there; put them back in order.',
    },
    misread: {
      zh: '“{name}”前的“{code}”不是代码，多半是识别错字，应为“{right}”。认不出代码就归不了类，请对照原表改正。',
      en: '“{code}” in front of “{name}” is no code; it was probably misread for “{right}”. Without its code it cannot be summed up; correct it.',
    },
  },
  fixes: {
    swap: { zh: '对调“{level}”和“{type}”', en: 'Swap “{level}” and “{type}”' },
    code: { zh: '按名称“{name}”改为 {right}', en: 'Change it to {right}, the code of “{name}”' },
  },
  needs: Sign.Head,
  checkRow(row, context) {
    const { standard } = context;
    if (!standard.coded) return;
    for (const indicator of row.list?.indicators ?? []) {
      if (isForeign(standard, indicator)) continue;
      reportMisread(row, indicator, context);
      const swapped = swappedIn(standard, indicator);
      if (swapped !== null) reportSwapped(row, swapped, context);
      else for (const kind of HEAD_KINDS) reportCode(row, indicator, kind, context);
    }
  },
};

/** A type with what is no code in front of it, so that both are read as the beginning of the name. */
function reportMisread(row: Row, indicator: Indicator, { standard, dialect, report }: SegmentContext): void {
  const misread = dialect === 'coded' ? misreadType(standard, indicator) : null;
  if (misread === null || misread.entry.code === null) return;
  const { entry, span, text } = misread;
  const args = { name: entry.name, code: text, right: `${entry.code}-` };
  const fix = { title: 'code', args, safe: false, edits: listEdits(row, span, args.right) };
  report(row.listSpan(span), { message: 'misread', args, fix });
}

function reportSwapped(row: Row, [before, behind]: readonly [Span, Span], { report }: SegmentContext): void {
  const { text } = row.list!.joined;
  const textOf = ({ start, end }: Span) => text.slice(start, end);
  const whole = { start: before.start, end: behind.end };
  // What is written as the type is the level.
  const args = { level: textOf(behind), type: textOf(before) };
  const edits = listEdits(row, whole, args.level + text.slice(before.end, behind.start) + args.type);
  report(row.listSpan(whole), { message: 'swapped', args, fix: { title: 'swap', args, safe: false, edits } });
}

/** A code that the standard does not have. */
function reportCode(row: Row, indicator: Indicator, kind: HeadKind, { standard, report }: SegmentContext): void {
  const reading = readHead(standard, indicator, kind);
  if (reading?.head.code == null || reading.byCode !== undefined) return;
  // What is left of a level and its type: missing-level.
  if (kind === 'type' && isCodeOfLevelAlone(standard, indicator)) return;
  const { byName } = reading;
  const { name, code } = reading.head;
  const right = byName?.code ?? null;
  const isMisread = right !== null && /[A-Za-z]/.test(code);
  // A letter that the dictionary knows is told by suspect-glyph.
  if (isMisread && findGlyphs(`${code}-`).length > 0) return;
  const digits = digitsOf(indicator, kind)!;
  const tell = (message: string, args: Arguments, fix: Fix | readonly Fix[]) =>
    report(row.listSpan(digits), { message, args, fix });
  // A code that sets level and type apart only gives way to another error.
  const fits = right !== null && !standsApart(standard, indicator, kind, byName!);
  const fix = fits ? { title: 'code', args: { right, name }, safe: false, edits: listEdits(row, digits, right) } : [];
  if (isMisread) tell('misread', { name, code, right }, fix);
  else if (fits) tell('named', { code, name, right }, fix);
  else tell(kind, { code, known: codesOf(standard, kind).join('、') }, fix);
}

function codesOf({ levels }: Standard, kind: HeadKind): (string | null)[] {
  const entries = kind === 'level' ? levels : levels.flatMap(({ types }) => types);
  return entries.map(({ code }) => code);
}

/** Both heads of an indicator, where a type with its code stands in the place of the level and a level in that of the type. */
function swappedIn(standard: Standard, indicator: Indicator): [Span, Span] | null {
  const { level, type } = indicator;
  if (level?.code == null || type?.code == null) return null;
  if (findType(standard, { code: level.code }) === undefined || findLevel(standard, { code: type.code }) === undefined)
    return null;
  const levelName = indicator.span(Slot.LevelName);
  const typeName = indicator.span(Slot.TypeName);
  if (levelName === null || typeName === null) return null;
  return [
    { start: indicator.startOf(Slot.LevelCode), end: levelName.end },
    { start: indicator.startOf(Slot.TypeCode), end: typeName.end },
  ];
}

/** Whether level and type disagree once the head of this kind is `entry`. */
function standsApart(standard: Standard, indicator: Indicator, kind: HeadKind, entry: CatalogEntry): boolean {
  const type = kind === 'type' ? entry : typeMeant(standard, indicator);
  const level = kind === 'level' ? entry : levelMeant(standard, indicator);
  return type !== undefined && level !== undefined && levelOfType(standard, type) !== level;
}
