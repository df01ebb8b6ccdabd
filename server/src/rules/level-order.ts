import { type Indicator, MARKUP, type Row, Slot, textOf } from '#grammar';
import { isSpliced } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Edit, Rule } from './rule.ts';
import { breaksIn, flowingText } from './support/flowing-list.ts';
import { headSpan, headsOf, isApart, label } from './support/heads.ts';
import { pastedLists } from './support/pasted-lists.ts';

export const levelOrder: Rule = {
  name: 'level-order',
  group: 'classification',
  severity: 'hint',
  fixKind: 'either',
  fold: 'whole',
  foldOver: 'projects',
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
    const ranks = indicators.map((indicator) =>
      // type-under-wrong-level asks for another level there.
      isApart(standard, indicator) ? -1 : headsOf(standard, indicator).rank,
    );
    let furthest = -1;
    // Each list that was pasted in has its own order.
    let before = -1;
    const pasted = pastedLists(row);
    for (const [i, indicator] of indicators.entries()) {
      const rank = ranks[i]!;
      if (pasted.some(({ start }) => start === i)) [before, furthest] = [furthest, -1];
      if (pasted.some(({ end }) => end === i)) furthest = before;
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
          // In a list that flows over lines, sorting lays these out anew: too much to do unasked for the sake of a hint.
          return edits.length > 0 ? { title: 'sort', safe: !flowsOverLines(row), edits } : [];
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
  if (!isSortable(row, indicators, ranks)) return [];
  const order = indicators.map((_, i) => i).sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  return flowsOverLines(row) ? flowAnew(row, indicators, order) : moveEntries(row, indicators, order);
}

function isSortable(row: Row, indicators: readonly Indicator[], ranks: readonly number[]): boolean {
  const sound = (one: Indicator, i: number) => one.has(Slot.End) && one.serial === i + 1 && !isSpliced(one);
  if (!indicators.every((one, i) => ranks[i]! >= 0 && sound(one, i))) return false;
  return row.layout === 'authoring' || breaksIn(row).every((gap) => gap.replace(MARKUP, '').trim() === '');
}

function flowsOverLines(row: Row): boolean {
  return row.layout !== 'authoring' && breaksIn(row).some((gap) => /[\r\n]/.test(gap));
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

/** The sorted entries, with their own line breaks, in the place of the list. */
function flowAnew(row: Row, indicators: readonly Indicator[], order: readonly number[]): Edit[] {
  const { text } = row.list!.joined;
  const drafts = order.map((from, to) => {
    const one = indicators[from]!;
    const end = indicators[from + 1]?.start ?? text.length;
    return { text: (serialAt(indicators, to) + text.slice(serialEnd(one), end)).trimEnd(), from: one };
  });
  const span = row.listSpan({ start: indicators[0]!.start, end: text.length });
  return [{ span, text: flowingText(row, drafts) }];
}

/** The serial of a place, with its sign. */
function serialAt(indicators: readonly Indicator[], place: number): string {
  return indicators[place]!.text(Slot.Serial)!;
}

function serialEnd(indicator: Indicator): number {
  return indicator.endOf(Slot.Serial);
}
