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
  /** Runs a check; where it throws, `tell` reports it. */
  const attempt = (check: () => void, tell: () => void): void => {
    if (broken) return;
    try {
      check();
    } catch (error) {
      broken = true;
      failed(rule, error);
      tell();
    }
  };
  const { needsWords, checkRow, checkLines, checkTable, sharedThings, checkShared, checkSuppressions } = rule;
  return {
    ...rule,
    messages: { ...rule.messages, failed: MESSAGE },
    ...(needsWords && {
      needsWords: (option, profile) => {
        let words: ReturnType<typeof needsWords> = {};
        attempt(
          () => {
            words = needsWords(option, profile);
          },
          () => undefined,
        );
        return words;
      },
    }),
    ...(checkRow && {
      checkRow: (row, context) =>
        attempt(
          () => checkRow(row, context),
          () => context.report(START, said),
        ),
    }),
    ...(checkLines && {
      checkLines: (segment, context) =>
        attempt(
          () => checkLines(segment, context),
          () => context.report(START, said),
        ),
    }),
    ...(checkTable && {
      checkTable: (context) =>
        attempt(
          () => checkTable(context),
          () => {
            const row = firstRow(context.frame);
            if (row !== null) context.report(row, START, said);
          },
        ),
    }),
    ...(sharedThings && {
      sharedThings: (row, option) => {
        let things: ReturnType<typeof sharedThings> = [];
        attempt(
          () => {
            things = sharedThings(row, option);
          },
          () => undefined,
        );
        return things;
      },
    }),
    ...(checkShared && {
      checkShared: (uses, context) =>
        attempt(
          () => checkShared(uses, context),
          () => context.report(uses[0]!, said),
        ),
    }),
    ...(checkSuppressions && {
      checkSuppressions: (uses, context) =>
        attempt(
          () => checkSuppressions(uses, context),
          () => undefined,
        ),
    }),
  };
}

const START = { start: 0, end: 0 };
