import { compact, type HeadingFacts, sameColumns, type TableSegment, yearInTitle } from '#grammar';
import type { FrameItem } from '../../check/frame.ts';

/** How a line in the middle of a table repeats what stands above it: as it is, in another year, or with another character. */
export type Likeness = 'same' | 'year' | 'character';

export interface RepeatedLines {
  readonly segment: TableSegment;
  readonly likeness: Likeness;
}

/**
 * What each page break between the rows of a table left: title, department and unit, header, and the number of the page,
 * which without them reads as content.
 */
export function pageBreaksIn(frame: readonly FrameItem[], first: HeadingFacts): RepeatedLines[][] {
  const breaks: RepeatedLines[][] = [];
  let group: TableSegment[] = [];
  const flush = (goesOn: boolean) => {
    const lines = group.flatMap((segment) => {
      const likeness = likenessOf(segment, first);
      // A table of another year or department begins with its total or its unit.
      return likeness === null || (likeness !== 'same' && !goesOn) ? [] : [{ segment, likeness }];
    });
    // A title of its own, or another department's, begins another table.
    if (lines.length === group.length && group.some(({ what }) => what !== 'scrap')) breaks.push(lines);
    group = [];
  };
  for (const item of frame) {
    if (item.what === 'projects' || item.what === 'row') flush(item.what === 'projects');
    else if (item.state.inTable ? isOfPageBreak(item) : isSecondHeader(item)) group.push(item);
  }
  flush(false);
  return breaks;
}

/** The marks of pages between two rows where nothing is repeated beside them. */
export function loneMarksIn(frame: readonly FrameItem[]): TableSegment[] {
  const marks: TableSegment[] = [];
  let group: TableSegment[] = [];
  for (const item of frame) {
    if (item.what !== 'projects' && item.what !== 'row') {
      if (item.state.inTable) group.push(item);
      continue;
    }
    const scraps = group.filter((segment) => segment.what === 'scrap');
    if (scraps.length === group.length) marks.push(...scraps.filter(({ isPage }) => isPage));
    group = [];
  }
  return marks;
}

/** Before the first row, a heading below the header may be the first there is; only the header itself says nothing new. */
function isSecondHeader(segment: TableSegment): boolean {
  return segment.what === 'header' && segment.state.columns !== null;
}

function isOfPageBreak(segment: TableSegment): boolean {
  return segment.what === 'heading' || segment.what === 'header' || (segment.what === 'scrap' && segment.isPage);
}

function likenessOf(segment: TableSegment, first: HeadingFacts): Likeness | null {
  if (segment.what === 'header') {
    const { columns, state } = segment;
    // Of columns that stand side by side, a header tells where.
    const places = columns.places === undefined || sameColumns(columns, state.columns);
    return columns.key === state.columns?.key && places ? 'same' : null;
  }
  if (segment.what !== 'heading') return 'same';
  const { facts } = segment;
  const isSame = (fact: 'title' | 'department' | 'amountUnit') =>
    facts[fact] === null || (first[fact] !== null && plain(facts[fact]) === plain(first[fact]));
  if (!isSame('department') || !isSame('amountUnit')) return null;
  return isSame('title') ? 'same' : first.title === null ? null : likenessOfTitles(facts, first);
}

function likenessOfTitles(again: HeadingFacts, first: HeadingFacts): Likeness | null {
  const [a, b] = [plain(again.title!), plain(first.title!)];
  if (again.year !== null && first.year !== null && again.year !== first.year) {
    return withoutYear(a) === withoutYear(b) ? 'year' : null;
  }
  // What goes on may be named by a part of the title only.
  return differInOne(a, b) || (GOES_ON.test(compact(again.title!)) && b.includes(a)) ? 'character' : null;
}

/** A title without what says that the table goes on: 项目支出绩效目标表（续）. */
function plain(text: string): string {
  return compact(text).replace(GOES_ON, '');
}

const GOES_ON = /\(?(?:续表?|接上[页表])[一二三四五六七八九十\d]{0,2}\)?$/;

function withoutYear(title: string): string {
  const year = yearInTitle(title);
  return year === null ? title : title.slice(0, year.start) + title.slice(year.end);
}

/** What tells one department from another: 第一中学 and 第二中学, 东区 and 西区. */
const TELLING = /[\p{N}A-Za-z一二三四五六七八九十甲乙丙丁东南西北中上下左右前后新老大小省市州区县旗镇乡街村]/u;

/** Whether two titles differ in one character that may be a scanning error. */
function differInOne(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const places = Array.from({ length: a.length }, (_, i) => i).filter((i) => a[i] !== b[i]);
  return places.length === 1 && !TELLING.test(a[places[0]!]!) && !TELLING.test(b[places[0]!]!);
}
