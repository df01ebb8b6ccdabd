import {
  type CatalogEntry,
  findLevel,
  findType,
  type Indicator,
  type LevelEntry,
  type OperatorWords,
  type Row,
  readValue,
  Slot,
  type Table,
  type TypeEntry,
} from '#grammar';
import type { CheckResult } from '../../check/checker.ts';
import { usualColon } from '../../rules/support/separators.ts';

/** How a file writes its indicators, so that a new one looks like the others. */
export interface ListStyle {
  readonly coded: boolean;
  /** Whether a type stands behind the level. */
  readonly types: boolean;
  head(level: LevelEntry, type: TypeEntry | null): string;
  serial(n: number): string;
  /** A value label with its colon. */
  label(name: string): string;
  /** Behind a name and a cycle value, with the space that the file puts there. */
  readonly separator: string;
  readonly end: string;
  /** How a comparison is written: ≥, 不低于 or 不少于. */
  comparison(operator: OperatorWords): string;
}

/** Indicators that are looked at; those of the row itself come first. */
const SAMPLE = 60;
const SAMPLED_ROWS = 200;
const FULL_WIDTH = /[０-９]/;

/** How the indicators of a table are written, told from the row itself and the table's first rows. */
export function listStyleOf(table: Table, row: Row | null, { standard, profile }: CheckResult): ListStyle {
  const sample = sampleOf(table, row);
  const coded = profile.dialect === 'coded' && standard.coded;
  const separator = profile.headSeparator ?? standard.style.headSeparator;
  const space = most(sample.map(spaceBehindHead)) === ' ' ? ' ' : '';
  const colonSpace = most(sample.map(spaceBehindColon)) === ' ' ? ' ' : '';
  const codes = sample.map(({ indicator }) => indicator.text(Slot.LevelCode));
  const dash = most(codes.map((code) => code?.replace(/[\d０-９\s]/g, '') ?? null)) ?? '-';
  const wideCodes = isWide(codes);
  const wideSerials = isWide(sample.map(({ indicator }) => indicator.text(Slot.Serial)));
  const levelNames = namesIn(sample, 'level', (name) => findLevel(standard, { name }));
  const typeNames = namesIn(sample, 'type', (name) => findType(standard, { name }));
  const part = (entry: CatalogEntry, names: ReadonlyMap<CatalogEntry, string>) => {
    const code = coded && entry.code !== null ? `${digits(entry.code, wideCodes)}${dash}` : '';
    return `${code}${names.get(entry) ?? entry.name}${separator}${space}`;
  };
  // Asked for with each value that is offered.
  const written = new Map<OperatorWords, string>();
  return {
    coded,
    types: coded || profile.dialect === 'coded' || sample.some(({ indicator }) => indicator.type !== null),
    head: (level, type) => part(level, levelNames) + (type === null ? '' : part(type, typeNames)),
    serial: (n) => `${digits(String(n), wideSerials)}、`,
    label: (name) => `${name}${usualColon({ profile, standard })}${colonSpace}`,
    separator: `${profile.separator ?? standard.style.separator}${space}`,
    end: standard.style.end,
    comparison: (operator) => {
      let text = written.get(operator);
      if (text === undefined) {
        const inWords = (profile.operators ?? operatorsIn(sample)) === 'word';
        text = inWords ? (wordFor(operator, sample) ?? operator.word) : operator.signs[0]!;
        written.set(operator, text);
      }
      return text;
    },
  };
}

interface Sampled {
  readonly indicator: Indicator;
  readonly text: string;
}

function sampleOf(table: Table, row: Row | null): Sampled[] {
  const sample: Sampled[] = [];
  const add = (from: Row) => {
    for (const indicator of from.list?.indicators ?? []) {
      if (sample.length < SAMPLE) sample.push({ indicator, text: from.list!.joined.text });
    }
  };
  if (row !== null) add(row);
  let looked = 0;
  for (const { segment } of table.rows()) {
    if (sample.length >= SAMPLE || ++looked > SAMPLED_ROWS) break;
    if (segment !== row) add(segment);
  }
  return sample;
}

function spaceBehindHead({ indicator, text }: Sampled): string | null {
  const slot = indicator.has(Slot.TypeSeparator) ? Slot.TypeSeparator : Slot.LevelSeparator;
  return indicator.has(slot) ? (text[indicator.endOf(slot)] === ' ' ? ' ' : '') : null;
}

function spaceBehindColon({ indicator, text }: Sampled): string | null {
  return indicator.has(Slot.AnnualColon) ? (text[indicator.endOf(Slot.AnnualColon)] === ' ' ? ' ' : '') : null;
}

/** In a file that writes comparisons in one way only: which. */
function operatorsIn(sample: readonly Sampled[]): 'word' | 'sign' {
  for (const { how } of comparisonsIn(sample)) {
    if (how === 'word') return 'word';
    if (how === 'sign') return 'sign';
  }
  return 'sign';
}

/** The word that the file has for a comparison. */
function wordFor({ sign }: OperatorWords, sample: readonly Sampled[]): string | null {
  for (const one of comparisonsIn(sample)) if (one.sign === sign && one.how === 'word') return one.text;
  return null;
}

function* comparisonsIn(sample: readonly Sampled[]) {
  for (const { indicator } of sample) {
    const printed = indicator.annualValue ?? '';
    const operator = printed === '' ? null : readValue(printed).main?.operator;
    if (operator) yield { ...operator, text: printed.slice(operator.start, operator.end) };
  }
}

/** The spelling of each level or type that the file uses most (社会效益指标 for 社会效益). */
function namesIn<E extends CatalogEntry>(
  sample: readonly Sampled[],
  kind: 'level' | 'type',
  find: (name: string) => E | undefined,
): Map<CatalogEntry, string> {
  const spellings = new Map<CatalogEntry, string[]>();
  for (const { indicator } of sample) {
    const name = indicator[kind]?.name;
    const entry = name === undefined ? undefined : find(name);
    if (entry !== undefined) spellings.set(entry, [...(spellings.get(entry) ?? []), name!]);
  }
  return new Map([...spellings].map(([entry, names]) => [entry, most(names)!]));
}

function isWide(printed: readonly (string | null)[]): boolean {
  return most(printed.map((one) => (one === null ? null : FULL_WIDTH.test(one) ? 'wide' : 'narrow'))) === 'wide';
}

function digits(text: string, wide: boolean): string {
  return wide ? text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text;
}

/** What occurs most often; the first of equally many. */
function most(items: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const item of items) if (item !== null) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best: string | null = null;
  for (const [item, count] of counts) if (best === null || count > counts.get(best)!) best = item;
  return best;
}
