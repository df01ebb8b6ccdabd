import { isSpliced } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import {
  type Gap,
  gapsOf,
  isCodedStyle,
  isMixed,
  isSeparator,
  kindOf,
  separateBy,
  standardSign,
  usualSign,
} from './support/separators.ts';

export const separatorStyle: Rule = {
  name: 'separator-style',
  group: 'form',
  severity: 'hint',
  summary: {
    zh: '分隔符与标准写法不同（一个文件只报一次）',
    en: 'The separators are not those of the standard form (once per file)',
  },
  messages: {
    style: {
      zh: '本表多用“{found}”分隔，标准写法是“{right}”。内容不受影响；要与标准一致，可统一替换。',
      en: 'This table mostly separates by “{found}”; the standard form uses “{right}”. Nothing is lost; replace them to follow the form.',
    },
    single: {
      zh: '这条指标用“{found}”分隔，本表其他地方和标准写法都是“{right}”。内容不受影响，可统一替换。',
      en: 'This indicator separates by “{found}”; the rest of the table and the standard form use “{right}”. Nothing is lost; replace them to agree.',
    },
  },
  fixes: {
    standard: { zh: '改用标准分隔符“{right}”', en: 'Use the standard separator “{right}”' },
  },
  fixKind: 'safe',
  fold: 'always',
  foldedWords: { zh: '（共 {count} 条指标这样写。）', en: ' ({count} indicators in this file.)' },
  needs: Sign.Separator,
  checkRow(row, context) {
    const right = (gap: Gap) => standardSign(gap, context);
    for (const indicator of row.list?.indicators ?? []) {
      const gaps = gapsOf(indicator);
      if (isSpliced(indicator) || isMixed(gaps, context)) continue;
      const other = gaps.filter((gap) => {
        if (!isSeparator(gap.sign) || gap.sign === right(gap) || isCodedStyle(gap, context)) return false;
        // Where the file follows the standard, one sign of the other width is a matter of width.
        return kindOf(gap.sign) !== kindOf(right(gap)) || usualSign(gap.head, context) !== right(gap);
      });
      if (other.length === 0) continue;
      const first = other[0]!;
      const usual = usualSign(first.head, context);
      // A third sign is told once the file follows the standard: the one finding stands where the sign that it names does.
      if (first.sign !== usual && usual !== right(first)) continue;
      const args = { found: first.sign, right: right(first) };
      context.report(row.listSpan(first.span), {
        message: first.sign === usual ? 'style' : 'single',
        args,
        fix: () => ({
          title: 'standard',
          args,
          safe: true,
          edits: other.flatMap((gap) => separateBy(row, gap.span, right(gap))),
        }),
      });
    }
  },
};
