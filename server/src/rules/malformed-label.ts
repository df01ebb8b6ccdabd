import { findGlyphs, Slot, USUAL_LABELS, withoutSpaces } from '#grammar';
import { isEmptyText, isLeftOfStart, isSpliced, labelTwice } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { listEdits } from './support/edits.ts';
import { isColon, usualColon } from './support/separators.ts';

export const malformedLabel: Rule = {
  name: 'malformed-label',
  group: 'form',
  severity: 'error',
  summary: {
    zh: '“实施周期指标值”“年度指标值”写错、写漏字，或后面缺冒号、误用了别的符号',
    en: 'A value label is misspelt, cut, or has no colon or another sign behind it',
  },
  messages: {
    misspelt: {
      zh: '“{found}”应为“{right}”。导入时按完整的字样识别指标值，写错就读不到这个值；请改正。',
      en: '“{found}” should be “{right}”. Imports find the value by this label and miss it otherwise; correct it.',
    },
    colon: {
      zh: '“{found}”后面缺少冒号。导入时按冒号取后面的指标值，请补上“{colon}”。',
      en: 'No colon follows “{found}”. Imports take the value behind the colon; insert “{colon}”.',
    },
    sign: {
      zh: '“{found}”后面是“{sign}”，应为“{colon}”。导入时按冒号取后面的指标值，请改正。',
      en: '“{found}” is followed by “{sign}” instead of “{colon}”. Imports take the value behind the colon; correct it.',
    },
  },
  fixes: {
    label: { zh: '改为“{right}”', en: 'Change to “{right}”' },
    colon: { zh: '补上“{colon}”', en: 'Insert “{colon}”' },
    sign: { zh: '改为“{colon}”', en: 'Change to “{colon}”' },
  },
  fixKind: 'either',
  fold: 'common',
  foldBy: 'found',
  needs: Sign.Label,
  checkRow(row, context) {
    const { standard, report } = context;
    for (const indicator of row.list?.indicators ?? []) {
      if (isSpliced(indicator) || isLeftOfStart(indicator) || labelTwice(indicator) !== null) continue;
      for (const slots of LABELS) {
        const label = indicator.text(slots.label);
        if (label === null) continue;
        const found = label === standard.labels[slots.kind] ? label : withoutSpaces(label);
        // Without a value the label is told by missing-cycle-value or missing-annual-value.
        if (isEmptyText(indicator.text(slots.value))) continue;
        const span = indicator.span(slots.label)!;
        const right = standard.labels[slots.kind] ?? onceOnly(found, USUAL_LABELS[slots.kind]);
        const colon = usualColon(context);
        const sign = indicator.text(slots.colon) ?? '';
        const colonFits = isColon(sign);
        if (found === right && colonFits) continue;
        const end = colonFits ? span.end : Math.max(span.end, indicator.endOf(slots.colon));
        const edits = listEdits(row, { start: span.start, end }, colonFits ? right : right + colon);
        if (found !== right) {
          if (findGlyphs(found).length > 0) continue;
          const args = { found, right };
          report(row.listSpan(span), { message: 'misspelt', args, fix: { title: 'label', args, safe: false, edits } });
        } else {
          const args = { found, sign, colon };
          const message = sign === '' ? 'colon' : 'sign';
          const fix = { title: message, args, safe: sign !== '', edits };
          report(row.listSpan(span), { message, args, fix });
        }
      }
    }
  },
};

/** A label that the standard does not ask for, without its beginning once more before it. */
function onceOnly(found: string, usual: string): string {
  if (!found.endsWith(usual)) return found;
  return usual.startsWith(found.slice(0, -usual.length).replace(/[:：]/g, '')) ? usual : found;
}

const LABELS = [
  { kind: 'cycle', label: Slot.CycleLabel, colon: Slot.CycleColon, value: Slot.CycleValue },
  { kind: 'annual', label: Slot.AnnualLabel, colon: Slot.AnnualColon, value: Slot.AnnualValue },
] as const;
