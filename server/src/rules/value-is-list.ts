import { type Indicator, type Row, readValue, Slot, type Span } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Edit, Fix, Rule } from './rule.ts';
import { listEdits } from './support/edits.ts';
import type { IndicatorReading, Reading } from './support/reading.ts';
import { numbered } from './support/serials.ts';
import { editsIn, spanIn, textOf } from './support/values.ts';

export const valueIsList: Rule = {
  name: 'value-is-list',
  group: 'values',
  severity: 'information',
  summary: {
    zh: '一个指标值里列了好几项',
    en: 'A value holds a numbered list',
  },
  messages: {
    list: {
      zh: '这个指标值里列了 {count} 项，只完成一部分时无法判断是否达标。请每项各设一条指标。',
      en: 'This value lists {count} targets; when only some are reached nobody can tell whether it is met. Make each an indicator of its own.',
    },
  },
  fixes: {
    split: { zh: '拆成 {count} 条指标：{names}', en: 'Split into {count} indicators: {names}' },
  },
  needs: Sign.Composed,
  checkIndicator(reading, row, { report }) {
    const value = reading.values.find(({ value: { items } }) => items.length > 0);
    if (value === undefined) return;
    const { items } = value.value;
    const { indicator, name, annual } = reading;
    const args = { count: items.length };
    report(spanIn(row, value, { start: items[0]!.mark.start, end: items.at(-1)!.end }), {
      message: 'list',
      args,
      fix: () => (value === annual ? splitFix(row, reading) : []),
      isFixable: () => value === annual && name !== null && indicator.serial !== null,
    });
  },
};

/** What one indicator made of an item says. */
interface Part {
  readonly name: string;
  readonly value: Span;
}

/** One indicator an item: head, name and labels once more before each, and the serials behind moved up. */
function splitFix(row: Row, { indicator, name, annual, cycle }: IndicatorReading): Fix | readonly Fix[] {
  const { serial } = indicator;
  if (annual === null || name === null || serial === null) return [];
  const text = row.list!.joined.text;
  const between = (from: number, to: number) => text.slice(from, to);
  const parts = partsOf(annual, name.value.text);
  const cycleParts = cycle !== null && cycle.value.items.length === parts.length ? partsOf(cycle, '') : null;
  const head = between(indicator.endOf(Slot.Serial), indicator.startOf(Slot.Name));
  const label = between(indicator.startOf(Slot.AnnualLabel), indicator.startOf(Slot.AnnualValue));
  const middle = between(indicator.endOf(Slot.Name), indicator.startOf(Slot.AnnualLabel));
  const middleOf = (k: number) => {
    if (cycle === null || cycleParts === null) return middle;
    const [from, to] = [indicator.startOf(Slot.CycleValue), indicator.endOf(Slot.CycleValue)];
    const value = textOf(cycle, cycleParts[k]!.value);
    return `${between(indicator.endOf(Slot.Name), from)}${value}${between(to, indicator.startOf(Slot.AnnualLabel))}`;
  };
  const edits: Edit[] = [...listEdits(row, indicator.span(Slot.Name)!, parts[0]!.name)];
  if (cycle !== null && cycleParts !== null) edits.push(...keepOnly(row, cycle, cycleParts[0]!.value));
  for (const [k, part] of parts.entries()) {
    const start = k === 0 ? 0 : parts[k - 1]!.value.end;
    const put = k === 0 ? '' : `。${serial + k}、${head}${part.name}${middleOf(k)}${label}`;
    edits.push(...editsIn(row, annual, { start, end: part.value.start }, put));
  }
  edits.push(...moveSerials(row, indicator, parts.length - 1));
  // The name that they had together goes.
  const names = parts.map((part) => part.name).join('、');
  return { title: 'split', args: { count: parts.length, names }, safe: false, edits };
}

/** Of 酒店不少于10家 the name 酒店 and the value 不少于10家; an item without figure, or with a date, keeps the name, with its number. */
function partsOf({ value: { text, items } }: Reading, name: string): Part[] {
  return items.map((item, k) => {
    const { main, subject } = readValue(text.slice(item.start, item.end));
    if (main === null || main.kind === 'date' || subject.end <= subject.start)
      return { name: `${name}（${k + 1}）`, value: item };
    const start = item.start + (main.qualifiers[0]?.start ?? main.start);
    return { name: text.slice(item.start, item.start + subject.end), value: { start, end: item.end } };
  });
}

function keepOnly(row: Row, reading: Reading, { start, end }: Span): Edit[] {
  const rest = { start: end, end: reading.value.text.length };
  return [...editsIn(row, reading, { start: 0, end: start }, ''), ...editsIn(row, reading, rest, '')];
}

/** Adds to the serials behind an indicator. */
function moveSerials(row: Row, indicator: Indicator, by: number): Edit[] {
  const { indicators } = row.list!;
  return indicators
    .slice(indicators.indexOf(indicator) + 1)
    .flatMap((later) => numbered(row, later, (later.serial ?? 0) + by));
}
