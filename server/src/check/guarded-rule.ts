import type { Words } from '#grammar';
import type { Report, Rule } from '../rules/rule.ts';
import { firstRow } from './frame.ts';

/** Is told of a rule that threw, once. */
export type RuleFailed = (rule: Rule, error: unknown) => void;

const MESSAGE: Words = {
  zh: '规则 {rule} 检查到这里时出错，已停用，其他规则照常检查。这是指标的缺陷，不是表的问题；请报告，重启语言服务后会再试。',
  en: 'The rule {rule} failed here and is switched off; the others go on. This is a defect of Zhibiao, not of the table; please report it. It is tried again after a restart of the server.',
};

const START = { start: 0, end: 0 };

/** The rule, except that a check of it that throws says so where it threw and leaves the rule still from then on. */
export function guarded(rule: Rule, failed: RuleFailed): Rule {
  let broken = false;
  const said: Report = { message: 'failed', args: { rule: rule.name }, severity: 'information' };

  /** A part of the rule that gives `nothing` once the rule is broken, and tells where it broke. */
  function guard<A, B, C, R>(part: (a: A, b: B, c: C) => R, nothing: R, tell: (a: A, b: B, c: C) => void) {
    // Not with `...args`: rules are asked hundreds of times a file, and most cost hardly more than that.
    return (a: A, b?: B, c?: C): R => {
      if (broken) return nothing;
      try {
        return part(a, b as B, c as C);
      } catch (error) {
        broken = true;
        failed(rule, error);
        tell(a, b as B, c as C);
        return nothing;
      }
    };
  }

  const { needsWords, needsHeads, checkRow, checkIndicator, checkLines, checkTable } = rule;
  const { sharedThings, checkShared, checkSuppressions } = rule;
  const untold = () => {};
  return {
    ...rule,
    messages: { ...rule.messages, failed: MESSAGE },
    ...(needsWords && { needsWords: guard(needsWords, {}, untold) }),
    ...(needsHeads && { needsHeads: guard(needsHeads, false, untold) }),
    ...(checkRow && { checkRow: guard(checkRow, undefined, (_, { report }) => report(START, said)) }),
    ...(checkIndicator && {
      checkIndicator: guard(checkIndicator, undefined, (_, __, { report }) => report(START, said)),
    }),
    ...(checkLines && { checkLines: guard(checkLines, undefined, (_, { report }) => report(START, said)) }),
    ...(checkTable && {
      checkTable: guard(checkTable, undefined, ({ frame, report }) => {
        const row = firstRow(frame);
        if (row !== null) report(row, START, said);
      }),
    }),
    ...(sharedThings && { sharedThings: guard(sharedThings, [], untold) }),
    ...(checkShared && { checkShared: guard(checkShared, undefined, ([first], { report }) => report(first!, said)) }),
    ...(checkSuppressions && { checkSuppressions: guard(checkSuppressions, undefined, untold) }),
  };
}
