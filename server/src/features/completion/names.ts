import { type LevelEntry, nameKey, readValue, type TypeEntry, type Words } from '#grammar';
import { say } from '../../check/words.ts';
import { type LibraryEntry, libraryOf } from '../../library/library.ts';
import { matchText, type Typed } from '../../pinyin/match.ts';
import { filledIn, isToFill } from '../../rules/support/skeleton.ts';
import { plainName } from '../../workspace/digest.ts';
import type { Search } from '../../workspace/name-counts.ts';
import type { KnownName, KnownProject, Source } from '../../workspace/workspace-index.ts';
import { shownText } from '../../writing/snippet.ts';
import { headOf } from '../support/head-of.ts';
import type { HeadSlot } from '../support/head-slot.ts';
import type { PartSlot } from '../support/indicator-slot.ts';
import type { ListCursor } from '../support/list-cursor.ts';
import { formOfPattern, formOfValue, inStyle, usualForms, type ValueForm } from '../support/value-form.ts';
import type { ListContext } from './context.ts';
import { KIND, type Offer } from './offer.ts';
import { piecesOf, restFrom } from './rest.ts';
import { countedBehind, endsHere, serialBefore } from './serials.ts';

const WORDS = {
  sameProject: { zh: '本项目{year}', en: 'this project{year}' },
  used: { zh: '用过 {n} 次：{source}', en: 'used {n} times: {source}' },
  usedOnce: { zh: '用过：{source}', en: 'used: {source}' },
  here: { zh: '本表', en: 'this table' },
  library: { zh: '常用指标', en: 'common indicator' },
} satisfies Record<string, Words>;

const NAMES: Search = { limit: 20, begun: 1_000, inside: 300 };
/** Whole indicators behind a serial: fewer, since heads come first, and all types are searched. */
const WHOLE: Search = { limit: 4, begun: 300, inside: 0 };
const MOST_WHOLE = 12;
const LEAST_TYPED = 2;
const LONGEST_NAME = 40;

/** A name that may be meant, with the value that belongs to it. */
interface Candidate {
  readonly name: string;
  readonly form: ValueForm;
  readonly detail: string;
  /** 0 where what was typed is its beginning, 1 where it stands further in. */
  readonly rank: number;
}

/**
 * Names for an indicator whose head is there, each with all that follows: first those of the same project in other
 * tables, then the most used of the workspace, then common ones, of which those that fit the project come first.
 */
export function nameOffers(cursor: ListCursor, slot: PartSlot, context: ListContext): Offer[] {
  const head = headOf(slot.before, context.standard);
  if (head === null) return [];
  const { style } = context;
  const there = cursor.joined.text.slice(slot.start, slot.end);
  const found = candidates(
    cursor,
    head.level,
    head.type,
    context.typed(slot.typed),
    NAMES,
    sameProjects(cursor, context),
    context,
  );
  const about = (name: string) => ({ what: 'name' as const, head: (head.type ?? head.level).name, name });
  // Letters are no name: a separator behind them can only mean the one that they stand for.
  const commit = /^[a-z]+$/i.test(slot.typed) ? { commit: ['；', ';'] } : {};
  return found.flatMap(({ name, form, detail }): Offer[] => {
    const { start, end, open } = slot;
    const common = {
      start,
      end,
      label: name,
      form: shownText(piecesOf(form)),
      kind: KIND.name,
      detail,
      about: about(name),
    };
    if (open !== null && context.help.support.snippets) {
      return [{ ...common, end: open, pieces: [name, style.separator, ...restFrom('cycleLabel', form, context)] }];
    }
    if (name === there) return [];
    if (open !== cursor.offset) return [{ ...common, pieces: [name], ...commit }];
    return [{ ...common, pieces: [name + style.separator], more: true }];
  });
}

/** Whole indicators for a place behind a serial, where the beginning of a name was typed. */
export function indicatorOffers(cursor: ListCursor, slot: HeadSlot, context: ListContext): Offer[] {
  const typed = context.typed(slot.typed);
  if (typed.text.length < LEAST_TYPED || /^\d|[;:,]/.test(typed.text)) return [];
  if (slot.end > cursor.offset || !context.help.support.snippets || !endsHere(cursor)) return [];
  const projects = sameProjects(cursor, context);
  const serial = serialBefore(cursor, slot, context);
  const others = countedBehind(cursor, slot, context);
  const offers: Offer[] = [];
  for (const level of context.standard.levels) {
    for (const type of context.style.types ? level.types : [null]) {
      const found = candidates(cursor, level, type, typed, WHOLE, projects, context).filter(({ rank }) => rank === 0);
      for (const { name, form, detail } of found) {
        const written = serial + context.style.head(level, type) + name + context.style.separator;
        offers.push({
          start: slot.start,
          end: slot.end,
          kind: KIND.name,
          label: `${name}（${(type ?? level).name}）`,
          detail,
          form: shownText(piecesOf(form)),
          pieces: [written, ...restFrom('cycleLabel', form, context)],
          about: { what: 'name', head: (type ?? level).name, name },
          others,
        });
      }
    }
  }
  return offers.slice(0, MOST_WHOLE);
}

function candidates(
  cursor: ListCursor,
  level: LevelEntry,
  type: TypeEntry | null,
  typed: Typed,
  search: Search,
  projects: readonly KnownProject[],
  { help: { index }, style, locale, checked }: ListContext,
): Candidate[] {
  const found = new Map<string, Candidate>();
  const used = namesIn(cursor, typed);
  const add = (name: string, form: ValueForm, detail: string) => {
    const key = plainName(name);
    const rank = matchText(typed, name);
    if (rank === null || used.has(key) || found.has(key) || name.length > LONGEST_NAME) return;
    found.set(key, { name, form: inStyle(form, style), detail, rank });
  };
  const head = (type ?? level).name;
  for (const { row, year } of projects) {
    for (const { name, type, level, annualValue } of row.indicators) {
      if ((type ?? level) !== nameKey(head) || isToFill(name)) continue;
      const value = filledIn(annualValue);
      add(name, value === null ? usualForm(name) : formOfValue(value), sameProject(year, locale));
    }
  }
  for (const known of index.indicatorNames(head, search, typed)) {
    if (known.count === 1 && fitsWhole(typed, known.name)) continue;
    // A name that says its value is one to be mended, not one to be copied.
    if (readValue(known.name).main !== null) continue;
    add(known.name, formOfKnown(known), usedIn(known, checked.document.uri, locale));
  }
  const about = `${cursor.row?.name ?? ''} ${cursor.row?.goal ?? ''}`;
  for (const { name, value } of fittingFirst(libraryOfHead(level, type), about)) {
    add(name, formOfPattern(value), WORDS.library[locale]);
  }
  return [...found.values()].sort((a, b) => a.rank - b.rank).slice(0, search.limit);
}

/** Names of the project's other indicators: none is offered twice. */
function namesIn({ row, listOffset }: ListCursor, typed: Typed): ReadonlySet<string> {
  const others = row?.list?.indicators.filter(({ start, end }) => end <= listOffset || start > listOffset) ?? [];
  return new Set(others.flatMap(({ name }) => (name === null || fitsWhole(typed, name) ? [] : [plainName(name)])));
}

/** What is being written stands in the index as well. */
function fitsWhole(typed: Typed, name: string): boolean {
  return plainName(name).toLowerCase() === typed.text;
}

/** The same project in other tables, the newest first. */
function sameProjects({ row }: ListCursor, { help, checked }: ListContext): readonly KnownProject[] {
  return row === null || row.name === '' ? [] : help.index.sameProject(row.name, checked.document.uri);
}

function libraryOfHead(level: LevelEntry, type: TypeEntry | null): readonly LibraryEntry[] {
  return type !== null ? libraryOf(type.name) : level.types.flatMap(({ name }) => libraryOf(name));
}

/** Entries that share more pairs of characters with what a project is about come first. */
function fittingFirst(entries: readonly LibraryEntry[], about: string): readonly LibraryEntry[] {
  const sharedWith = ({ name }: LibraryEntry) => {
    const pairs = new Set(Array.from({ length: name.length - 1 }, (_, i) => name.slice(i, i + 2)));
    return [...pairs].filter((pair) => about.includes(pair)).length;
  };
  return entries
    .map((entry) => ({ entry, shared: sharedWith(entry) }))
    .sort((a, b) => b.shared - a.shared)
    .map(({ entry }) => entry);
}

/** As it is used elsewhere, without the number: each project has its own. */
function formOfKnown({ name, values }: KnownName): ValueForm {
  const [value] = values;
  if (value === undefined) return usualForm(name);
  const form = formOfValue(value);
  return form.before === '' && form.after === '' ? usualForm(name) : { ...form, figure: '' };
}

function usualForm(name: string): ValueForm {
  return usualForms(name)[0] ?? { before: '', figure: '', after: '' };
}

function sameProject(year: number | null, locale: ListContext['locale']): string {
  return say(WORDS.sameProject, locale, { year: year === null ? '' : ` ${year}` });
}

function usedIn({ count, sources }: KnownName, uri: string, locale: ListContext['locale']): string {
  const source = sources[0] === undefined ? '' : sourceName(sources[0], uri, locale);
  return say(count === 1 ? WORDS.usedOnce : WORDS.used, locale, { n: count, source });
}

/** A table as people call it: its department and year, else its file. */
export function sourceName({ uri, department, year }: Source, own: string, locale: ListContext['locale']): string {
  if (uri === own) return WORDS.here[locale];
  const parts = [department, year].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' ') : decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
