import { type Indicator, Slot } from '#grammar';
import { isEmptyText, isHeadless, isNameOfHead, isNumberForName, isSpliced, isTruncated } from '../check/defects.ts';
import { isNameless } from '../check/row-defects.ts';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { nameSpan } from './support/amounts.ts';
import { isTypeAsName } from './support/heads.ts';
import { numberOf } from './support/serials.ts';

export const missingName: Rule = {
  name: 'missing-name',
  group: 'form',
  severity: 'error',
  summary: {
    zh: '指标（三级指标）或项目没有名称',
    en: 'An indicator or a project has no name',
  },
  messages: {
    project: {
      zh: '这个项目有金额，没有名称，看不出钱用在哪里。请填写项目名称；是上一行的余下部分，就并入上一行。',
      en: 'This project states amounts but no name, so nobody can tell what they are for. Write its name; where it is the rest of the row above, join the two.',
    },
    missing: {
      zh: '第 {number} 条指标没有名称（三级指标），看不出考核的是什么。请填写指标名称。',
      en: 'Indicator {number} has no name, so nobody can tell what is measured. Write its name.',
    },
    figure: {
      zh: '第 {number} 条指标的名称只是“{name}”，看不出考核的是什么。请填写指标名称。',
      en: 'The name of indicator {number} is only “{name}”, so nobody can tell what is measured. Write its name.',
    },
    blank: {
      zh: '序号 {number} 后面没有内容。请补上这条指标，或删去序号。',
      en: 'Nothing follows serial {number}. Write the indicator, or delete the serial.',
    },
  },
  needs: Sign.Part,
  checkRow(row, { standard, report }) {
    if (isNameless(row)) report(nameSpan(row), { message: 'project', args: {} });
    const indicators = row.list?.indicators ?? [];
    for (const [i, indicator] of indicators.entries()) {
      const isNumber = isNumberForName(indicator);
      const isLost =
        isNumber || isEmptyText(indicator.name) || isNameOfHead(indicator) || isTypeAsName(standard, indicator);
      if (!isLost) continue;
      if (isSpliced(indicator) || isTruncated(indicator, row)) continue;
      // missing-level tells both.
      if (isHeadless(indicator)) continue;
      const slot = NEIGHBOURS.find((candidate) => indicator.has(candidate))!;
      report(row.listSpan(indicator.span(slot)!), {
        message: isNumber ? 'figure' : slot === Slot.Serial ? 'blank' : 'missing',
        args: { number: numberOf(indicators, i), name: indicator.name ?? '' },
        // Under timeliness 6月底 may stand for how far the work is by then.
        ...(isNumber && isStage(indicator) ? { severity: 'information' as const } : {}),
      });
    }
  },
};

/** Whether a date stands for the name where time is asked for, and the value is not the date once more. */
function isStage({ name, annualValue, type }: Indicator): boolean {
  return type?.name.includes('时效') === true && /[年月季]/.test(name!) && !/[年月]/.test(annualValue ?? '');
}

/** The part that a name stands next to, the nearest first. */
const NEIGHBOURS = [Slot.Name, Slot.TypeName, Slot.LevelName, Slot.CycleLabel, Slot.AnnualLabel, Slot.Serial] as const;
