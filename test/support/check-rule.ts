import assert from 'node:assert/strict';
import { Snapshot, Table } from '#grammar';
import { Checker, type CheckOptions, type PlacedFinding } from '../../server/src/check/checker.ts';
import { say } from '../../server/src/check/words.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { takeMarks } from './marks.ts';

const HEADER = '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标';

/** A whole table in the published layout around one project's indicator list. */
export function tableAround(list: string): string {
  return [
    '项目支出绩效目标表（含转移支付项目）',
    '部门名称：青榕市档案局',
    '单位：万元',
    HEADER,
    '合计\t10.00\t10.00\t\t\t\t',
    '青榕市档案局\t10.00\t10.00\t\t\t\t',
    `档案数字化经费\t10.00\t10.00\t\t\t完成馆藏档案数字化加工。\t${list}`,
  ].join('\n');
}

/** Findings of one rule in a text. */
export function findingsOf(rule: string, text: string, options: CheckOptions = {}): PlacedFinding[] {
  const known = RULES.find(({ name }) => name === rule);
  assert.ok(known, `no rule named ${rule}`);
  const settings = known.severity === 'off' ? { [rule]: 'hint' as const } : {};
  const result = new Checker({ ...options, rules: { ...settings, ...options.rules } }).check(Table.read(text));
  return result.findings.filter(({ finding }) => finding.rule.name === rule);
}

/**
 * Asserts that the rule finds exactly the places marked `«…»` in a whole table. Returns the findings.
 */
export function checkRule(rule: string, marked: string, options: CheckOptions = {}): PlacedFinding[] {
  const { text, marks } = takeMarks(marked);
  const found = findingsOf(rule, text, options);
  const snapshot = Snapshot.of(text);
  const seen = found.map((placed) => {
    const { start, end } = placed.segment.rangeOf(placed.finding.span);
    return [start, end].map(({ line, character }) => snapshot.offsetAt({ line: placed.line + line, character }));
  });
  const shown = (pairs: number[][]) => pairs.map(([start, end]) => `${start}-${end} ${text.slice(start, end)}`);
  assert.deepEqual(shown(seen), shown(marks.map(({ start, end }) => [start, end])));
  for (const { finding } of found) {
    for (const locale of ['zh', 'en'] as const) {
      const message = say(finding.rule.messages[finding.message]!, locale, finding.args);
      assert.doesNotMatch(message, /\{\w+\}/, `unfilled placeholder in ${message}`);
    }
  }
  return found;
}

/** As `checkRule`, for an indicator list alone. */
export function checkList(rule: string, markedList: string, options: CheckOptions = {}): PlacedFinding[] {
  return checkRule(rule, tableAround(markedList), options);
}

/** Applies a fix (by default the first) of the `n`th finding and gives the text after it. */
export function applyFix(text: string, placed: PlacedFinding, fix = 0): string {
  const edits = [...placed.finding.fixes[fix]!.edits].sort((a, b) => b.span.start - a.span.start);
  const base = Snapshot.of(text).lineStart(placed.line);
  return edits.reduce((t, { span, text: put }) => t.slice(0, base + span.start) + put + t.slice(base + span.end), text);
}

/**
 * Asserts what a list becomes when the fix numbered `fix` of the rule's first finding is applied, and that this removes
 * the finding and adds no error.
 */
export function checkFix(
  rule: string,
  list: string,
  expected: string,
  { fix = 0, ...options }: CheckOptions & { fix?: number } = {},
): void {
  checkTableFix(rule, tableAround(list), tableAround(expected), { fix, ...options });
}

/** As `checkFix`, for a whole table. */
export function checkTableFix(
  rule: string,
  text: string,
  expected: string,
  { fix = 0, ...options }: CheckOptions & { fix?: number } = {},
): void {
  const [first] = findingsOf(rule, text, options);
  assert.ok(first, `${rule} finds nothing`);
  const fixed = applyFix(text, first, fix);
  assert.equal(fixed, expected);
  const errors = (t: string) =>
    new Checker(options).check(Table.read(t)).findings.filter(({ severity }) => severity === 'error').length;
  assert.ok(
    findingsOf(rule, fixed, options).length < findingsOf(rule, text, options).length,
    'the fix does not remove the finding',
  );
  assert.ok(errors(fixed) <= errors(text), 'the fix adds an error');
}
