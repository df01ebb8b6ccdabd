import type { Placed, Row } from '#grammar';
import type { Rule } from './rule.ts';
import { nameSpan } from './support/amounts.ts';
import { perRow } from './support/per-row.ts';

export const duplicateProject: Rule = {
  name: 'duplicate-project',
  group: 'table',
  severity: 'warning',
  summary: {
    zh: '同一单位下有两个同名项目',
    en: 'One project name twice under one unit',
  },
  messages: {
    duplicate: {
      zh: '项目“{name}”在“{unit}”下出现了不止一次：可能重复粘贴，金额会重复计算。请删去一行，或在名称中写明区别。',
      en: 'Project “{name}” stands more than once under “{unit}”: it may be pasted twice and be counted twice. Delete one, or tell them apart by name.',
    },
    first: { zh: '第一次出现在这里', en: 'It stands here first' },
  },
  checkTable({ rows, report }) {
    const seen = new Map<string, Placed<Row>>();
    let unit = '';
    let unitKey = '';
    for (const placed of rows) {
      const { segment } = placed;
      if (segment.kind === 'unit') {
        unit = segment.name;
        unitKey = plainName(segment);
      }
      if (segment.kind !== 'project' || segment.name === '') continue;
      const owner = segment.text('unit') ?? unit;
      const key = `${plainOwner(segment) ?? unitKey}\t${plainName(segment)}`;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, placed);
        continue;
      }
      report(placed, nameSpan(segment), {
        message: 'duplicate',
        args: { name: segment.name, unit: owner },
        related: [{ at: first, span: nameSpan(first.segment), message: 'first' }],
      });
    }
  },
};

const plainName = perRow(({ name }) => plain(name));
const plainOwner = perRow((row) => {
  const owner = row.text('unit');
  return owner === null ? null : plain(owner);
});

/** Width and white space tell no two names apart. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}
