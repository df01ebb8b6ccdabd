import type { Finding, Rule } from '../rules/rule.ts';
import { Count, type Tally } from './tally.ts';

/**
 * A folded rule with at least this share of a file's rows (rules on the table) or indicators (all others) counts as
 * what the whole file does.
 */
const COMMON_SHARE = 0.5;
const COMMON_LEAST = 5;
/** With this share the header or the like is what is wrong. */
const WHOLE_SHARE = 0.9;

/** The rules with each finding told on its own. */
export function unfolded(rules: readonly Rule[]): Rule[] {
  return rules.map(({ fold, foldedSeverity, foldBy, ...rule }) => rule);
}

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

/** A fold that is told as one finding. */
export interface Fold {
  /** How many places it stands for. */
  readonly count: number;
  /** The number of the first part that has it. */
  readonly first: number;
}

/** The folds that are told as one finding. */
export function foldedIn(parts: readonly FoldCounts[], total: Tally): ReadonlyMap<string, Fold> {
  const sums = new Map<string, { rule: Rule; count: number; first: number }>();
  for (const [part, counts] of parts.entries()) {
    for (const [key, { rule, count }] of counts) {
      const sum = sums.get(key);
      if (sum === undefined) sums.set(key, { rule, count, first: part });
      else sum.count += count;
    }
  }
  for (const [key, { rule, count }] of sums) {
    const all = total[rule.group === 'table' ? Count.Rows : Count.Indicators]!;
    const common = count >= COMMON_LEAST && count >= (rule.fold === 'whole' ? WHOLE_SHARE : COMMON_SHARE) * all;
    if (count < 2 || !(rule.fold === 'always' || common)) sums.delete(key);
  }
  return sums;
}
