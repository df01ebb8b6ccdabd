import { codeNameMismatch } from './code-name-mismatch.ts';
import type { Rule } from './rule.ts';
import { serialSequence } from './serial-sequence.ts';

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [serialSequence, codeNameMismatch];

export function ruleByName(name: string): Rule | undefined {
  return RULES.find((rule) => rule.name === name);
}
