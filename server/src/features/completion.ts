import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { betweenBars, findLevel, findType, type Position, type Row, type Table } from '#grammar';
import type { Checked } from '../workspace/checked.ts';
import { shownText } from '../writing/snippet.ts';
import { amountOffers } from './completion/amounts.ts';
import { type Help, type ListContext, listContext } from './completion/context.ts';
import { goalLabelOffers, goalOffers } from './completion/goals.ts';
import { headingOffers, tableOffers } from './completion/headings.ts';
import { headOffers } from './completion/heads.ts';
import { labelOffers } from './completion/labels.ts';
import { indicatorOffers, nameOffers, sourceName } from './completion/names.ts';
import { type ItemData, type Offer, type Place, toItem } from './completion/offer.ts';
import { rowOffers } from './completion/rows.ts';
import { serialOffers } from './completion/serials.ts';
import { valueOffers } from './completion/values.ts';
import { definitionOf, entryName } from './support/definition.ts';
import { headSlotAt, namesOf } from './support/head-slot.ts';
import { partSlotsAt } from './support/indicator-slot.ts';
import { isInBars } from './support/line-cells.ts';
import { lineSlotAt } from './support/line-slot.ts';
import { type ListCursor, listCursorAt } from './support/list-cursor.ts';
import { listStyleOf } from './support/list-style.ts';
import { escaped } from './support/markdown.ts';
import { completeInComment } from './support/suppression-completion.ts';

export type { Help } from './completion/context.ts';

/** Characters at which an editor asks by itself; letters and digits of words come by its quick suggestions. */
export const TRIGGER_CHARACTERS = ['1', '2', '3', '4', '-', '、', '；', ';', '：', ':', '≥', '≤', '，', '\t', '|'];

/**
 * What can be written at a position, in the way of the file: heads, serials, names, labels and values of indicators;
 * names of units and projects, amounts and goals; whole projects and tables; in a comment, what suppresses rules. Each
 * replaces exactly what stands there.
 */
export function completion(checked: Checked, position: Position, help: Help): CompletionList {
  const inComment = completeInComment(checked, position);
  if (inComment !== null) return { isIncomplete: false, items: inComment };
  const { table, uri } = checked.document;
  const cursor = listCursorAt(table, position);
  const context = listContext(checked, help, listStyleOf(table, cursor?.row ?? null, checked.result));
  const at = table.snapshot.clamp(position);
  const line = table.snapshot.line(at.line);
  const own: Place = { positionOf: (character) => ({ line: at.line, character }) };
  const list: Place = { positionOf: (offset) => cursor!.place(cursor!.joined.sourceAt(offset)) };
  const inBars = isInBars(line, rowAt(table, at.line));
  const written = (offers: Offer[]) => (inBars ? offers.map(asBetweenBars) : offers);
  const inList = cursor === null ? [] : written(listOffers(cursor, context));
  // Below a project's name both its goal and its first indicator can come.
  const onLine = inList.length === 0 || cursor!.row?.list === null ? lineOffers(at, context, written) : [];
  const placed = [
    ...onLine.map((offer) => ({ offer, place: own })),
    ...inList.map((offer) => ({ offer, place: list })),
  ];
  const to = { at, line, uri, support: help.support };
  return {
    // What fits depends on what is typed in ways that no client knows (pinyin), so each keystroke asks again.
    isIncomplete: placed.length > 0,
    items: placed.map(({ offer, place }, i) => toItem(offer, i, { ...to, place })),
  };
}

/** The offers for a place in an indicator list, best first. */
function listOffers(cursor: ListCursor, context: ListContext): Offer[] {
  const slot = headSlotAt(cursor.joined.text, cursor.offset, namesOf(context.standard));
  if (!cursor.sure && !slot?.typed) return [];
  if (slot !== null) {
    const serials = serialOffers(cursor, slot, context);
    const found = [...serials, ...headOffers(cursor, slot, context), ...indicatorOffers(cursor, slot, context)];
    if (found.length > 0) return found;
  }
  for (const part of partSlotsAt(cursor, context.standard)) {
    const found = offersIn[part.part](cursor, part, context);
    if (found.length > 0) return found;
  }
  return [];
}

const offersIn = { name: nameOffers, label: labelOffers, cycleValue: valueOffers, annualValue: valueOffers } as const;

/** A text that comes between bars, where a bar in it is an ordinary character. */
function asBetweenBars(offer: Offer): Offer {
  const pieces = offer.pieces.map((piece) =>
    typeof piece === 'string' ? betweenBars(piece) : { ...piece, text: betweenBars(piece.text) },
  );
  return { ...offer, label: offer.label ?? shownText(offer.pieces), pieces };
}

function rowAt(table: Table, line: number): Row | null {
  const { segment } = table.segmentAt(line);
  return segment.what === 'row' ? segment : null;
}

/** The offers for any other line; `written` says them as texts are written there. */
function lineOffers(at: Position, context: ListContext, written: (offers: Offer[]) => Offer[]): Offer[] {
  const slot = lineSlotAt(context.checked.document.table, at);
  switch (slot?.what) {
    case 'row':
      return rowOffers(slot, at.line, context);
    case 'cell':
      return amountOffers(slot, at.line, context);
    case 'goal':
      return written(goalOffers(slot, context));
    case 'detail':
      return goalLabelOffers(slot, context);
    case 'department':
    case 'amountUnit':
      return headingOffers(slot, context);
    case 'table':
      return tableOffers(slot, at.line, context);
    default:
      return [];
  }
}

/** An item with its documentation: what a level or type means, where a name is used and with which values. */
export function resolveCompletion(checked: Checked, item: CompletionItem, { index }: Help): CompletionItem {
  const { about } = item.data as ItemData;
  const { standard } = checked.result;
  const name = about.what === 'head' ? (about.type ?? about.level) : about.head;
  const type = findType(standard, { name });
  const entry = type ?? findLevel(standard, { name });
  if (entry === undefined) return item;
  const parts = [`**${entryName(entry)}**`, definitionOf(entry)];
  const known = about.what === 'name' ? index.indicatorName(name, about.name) : null;
  if (known !== null) {
    const sources = known.sources.map((source) => sourceName(source, checked.document.uri, checked.locale)).join('、');
    parts.unshift(`${escaped(sources)}${known.values.length === 0 ? '' : `  \n${escaped(known.values.join('、'))}`}`);
  }
  return { ...item, documentation: { kind: 'markdown', value: parts.join('\n\n') } };
}
