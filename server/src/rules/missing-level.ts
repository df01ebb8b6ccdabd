import { findLevel, findType, type Indicator, type LevelEntry, type Row, Slot, type Standard } from '#grammar';
import { isBlank, isHeadAlone, isHeadless, isRunOn, isSpliced, isTruncated } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Fix, Rule, SegmentContext } from './rule.ts';
import { listEdits } from './support/edits.ts';
import { isCodeOfLevelAlone, label, levelByType, levelMeant, typeMeant } from './support/heads.ts';
import { isSeparator, usualSign } from './support/separators.ts';
import { numberOf } from './support/serials.ts';
import { type UnknownLevel, unknownLevel } from './support/unknown-level.ts';

export const missingLevel: Rule = {
  name: 'missing-level',
  group: 'form',
  severity: 'error',
  summary: {
    zh: '指标没有一级指标',
    en: 'An indicator has no level',
  },
  messages: {
    beforeType: {
      zh: '“{type}”前没有一级指标。缺了一级指标，这条指标无法归入产出、效益或满意度；请补上。',
      en: 'No level stands before “{type}”, so the indicator belongs to no class (output, benefit, satisfaction). Insert it.',
    },
    none: {
      zh: '第 {number} 条指标前没有一级指标。归不了类的指标无法汇总考核，请补上。',
      en: 'Indicator {number} has no level at all. It cannot be classified or summed up; insert its level.',
    },
    unknown: {
      zh: '“{word}”不是一级指标（可用：{known}），第 {number} 条指标因此归不了类。请改为其中之一。',
      en: '“{word}” is no level (there are {known}), so indicator {number} cannot be classified. Change it to one of these.',
    },
    codes: {
      zh: '第 {number} 条指标的一级、二级指标只写了代码“{codes}”，没有名称。导入时按“代码-名称”识别，只有代码归不了类；请写成“{right}”。',
      en: 'Of the level and type of indicator {number} only the codes “{codes}” are there. Imports read “code-name” and cannot classify it by the code alone; write “{right}”.',
    },
    headless: {
      zh: '第 {number} 条指标只有指标值，没有一级指标，也没有名称，看不出考核的是什么，也归不了类。请对照原表补全，或删去这一条。',
      en: 'Indicator {number} has values, but neither a level nor a name, so nobody can tell what is measured or classify it. Complete it from the source, or delete it.',
    },
  },
  fixes: {
    insert: { zh: '补上“{head}”', en: 'Insert “{head}”' },
    replace: { zh: '改为“{head}”', en: 'Change to “{head}”' },
  },
  needs: Sign.Part | Sign.Head,
  checkRow(row, context) {
    const indicators = row.list?.indicators ?? [];
    for (const [i, indicator] of indicators.entries()) {
      if (isBlank(indicator) || isSpliced(indicator) || isRunOn(row, i)) continue;
      if (indicator.type === null && isTruncated(indicator, row)) continue;
      if (isHeadAlone(indicator, row)) continue;
      const number = numberOf(indicators, i);
      const unknown = unknownLevel(context.standard, indicator);
      if (unknown !== null) {
        reportUnknown(row, number, unknown, context);
        continue;
      }
      if (indicator.level !== null) continue;
      if (indicator.type === null && reportCodes(row, indicator, number, context)) continue;
      const slots = [Slot.TypeCode, Slot.TypeName, Slot.Name, Slot.CycleLabel, Slot.AnnualLabel];
      const first = slots.find((slot) => indicator.has(slot))!;
      const end = indicator.type === null ? first : Slot.TypeName;
      context.report(row.listSpan({ start: indicator.startOf(first), end: indicator.endOf(end) }), {
        message: messageFor(indicator),
        args: { number, type: printedType(indicator) },
        // A head alone mends nothing where nobody knows what is measured.
        fix: isHeadless(indicator)
          ? []
          : (bothHeads(row, indicator, context) ?? fixes(row, i, indicator.startOf(first), context)),
      });
    }
  },
};

/** `1；11；`: of both heads only the codes are there. Whether that was reported. */
function reportCodes(row: Row, indicator: Indicator, number: number, context: SegmentContext): boolean {
  const { standard } = context;
  const level = findLevel(standard, { code: indicator.text(Slot.LevelCode) ?? '' });
  const type = findType(standard, { code: indicator.text(Slot.TypeCode) ?? '' });
  if (level === undefined || type === undefined) return false;
  const span = { start: indicator.startOf(Slot.LevelCode), end: indicator.endOf(Slot.TypeCode) };
  const right = `${label(level)}${usualSign(true, context)}${label(type)}`;
  const args = { number, codes: row.list!.joined.text.slice(span.start, span.end), right, head: right };
  context.report(row.listSpan(span), {
    message: 'codes',
    args,
    fix: { title: 'replace', args, safe: false, edits: listEdits(row, span, right) },
  });
  return true;
}

function messageFor(indicator: Indicator): 'beforeType' | 'none' | 'headless' {
  if (indicator.type !== null) return 'beforeType';
  return isHeadless(indicator) ? 'headless' : 'none';
}

function reportUnknown(row: Row, number: string | number, unknown: UnknownLevel, context: SegmentContext): void {
  const { word, span, nearest } = unknown;
  const { levels } = context.standard;
  context.report(row.listSpan(span), {
    message: 'unknown',
    args: { number, word, known: levels.map(({ name }) => name).join('、') },
    fix: (nearest === null ? levels : [nearest]).map((level) => ({
      title: 'replace',
      args: { head: label(level) },
      safe: false,
      edits: listEdits(row, span, label(level)),
    })),
  });
}

/** `2-社会效益`: the code of the level and the name of its type, of which both are made again; null where it is not that. */
function bothHeads(row: Row, indicator: Indicator, context: SegmentContext): Fix | null {
  const { standard } = context;
  const level = isCodeOfLevelAlone(standard, indicator) ? levelByType(standard, indicator) : undefined;
  const type = typeMeant(standard, indicator);
  if (level === undefined || type === undefined) return null;
  const head = `${label(level)}${usualSign(true, context)}${label(type)}`;
  const span = { start: indicator.startOf(Slot.TypeCode), end: indicator.endOf(Slot.TypeName) };
  return { title: 'replace', args: { head }, safe: false, edits: listEdits(row, span, head) };
}

function printedType(indicator: Indicator): string {
  return `${indicator.text(Slot.TypeCode) ?? ''}${indicator.text(Slot.TypeName) ?? ''}`;
}

/** The level that the type belongs to; without a type, the heads of the indicators around, or every level. */
function fixes(row: Row, i: number, at: number, context: SegmentContext): Fix[] {
  const { indicators, joined } = row.list!;
  const sign = usualSign(true, context);
  // What is left of the level goes: its code, or in 3、；质量指标 its separator.
  const serialEnd = indicators[i]!.endOf(Slot.Serial);
  const isLeft = serialEnd >= 0 && isSeparator(joined.text.slice(serialEnd, at).trim());
  const start = indicators[i]!.span(Slot.LevelCode)?.start ?? (isLeft ? serialEnd : at);
  return headsFor(indicators, i, context.standard).map((entries) => ({
    title: 'insert',
    args: { head: entries.join(sign) },
    safe: false,
    edits: listEdits(row, { start, end: at }, entries.map((entry) => entry + sign).join('')),
  }));
}

function headsFor(indicators: readonly Indicator[], i: number, standard: Standard): string[][] {
  const indicator = indicators[i]!;
  if (indicator.type !== null) {
    const level = levelByType(standard, indicator) ?? levelOfCode(standard, indicator.type.code);
    return level === undefined ? [] : [[label(level)]];
  }
  if (!standard.coded) return standard.levels.map((level) => [label(level)]);
  const around = [indicators[i - 1], indicators[i + 1]].flatMap((other) => {
    const [level, type] = [other && levelMeant(standard, other), other && typeMeant(standard, other)];
    return level === undefined || type === undefined ? [] : [[label(level), label(type)]];
  });
  return around.filter((head, k) => around.findIndex((other) => other.join() === head.join()) === k);
}

/** A code that is unknown still begins with its level's. */
function levelOfCode(standard: Standard, code: string | null): LevelEntry | undefined {
  return standard.levels.find((level) => level.code !== null && code?.startsWith(level.code));
}
