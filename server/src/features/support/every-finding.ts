import { Checker, type PlacedFinding } from '../../check/checker.ts';
import { RULES } from '../../rules/registry.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Checked } from '../../workspace/checked.ts';

/** The rules with each finding told on its own. */
const UNFOLDED: readonly Rule[] = RULES.map(({ fold, foldedSeverity, foldBy, ...rule }) => rule);

const known = new WeakMap<Checked, readonly PlacedFinding[]>();

/** All findings of a document in the order of its text, also those that one finding stands for. Costs a check anew. */
export function everyFinding(checked: Checked): readonly PlacedFinding[] {
  let findings = known.get(checked);
  if (findings === undefined) {
    const { document, settings, result } = checked;
    const { standard, dialect, rules } = settings;
    const folded = result.apart.some(({ count }) => count > 1);
    findings = (folded ? new Checker({ standard, dialect, rules }, UNFOLDED).check(document.table) : result).findings;
    known.set(checked, findings);
  }
  return findings;
}
