import { OPERATORS, readValue, Slot, VALUE_WORDS, type Words } from '#grammar';
import { libraryEntry } from '../../library/library.ts';
import { fitsStart } from '../../pinyin/match.ts';
import { filledIn } from '../../rules/support/skeleton.ts';
import { hasStops, type Piece, shownText } from '../../writing/snippet.ts';
import { headOf } from '../support/head-of.ts';
import type { PartSlot } from '../support/indicator-slot.ts';
import type { ListCursor } from '../support/list-cursor.ts';
import { formOfPattern, formOfValue, inStyle, usualForms, type ValueForm } from '../support/value-form.ts';
import type { ListContext } from './context.ts';
import { KIND, type Offer } from './offer.ts';
import { piecesOf, restFrom } from './rest.ts';

const WORDS = {
  same: { zh: '与实施周期指标值相同', en: 'the same as the cycle value' },
  form: { zh: '指标值', en: 'value' },
  known: { zh: '这一指标用过的值', en: 'a value that this indicator has had' },
  state: { zh: '可以核对的状态', en: 'a state that can be checked' },
} satisfies Record<string, Words>;

const MOST_FORMS = 4;
const MOST_STATES = 8;
/** A number, perhaps with the comparison before it, that its unit may follow. */
const NUMBER = /^([^\d０-９]*)([\d０-９][\d０-９.,．，]*)$/;
/** As one types on a keyboard without ≥ and ≤. */
const KEYBOARD_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^[>＞]\s*[=＝]/, '≥'],
  [/^[<＜]\s*[=＝]/, '≤'],
];

/** What the value may be: the cycle value again, the form that fits the name with its unit, or a state. */
export function valueOffers(cursor: ListCursor, slot: PartSlot, context: ListContext): Offer[] {
  if (!standsAlone(cursor, slot)) return [];
  const { locale } = context;
  const part = slot.part === 'annualValue' ? 'annualValue' : 'cycleValue';
  const offers: Offer[] = [];
  const seen = new Set<string>();
  const commit = part === 'cycleValue' ? ['；', ';'] : ['。'];
  const add = (value: readonly Piece[], form: ValueForm, detail: string) => {
    const shown = shownText(value);
    if (seen.has(shown) || shown === slot.typed) return;
    seen.add(shown);
    const common = { start: slot.start, label: shown, kind: KIND.value, detail };
    if (slot.open !== null && (form.sure || context.help.support.snippets)) {
      offers.push({ ...common, end: slot.open, pieces: restFrom(part, form, context) });
    } else offers.push({ ...common, end: slot.end, pieces: value, ...(hasStops(value) ? {} : { commit }) });
  };
  const typed = context.typed(slot.typed);
  const cycle = part === 'annualValue' ? filledIn(slot.before.cycleValue) : null;
  if (cycle !== null && fitsStart(typed, cycle)) add([cycle], known(cycle), WORDS.same[locale]);
  for (const form of formsOf(filledIn(slot.before.name) ?? '', slot, context)) {
    const filled = fill(form, slot.typed);
    if (filled !== null) add(piecesOf(filled), filled, WORDS.form[locale]);
  }
  if (/^[a-z\u3400-\u9fff]+$/i.test(slot.typed)) {
    const states = VALUE_WORDS.states.filter((state) => fitsStart(typed, state)).slice(0, MOST_STATES);
    for (const state of states) add([state], known(state), WORDS.state[locale]);
  }
  return offers;
}

/** The forms that a value under this name may have: as it was written before, as the library has it, as names go. */
export function formsOf(name: string, { before }: PartSlot, { help, standard, style }: ListContext): ValueForm[] {
  const head = headOf(before, standard);
  const known = head === null ? null : help.index.indicatorName((head.type ?? head.level).name, name);
  const entry = libraryEntry(name);
  const forms = [
    ...(known?.values ?? []).map(formOfValue).filter((form) => form.before !== '' || form.after !== ''),
    ...(entry === undefined ? [] : [formOfPattern(entry.value)]),
    ...usualForms(name),
  ];
  const byShape = new Map<string, ValueForm>();
  for (const form of forms) {
    const inOwn = { ...inStyle(form, style), figure: '' };
    const key = `${inOwn.before} ${inOwn.after}`;
    if (!byShape.has(key)) byShape.set(key, inOwn);
  }
  return [...byShape.values()].slice(0, MOST_FORMS);
}

/** A value that is all known. */
function known(value: string): ValueForm {
  return { before: value, figure: '', after: '', sure: true };
}

/** A form with the number that was typed, or as it is where nothing or only its beginning was; null where it does not fit. */
function fill(form: ValueForm, typed: string): ValueForm | null {
  const own = KEYBOARD_SIGNS.reduce((text, [keys, sign]) => text.replace(keys, sign), typed.trim());
  if (form.before.startsWith(own)) return form;
  const begun = OPERATORS.flatMap(({ signs, words }) => [...signs, ...words]).find((spelling) =>
    spelling.startsWith(own),
  );
  if (begun !== undefined) return { ...form, before: begun };
  const number = NUMBER.exec(own);
  if (number === null) return null;
  const [, before, figure] = number;
  const operator = OPERATORS.find(({ signs, words }) => signs.includes(before!) || words.includes(before!));
  if (before !== '' && before !== form.before && operator === undefined) return null;
  return { before: before === '' ? form.before : before!, figure: figure!, after: form.after, sure: true };
}

/** Whether the cursor stands at the end of the value, so that nothing of it is torn apart. */
function standsAlone({ joined, offset }: ListCursor, slot: PartSlot): boolean {
  if (slot.end > offset && !slot.isToFill) return false;
  if (slot.part === 'annualValue' && slot.before.has(Slot.AnnualValue) && readValue(slot.typed).main?.kind === 'date')
    return false;
  return /^\s*(?:[。；;，,]|$)/.test(joined.text.slice(slot.end, slot.end + 4));
}
