import { RULES } from '../../server/src/rules/registry.ts';
import type { Rule, Setting } from '../../server/src/rules/rule.ts';

/** Severities under which all rules are run, those too that are off by default. */
export const ALL_ON: Readonly<Record<string, Setting>> = Object.fromEntries(RULES.map(({ name }) => [name, 'warning']));

/** The rules, each asked of every row whatever it shows. */
export const UNTRIAGED = RULES.map((rule): Rule => {
  const { needs, needsWords, ...rest } = rule;
  return rest;
});
