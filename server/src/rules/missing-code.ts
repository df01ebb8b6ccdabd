import type { Rule } from './rule.ts';
import { HEAD_KINDS, isForeign, label, nameOf, readHead } from './support/heads.ts';

export const missingCode: Rule = {
  name: 'missing-code',
  group: 'classification',
  severity: 'warning',
  fixKind: 'safe',
  summary: {
    zh: '有编码的表中，一级或二级指标缺少代码',
    en: 'A head without code in a coded table',
  },
  messages: {
    missing: {
      zh: '“{name}”前缺少代码，而本表其他指标都写代码。缺代码的指标无法按代码汇总，请写成“{right}”。',
      en: '“{name}” has no code although the table uses codes. It is lost in summaries by code; write “{right}”.',
    },
  },
  fixes: {
    insert: { zh: '补上代码，写成“{right}”', en: 'Insert the code: “{right}”' },
  },
  checkRow(row, { standard, dialect, report }) {
    if (!standard.coded || dialect !== 'coded') return;
    for (const indicator of row.list?.indicators ?? []) {
      if (isForeign(standard, indicator)) continue;
      // One finding for the head, whether one of its codes is lost or both.
      const bare = HEAD_KINDS.flatMap((kind) => {
        const reading = readHead(standard, indicator, kind);
        if (reading === null || reading.head.code !== null || reading.byName === undefined) return [];
        return [{ entry: reading.byName, name: reading.head.name, span: nameOf(indicator, kind) }];
      });
      if (bare.length === 0) continue;
      const args = {
        name: bare.map(({ name }) => name).join('；'),
        right: bare.map(({ entry }) => label(entry)).join('；'),
      };
      const edits = bare.map(({ entry, span }) => ({
        span: row.listSpan({ start: span.start, end: span.start }),
        text: `${entry.code}-`,
      }));
      const span = row.listSpan({ start: bare[0]!.span.start, end: bare.at(-1)!.span.end });
      report(span, { message: 'missing', args, fix: { title: 'insert', args, safe: true, edits } });
    }
  },
};
