import { type Indicator, type Row, Slot, type Span, type Standard, withoutSpaces } from '#grammar';
import { isEmptyText, isNameOfHead, isSpliced } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import { isLeftEmpty } from './missing-type.ts';
import type { Rule, SegmentContext } from './rule.ts';
import { endOfCharacter, startOfCharacter } from './support/characters.ts';
import { isTypeAsName, readHead } from './support/heads.ts';
import { lacksCycle } from './support/missing-value.ts';
import { beginsRow } from './support/row-start.ts';
import { type Gap, gapsOf, isSeparator, separateBy, usualSign } from './support/separators.ts';
import { mayEndSerial } from './support/serials.ts';
import { TEMPLATE_WORDS, templateIn } from './support/template.ts';

export const wrongSeparator: Rule = {
  name: 'wrong-separator',
  group: 'form',
  severity: 'warning',
  summary: {
    zh: '指标各部分之间缺少分隔符，或误用了“.”“。”“、”',
    en: 'A separator is missing or is “.”, “。” or “、”',
  },
  messages: {
    missing: {
      zh: '“{before}”与“{after}”之间缺少分隔符“{right}”。导入时按分隔符拆分，缺了会把两部分连成一项；请补上。',
      en: 'No separator “{right}” stands between “{before}” and “{after}”. Imports split at it and would read both as one; insert it.',
    },
    wrong: {
      zh: '“{before}”后的分隔符是“{found}”，应为“{right}”。导入时按分隔符拆分，写错会读错指标；请改正。',
      en: 'The separator behind “{before}” is “{found}” instead of “{right}”. Imports split at it; correct it.',
    },
  },
  fixes: {
    insert: { zh: '补上“{right}”', en: 'Insert “{right}”' },
    replace: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  fixKind: 'either',
  fold: 'common',
  foldBy: 'found',
  needs: Sign.Separator,
  checkRow(row, context) {
    const text = row.list?.joined.text ?? '';
    for (const indicator of row.list?.indicators ?? []) {
      if (isSpliced(indicator)) continue;
      const gaps = gapsOf(indicator);
      const wrong = gaps.filter((gap) => !isSeparator(gap.sign) && !isExplained(gap, indicator, row, context));
      if (wrong.length === 0) continue;
      const rightOf = ({ head }: Gap) =>
        gaps.find((gap) => gap.head === head && isSeparator(gap.sign))?.sign ?? usualSign(head, context);
      // One finding for each sign: an indicator whose separators are all points has one defect.
      for (const found of new Set(wrong.map(({ sign }) => sign))) {
        const same = wrong.filter(({ sign }) => sign === found);
        const { span } = same[0]!;
        const right = rightOf(same[0]!);
        const args = { found, right, before: tail(text, span.start), after: head(text, span, indicator) };
        const [message, title] = found === '' ? ['missing', 'insert'] : ['wrong', 'replace'];
        const around = { start: startOfCharacter(text, span.start), end: endOfCharacter(text, span.end) };
        context.report(row.listSpan(found === '' ? around : span), {
          message,
          args,
          fix: () => ({
            title,
            args,
            safe: !beginsRow(row, indicator) && same.every((gap) => readsAlike(row, indicator, gap)),
            edits: same.flatMap((gap) => separateBy(row, gap.span, rightOf(gap))),
          }),
        });
      }
    }
  },
};

/** Whether another rule speaks of what stands in the place of a separator. */
function isExplained({ slot, sign }: Gap, indicator: Indicator, row: Row, context: SegmentContext): boolean {
  const { standard } = context;
  // Around a cycle value that is not there, label and all: missing-cycle-value.
  if (slot === Slot.NameSeparator && sign.length > 1 && lacksCycle(indicator, context)) return true;
  // Around a name that is not there two separators meet: missing-name.
  if ((slot === Slot.TypeSeparator || slot === Slot.LevelSeparator) && sign.length > 1 && isEmptyText(indicator.name))
    return true;
  if (slot === Slot.LevelSeparator && isLeftEmpty(indicator, sign, row, context)) return true;
  // Behind what is no name: 指标1：， of template-residue.
  if (slot === Slot.NameSeparator && sign.length > 1) {
    if (isTypeAsName(standard, indicator) || templateIn(indicator.name ?? '', TEMPLATE_WORDS) !== null) return true;
  }
  if (sign !== '') return false;
  // What stands behind the head is no name: missing-name.
  if (slot <= Slot.TypeSeparator && isNameOfHead(indicator)) return true;
  // What a misspelt label or a damaged name of a level or type has lost or too much stands before it or behind it.
  switch (slot) {
    case Slot.LevelSeparator:
      return readHead(standard, indicator, 'level')?.byName === undefined;
    case Slot.TypeSeparator:
      return readHead(standard, indicator, 'type')?.byName === undefined;
    case Slot.NameSeparator:
      return isMisspelt(indicator, indicator.has(Slot.CycleLabel) ? 'cycle' : 'annual', standard);
    default:
      return isMisspelt(indicator, 'annual', standard);
  }
}

/** Whether all else reads as before behind another sign: it may be that of a serial, and what it ends may be a head. */
function readsAlike(row: Row, indicator: Indicator, { slot, span }: Gap): boolean {
  const mayBeHead = slot === Slot.NameSeparator && indicator.level === null && CODED.test(indicator.name ?? '');
  return !mayBeHead && !mayEndSerial(row, span.start);
}

const CODED = /^\d+\s*[-－]/;

function isMisspelt(indicator: Indicator, value: 'cycle' | 'annual', { labels }: Standard): boolean {
  const label = indicator.text(value === 'cycle' ? Slot.CycleLabel : Slot.AnnualLabel);
  return label !== null && labels[value] !== null && withoutSpaces(label) !== labels[value];
}

/** How much of the text beside a separator a message shows. */
const SHOWN = 16;
const SIGNS = '；;：:，,。.、';

/** The part behind: a whole head, else the words up to the next sign. */
function head(text: string, { end: start }: Span, indicator: Indicator): string {
  if (indicator.startOf(Slot.TypeCode) === start) return text.slice(start, indicator.endOf(Slot.TypeName));
  let end = start;
  while (end < text.length && end - start < SHOWN && !SIGNS.includes(text[end]!)) end++;
  const more = end < text.length && !SIGNS.includes(text[end]!);
  return text.slice(start, end).trim() + (more ? '…' : '');
}

/** The words in front, back to the last sign. */
function tail(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < SHOWN && !SIGNS.includes(text[start - 1]!)) start--;
  const more = start > 0 && !SIGNS.includes(text[start - 1]!);
  return (more ? '…' : '') + text.slice(start, end).trim();
}
