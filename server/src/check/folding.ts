import type { Finding, Rule } from '../rules/rule.ts';
import { Count, projectsIn, type Tally } from './tally.ts';

/**
 * A folded rule with at least this share of a file's rows (rules on the table), projects or indicators (all others) counts
 * as what the whole file does.
 */
const COMMON_SHARE = 0.5;
const COMMON_LEAST = 5;
/** With this share the header or the like is what is wrong. */
const WHOLE_SHARE = 0.9;

/** The rules with each finding told on its own. */
export function unfolded(rules: readonly Rule[]): Rule[] {
  return rules.map(({ fold, foldOver, foldedSeverity, foldBy, ...rule }) => rule);
}

/** Findings with equal keys may be told as one; null for a finding that is always told on its own, as one without the argument to fold by. */
export function foldKey({ rule, args }: Finding): string | null {
  if (rule.fold === undefined) return null;
  if (rule.foldBy === undefined) return rule.name;
  const by = args[rule.foldBy];
  return by === undefined ? null : `${rule.name} ${by}`;
}

interface FoldCount {
  readonly rule: Rule;
  readonly count: number;
}

/** How often each fold occurs. */
export type FoldCounts = ReadonlyMap<string, FoldCount>;

export const NO_FOLDS: FoldCounts = new Map();

export function countFolds(found: readonly { readonly finding: Finding }[]): FoldCounts {
  let counts: Map<string, FoldCount> | null = null;
  for (const { finding } of found) {
    const key = foldKey(finding);
    if (key === null) continue;
    counts ??= new Map();
    counts.set(key, { rule: finding.rule, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return counts ?? NO_FOLDS;
}

/** How many rows, projects or indicators a rule may find something in. */
function allThatMayHave({ group, foldOver }: Rule, total: Tally): number {
  if (foldOver === 'projects') return projectsIn(total);
  return total[group === 'table' ? Count.Rows : Count.Indicators]!;
}

/** How often each fold occurs in a whole file, kept up as parts of the file change. */
export class FoldSums {
  readonly #sums = new Map<string, FoldCount>();

  /** Puts the counts of a part in the place of those that it had. */
  replace(before: FoldCounts, after: FoldCounts): void {
    for (const [key, { rule, count }] of before) this.#add(key, rule, -count);
    for (const [key, { rule, count }] of after) this.#add(key, rule, count);
  }

  /** The folds that are told as one finding, with how many places it stands for. */
  folded(total: Tally): Map<string, number> {
    const folded = new Map<string, number>();
    for (const [key, { rule, count }] of this.#sums) {
      const all = allThatMayHave(rule, total);
      const common = count >= COMMON_LEAST && count >= (rule.fold === 'whole' ? WHOLE_SHARE : COMMON_SHARE) * all;
      if (count >= 2 && (rule.fold === 'always' || common)) folded.set(key, count);
    }
    return folded;
  }

  #add(key: string, rule: Rule, count: number): void {
    const sum = (this.#sums.get(key)?.count ?? 0) + count;
    if (sum === 0) this.#sums.delete(key);
    else this.#sums.set(key, { rule, count: sum });
  }
}
