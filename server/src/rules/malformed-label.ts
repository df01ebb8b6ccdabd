import { findGlyphs, Slot } from '#grammar';
import { isSpliced, isTruncated } from '../check/defects.ts';
import type { Rule } from './rule.ts';
import { listEdits } from './support/edits.ts';

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
  checkRow(row, { standard, profile, report }) {
    const labels = [
      { label: Slot.CycleLabel, colon: Slot.CycleColon, value: Slot.CycleValue, right: standard.labels.cycle },
      { label: Slot.AnnualLabel, colon: Slot.AnnualColon, value: Slot.AnnualValue, right: standard.labels.annual },
    ];
    for (const indicator of row.list?.indicators ?? []) {
      if (isSpliced(indicator)) continue;
      for (const slots of labels) {
        const found = indicator.text(slots.label)?.replace(/\s+/g, '');
        if (found === undefined || findGlyphs(found).length > 0) continue;
        // The end of the cell may cut a label: then the indicator is what is incomplete.
        if (!indicator.has(slots.value) && isTruncated(indicator, row)) continue;
        const span = indicator.span(slots.label)!;
        const right = slots.right ?? found;
        const colon = profile.colon ?? standard.style.colon;
        if (found !== right) {
          const args = { found, right };
          const edits = listEdits(row, span, right);
          report(row.listSpan(span), { message: 'misspelt', args, fix: { title: 'label', args, safe: false, edits } });
        } else if (!indicator.has(slots.colon) && indicator.has(slots.value)) {
          const args = { found, colon };
          const edits = listEdits(row, { start: span.end, end: span.end }, colon);
          report(row.listSpan(span), { message: 'colon', args, fix: { title: 'colon', args, safe: false, edits } });
        }
      }
    }
  },
};
