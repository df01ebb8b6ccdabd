import type { Finding, Rule } from '../rules/rule.ts';
import { Count, type Tally } from './tally.ts';

/**
 * A folded rule with at least this share of a file's rows (rules on the table) or indicators (all others) counts as
 * what the whole file does.
 */
const COMMON_SHARE = 0.4;
const COMMON_LEAST = 5;

/** Findings with equal keys may be told as one; null for a finding that is always told on its own. */
export function foldKey({ rule, args }: Finding): string | null {
  if (rule.fold === undefined) return null;
  return rule.foldBy === undefined ? rule.name : `${rule.name} ${args[rule.foldBy]}`;
}

/** How often each fold occurs. */
export type FoldCounts = ReadonlyMap<string, { readonly rule: Rule; readonly count: number }>;

export function countFolds(findings: Iterable<Finding>): FoldCounts {
  const counts = new Map<string, { rule: Rule; count: number }>();
  for (const finding of findings) {
    const key = foldKey(finding);
    if (key !== null) counts.set(key, { rule: finding.rule, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return counts;
}

/** The folds that are told as one finding, with the number of places that it stands for. */
export function foldedIn(parts: Iterable<FoldCounts>, total: Tally): ReadonlyMap<string, number> {
  const sums = new Map<string, { rule: Rule; count: number }>();
  for (const part of parts) {
    for (const [key, { rule, count }] of part) sums.set(key, { rule, count: (sums.get(key)?.count ?? 0) + count });
  }
  const folded = new Map<string, number>();
  for (const [key, { rule, count }] of sums) {
    const all = total[rule.group === 'table' ? Count.Rows : Count.Indicators]!;
    const common = count >= COMMON_LEAST && count >= COMMON_SHARE * all;
    if (count > 1 && (rule.fold === 'always' || common)) folded.set(key, count);
  }
  return folded;
}
