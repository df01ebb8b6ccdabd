import { findOtherForm, OTHER_FORMS, type Words } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { headSpan, isForeign } from './support/heads.ts';

export const foreignForm: Rule = {
  name: 'foreign-form',
  group: 'classification',
  severity: 'information',
  fold: 'always',
  foldBy: 'form',
  summary: {
    zh: '用了别的表式的一级指标',
    en: 'Levels of another form than a goal table',
  },
  messages: Object.fromEntries(OTHER_FORMS.map(({ form }, i) => [keyOf(i), messageOf(form)])),
  needs: Sign.Head,
  checkRow(row, { standard, report }) {
    for (const indicator of row.list?.indicators ?? []) {
      if (!isForeign(standard, indicator)) continue;
      const level = indicator.level!.name;
      const levels = standard.levels.map(({ name }) => name).join('、');
      const form = keyOf(OTHER_FORMS.indexOf(findOtherForm(level)!));
      report(headSpan(row, indicator, 'level'), { message: form, args: { level, form, levels } });
    }
  },
};

function keyOf(form: number): string {
  return `form${form}`;
}

function messageOf(form: Words): Words {
  return {
    zh: `一级指标“{level}”属于${form.zh}，不是绩效目标表的一级指标（{levels}）。请确认表式是否选对。`,
    en: `The level “{level}” belongs to ${form.en}, not to a goal table ({levels}). Check that this is the right form.`,
  };
}
