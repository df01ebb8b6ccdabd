import { Slot } from '#grammar';
import { isSpliced, isTruncated } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { listEdits } from './support/edits.ts';
import { headSpan, isForeign, label, levelMeant } from './support/heads.ts';
import { misreadType } from './support/misread.ts';
import { usualSign } from './support/separators.ts';

export const missingType: Rule = {
  name: 'missing-type',
  group: 'form',
  severity: 'error',
  summary: {
    zh: '有编码的表中，一级指标后没有二级指标',
    en: 'No type between level and name in a coded table',
  },
  messages: {
    missing: {
      zh: '“{level}”后没有二级指标（如 {example}）。本表按二级指标的代码汇总，缺了就归不了类；请补上。',
      en: 'No type (such as {example}) follows “{level}”. The table is summed up by type codes; insert the type.',
    },
  },
  fixes: {
    insert: { zh: '补上“{type}”', en: 'Insert “{type}”' },
  },
  needs: Sign.Part,
  checkRow(row, context) {
    const { standard, dialect, report } = context;
    if (!standard.coded || dialect !== 'coded') return;
    for (const indicator of row.list?.indicators ?? []) {
      if (indicator.level === null || indicator.type !== null || isSpliced(indicator)) continue;
      if (isTruncated(indicator, row) || isForeign(standard, indicator)) continue;
      // A type with a code that cannot be read is unknown-code.
      if (misreadType(standard, indicator) !== null) continue;
      const types = (levelMeant(standard, indicator) ?? standard.levels[0]!).types;
      const sign = usualSign(true, context);
      const separated = indicator.has(Slot.LevelSeparator);
      const at = indicator.endOf(separated ? Slot.LevelSeparator : Slot.LevelName);
      const level = `${indicator.text(Slot.LevelCode) ?? ''}${indicator.level.name}`;
      report(headSpan(row, indicator, 'level'), {
        message: 'missing',
        args: { level, example: label(types[0]!) },
        fix: types.map((type) => ({
          title: 'insert',
          args: { type: label(type) },
          safe: false,
          edits: listEdits(row, { start: at, end: at }, `${separated ? '' : sign}${label(type)}${sign}`),
        })),
      });
    }
  },
};
