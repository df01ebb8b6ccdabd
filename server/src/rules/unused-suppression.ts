import type { Span } from '#grammar';
import { nearestName } from '../nearest-name.ts';
import type { Edit, Fix, Rule, SuppressionContext, SuppressionUse } from './rule.ts';
import { deleteLine, lineSpan } from './support/lines.ts';

export const unusedSuppression: Rule = {
  name: 'unused-suppression',
  group: 'form',
  severity: 'warning',
  summary: {
    zh: '忽略问题的注释没有用处，或规则名称写错',
    en: 'A comment that suppresses nothing, or names no rule',
  },
  messages: {
    unused: {
      zh: '这条注释没有忽略任何问题，留着会掩盖以后出现的问题。请删去；如果位置不对，移到要忽略的那一行或项目之前。',
      en: 'This comment suppresses nothing and would hide problems to come. Delete it, or move it before the line or project that is meant.',
    },
    unusedName: {
      zh: '这里没有 {name} 的问题可以忽略。请从注释中删去这个名称。',
      en: 'There is no problem of {name} to suppress here. Take the name out of the comment.',
    },
    unknown: {
      zh: '没有名为“{name}”的规则，这条注释忽略不了它。请改为规则的名称；原因写在冒号后面。',
      en: 'There is no rule named “{name}”, so nothing of it is suppressed. Name a rule; a reason follows behind a colon.',
    },
    similar: {
      zh: '没有名为“{name}”的规则，是不是 {similar}？请改正，否则忽略不了。',
      en: 'There is no rule named “{name}”; did you mean {similar}? Correct it, or nothing is suppressed.',
    },
  },
  fixes: {
    comment: { zh: '删去这条注释', en: 'Delete this comment' },
    name: { zh: '从注释中删去 {name}', en: 'Take {name} out of the comment' },
    rename: { zh: '改为 {similar}', en: 'Change to {similar}' },
  },
  checkSuppressions(uses, context) {
    for (const use of uses) checkOne(use, context);
  },
};

function checkOne({ suppression, hid }: SuppressionUse, { known, run, report }: SuppressionContext): void {
  const { rules, segment, line } = suppression;
  const deleteComment: Fix = { title: 'comment', safe: false, edits: [deleteLine(segment, line)] };
  // Of a rule that was not run nobody knows.
  const unused = rules.filter(({ name }) => run.has(name) && !hid.has(name));
  if (rules.length === 0 ? hid.size === 0 : unused.length === rules.length) {
    report(suppression, lineSpan(segment, line), { message: 'unused', fix: deleteComment });
    return;
  }
  for (const [i, { name, span }] of rules.entries()) {
    const taken = (): Fix =>
      rules.length === 1
        ? deleteComment
        : { title: 'name', args: { name }, safe: false, edits: [withoutName(rules, i)] };
    if (known.has(name)) {
      if (run.has(name) && !hid.has(name))
        report(suppression, span, { message: 'unusedName', args: { name }, fix: taken });
      continue;
    }
    const similar = nearestName(name, known);
    if (similar === null) report(suppression, span, { message: 'unknown', args: { name }, fix: taken });
    else {
      const fix = (): Fix[] => [
        { title: 'rename', args: { similar }, safe: false, edits: [{ span, text: similar }] },
        taken(),
      ];
      report(suppression, span, { message: 'similar', args: { name, similar }, fix });
    }
  }
}

/** Takes out a name with the separator that goes with it. */
function withoutName(rules: readonly { readonly span: Span }[], i: number): Edit {
  const { span } = rules[i]!;
  const [start, end] = i === 0 ? [span.start, rules[1]!.span.start] : [rules[i - 1]!.span.end, span.end];
  return { span: { start, end }, text: '' };
}
