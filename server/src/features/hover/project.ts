import type { Decimal, Row, Table } from '#grammar';
import type { PlacedFinding } from '../../check/checker.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Checked } from '../../workspace/checked.ts';
import { entryName } from '../support/definition.ts';
import { escaped } from '../support/markdown.ts';
import { summaryOf } from '../support/project-summary.ts';
import { allProjects, unitAt } from '../support/sums.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: '错误 errors',
  warning: '警告 warnings',
  information: '信息 information',
  hint: '提示 hints',
};

/** What a project has: indicators by level, what is missing, its share of the money, and its problems. */
export function projectText({ document: { table }, result }: Checked, row: Row, line: number): string {
  const { levels, others, missing } = summaryOf(row, result.standard);
  const counts = levels.map(({ level, count }) => `${entryName(level)} ${count}`);
  if (others > 0) counts.push(`其他 others ${others}`);
  const findings = result.findingsAt(line, line).filter(({ segment }) => segment === row);
  const parts = [
    `**${escaped(row.name)}**`,
    counts.length === 0 ? '没有指标 No indicators' : `指标 indicators：${counts.join('，')}`,
    missing.length === 0
      ? null
      : `缺 missing：${missing.map(({ level, type }) => entryName(type ?? level)).join('、')}`,
    shareText(table, row, line),
    problemsText(findings),
  ];
  return parts.filter((part) => part !== null).join('\n\n');
}

/** The share of a project in the money of its unit and of the table; null where it states no amount. */
export function shareText(table: Table, row: Row, line: number): string | null {
  const amount = row.amount('total');
  if (amount === null) return null;
  const own = row.amounts.total;
  const group = unitAt(table, table.segmentAt(line).index);
  const ofUnit = group === null ? null : percent(own, group.sum.amounts.total);
  const ofTable = percent(own, allProjects(table).total);
  const shares = [
    ofUnit === null ? null : `占单位 of the unit ${ofUnit}`,
    ofTable === null ? null : `占全表 of the table ${ofTable}`,
  ].filter((share) => share !== null);
  return `总计 total：${escaped(amount)}${shares.length === 0 ? '' : `（${shares.join('，')}）`}`;
}

function problemsText(findings: readonly PlacedFinding[]): string | null {
  const counts = Object.entries(SEVERITIES).flatMap(([severity, words]) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${words} ${count}`];
  });
  return counts.length === 0 ? null : `问题 problems：${counts.join('，')}`;
}

/** For reading only: sums and comparisons are decimal. */
export function percent(part: Decimal, whole: Decimal): string | null {
  if (whole.isZero) return null;
  const share = (100 * Number(String(part))) / Number(String(whole));
  return share > 0 && share < 0.05 ? '<0.1%' : `${share.toFixed(1).replace(/\.0$/, '')}%`;
}
