import { findGlyphs, findLevel, findType, type Head, type Indicator, type Row, Slot, type Standard } from '#grammar';
import type { Rule } from './rule.ts';

export const codeNameMismatch: Rule = {
  name: 'code-name-mismatch',
  group: 'classification',
  severity: 'error',
  summary: {
    zh: '代码与名称不一致',
    en: 'Code and name disagree',
  },
  messages: {
    mismatch: {
      zh: '代码 {code} 与名称“{name}”不一致：{code} 是“{codeMeans}”，“{name}”的代码是 {nameCode}。汇总时按代码归类会归错，请改正其一。',
      en: 'Code {code} and name “{name}” disagree: {code} is “{codeMeans}”, and “{name}” has code {nameCode}. Summaries by code will be wrong; correct one of them.',
    },
    unknownName: {
      zh: '代码 {code} 的名称应为“{codeMeans}”，这里是“{name}”。请核对后改正。',
      en: 'Code {code} is named “{codeMeans}”, not “{name}”. Check and correct it.',
    },
  },
  fixes: {
    name: { zh: '名称改为“{codeMeans}”', en: 'Change the name to “{codeMeans}”' },
    code: { zh: '代码改为 {nameCode}', en: 'Change the code to {nameCode}' },
  },
  checkRow(row, { standard, report }) {
    if (!standard.coded) return;
    for (const indicator of row.list?.indicators ?? []) {
      for (const kind of ['level', 'type'] as const) {
        const head = indicator[kind];
        if (head?.code == null || findGlyphs(head.name).length > 0) continue;
        const byCode = entry(standard, kind, { code: head.code });
        const byName = entry(standard, kind, { name: head.name });
        if (byCode === undefined || byCode === byName) continue;
        const args = { code: head.code, name: head.name, codeMeans: byCode.name, nameCode: byName?.code ?? '' };
        report(spanOf(row, indicator, kind), {
          message: byName === undefined ? 'unknownName' : 'mismatch',
          args,
          fix: fixes(row, indicator, kind, args),
        });
      }
    }
  },
};

function entry(standard: Standard, kind: 'level' | 'type', query: Partial<Head>) {
  return kind === 'level' ? findLevel(standard, query) : findType(standard, query);
}

function spanOf(row: Row, indicator: Indicator, kind: 'level' | 'type') {
  const [code, name] = kind === 'level' ? [Slot.LevelCode, Slot.LevelName] : [Slot.TypeCode, Slot.TypeName];
  return row.listSpan({ start: indicator.startOf(code), end: indicator.endOf(name) });
}

function fixes(row: Row, indicator: Indicator, kind: 'level' | 'type', args: Record<string, string>) {
  const [codeSlot, nameSlot] = kind === 'level' ? [Slot.LevelCode, Slot.LevelName] : [Slot.TypeCode, Slot.TypeName];
  const start = indicator.startOf(codeSlot);
  const rename = { span: row.listSpan(indicator.span(nameSlot)!), text: args.codeMeans! };
  const recode = {
    span: row.listSpan({ start, end: start + /^[\d０-９]+/.exec(indicator.text(codeSlot)!)![0].length }),
    text: args.nameCode!,
  };
  const byName = { title: 'name', args, safe: args.nameCode === '', edits: [rename] };
  return args.nameCode === '' ? [byName] : [byName, { title: 'code', args, safe: false, edits: [recode] }];
}
