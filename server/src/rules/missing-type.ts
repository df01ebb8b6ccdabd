import { findType, type Indicator, type Row, Slot, type Span, type Standard } from '#grammar';
import { isSpliced, isTruncated, isTypeBehindName } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Fix, Rule, SegmentContext, Severity } from './rule.ts';
import { listEdits } from './support/edits.ts';
import { headSpan, isForeign, isTypeAsName, label, levelMeant } from './support/heads.ts';
import { misreadType } from './support/misread.ts';
import { perLastRow } from './support/per-row.ts';
import { isSeparator, usualSign } from './support/separators.ts';
import { headWord } from './support/unknown-level.ts';

export const missingType: Rule = {
  name: 'missing-type',
  group: 'form',
  severity: 'error',
  summary: {
    zh: '一级指标后没有二级指标，而本表要求写',
    en: 'No type between level and name where the table has them',
  },
  messages: {
    missing: {
      zh: '“{level}”后没有二级指标（如 {example}）。本表按二级指标的代码汇总，缺了就归不了类；请补上。',
      en: 'No type (such as {example}) follows “{level}”. The table is summed up by type codes; insert the type.',
    },
    code: {
      zh: '“{level}”后的二级指标只写了代码“{code}”，没有名称。导入时按“代码-名称”识别，只有代码归不了类；请写成“{type}”。',
      en: 'Of the type behind “{level}” only the code “{code}” is there. Imports read “code-name” and cannot classify it by the code alone; write “{type}”.',
    },
    alone: {
      zh: '“{level}”后没有二级指标（如 {example}），同一项目的其他指标都写了。请补上，以便归类。',
      en: 'No type (such as {example}) follows “{level}”, while the other indicators of the project have theirs. Insert it.',
    },
    behind: {
      zh: '二级指标“{type}”写在了名称“{name}”后面，导入时会把“{name}”当成二级指标。应先写二级指标、再写名称，请对调。',
      en: 'The type “{type}” stands behind the name “{name}”, which an import takes for the type. Put the type before the name.',
    },
    unknown: {
      zh: '“{word}”不是“{level}”下的二级指标（可用：{known}），这条指标归不了类。请改为其中之一。',
      en: '“{word}” is no type of “{level}” (there are {known}), so that the indicator cannot be classified. Change it to one of these.',
    },
  },
  fixes: {
    swap: { zh: '对调“{name}”和“{type}”', en: 'Swap “{name}” and “{type}”' },
    insert: { zh: '补上“{type}”', en: 'Insert “{type}”' },
    replace: { zh: '改为“{type}”', en: 'Change to “{type}”' },
  },
  needs: Sign.Part,
  checkRow(row, context) {
    const { standard, report } = context;
    const indicators = row.list?.indicators ?? [];
    if (!wantsTypes(row, context)) return;
    const isCoded = wantsCodes(context);
    const isHabit = indicators.length > 1 && 2 * indicators.filter(isTypeBehindName).length > indicators.length;
    for (const indicator of indicators) {
      // Where most of a list has it so, that is its form.
      if (isTypeBehindName(indicator) && !isHabit && !isSpliced(indicator)) {
        const type = indicator.startOf(indicator.has(Slot.TypeCode) ? Slot.TypeCode : Slot.TypeName);
        const name = { start: indicator.startOf(Slot.Name), end: indicator.endOf(Slot.Name) };
        reportBehind(row, name, { start: type, end: indicator.endOf(Slot.TypeName) }, report);
      }
      if (indicator.level === null || !lacksType(indicator, row, standard)) continue;
      const meant = levelMeant(standard, indicator);
      // Without a code, a level that is not known is missing-level.
      if (meant === undefined && !isCoded) continue;
      const { types } = meant ?? standard.levels[0]!;
      const level = `${indicator.text(Slot.LevelCode) ?? ''}${indicator.level.name}`;
      const severity = isCoded ? {} : { severity: 'warning' as const };
      const fixes = (title: string, span: Span, before = '', behind = ''): Fix[] =>
        types.map(label).map((type) => ({
          title,
          args: { type },
          safe: false,
          edits: listEdits(row, span, `${before}${type}${behind}`),
        }));
      const code = indicator.text(Slot.TypeCode);
      const coded = code === null ? undefined : findType(standard, { code });
      if (coded !== undefined) {
        const span = indicator.span(Slot.TypeCode)!;
        const args = { level, code: code!, type: label(coded) };
        const fix: Fix = { title: 'replace', args, safe: false, edits: listEdits(row, span, args.type) };
        report(row.listSpan(span), { message: 'code', args, ...severity, fix });
        continue;
      }
      const word = headWord(indicator.name);
      if (word !== null) {
        const start = indicator.startOf(Slot.Name);
        const span = { start, end: start + word.length };
        report(row.listSpan(span), {
          message: 'unknown',
          args: { level, word, known: types.map(label).join('、') },
          ...severity,
          fix: fixes('replace', span),
        });
        continue;
      }
      const parts = typeEndIn(indicator.name, standard);
      if (parts !== null) {
        const { start, end } = indicator.span(Slot.Name)!;
        const name = { start, end: start + parts[0].length };
        reportBehind(row, name, { start: end - parts[1].length, end }, report, 'warning');
        continue;
      }
      const sign = usualSign(true, context);
      const separated = indicator.has(Slot.LevelSeparator);
      const isLeft = areAroundType(indicator.text(Slot.LevelSeparator) ?? '');
      const at = isLeft
        ? indicator.startOf(Slot.LevelSeparator) + 1
        : indicator.endOf(separated ? Slot.LevelSeparator : Slot.LevelName);
      report(headSpan(row, indicator, 'level'), {
        message: isCoded ? 'missing' : 'alone',
        args: { level, example: label(types[0]!) },
        ...severity,
        fix: fixes('insert', { start: at, end: at }, separated ? '' : sign, isLeft ? '' : sign),
      });
    }
  },
};

/** 1-产出指标；造林面积；11-数量指标. */
function reportBehind(row: Row, name: Span, type: Span, report: SegmentContext['report'], severity?: Severity): void {
  const { text } = row.list!.joined;
  const span = { start: name.start, end: type.end };
  const args = { name: text.slice(name.start, name.end), type: text.slice(type.start, type.end) };
  const edits = listEdits(row, span, args.type + text.slice(name.end, type.start) + args.name);
  report(row.listSpan(span), {
    message: 'behind',
    args,
    ...(severity === undefined ? {} : { severity }),
    fix: { title: 'swap', args, safe: false, edits },
  });
}

/** The name and the type of what is read as a name, where it ends in a type without code: 检测合格率；质量指标. */
function typeEndIn(name: string | null, standard: Standard): readonly [string, string] | null {
  const [, before = '', type = ''] = (name?.endsWith('指标') && LAST_FIELD.exec(name!)) || [];
  return before !== '' && findType(standard, { name: type }) !== undefined ? [before, type] : null;
}

const LAST_FIELD = /^(.*[^；;：:，,\s])\s*[；;：:，,]\s*([^；;：:，,\s]+)$/;

/** Whether nothing but the separators around it is left of a type, of which this rule speaks: 产出指标；；参训人数. */
export function isLeftEmpty({ type }: Indicator, sign: string, row: Row, context: SegmentContext): boolean {
  return type === null && areAroundType(sign) && wantsTypes(row, context);
}

function areAroundType(signs: string): boolean {
  const [before = '', behind = '', ...others] = signs.replace(/\s+/g, '');
  return isSeparator(before) && isSeparator(behind) && others.length === 0;
}

function wantsTypes(row: Row, context: SegmentContext): boolean {
  return wantsCodes(context) || mostHaveTypes(row);
}

function wantsCodes({ standard, dialect }: SegmentContext): boolean {
  return standard.coded && dialect === 'coded';
}

/** Whether an indicator has no type, and no other rule says what is there instead. */
function lacksType(indicator: Indicator, row: Row, standard: Standard): boolean {
  if (indicator.type !== null || isSpliced(indicator)) return false;
  if (isTruncated(indicator, row) || isForeign(standard, indicator)) return false;
  // A type in the place of the name is missing-name, one with a code that cannot be read unknown-code.
  return !isTypeAsName(standard, indicator) && misreadType(standard, indicator) === null;
}

/** Whether a list has types but for a few slips: forms without codes may go without them. */
const mostHaveTypes = perLastRow(({ list }): boolean => {
  const indicators = list?.indicators ?? [];
  const typed = indicators.filter(({ type }) => type !== null).length;
  return typed >= LEAST_TYPED && typed >= 2 * (indicators.length - typed);
});

const LEAST_TYPED = 3;
