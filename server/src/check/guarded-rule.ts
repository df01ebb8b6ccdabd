import type { Words } from '#grammar';
import type { Report, Rule } from '../rules/rule.ts';
import { firstRow } from './frame.ts';

/** Is told of a rule that threw, once. */
export type RuleFailed = (rule: Rule, error: unknown) => void;

const MESSAGE: Words = {
  zh: '规则 {rule} 检查到这里时出错，已停用，其他规则照常检查。这是指标的缺陷，不是表的问题；请报告，重启语言服务后会再试。',
  en: 'The rule {rule} failed here and is switched off; the others go on. This is a defect of Zhibiao, not of the table; please report it. It is tried again after a restart of the server.',
};

/** The rule, except that a check of it that throws says so where it threw and leaves the rule still from then on. */
export function guarded(rule: Rule, failed: RuleFailed): Rule {
  let broken = false;
  const said: Report = { message: 'failed', args: { rule: rule.name }, severity: 'information' };
  const fail = (error: unknown): void => {
    broken = true;
    failed(rule, error);
  };
  const { needsWords, checkRow, checkLines, checkTable, sharedThings, checkShared, checkSuppressions } = rule;
  return {
    ...rule,
    messages: { ...rule.messages, failed: MESSAGE },
    ...(needsWords && {
      needsWords: (option, profile) => {
        if (broken) return {};
        try {
          return needsWords(option, profile);
        } catch (error) {
          fail(error);
          return {};
        }
      },
    }),
    ...(checkRow && {
      checkRow: (row, context) => {
        if (broken) return;
        try {
          checkRow(row, context);
        } catch (error) {
          fail(error);
          context.report(START, said);
        }
      },
    }),
    ...(checkLines && {
      checkLines: (segment, context) => {
        if (broken) return;
        try {
          checkLines(segment, context);
        } catch (error) {
          fail(error);
          context.report(START, said);
        }
      },
    }),
    ...(checkTable && {
      checkTable: (context) => {
        if (broken) return;
        try {
          checkTable(context);
        } catch (error) {
          fail(error);
          const row = firstRow(context.frame);
          if (row !== null) context.report(row, START, said);
        }
      },
    }),
    ...(sharedThings && {
      sharedThings: (row, option) => {
        if (broken) return [];
        try {
          return sharedThings(row, option);
        } catch (error) {
          fail(error);
          return [];
        }
      },
    }),
    ...(checkShared && {
      checkShared: (uses, context) => {
        if (broken) return;
        try {
          checkShared(uses, context);
        } catch (error) {
          fail(error);
          context.report(uses[0]!, said);
        }
      },
    }),
    ...(checkSuppressions && {
      checkSuppressions: (uses, context) => {
        if (broken) return;
        try {
          checkSuppressions(uses, context);
        } catch (error) {
          fail(error);
        }
      },
    }),
  };
}

const START = { start: 0, end: 0 };
