import { findGlyphs, Slot, withoutSpaces } from '#grammar';
import { isSpliced, isTruncated } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { listEdits } from './support/edits.ts';
import { usualColon } from './support/separators.ts';

export const malformedLabel: Rule = {
  name: 'malformed-label',
  group: 'form',
  severity: 'error',
  summary: {
    zh: '“实施周期指标值”“年度指标值”写错、写漏字或后面缺冒号',
    en: 'A value label is misspelt, cut, or has no colon',
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
  },
  fixes: {
    label: { zh: '改为“{right}”', en: 'Change to “{right}”' },
    colon: { zh: '补上“{colon}”', en: 'Insert “{colon}”' },
  },
  fold: 'common',
  foldBy: 'found',
  needs: Sign.Label,
  checkRow(row, context) {
    const { standard, report } = context;
    for (const indicator of row.list?.indicators ?? []) {
      if (isSpliced(indicator)) continue;
      for (const slots of LABELS) {
        const label = indicator.text(slots.label);
        if (label === null) continue;
        const found = label === standard.labels[slots.kind] ? label : withoutSpaces(label);
        // The end of the cell may cut a label: then the indicator is what is incomplete.
        if (!indicator.has(slots.value) && isTruncated(indicator, row)) continue;
        const span = indicator.span(slots.label)!;
        const right = standard.labels[slots.kind] ?? found;
        const colon = usualColon(context);
        const lost = indicator.has(slots.value) && !indicator.has(slots.colon) ? colon : '';
        if (found !== right) {
          if (findGlyphs(found).length > 0) continue;
          const args = { found, right };
          const edits = listEdits(row, span, right + lost);
          report(row.listSpan(span), { message: 'misspelt', args, fix: { title: 'label', args, safe: false, edits } });
        } else if (lost !== '') {
          const args = { found, colon };
          const edits = listEdits(row, { start: span.end, end: span.end }, colon);
          report(row.listSpan(span), { message: 'colon', args, fix: { title: 'colon', args, safe: false, edits } });
        }
      }
    }
  },
};

const LABELS = [
  { kind: 'cycle', label: Slot.CycleLabel, colon: Slot.CycleColon, value: Slot.CycleValue },
  { kind: 'annual', label: Slot.AnnualLabel, colon: Slot.AnnualColon, value: Slot.AnnualValue },
] as const;
