import type { Rule } from './rule.ts';
import { listEdits } from './support/edits.ts';
import { digitsOf, HEAD_KINDS, isForeign, readHead } from './support/heads.ts';

export const unknownCode: Rule = {
  name: 'unknown-code',
  group: 'classification',
  severity: 'error',
  summary: {
    zh: '指标体系中没有的代码',
    en: 'A code that the standard does not have',
  },
  messages: {
    level: {
      zh: '一级指标没有代码 {code}（可用：{known}）。系统按代码归类，认不出的代码无法汇总，请核对后改正。',
      en: 'No level has code {code} (there are {known}). Indicators are summed up by code; check and correct it.',
    },
    type: {
      zh: '二级指标没有代码 {code}（可用：{known}）。系统按代码归类，认不出的代码无法汇总，请核对后改正。',
      en: 'No type has code {code} (there are {known}). Indicators are summed up by code; check and correct it.',
    },
  },
  fixes: {
    code: { zh: '按名称“{name}”改为 {right}', en: 'Change it to {right}, the code of “{name}”' },
  },
  checkRow(row, { standard, report }) {
    if (!standard.coded) return;
    for (const indicator of row.list?.indicators ?? []) {
      if (isForeign(standard, indicator)) continue;
      for (const kind of HEAD_KINDS) {
        const reading = readHead(standard, indicator, kind);
        if (reading?.head.code == null || reading.byCode !== undefined) continue;
        const digits = digitsOf(indicator, kind)!;
        const { head, byName } = reading;
        const entries = kind === 'level' ? standard.levels : standard.levels.flatMap(({ types }) => types);
        const args = { code: head.code!, known: entries.map(({ code }) => code).join('、') };
        const right = byName?.code;
        const fix =
          right == null
            ? []
            : [
                {
                  title: 'code',
                  args: { right, name: head.name },
                  safe: false,
                  edits: listEdits(row, digits, right),
                },
              ];
        report(row.listSpan(digits), { message: kind, args, fix });
      }
    }
  },
};
