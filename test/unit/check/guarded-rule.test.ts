import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { Checker } from '../../../server/src/check/checker.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { TABLE } from '../../protocol/support/tables.ts';

const explode = (): never => {
  throw new Error('broken');
};

/** A rule of the catalog whose given check throws. */
function broken(
  name: string,
  check:
    | 'needsWords'
    | 'needsHeads'
    | 'checkRow'
    | 'checkIndicator'
    | 'checkLines'
    | 'checkTable'
    | 'sharedThings'
    | 'checkShared',
): Rule {
  return { ...RULES.find((rule) => rule.name === name)!, [check]: explode };
}

describe('a rule that throws', () => {
  /** All rules with one of them broken; what was found in two rows alike, and of which rules the log was told. */
  function check(rule: Rule) {
    const failed: string[] = [];
    const rules = RULES.map((one) => (one.name === rule.name ? rule : one));
    const checker = new Checker({}, rules, ({ name }) => failed.push(name));
    const [row] = TABLE.split('\n').slice(-2);
    const found = checker.check(Table.read(`${TABLE}${row}\n`)).findings;
    return { failed, found, checker };
  }

  for (const [name, what] of [
    ['column-count', 'checkRow'],
    ['name-too-long', 'checkIndicator'],
    ['scrap-line', 'checkLines'],
    ['sum-mismatch', 'checkTable'],
    ['copied-goal', 'checkShared'],
  ] as const) {
    it(`is told once, in the log and in the table, and the others go on: ${what}`, () => {
      const { failed, found } = check(broken(name, what));
      assert.deepEqual(failed, [name]);
      assert.deepEqual(
        found.filter(({ finding }) => finding.rule.name === name).map(({ finding }) => finding.message),
        ['failed'],
      );
      assert.equal(found.filter(({ finding }) => finding.rule.name === 'code-name-mismatch').length, 2);
    });
  }

  for (const [name, what] of [
    ['copied-goal', 'sharedThings'],
    ['stray-space', 'needsWords'],
    ['rate-as-quantity', 'needsHeads'],
  ] as const) {
    it(`is told in the log where it has no place to speak of: ${what}`, () => {
      const { failed, found } = check(broken(name, what));
      assert.deepEqual(failed, [name]);
      assert.ok(found.length > 0);
    });
  }

  it('stays still after that', () => {
    const { failed, checker } = check(broken('name-too-long', 'checkIndicator'));
    assert.ok(checker.check(Table.read(TABLE)).findings.every(({ finding }) => finding.message !== 'failed'));
    assert.deepEqual(failed, ['name-too-long']);
  });

  it('gets out where nobody wants to hear of it', () => {
    assert.throws(
      () => new Checker({}, [broken('name-too-long', 'checkIndicator')]).check(Table.read(TABLE)),
      /broken/,
    );
  });
});
