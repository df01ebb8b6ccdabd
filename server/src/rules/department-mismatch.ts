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
  checkTable({ rows, heading, option, report }) {
    const units = rows.filter(({ segment }) => segment.kind === 'unit' && segment.name !== '');
    const [first] = units;
    if (first === undefined || heading.department === null) return;
    const ignored = option<string[]>('ignored');
    const department = plain(heading.department, ignored);
    if (units.some(({ segment }) => plain(segment.name, ignored) === department)) return;
    report(first, nameSpan(first.segment), {
      message: 'differ',
      args: { department: heading.department, unit: first.segment.name },
    });
  },
};

function plain(name: string, ignored: readonly string[]): string {
  const bare = name.normalize('NFKC').replace(/\s+/g, '');
  const remark = ignored.find((word) => bare.endsWith(`(${word})`));
  return remark === undefined ? bare : bare.slice(0, -remark.length - 2);
}
