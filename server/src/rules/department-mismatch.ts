import { compact, type Row } from '#grammar';
import type { Rule } from './rule.ts';
import { nameSpan } from './support/amounts.ts';

export const departmentMismatch: Rule = {
  name: 'department-mismatch',
  group: 'table',
  severity: 'hint',
  summary: {
    zh: '表头的部门名称与单位行不一致',
    en: 'Heading and unit row name different departments',
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
  checkTable({ frame, heading, option, report }) {
    const units = frame.filter((item) => item.what === 'row' && item.kind === 'unit' && item.name !== '') as Row[];
    const [first] = units;
    if (first === undefined || heading.department === null) return;
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
