import { compact, type HeadingLines, isUnitRow, type Row, textOf } from '#grammar';
import type { FrameItem } from '../check/frame.ts';
import type { Rule, TableContext } from './rule.ts';
import { nameSpan } from './support/amounts.ts';
import { toldBySums } from './support/bare-projects.ts';
import { TEMPLATE_WORDS, templateIn } from './support/template.ts';

export const departmentMismatch: Rule = {
  name: 'department-mismatch',
  group: 'table',
  severity: 'hint',
  summary: {
    zh: '标题、表头的部门名称与表内的单位不一致',
    en: 'Title or heading names another department than the units',
  },
  messages: {
    differ: {
      zh: '表头的部门名称是“{department}”，单位行写“{unit}”。同一部门两种写法，不便查找和汇总，请统一。',
      en: 'The heading names “{department}”, the unit row “{unit}”. Two spellings of one department are hard to find and sum up; use one.',
    },
    other: {
      zh: '表头的部门名称是“{department}”，各单位行里没有它，第一个单位是“{unit}”。请核对是否写错，或接进了别的部门的表。',
      en: 'The heading names “{department}”, but no unit row does; the first unit is “{unit}”. Check for a slip, or for rows of another department.',
    },
    title: {
      zh: '标题写的是“{title}”，表内的部门是“{department}”。请核对标题是否写错，或沿用了别的部门的表。',
      en: 'The title names “{title}”, the table “{department}”. Check whether the title is wrong or that of another department.',
    },
  },
  options: {
    ignored: {
      default: ['部门', '单位'],
      description: {
        zh: '比较时略去的括注，如“（部门）”',
        en: 'Remarks in brackets that do not count, such as （部门）',
      },
    },
  },
  checkTable(context) {
    checkTitle(context);
    const { frame, heading, option, report } = context;
    const units = unitRowsIn(frame);
    const [first] = units;
    if (first === undefined || heading.department === null || isUnfilled(heading.department)) return;
    const ignored = option<string[]>('ignored');
    const department = plain(heading.department, ignored);
    const names = units.map(({ name }) => plain(name, ignored));
    if (names.some((name) => isDepartment(name, department, units.length))) return;
    if (!isSubordinate(department) && names.every((name) => isSubordinate(name) && !isElsewhere(name, department)))
      return;
    const alike = units[names.findIndex((name) => isAlike(name, department))];
    const unit = alike ?? first;
    report(unit, nameSpan(unit), {
      message: alike === undefined ? 'other' : 'differ',
      args: { department: heading.department, unit: unit.name },
    });
  },
};

/** The title may name the department, or one of the units. */
function checkTitle({ frame, heading, option, report }: TableContext): void {
  const title = heading.title === null ? null : departmentInTitle(heading.title);
  if (title === null || (heading.department !== null && isUnfilled(heading.department))) return;
  const ignored = option<string[]>('ignored');
  const isSame = (name: string) => isAlike(plain(name, ignored), plain(title, ignored));
  if (heading.department !== null && isSame(heading.department)) return;
  const units = unitsIn(frame);
  const department = heading.department ?? units[0];
  if (department === undefined || units.some(isSame)) return;
  const place = frame.find((item): item is HeadingLines => item.what === 'heading' && textOf(item).includes(title));
  if (place === undefined) return;
  const start = textOf(place).indexOf(title);
  report(place, { start, end: start + title.length }, { message: 'title', args: { title, department } });
}

function unitsIn(frame: TableContext['frame']): string[] {
  const rows = new Set<FrameItem>(unitRowsIn(frame));
  return frame.flatMap((item) => {
    if (item.what === 'projects') return item.rows.flatMap((row) => row.text('unit') ?? []);
    return rows.has(item) ? [(item as Row).name] : [];
  });
}

function unitRowsIn(frame: TableContext['frame']): Row[] {
  const units = frame.filter(isNamedUnit);
  const { asProjects } = toldBySums(frame);
  return asProjects.size === 0 ? units : units.filter((row) => !asProjects.has(row));
}

function isNamedUnit(item: FrameItem): item is Row {
  return item.what !== 'projects' && isUnitRow(item) && item.name !== '';
}

/** Before or behind the year of a title: 青榕市档案局2024年项目支出绩效目标表; null where none stands there. */
function departmentInTitle(title: string): string | null {
  const name = title
    .replace(/(?:部门预算|部门整体|部门|整体|财政)?(?:项目)?(?:支出)?绩效目标.*$/, '')
    .replace(/(?:19|20)\d\d\s*年?度?(?:部门)?(?:预算)?/, ' ')
    .trim();
  return TITLED.test(name) ? name : null;
}

const TITLED =
  /^[\p{Script=Han}（()）、]{2,30}(?:[局委办厅部院会馆所站队校园处台]|办公室|中心|街道|政府|学)(?:[（(]?本级[)）]?)?$/u;

/** ××局, ____: of what is not filled in template-residue speaks. */
function isUnfilled(name: string): boolean {
  return templateIn(name, TEMPLATE_WORDS) !== null;
}

function plain(name: string, ignored: readonly string[]): string {
  const bare = compact(name);
  const remark = ignored.find((word) => bare.endsWith(`(${word})`));
  return remark === undefined ? bare : bare.slice(0, -remark.length - 2);
}

/** The department itself, an office of its own that is named after it, or its own part (本级) among several units. */
function isDepartment(unit: string, department: string, units: number): boolean {
  if (!unit.startsWith(department)) return false;
  const rest = unit.slice(department.length);
  return (units > 1 && /^\(?本级\)?$/.test(rest)) || !/^\(|本级/.test(rest);
}

/** Hospitals, schools, stations and the like are units of some bureau, under names of their own. */
function isSubordinate(unit: string): boolean {
  return SUBORDINATE.test(unit);
}

/** Whether two names begin with different districts or counties: 天河区审计局 has nothing to do with 海珠区博物馆. */
function isElsewhere(unit: string, department: string): boolean {
  const [there, here] = [DISTRICT.exec(unit)?.[1], DISTRICT.exec(department)?.[1]];
  return there !== undefined && here !== undefined && there !== here;
}

/** 天河区 of 广州市天河区审计局; but neither 开发区 nor 社区. */
const DISTRICT =
  /^(?:[^省市]{2,3}省)?(?:[^市]{2,3}市)?([^省市]{1,3}(?<!开发|新|社|园|校|景|院|库|林|牧|地|片|功能)[区县旗])/;

const SUBORDINATE = /(?:(?<!法|检察)院|[所站馆园]|中心|[学党]校|[大中小]学|[总支大中]队)$/;

/** Whether one name is the other with something left out: 管委会 for 管理委员会, with or without 本级. */
function isAlike(unit: string, department: string): boolean {
  const [short, long] = [core(unit), core(department)].sort((a, b) => a.length - b.length) as [string, string];
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}

function core(name: string): string {
  return name.replace(/\(?本级\)?$/, '');
}
