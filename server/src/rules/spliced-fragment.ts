import { type Fragment, type Indicator, labelInValue, remnantIn, Slot, type Span } from '#grammar';
import { isSpliced } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { listEdits } from './support/edits.ts';
import { numberOf } from './support/serials.ts';

export const splicedFragment: Rule = {
  name: 'spliced-fragment',
  group: 'form',
  severity: 'error',
  summary: {
    zh: '指标里夹进了另一条指标的片段',
    en: 'An indicator holds the head or label of another',
  },
  messages: {
    seam: {
      zh: '第 {number} 条指标在“{found}”处像是两条指标接在了一起，中间的内容已经丢失，名称和指标值因此读不准。请对照原表，把两条指标分别补全。',
      en: 'At “{found}” indicator {number} looks like two that have become one; what stood between is lost, and name and values cannot be trusted. Restore both from the source.',
    },
    spliced: {
      zh: '第 {number} 条指标里夹进了“{found}”，像是复制或转换时接错的片段，名称和指标值因此读不准。请核对原表，删去多余的部分。',
      en: 'Indicator {number} holds “{found}”, which looks like a piece of another indicator put in by copying or conversion. Check the source and delete what is too much.',
    },
  },
  fixes: {
    remove: { zh: '删去夹进的片段，保留最后的指标值', en: 'Delete the piece, keep the last value' },
  },
  needs: Sign.Splice,
  checkRow(row, { report }) {
    const { indicators = [], joined } = row.list ?? {};
    for (const [i, indicator] of indicators.entries()) {
      if (!isSpliced(indicator)) continue;
      const pieces = surplusOf(indicator);
      const remnant = pieces.length === 0 ? remnantIn(indicator) : null;
      if (remnant !== null) pieces.push(remnant);
      const found = joined!.text.slice(pieces[0]!.start, pieces[0]!.end);
      const edits = pieces.flatMap((piece) => listEdits(row, piece, ''));
      report(row.listSpan(pieces[0]!), {
        message: remnant === null ? 'spliced' : 'seam',
        args: { number: numberOf(indicators, i), found: found.length > 24 ? `${found.slice(0, 24)}…` : found },
        // Where two indicators have become one, taking out the seam mends neither.
        fix: remnant === null ? { title: 'remove', safe: false, edits } : [],
      });
    }
  },
};

/** The stretches to take out: all that stands between the first annual label and the last, and any other fragment. */
function surplusOf(indicator: Indicator): Span[] {
  const fragments = [...indicator.fragments].sort((a, b) => a.start - b.start);
  const lastLabel = fragments.findLast(({ slot }) => slot === Slot.AnnualLabel);
  const inValue = labelInValue(indicator);
  const pieces: Span[] = inValue === null ? [] : [inValue];
  if (lastLabel !== undefined) pieces.push({ start: indicator.startOf(Slot.AnnualLabel), end: lastLabel.start });
  for (const fragment of fragments) {
    const within = (piece: Span) => fragment.start >= piece.start && fragment.end <= piece.end;
    if (pieces.some(within) || belongsToLast(fragment, lastLabel)) continue;
    const before = pieces.at(-1);
    if (before !== undefined && fragment.start - before.end <= 1 && fragment.start >= before.end) {
      pieces[pieces.length - 1] = { start: before.start, end: fragment.end };
    } else pieces.push({ start: fragment.start, end: fragment.end });
  }
  return pieces.sort((a, b) => a.start - b.start);
}

/** The last annual label stays, with its colon. */
function belongsToLast(fragment: Fragment, lastLabel: Fragment | undefined): boolean {
  return lastLabel !== undefined && fragment.start >= lastLabel.start && fragment.slot >= Slot.AnnualLabel;
}
