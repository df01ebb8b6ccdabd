import headingGlyphs from '../catalog/heading-glyphs.json' with { type: 'json' };
import words from '../catalog/rows.json' with { type: 'json' };
import { skipSpaces, withoutSpaces } from '../text/chars.ts';
import { CodeUnitSet } from '../text/code-unit-set.ts';
import { oneOf } from '../text/pattern.ts';
import { withoutRadicals } from '../text/radicals.ts';

export type RowKind = 'total' | 'unit' | 'project';

const SUBTOTALS = new Set(words.subtotals);
const SOUND_TOTALS = [...words.totals, ...words.subtotals];
/** With those that are misread: 合汁. */
const TOTALS = new Set([
  ...SOUND_TOTALS,
  ...headingGlyphs.filter(({ right }) => SOUND_TOTALS.includes(right)).map(({ wrong }) => wrong),
]);
const GROUPS = new Set(words.groups);
const BEGINS_TOTAL = new CodeUnitSet([...TOTALS]);

/**
 * What a row is. A row with a goal or indicators is a project; without them its name tells, and where that says
 * nothing it is a unit. The heading of a group of projects counts as a total, too.
 */
export function rowKind(name: string, hasContent: boolean): RowKind {
  if (isTotalName(name)) return 'total';
  if (hasContent) return 'project';
  if (isGroupName(name)) return 'total';
  const stem = stemOf(name);
  const unit = longestEnding(stem, words.unitEndings);
  const project = longestEnding(stem, words.projectEndings);
  return project > unit ? 'project' : 'unit';
}

export function isTotalName(name: string): boolean {
  const first = name.charCodeAt(skipSpaces(name, 0));
  return BEGINS_TOTAL.has(first) && TOTALS.has(bareName(name));
}

/** Whether a total row only repeats what projects of its unit add up to. */
export function isSubtotal({ kind, name }: { readonly kind: RowKind; readonly name: string }): boolean {
  return kind === 'total' && (SUBTOTALS.has(bareName(name)) || isGroupName(name));
}

/** Whether a name is the heading of a group of projects: 一、经常性项目. */
export function isGroupName(name: string): boolean {
  return GROUPS.has(bareName(name).replace(/^[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]/, ''));
}

/** A name without a colon or the unit of amounts behind it: 合计（万元）. */
function bareName(name: string): string {
  return withoutSpaces(name)
    .replace(/[:：]$/, '')
    .replace(/[（(](?:单位[:：])?[百千万亿]?元[）)]$/, '');
}

/** What stands in a cell for no indicators. */
export const NOTHING: readonly string[] = words.nothing;

/** Whether a cell holds nothing but strokes, or what conversion puts for nothing: they fill what is left empty. */
export function isStroke(cell: string): boolean {
  return STROKES.test(cell);
}

const STROKES = /^(?:[\s\-—–/／]+|NaN|nan)$/;

/** 详见所附绩效指标明细表, 指标由主管部门另行下达. */
const ELSEWHERE = new RegExp(
  `^[（(]?(?:${oneOf(words.elsewhere)}[一二三四五六七八九十\\d０-９]{0,2}|(?:绩效)?(?:指标)?(?:详|具体|另)?见\\p{Script=Han}{0,10}(?:附件|附表|明细表|一览表|指标表)|(?:绩效)?指标由\\p{Script=Han}{2,12}下达)[）)]?[。.]?$`,
  'u',
);

/** Whether a line is what stands in a cell in place of its text: 无, or 详见附件. */
export function isPlaceholder(line: string): boolean {
  const text = line.trim();
  return NOTHING.includes(text) || ELSEWHERE.test(text);
}

/** Whether a name reads as finished: it ends as names of projects or units do. */
export function endsLikeName(name: string): boolean {
  const stem = stemOf(name);
  return longestEnding(stem, words.projectEndings) > 0 || longestEnding(stem, words.unitEndings) > 0;
}

/** Whether a name ends as names of projects do, not only as those of units. */
export function endsLikeProject(name: string): boolean {
  return longestEnding(stemOf(name), words.projectEndings) > 0;
}

/** Whether a short line reads as the last line of a project's name. */
export function isNameTail(line: string): boolean {
  return words.nameTails.includes(withoutSpaces(line));
}

/** Whether a short line is nothing but the last word of a unit's name, or what stands in brackets behind it: （本级）. */
export function isUnitTail(line: string): boolean {
  const text = withoutSpaces(line);
  return words.unitEndings.includes(text) || BRACKETS.test(text);
}

const BRACKETS = /^[（(]\p{Script=Han}{2,12}[）)]$/u;

export function endsLikeUnit(name: string): boolean {
  return longestEnding(stemOf(name), words.unitEndings) > 0;
}

export function opensLikeGoal(line: string): boolean {
  const text = line.trimStart();
  return (
    /^[（(]?[\d０-９一二三四五六七八九十]{1,2}(?:[)）、]|[.．](?!\d))/.test(text) ||
    words.goalOpenings.some((word) => text.startsWith(word))
  );
}

/** A name without a bracket or 等 behind it. */
function stemOf(name: string): string {
  return withoutSpaces(withoutRadicals(name)).replace(/(?:[（(][^（(]*[)）]|等)$/, '');
}

function longestEnding(text: string, endings: readonly string[]): number {
  return endings.reduce((longest, ending) => (text.endsWith(ending) ? Math.max(longest, ending.length) : longest), 0);
}
