import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Table } from '#grammar';
import { root } from '../../../scripts/lib/root.mts';
import { RULE_PAGES } from '../../../scripts/lib/rule-docs.mts';
import { Checker, type CheckOptions, type PlacedFinding } from '../../../server/src/check/checker.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { applyFix } from '../../support/check-rule.ts';
import { FORMS, relay } from '../../support/relay.ts';
import { examplesOf } from '../../support/rule-page.ts';

/** What a fix that the author confirms may leave to be done: its blanks, what a moved indicator was counted for, the signs of a spliced one. */
const CONSEQUENCES = new Set([
  'template-residue',
  'required-level',
  'required-type',
  'rate-as-quantity',
  'count-as-quality',
  'timeliness-without-time',
  'separator-style',
]);

/** The mistakes on the pages of the rules, in every form: each fix takes its finding away and brings no other. */
describe('fixes of every rule', () => {
  for (const rule of RULES) {
    const page = fs.readFileSync(path.join(root, RULE_PAGES, `${rule.name}.md`), 'utf8');
    for (const { kind, text, line, options } of examplesOf(page)) {
      if (kind !== 'wrong') continue;
      for (const form of FORMS) {
        const table = relay(text, form);
        if (table === null) continue;
        it(`${rule.name}, example in line ${line}, ${form}`, () => checkFixes(rule, table, options));
      }
    }
  }
});

function checkFixes(rule: Rule, text: string, options: CheckOptions): void {
  const rules = rule.severity === 'off' ? { [rule.name]: 'hint' as const } : {};
  const findings = (of: string) => new Checker({ ...options, rules }).check(Table.read(of)).findings;
  const before = findings(text);
  for (const placed of ofRule(before, rule)) {
    for (const [i, fix] of placed.finding.fixes.entries()) {
      const after = findings(applyFix(text, placed, i));
      assert.ok(weight(after, rule) < weight(before, rule), `${fix.title} does not remove its finding`);
      const fresh = RULES.filter((other) => ofRule(after, other).length > ofRule(before, other).length).map(
        ({ name }) => name,
      );
      const unwanted = fresh.filter((name) => fix.safe || !CONSEQUENCES.has(name));
      assert.deepEqual(unwanted, [], `${fix.title} brings other findings`);
    }
  }
}

function ofRule(findings: readonly PlacedFinding[], rule: Rule): PlacedFinding[] {
  return findings.filter(({ finding }) => finding.rule === rule);
}

/** How often a rule finds something; a folded finding stands for many. */
function weight(findings: readonly PlacedFinding[], rule: Rule): number {
  return ofRule(findings, rule).reduce((sum, { count }) => sum + count, 0);
}
