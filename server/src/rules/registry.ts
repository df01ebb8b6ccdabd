import { codeNameMismatch } from './code-name-mismatch.ts';
import { columnCount } from './column-count.ts';
import { departmentMismatch } from './department-mismatch.ts';
import { duplicateProject } from './duplicate-project.ts';
import { invalidAmount } from './invalid-amount.ts';
import { missingAmountUnit } from './missing-amount-unit.ts';
import { missingAmounts } from './missing-amounts.ts';
import { missingCode } from './missing-code.ts';
import { noTable } from './no-table.ts';
import { partsMismatch } from './parts-mismatch.ts';
import type { Rule } from './rule.ts';
import { satisfactionElsewhere } from './satisfaction-elsewhere.ts';
import { serialSequence } from './serial-sequence.ts';
import { sumMismatch } from './sum-mismatch.ts';
import { typeUnderWrongLevel } from './type-under-wrong-level.ts';
import { unknownCode } from './unknown-code.ts';

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  serialSequence,
  unknownCode,
  codeNameMismatch,
  typeUnderWrongLevel,
  missingCode,
  satisfactionElsewhere,
  columnCount,
  invalidAmount,
  missingAmounts,
  missingAmountUnit,
  sumMismatch,
  partsMismatch,
  duplicateProject,
  departmentMismatch,
  noTable,
];

export function ruleByName(name: string): Rule | undefined {
  return RULES.find((rule) => rule.name === name);
}
