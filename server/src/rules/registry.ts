import { approximateValue } from './approximate-value.ts';
import { bareStateValue } from './bare-state-value.ts';
import { codeNameMismatch } from './code-name-mismatch.ts';
import { columnCount } from './column-count.ts';
import { copiedGoal } from './copied-goal.ts';
import { copiedIndicator } from './copied-indicator.ts';
import { costOverBudget } from './cost-over-budget.ts';
import { countAsQuality } from './count-as-quality.ts';
import { cycleAnnualDiffer } from './cycle-annual-differ.ts';
import { cycleIsDuration } from './cycle-is-duration.ts';
import { cycleIsFormula } from './cycle-is-formula.ts';
import { departmentMismatch } from './department-mismatch.ts';
import { duplicateIndicator } from './duplicate-indicator.ts';
import { duplicateProject } from './duplicate-project.ts';
import { foreignForm } from './foreign-form.ts';
import { goalValueConflict } from './goal-value-conflict.ts';
import { goalWithoutFigure } from './goal-without-figure.ts';
import { hyphenRange } from './hyphen-range.ts';
import { impossibleDate } from './impossible-date.ts';
import { indicatorCount } from './indicator-count.ts';
import { invalidAmount } from './invalid-amount.ts';
import { levelOrder } from './level-order.ts';
import { lowSatisfaction } from './low-satisfaction.ts';
import { malformedLabel } from './malformed-label.ts';
import { misplacedRule } from './misplaced-rule.ts';
import { missingAmountUnit } from './missing-amount-unit.ts';
import { missingAmounts } from './missing-amounts.ts';
import { missingAnnualValue } from './missing-annual-value.ts';
import { missingCode } from './missing-code.ts';
import { missingCycleValue } from './missing-cycle-value.ts';
import { missingEnd } from './missing-end.ts';
import { missingGoal } from './missing-goal.ts';
import { missingHeader } from './missing-header.ts';
import { missingIndicators } from './missing-indicators.ts';
import { missingLevel } from './missing-level.ts';
import { missingName } from './missing-name.ts';
import { missingOperator } from './missing-operator.ts';
import { missingSerial } from './missing-serial.ts';
import { missingType } from './missing-type.ts';
import { mixedSeparators } from './mixed-separators.ts';
import { mixedWidth } from './mixed-width.ts';
import { nameContainsValue } from './name-contains-value.ts';
import { nameIsQuestion } from './name-is-question.ts';
import { nameNotIndicator } from './name-not-indicator.ts';
import { nameTooLong } from './name-too-long.ts';
import { nameValueConflict } from './name-value-conflict.ts';
import { noTable } from './no-table.ts';
import { operatorDirection } from './operator-direction.ts';
import { operatorLookalike } from './operator-lookalike.ts';
import { operatorStyle } from './operator-style.ts';
import { outputAsBenefit } from './output-as-benefit.ts';
import { partsMismatch } from './parts-mismatch.ts';
import { periodBeforeSeparator } from './period-before-separator.ts';
import { rateAsQuantity } from './rate-as-quantity.ts';
import { rateOutOfRange } from './rate-out-of-range.ts';
import { repeatedHeading } from './repeated-heading.ts';
import { requiredLevel } from './required-level.ts';
import { requiredType } from './required-type.ts';
import { routineManagement } from './routine-management.ts';
import type { Rule } from './rule.ts';
import { satisfactionElsewhere } from './satisfaction-elsewhere.ts';
import { satisfactionNotRate } from './satisfaction-not-rate.ts';
import { scrapLine } from './scrap-line.ts';
import { separatorStyle } from './separator-style.ts';
import { serialSequence } from './serial-sequence.ts';
import { splicedFragment } from './spliced-fragment.ts';
import { spreadsheetResidue } from './spreadsheet-residue.ts';
import { straySpace } from './stray-space.ts';
import { sumMismatch } from './sum-mismatch.ts';
import { suspectGlyph } from './suspect-glyph.ts';
import { templateResidue } from './template-residue.ts';
import { timelinessWithoutTime } from './timeliness-without-time.ts';
import { truncatedIndicator } from './truncated-indicator.ts';
import { typeUnderWrongLevel } from './type-under-wrong-level.ts';
import { uniformValues } from './uniform-values.ts';
import { unitRepeated } from './unit-repeated.ts';
import { unknownCode } from './unknown-code.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { vagueValue } from './vague-value.ts';
import { valueIsList } from './value-is-list.ts';
import { valueRepeatsName } from './value-repeats-name.ts';
import { valueWithoutUnit } from './value-without-unit.ts';
import { weightTotal } from './weight-total.ts';
import { wrongSeparator } from './wrong-separator.ts';
import { yearMismatch } from './year-mismatch.ts';

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  missingSerial,
  serialSequence,
  missingEnd,
  truncatedIndicator,
  missingLevel,
  missingType,
  missingName,
  missingCycleValue,
  missingAnnualValue,
  malformedLabel,
  splicedFragment,
  wrongSeparator,
  mixedSeparators,
  separatorStyle,
  mixedWidth,
  periodBeforeSeparator,
  straySpace,
  suspectGlyph,
  scrapLine,
  misplacedRule,
  repeatedHeading,
  templateResidue,
  unusedSuppression,
  duplicateIndicator,
  unknownCode,
  codeNameMismatch,
  typeUnderWrongLevel,
  missingCode,
  satisfactionElsewhere,
  rateAsQuantity,
  countAsQuality,
  timelinessWithoutTime,
  outputAsBenefit,
  levelOrder,
  foreignForm,
  missingIndicators,
  requiredLevel,
  requiredType,
  indicatorCount,
  weightTotal,
  valueWithoutUnit,
  unitRepeated,
  missingOperator,
  operatorLookalike,
  operatorStyle,
  operatorDirection,
  approximateValue,
  vagueValue,
  bareStateValue,
  valueRepeatsName,
  cycleAnnualDiffer,
  cycleIsDuration,
  cycleIsFormula,
  rateOutOfRange,
  lowSatisfaction,
  satisfactionNotRate,
  valueIsList,
  hyphenRange,
  spreadsheetResidue,
  uniformValues,
  nameContainsValue,
  nameValueConflict,
  nameIsQuestion,
  nameNotIndicator,
  nameTooLong,
  routineManagement,
  copiedIndicator,
  missingGoal,
  copiedGoal,
  goalWithoutFigure,
  columnCount,
  invalidAmount,
  missingAmounts,
  missingAmountUnit,
  sumMismatch,
  partsMismatch,
  yearMismatch,
  duplicateProject,
  departmentMismatch,
  noTable,
  goalValueConflict,
  costOverBudget,
  missingHeader,
  impossibleDate,
];

export function ruleByName(name: string): Rule | undefined {
  return RULES.find((rule) => rule.name === name);
}
