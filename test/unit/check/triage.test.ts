import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Row, Table } from '#grammar';
import { Checker, type PlacedFinding } from '../../../server/src/check/checker.ts';
import { optionReader } from '../../../server/src/check/finding.ts';
import { Sign } from '../../../server/src/check/signs.ts';
import { NO_COUNTS, profileOf } from '../../../server/src/check/tally.ts';
import { INDICATORS, ROWS, Triage } from '../../../server/src/check/triage.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { readingsOf } from '../../../server/src/rules/support/reading.ts';
import { generate } from '../../support/generate.ts';
import { seeded } from '../../support/random.ts';
import { render } from '../../support/render.ts';
import { examplesOf } from '../../support/rule-page.ts';
import { ALL_ON, UNTRIAGED } from '../../support/untriaged.ts';

const root = path.join(import.meta.dirname, '../../..');
describe('asking only the rules that a row concerns', () => {
  it('finds what asking all of them finds, in the examples of every rule', () => {
    for (const page of readdirSync(path.join(root, 'docs/rules'))) {
      for (const { text } of examplesOf(readFileSync(path.join(root, 'docs/rules', page), 'utf8'))) compare(text, page);
    }
  });

  it('and in fixtures, whole and damaged', () => {
    const folder = path.join(root, 'test/fixtures');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      const text = readFileSync(path.join(folder, file), 'utf8');
      compare(text, file);
      for (const seed of [1, 2, 3]) compare(damaged(text, seed), `${file}, seed ${seed}`);
    }
  });

  it('and under every standard', () => {
    const { text } = render(generate({ seed: 4, units: 2, projects: 6 }), { layout: 'published', untidy: 0.1 });
    for (const standard of ['guangzhou', 'mof2015', 'mof2021']) compare(damaged(text, 5), standard, standard);
  });

  it('tells rows apart by any of their words, whatever signs they show', () => {
    const rules = NAMES.map((name): Rule => ({ ...RULES[0]!, needs: 0, needsWords: () => ({ list: [name] }) }));
    const triage = new Triage(ROWS, [{ ...RULES[0]!, needs: EVERY_SIGN }, ...rules], (rule) => optionReader(rule));
    triage.enter(PROFILE, '');
    for (const [i, name] of [...NAMES, '其他'].entries()) {
      const expected = i < NAMES.length ? [0, i + 1] : [0];
      assert.deepEqual(triage.concernedBy(rowWith(name), EVERY_SIGN), expected, name);
    }
  });

  it('and indicators likewise', () => {
    const rules = NAMES.map((name): Rule => ({ ...RULES[0]!, needs: 0, needsWords: () => ({ names: [name] }) }));
    const triage = new Triage(INDICATORS, [{ ...RULES[0]!, needs: EVERY_SIGN }, ...rules], (rule) =>
      optionReader(rule),
    );
    triage.enter(PROFILE, '');
    for (const [i, name] of [...NAMES, '其他'].entries()) {
      const [first, second] = readingsOf(rowWith(name));
      const expected = i < NAMES.length ? [0, i + 1] : [0];
      assert.deepEqual(triage.concernedBy(first!, EVERY_SIGN), expected, name);
      assert.deepEqual(triage.concernedBy(second!, EVERY_SIGN), [0], name);
    }
  });

  it('asks next to none of a sound row and its indicators', () => {
    const asked = new Set<string>();
    const spies = RULES.filter(({ checkRow, checkIndicator }) => (checkRow ?? checkIndicator) !== undefined).map(
      (rule): Rule => {
        const note = (row: Row) => row.kind === 'project' && asked.add(rule.name);
        return {
          ...rule,
          ...(rule.checkRow && { checkRow: note }),
          ...(rule.checkIndicator && { checkIndicator: (_, row) => note(row) }),
        };
      },
    );
    new Checker({ rules: ALL_ON }, spies).check(Table.read(SOUND));
    const silent = spies.filter(({ name }) => !asked.has(name));
    assert.ok(silent.length > spies.length / 2, `asked: ${[...asked].join(' ')}`);
    for (const { name, needs, needsWords, needsHeads } of spies) {
      if (needs === undefined && needsWords === undefined && needsHeads === undefined) assert.ok(asked.has(name), name);
    }
  });

  it('asks no rule of an indicator for what its neighbour shows', () => {
    const asked: string[] = [];
    const spies = RULES.filter(({ name }) => name === 'value-without-unit').map((rule): Rule => {
      return { ...rule, checkIndicator: ({ indicator }) => void asked.push(indicator.name!) };
    });
    new Checker({ rules: ALL_ON }, spies).check(Table.read(SOUND.replaceAll('≥500卷', '≥500')));
    assert.deepEqual(asked, ['修复档案卷数']);
  });
});

const NAMES = ['开馆天数', '修复卷数', '接待人数'];
const EVERY_SIGN = Object.values(Sign).reduce((all, sign) => all | sign, 0);
const PROFILE = profileOf(NO_COUNTS, undefined);

/** A row of two indicators, the first with this name. */
function rowWith(name: string): Row {
  const [row] = [...Table.read(SOUND.replace('修复档案卷数', name)).rows()];
  return row!.segment;
}

const SOUND = [
  '项目支出绩效目标表',
  '部门名称：青榕市档案局',
  '单位：万元',
  '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标',
  '档案修复\t3.00\t3.00\t\t\t完成馆藏档案的抢救修复。\t' +
    '1、1-产出指标；11-数量指标；修复档案卷数；实施周期指标值:≥500卷；年度指标值:≥500卷。' +
    '2、1-产出指标；12-质量指标；修复档案验收合格率；实施周期指标值:100%；年度指标值:100%。',
  '',
].join('\n');

function compare(text: string, where: string, standard?: string): void {
  const options = { rules: ALL_ON, standard };
  const expected = new Checker(options, UNTRIAGED).check(Table.read(text)).findings.map(shown);
  const checker = new Checker(options);
  // By the third time it has a verdict on all that it keeps verdicts on.
  for (let time = 1; time <= 3; time++) {
    checker.forget();
    assert.deepEqual(checker.check(Table.read(text)).findings.map(shown), expected, `${where}, time ${time}`);
  }
}

function shown({ finding, line, count }: PlacedFinding): string {
  const { rule, span, message, args } = finding;
  return JSON.stringify([rule.name, line, span, message, args, count]);
}

function damaged(text: string, seed: number): string {
  const random = seeded(seed);
  let result = text;
  for (let i = 0; i < 20; i++) {
    const at = random.int(0, result.length - 1);
    const taken = result.slice(at, at + random.int(0, 6));
    const put = random.pick(['', taken + taken, ' ', '；', '。', '约', '（%）', '满音度', '>=', '1.', '２', '20-30次']);
    result = result.slice(0, at) + put + result.slice(at + taken.length);
  }
  return result;
}
