import { findOtherForm, findTitledForm, OTHER_FORMS, textOf, type Words } from '#grammar';
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
    zh: '用了别的表式的标题或一级指标',
    en: 'The title or levels of another form than a goal table',
  },
  messages: Object.fromEntries(
    OTHER_FORMS.flatMap(({ form }, i) => [
      [keyOf(i), messageOf(form)],
      [titleKeyOf(i), titleMessageOf(form)],
    ]),
  ),
  checkTable({ frame, heading, report }) {
    // A title of a goal table beside it names this one.
    if (heading.title !== null) return;
    const first = frame.findIndex(({ what }) => what === 'row' || what === 'projects');
    for (const item of frame.slice(0, first < 0 ? 0 : first)) {
      if (item.what !== 'scrap') continue;
      const text = textOf(item);
      const title = text.replace(/^[\s#*\ufeff]+/, '').trimEnd();
      const found = findTitledForm(title);
      if (found === undefined) continue;
      const start = text.indexOf(title);
      const form = titleKeyOf(OTHER_FORMS.indexOf(found));
      report(item, { start, end: start + title.length }, { message: form, args: { title, form } });
      return;
    }
  },
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

function titleKeyOf(form: number): string {
  return `title${form}`;
}

function titleMessageOf(form: Words): Words {
  return {
    zh: `标题“{title}”说的是${form.zh}，而下面是绩效目标表的内容。请核对：标题写错的改正标题，表式选错的换用对应的表。`,
    en: `The title “{title}” is that of ${form.en}, but what follows is a goal table. Correct the title, or use the form that belongs to it.`,
  };
}

function messageOf(form: Words): Words {
  return {
    zh: `一级指标“{level}”属于${form.zh}，不是绩效目标表的一级指标（{levels}）。请确认表式是否选对。`,
    en: `The level “{level}” belongs to ${form.en}, not to a goal table ({levels}). Check that this is the right form.`,
  };
}
