import { type Indicator, type Row, Slot, textOf } from '#grammar';
import { isSpliced } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Edit, Rule } from './rule.ts';
import { headSpan, headsOf, label } from './support/heads.ts';

export const levelOrder: Rule = {
  name: 'level-order',
  group: 'classification',
  severity: 'hint',
  fixKind: 'safe',
  summary: {
    zh: '一级指标没有按规定的顺序排列',
    en: "Levels are not in the standard's order",
  },
  messages: {
    order: {
      zh: '“{level}”排在“{before}”之后，顺序应为{order}。按顺序排列便于审核时逐类核对，请调整。',
      en: '“{level}” comes after “{before}”; the order is {order}. Reviewers go through the levels one by one, so put them in order.',
    },
  },
  fixes: {
    sort: { zh: '按一级指标的顺序重排并编号', en: 'Sort the indicators by level and renumber them' },
  },
  needs: Sign.Order,
  checkRow(row, { standard, report }) {
    const indicators = row.list?.indicators ?? [];
    const ranks = indicators.map((indicator) => headsOf(standard, indicator).rank);
    let furthest = -1;
    for (const [i, indicator] of indicators.entries()) {
      const rank = ranks[i]!;
      if (rank < 0) continue;
      if (rank >= furthest) {
        furthest = rank;
        continue;
      }
      const args = {
        level: label(standard.levels[rank]!),
        before: label(standard.levels[furthest]!),
        order: standard.levels.map(({ name }) => name).join('、'),
      };
      report(headSpan(row, indicator, 'level'), {
        message: 'order',
        args,
        fix: () => {
          const edits = sorted(row, indicators, ranks);
          return edits.length > 0 ? { title: 'sort', safe: true, edits } : [];
        },
        isFixable: () => isSortable(row, indicators, ranks),
      });
      return;
    }
  },
};

/**
 * Edits that sort the indicators, each with the serial of its new place. None where one of them is unfinished or the
 * serials do not run: what belongs together is uncertain then.
 */
function sorted(row: Row, indicators: readonly Indicator[], ranks: readonly number[]): Edit[] {
  if (!areSound(indicators, ranks)) return [];
  const order = indicators.map((_, i) => i).sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  return row.layout === 'authoring' ? moveEntries(row, indicators, order) : refill(row, indicators, order);
}

function areSound(indicators: readonly Indicator[], ranks: readonly number[]): boolean {
  return indicators.every((one, i) => ranks[i]! >= 0 && one.has(Slot.End) && one.serial === i + 1 && !isSpliced(one));
}

/** Whether `sorted` gives edits. In a wrapped list only these tell whether the lines still fit. */
function isSortable(row: Row, indicators: readonly Indicator[], ranks: readonly number[]): boolean {
  if (row.layout === 'wrapped' || !row.list!.joined.contiguous) return sorted(row, indicators, ranks).length > 0;
  return areSound(indicators, ranks);
}

/** Whole entries, with their own line breaks, change places. */
function moveEntries(row: Row, indicators: readonly Indicator[], order: readonly number[]): Edit[] {
  const source = textOf(row);
  return order.flatMap((from, to) => {
    if (from === to) return [];
    const taken = row.listSpan(indicators[from]!);
    const behind = row.listSpan({ start: serialEnd(indicators[from]!), end: indicators[from]!.end });
    const text = serialAt(indicators, to) + source.slice(behind.start, taken.end);
    return [{ span: row.listSpan(indicators[to]!), text }];
  });
}

/** The sorted text flows into the same lines as before. */
function refill(row: Row, indicators: readonly Indicator[], order: readonly number[]): Edit[] {
  const { joined } = row.list!;
  const { text } = joined;
  const parts = order.map((from, to) => {
    const gap = to === 0 ? '' : text.slice(indicators[to - 1]!.end, indicators[to]!.start);
    const one = indicators[from]!;
    return gap + serialAt(indicators, to) + text.slice(serialEnd(one), one.end);
  });
  const start = indicators[0]!.start;
  const end = indicators.at(-1)!.end;
  const fresh = parts.join('');
  if (fresh.length !== end - start) return [];
  const bounds = [start, ...joined.seamsBetween(start, end), end];
  const edits = bounds.slice(1).map((bound, i) => ({
    span: row.listSpan({ start: bounds[i]!, end: bound }),
    text: fresh.slice(bounds[i]! - start, bound - start),
  }));
  // White space at a seam would be lost in joining, and one that joining put in has no place in the source.
  const whole = edits.every(({ span, text: put }) => put.length === span.end - span.start && put.trim() === put);
  return whole || edits.length === 1 ? edits : [];
}

/** The serial of a place, with its sign. */
function serialAt(indicators: readonly Indicator[], place: number): string {
  return indicators[place]!.text(Slot.Serial)!;
}

function serialEnd(indicator: Indicator): number {
  return indicator.endOf(Slot.Serial);
}
