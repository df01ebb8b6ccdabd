import type { MarkupContent, SignatureHelp } from 'vscode-languageserver-types';
import { type Position, Slot, type Standard, type Words } from '#grammar';
import { type Locale, say } from '../check/words.ts';
import { matchText, typedAs } from '../pinyin/match.ts';
import type { Checked } from '../workspace/checked.ts';
import { definitionOf, entryName } from './support/definition.ts';
import { headOf } from './support/head-of.ts';
import { headSlotAt, namesOf } from './support/head-slot.ts';
import { type PartSlot, partSlotsAt } from './support/indicator-slot.ts';
import { type ListCursor, listCursorAt } from './support/list-cursor.ts';
import { type ListStyle, listStyleOf } from './support/list-style.ts';

/** The places of an indicator as its author sees them. */
type Field = 'serial' | 'head' | 'name' | 'cycle' | 'annual';

const WORDS = {
  form: { zh: '一条指标的写法（{standard}）', en: 'How an indicator is written ({standard})' },
  serial: { zh: '序号', en: 'serial' },
  level: { zh: '层级', en: 'level' },
  type: { zh: '类型', en: 'type' },
  name: { zh: '指标名称', en: 'name' },
  value: { zh: '值', en: 'value' },
} satisfies Record<string, Words>;

const BELONGS: Readonly<Record<Field, Words>> = {
  serial: { zh: '从 1 起连续编号，后面写“、”。', en: 'Numbered from 1 without gaps, with 、 behind.' },
  head: { zh: '可写：{heads}', en: 'One of: {heads}' },
  name: {
    zh: '简短的名词短语，说明考核什么；数字和“≥”写在指标值里。',
    en: 'A short noun phrase that says what is measured; figures and ≥ belong into the value.',
  },
  cycle: {
    zh: '整个实施周期结束时要达到的值：符号、数字、单位，如 ≥90%、≤5个工作日。',
    en: 'What is to be reached by the end of the whole cycle: sign, number and unit, such as ≥90% or ≤5个工作日.',
  },
  annual: {
    zh: '本年度要达到的值：符号、数字、单位。只实施一年的项目与实施周期指标值相同。',
    en: 'What is to be reached this year: sign, number and unit. The same as the cycle value in a project of one year.',
  },
};

/** Characters at which an editor asks for the form of an indicator, and at which it asks again. */
export const SIGNATURE_TRIGGERS = ['、', '；', ';', '：', ':'];
export const SIGNATURE_RETRIGGERS = ['，', ',', '。', '-', '\n'];

/** The form of the indicator that is being written, in the file's own way, with the place of the cursor marked. */
export function signatureHelp(
  { document: { table }, result, locale }: Checked,
  position: Position,
): SignatureHelp | null {
  const cursor = listCursorAt(table, position);
  if (cursor === null) return null;
  const style = listStyleOf(table, cursor.row, result);
  const place = fieldAt(cursor, style, result.standard);
  if (place === null) return null;
  const form = formOf(style, result.standard, locale);
  const parameters = form.fields.map(({ field, start, end }) => ({
    label: [start, end] as [number, number],
    documentation: documentationOf(field, place.part, result.standard, locale),
  }));
  const label = form.text;
  const documentation = say(WORDS.form, locale, { standard: result.standard.name[locale] });
  return {
    signatures: [{ label, documentation, parameters }],
    activeSignature: 0,
    activeParameter: form.fields.findIndex(({ field }) => field === place.field),
  };
}

/** Which place of an indicator the cursor stands in; null behind its end and outside of indicators. */
function fieldAt(
  cursor: ListCursor,
  { types }: ListStyle,
  standard: Standard,
): { field: Field; part: PartSlot | null } | null {
  const head = headSlotAt(cursor.joined.text, cursor.offset, namesOf(standard));
  const [part = null] = partSlotsAt(cursor, standard);
  // What is begun behind a finished indicator reads as the rest of its value until its head is there.
  const mayBegin =
    part !== null && head !== null && (part.start < head.start || (types && !part.before.has(Slot.TypeName)));
  const begins = head?.after === 'end' || (mayBegin && isHeadBegun(head.typed, standard));
  if (part !== null && !begins && (!types || part.before.has(Slot.TypeName) || part.before.has(Slot.Name))) {
    return { field: fieldOf(part, standard), part };
  }
  if (head === null || (!cursor.sure && head.typed === '')) return null;
  return { field: head.after === 'serial' || head.typed !== '' ? 'head' : 'serial', part: null };
}

/** Whether what was typed behind a serial may become a head. */
function isHeadBegun(text: string, { levels }: Standard): boolean {
  const typed = typedAs(text.split(/[；;：:，,]/).at(-1)!, true);
  return levels.some((level) => [level, ...level.types].some((entry) => matchText(typed, entryName(entry)) !== null));
}

function fieldOf({ part, before }: PartSlot, { labels }: Standard): Field {
  if (part === 'name') return 'name';
  if (part === 'cycleValue') return 'cycle';
  if (part === 'annualValue' || labels.cycle === null || before.has(Slot.AnnualLabel)) return 'annual';
  return before.has(Slot.CycleColon) ? 'annual' : 'cycle';
}

/** `序号、1-层级；11-类型；指标名称；…` with the stretch of each place. */
function formOf(style: ListStyle, { labels }: Standard, locale: Locale) {
  let text = '';
  const fields: { field: Field; start: number; end: number }[] = [];
  const add = (field: Field, words: string, behind: string) => {
    fields.push({ field, start: text.length, end: text.length + words.length });
    text += words + behind;
  };
  const entry = (digits: string, { [locale]: name }: Words) => ({
    code: digits,
    name,
    aliases: [],
    definition: BELONGS.head,
  });
  const level = { ...entry('1', WORDS.level), types: [] };
  const head = style.head(level, style.types ? entry('11', WORDS.type) : null);
  const separator = /[；;：:，,.。、]?\s*$/.exec(head)![0];
  add('serial', WORDS.serial[locale], '、');
  add('head', head.slice(0, head.length - separator.length), separator);
  add('name', WORDS.name[locale], style.separator);
  if (labels.cycle !== null) add('cycle', style.label(labels.cycle) + WORDS.value[locale], style.separator);
  add('annual', style.label(labels.annual) + WORDS.value[locale], style.end);
  return { text, fields };
}

function documentationOf(field: Field, part: PartSlot | null, standard: Standard, locale: Locale): MarkupContent {
  const heads = standard.levels.map((level) => `${entryName(level)}（${level.types.map(entryName).join('、')}）`);
  const said = say(BELONGS[field], locale, { heads: heads.join('；') });
  const head = field === 'name' && part !== null ? headOf(part.before, standard) : null;
  const entry = head?.type ?? head?.level;
  const value = entry === undefined ? said : `${said}\n\n**${entryName(entry)}**\n\n${definitionOf(entry)}`;
  return { kind: 'markdown', value };
}
