import { isSpliced } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { gapsOf, isMixed, isSeparator, kindOf, separateBy, usualSign } from './support/separators.ts';

export const mixedSeparators: Rule = {
  name: 'mixed-separators',
  group: 'form',
  severity: 'hint',
  summary: {
    zh: '同一条指标用了不止一种分隔符',
    en: 'One indicator uses more than one kind of separator',
  },
  messages: {
    mixed: {
      zh: '同一条指标里混用了分隔符“{found}”和“{right}”，不便拆分和比对。请统一为本表通用的“{right}”。',
      en: 'This indicator mixes the separators “{found}” and “{right}”, which makes it hard to split and compare. Use “{right}” as the rest of the table does.',
    },
  },
  fixes: {
    unify: { zh: '这条指标统一用“{right}”分隔', en: 'Use “{right}” throughout this indicator' },
  },
  fixKind: 'safe',
  fold: 'common',
  needs: Sign.Separator,
  checkRow(row, context) {
    for (const indicator of row.list?.indicators ?? []) {
      const gaps = gapsOf(indicator);
      if (isSpliced(indicator) || !isMixed(gaps, context)) continue;
      const odd = gaps.filter(
        ({ sign, head }) => isSeparator(sign) && kindOf(sign) !== kindOf(usualSign(head, context)),
      );
      const args = { found: odd[0]!.sign, right: usualSign(odd[0]!.head, context) };
      context.report(row.listSpan(odd[0]!.span), {
        message: 'mixed',
        args,
        fix: () => ({
          title: 'unify',
          args,
          safe: true,
          edits: odd.flatMap(({ span, head }) => separateBy(row, span, usualSign(head, context))),
        }),
      });
    }
  },
};
