import { RULES } from '../../server/src/rules/registry.ts';
import type { Rule, Setting } from '../../server/src/rules/rule.ts';
import { headsOf } from '../../server/src/rules/support/heads.ts';
import { readingsOf } from '../../server/src/rules/support/reading.ts';

/** Severities under which all rules are run, those too that are off by default. */
export const ALL_ON: Readonly<Record<string, Setting>> = Object.fromEntries(RULES.map(({ name }) => [name, 'warning']));

/** The rules, each asked of every row and each of its indicators under its heads, whatever they show, and whether they came before. */
export const UNTRIAGED = RULES.map((rule): Rule => {
  const { needs, needsWords, needsHeads, checkRow, checkIndicator, ...rest } = rule;
  if (checkRow === undefined && checkIndicator === undefined) return rest;
  return {
    ...rest,
    checkRow(row, context) {
      checkRow?.call(rule, row, context);
      for (const reading of readingsOf(row)) {
        const heads = headsOf(context.standard, reading.indicator);
        if (needsHeads?.(heads, context.standard, context.option) ?? true)
          checkIndicator?.call(rule, reading, row, context);
      }
    },
  };
});
