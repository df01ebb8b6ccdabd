import { type LevelEntry, levelOfType, type TypeEntry, VALUE_WORDS } from '#grammar';
import { hasSecondHead } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import {
  hasUnknownCode,
  headSpan,
  isForeign,
  isNoLevel,
  label,
  levelMeant,
  setHead,
  typeMeant,
} from './support/heads.ts';
import { holdsAny } from './support/words.ts';

export const typeUnderWrongLevel: Rule = {
  name: 'type-under-wrong-level',
  group: 'classification',
  severity: 'error',
  summary: {
    zh: '二级指标放在了别的一级指标之下',
    en: 'A type stands under another level than its own',
  },
  messages: {
    wrong: {
      zh: '“{type}”属于“{right}”，这里放在“{level}”之下。一、二级指标对不上，汇总时会归错类，请改正。',
      en: '“{type}” belongs under “{right}” but stands under “{level}”. Summaries will put it in the wrong class; correct it.',
    },
    type: {
      zh: '“{level}”下面没有“{type}”，这里说的是满意度，应为“{right}”。一、二级指标对不上，汇总时会归错类，请改正。',
      en: '“{level}” has no type “{type}”; the name is of satisfaction, so it should be “{right}”. Summaries will put it in the wrong class; correct it.',
    },
  },
  fixes: {
    type: { zh: '二级指标改为“{right}”', en: 'Change the type to “{right}”' },
    level: { zh: '一级指标改为“{right}”', en: 'Change the level to “{right}”' },
  },
  needs: Sign.Head,
  checkRow(row, { standard, report }) {
    for (const indicator of row.list?.indicators ?? []) {
      const level = levelMeant(standard, indicator);
      const type = typeMeant(standard, indicator);
      if (level === undefined || type === undefined || isForeign(standard, indicator)) continue;
      // Of a level that is none code-name-mismatch speaks.
      if (isNoLevel(standard, indicator)) continue;
      const own = levelOfType(standard, type)!;
      if (own === level || hasUnknownCode(standard, indicator) || hasSecondHead(indicator)) continue;
      const span = { start: headSpan(row, indicator, 'level').start, end: headSpan(row, indicator, 'type').end };
      const meant = satisfactionTypeOf(level, indicator.name);
      const [kind, entry] = meant === undefined ? (['level', own] as const) : (['type', meant] as const);
      const args = { type: label(type), level: label(level), right: label(entry) };
      const edits = setHead(row, indicator, kind, entry);
      const message = kind === 'level' ? 'wrong' : 'type';
      report(span, { message, args, fix: { title: kind, args, safe: false, edits } });
    }
  },
};

/** The one type of a level of satisfaction, where the name agrees with the level. */
function satisfactionTypeOf({ name, types }: LevelEntry, of: string | null): TypeEntry | undefined {
  const agrees = of !== null && [name, of].every((text) => holdsAny(text, VALUE_WORDS.satisfaction));
  return agrees && types.length === 1 ? types[0] : undefined;
}
