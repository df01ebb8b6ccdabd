import { Slot, SPACES, type Words, withoutEnd } from '#grammar';
import { fitsStart } from '../../pinyin/match.ts';
import { filledIn } from '../../rules/support/skeleton.ts';
import { type Piece, shownText } from '../../writing/snippet.ts';
import type { PartSlot } from '../support/indicator-slot.ts';
import type { ListCursor } from '../support/list-cursor.ts';
import type { ListContext } from './context.ts';
import { KIND, type Offer } from './offer.ts';
import { piecesOf, restFrom } from './rest.ts';
import { formsOf } from './values.ts';

const WORDS = {
  label: { zh: '指标值标签', en: 'label of a value' },
  rest: { zh: '写完这一条', en: 'the rest of the indicator' },
  same: { zh: '与实施周期指标值相同', en: 'the same as the cycle value' },
} satisfies Record<string, Words>;

/** The value labels that are still missing, each with all that follows where nothing stands there yet, and alone. */
export function labelOffers(cursor: ListCursor, slot: PartSlot, context: ListContext): Offer[] {
  const { style, standard, locale } = context;
  const { text } = cursor.joined;
  const { labels } = standard;
  const there = text.slice(slot.start).trimStart();
  if (
    slot.open === null &&
    [labels.cycle, labels.annual].some((name) => name !== null && there.startsWith(style.label(name).trim()))
  )
    return [];
  const typed = context.typed(slot.typed);
  const offers: Offer[] = [];
  for (const name of labelsFor(slot, context)) {
    if (!fitsStart(typed, name)) continue;
    const rest = restOfLabel(text.slice(cursor.offset), name, slot.typed);
    const { start, open } = slot;
    const add = (value: string, pieces: readonly Piece[], detail: string) =>
      offers.push({ start, end: open!, label: style.label(name) + value, kind: KIND.label, pieces, detail });
    const annual = name === labels.annual;
    const cycleValue = annual ? cycleValueOf(slot) : null;
    if (open !== null && cycleValue !== null)
      add(cycleValue, [style.label(name), cycleValue, style.end], WORDS.same[locale]);
    else if (open !== null && context.help.support.snippets && annual === (labels.cycle === null)) {
      for (const form of formsOf(nameOf(slot), slot, context)) {
        add(
          shownText(piecesOf(form)),
          restFrom(annual ? 'annualLabel' : 'cycleLabel', form, context),
          WORDS.rest[locale],
        );
      }
    }
    const end = cursor.offset + rest;
    offers.push({ start, end, kind: KIND.label, pieces: [style.label(name)], detail: WORDS.label[locale], more: true });
  }
  return offers;
}

/** The labels that can come next. */
function labelsFor({ before, start, whole }: PartSlot, { standard: { labels } }: ListContext): string[] {
  if (before.has(Slot.AnnualLabel)) return [labels.annual];
  if (before.has(Slot.CycleColon)) return before.has(Slot.CycleValue) ? [labels.annual] : [];
  if (before.has(Slot.CycleLabel)) return labels.cycle === null ? [] : [labels.cycle];
  if (!before.has(Slot.Name) || whole.start + before.startOf(Slot.Name) >= start) return [];
  return labels.cycle === null ? [labels.annual] : [labels.cycle, labels.annual];
}

const SEPARATORS = `；;：:，,${SPACES}`;

/** The name, without the beginning of a label behind it. */
function nameOf({ before, start, whole }: PartSlot): string {
  const name = before.name ?? '';
  const length = start - whole.start - before.startOf(Slot.Name);
  return withoutEnd(name.slice(0, Math.max(0, length)), `${SEPARATORS}。`);
}

function cycleValueOf({ before, start, whole }: PartSlot): string | null {
  if (!before.has(Slot.CycleValue)) return null;
  const length = start - whole.start - before.startOf(Slot.CycleValue);
  return filledIn(withoutEnd(before.cycleValue!.slice(0, length), SEPARATORS) || null);
}

/** How much of a label that stands behind the cursor already goes on with what was typed. */
function restOfLabel(after: string, name: string, typed: string): number {
  const rest = name.startsWith(typed) ? name.slice(typed.length) : name;
  if (rest === '' || !after.startsWith(rest)) return 0;
  return rest.length + /^\s{0,3}[:：]?\s{0,3}/.exec(after.slice(rest.length))![0].length;
}
