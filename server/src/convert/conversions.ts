import {
  CODED_STANDARD,
  convertLayout,
  findLevel,
  findType,
  type Indicator,
  type LevelEntry,
  type LineSpan,
  type Placed,
  type Rewriting,
  type Row,
  type Standard,
  type Table,
  type TypeEntry,
  type Words,
} from '#grammar';
import type { CheckResult } from '../check/checker.ts';
import { hasIndicators, isSpliced } from '../check/defects.ts';
import { format } from '../format/format.ts';
import { styleOf } from '../format/style.ts';
import type { Draft } from '../rules/support/flowing-list.ts';
import { label, levelMeant, typeMeant } from '../rules/support/heads.ts';
import { takesNewList } from '../rules/support/insertion.ts';
import { draftHeads, isEnded, placeFor } from '../rules/support/presence.ts';
import { usualSign } from '../rules/support/separators.ts';
import { requiredSkeletons, skeleton } from '../rules/support/skeleton.ts';
import { draftsOf, numbered } from './drafts.ts';
import { headChange } from './heads.ts';
import { possibleTypes } from './infer-type.ts';
import { rewriteLists } from './rewrite-lists.ts';

export const CONVERSIONS = ['authoring', 'published', 'standard', 'codes', 'renumber', 'sort', 'types'] as const;
/** What a table can be made into, as commands, code actions and the command line name it. */
export type ConversionName = (typeof CONVERSIONS)[number];

export const CONVERSION_TITLES: Readonly<Record<ConversionName, Words>> = {
  authoring: { zh: '转换为编写版式（一条指标一行）', en: 'Convert to the authoring layout (one indicator a line)' },
  published: {
    zh: '转换为公开版式（一个项目一行，去掉注释）',
    en: 'Convert to the published layout (one project a line, without comments)',
  },
  standard: {
    zh: '改为标准写法（分隔符、标点、层级和类型名称）',
    en: 'Convert to the standard dialect (separators, widths, names of levels and types)',
  },
  codes: { zh: '补上层级和类型编码', en: 'Add the codes of levels and types' },
  renumber: { zh: '重新编号', en: 'Renumber the indicators' },
  sort: { zh: '按层级排序并重新编号', en: 'Sort by level and renumber' },
  types: { zh: '补齐必设的指标（待填）', en: 'Add drafts of required indicators' },
};

/** An indicator whose type its name leaves open. */
export interface OpenType {
  /** Stays the same as long as the document does. */
  readonly key: string;
  readonly at: Placed<Row>;
  readonly indicator: Indicator;
  readonly choices: readonly TypeEntry[];
}

/** What a conversion makes of a table, and what it has to ask. */
export interface Conversion extends Rewriting {
  readonly open: readonly OpenType[];
}

/** What was answered to open types: the code of a type by the key of the question. */
export type Answers = Readonly<Record<string, string>>;

/**
 * Converts a table.
 *
 * @param lines of which rows, where not all are meant; the layouts and the dialect are those of the whole table
 */
export function convert(
  table: Table,
  result: CheckResult,
  name: ConversionName,
  answers: Answers = {},
  lines?: LineSpan,
): Conversion {
  const open: OpenType[] = [];
  const lists = (draft: (row: Placed<Row>) => readonly Draft[] | null) =>
    rewriteLists(table, (row) => (hasIndicators(row.segment) ? draft(row) : null), lines);
  const rewriting = (): Rewriting => {
    switch (name) {
      case 'authoring':
        return convertLayout(table, 'authoring');
      case 'published':
        return convertLayout(table, 'published', { comments: false });
      case 'standard':
        return toStandard(table, result);
      case 'codes':
        return lists((row) => withCodes(row, result, answers, open));
      case 'renumber':
        return lists(({ segment }) => numbered(draftsOf(segment)));
      case 'sort':
        return lists(({ segment }) => sorted(segment, result.standard));
      case 'types':
        return rewriteLists(table, ({ segment }) => withRequired(segment, result), lines);
    }
  };
  return { ...rewriting(), open };
}

/** Names of levels and types as the standard has them, then its signs. */
function toStandard(table: Table, result: CheckResult): Rewriting {
  const { standard } = result;
  const style = styleOf('standard', table, result);
  const named = rewriteLists(table, ({ segment }) =>
    segment.list === null
      ? null
      : draftsOf(segment, (indicator) => {
          const [level, type] = [levelMeant(standard, indicator), typeMeant(standard, indicator)];
          const unclear =
            (indicator.level !== null && level === undefined) || (indicator.type !== null && type === undefined);
          if (isSpliced(indicator) || unclear || level === undefined) return [];
          const heads = [level, ...(type === undefined ? [] : [type])].map(label);
          return [headChange(indicator, heads, style.head)];
        }),
  );
  // Where rows are the same and in the same order, their pieces belong to those of the original.
  if (named.table.segments.length !== table.segments.length) return named;
  const formatted = format(named.table, 'keep', style);
  const pieces = [...new Map([...named.pieces, ...formatted.pieces])].sort(([a], [b]) => a - b);
  return { table: formatted.table, pieces: new Map(pieces), kept: named.kept };
}

/** Heads with codes: a type that is missing is told from the name, or asked for where that leaves it open. */
function withCodes(
  at: Placed<Row>,
  { standard, profile }: CheckResult,
  answers: Answers,
  open: OpenType[],
): Draft[] | null {
  const row = at.segment;
  const target = standard.coded ? standard : CODED_STANDARD;
  const separator = standard.coded ? usualSign(true, { profile, standard }) : target.style.headSeparator;
  return draftsOf(row, (indicator, i) => {
    const level = codedLevel(target, standard, indicator);
    const whole = indicator.level?.code != null && indicator.type?.code != null;
    if (level === undefined || whole || isSpliced(indicator)) return [];
    const type = codedType(target, level, indicator, () => {
      const choices = possibleTypes(level, indicator);
      if (choices.length === 1) return choices[0];
      const key = `${at.line}:${i}`;
      const answer = choices.find(({ code }) => code === answers[key]);
      if (answer === undefined) open.push({ key, at, indicator, choices });
      return answer;
    });
    const heads = [level, ...(type === undefined ? [] : [type])].map(label);
    return [headChange(indicator, heads, separator)];
  });
}

function codedLevel(target: Standard, own: Standard, indicator: Indicator): LevelEntry | undefined {
  const meant = levelMeant(target, indicator) ?? levelMeant(own, indicator);
  return meant === undefined ? undefined : findLevel(target, { name: meant.name });
}

function codedType(
  target: Standard,
  level: LevelEntry,
  indicator: Indicator,
  infer: () => TypeEntry | undefined,
): TypeEntry | undefined {
  if (indicator.type === null) return infer();
  const named = typeMeant(target, indicator) ?? findType(target, { name: indicator.type.name });
  return named !== undefined && level.types.includes(named) ? named : undefined;
}

/** Sorted by level, and within a level by type; null where it cannot be told where an indicator belongs. */
function sorted(row: Row, standard: Standard): Draft[] | null {
  if (!isEnded(row)) return null;
  const ranks = row.list!.indicators.map((indicator) => {
    const level = levelMeant(standard, indicator);
    const type = typeMeant(standard, indicator);
    if (level === undefined || isSpliced(indicator)) return -1;
    return standard.levels.indexOf(level) * 100 + (type === undefined ? 99 : Math.max(0, level.types.indexOf(type)));
  });
  if (ranks.includes(-1)) return null;
  const drafts = draftsOf(row);
  const order = drafts.map((_, i) => i).sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  return numbered(order.map((i) => drafts[i]!));
}

/** Drafts of the types and levels that the standard requires and a project lacks, each where it belongs. */
function withRequired(row: Row, { standard, profile }: CheckResult): Draft[] | null {
  const draft = (text: string): Draft => ({ text, from: null });
  if (!hasIndicators(row)) return takesNewList(row) ? requiredSkeletons(standard, profile).map(draft) : null;
  const missing = draftHeads(standard, row);
  if (missing.length === 0 || !isEnded(row)) return null;
  const drafts = draftsOf(row);
  const places = missing.map((head) => ({ ...head, place: placeFor(standard, row, head) }));
  // From the last place on, so that the places before stay what they are.
  for (const { level, type, place } of places.reverse().sort((a, b) => b.place - a.place)) {
    drafts.splice(place, 0, draft(skeleton(standard, profile, 1, level, type)));
  }
  return numbered(drafts);
}
