import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule, checkTableFix, findingsOf, tableAround } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

const RULE = 'missing-level';
const values = '实施周期指标值:≥90%；年度指标值:≥90%。';

describe(RULE, () => {
  it('reports a type without level at the type', () => {
    checkList(RULE, `${item(1)}2、«12-质量指标»；保洁合格率；${values}`);
  });

  it('reports a level and its type that have become one head, and makes both of it', () => {
    const list = (head: string) => item(1) + item(2, '群众知晓率', { head, cycle: '≥90%', annual: '≥90%' });
    checkList(RULE, list('«2-社会效益»'));
    checkFix(RULE, list('2-社会效益'), list('2-效益指标；22-社会效益'));
    checkFix(RULE, list('1-质量指标'), list('1-产出指标；12-质量指标'));
    checkList('unknown-code', list('2-社会效益'));
    checkList('unknown-code', list('«25»-社会效益'));
    checkList('unknown-code', list('2-效益指标；«2»-社会效益'));
  });

  it('reports an indicator without any head at its name', () => {
    checkList(RULE, `${item(1)}2、«保洁合格率»；${values}`);
  });

  it('reports values without any head and name once, with nothing to insert', () => {
    for (const list of [
      `${item(1)}2、«实施周期指标值»:≥90%；年度指标值:≥90%。${item(3)}`,
      `${item(1)}2、；；«实施周期指标值»:≥90%；年度指标值:≥90%。${item(3)}`,
    ]) {
      const [found] = checkList(RULE, list);
      assert.deepEqual(found!.finding.fixes, []);
      assert.deepEqual(findingsOf('missing-name', tableAround(list.replace(/[«»]/g, ''))), []);
    }
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数，年度指标值：3次。2、«年度指标值»：5人。'));
  });

  it('reports values that a cut cell begins with once', () => {
    for (const piece of [
      '«度指标值»:5场。',
      '«实施周期指标值»:5场；年度指标值:5场。',
      '«施周期指标值»:5场；年度指标值:。',
    ]) {
      const list = `${piece}${item(1)}${item(2)}`;
      checkList(RULE, list);
      for (const rule of ['malformed-label', 'missing-serial', 'missing-cycle-value', 'missing-annual-value'])
        checkList(rule, list.replace(/[«»]/g, ''));
    }
    // With a name it is an indicator that lost more than one part.
    checkList('missing-cycle-value', `展览期数；«年度指标值»:5场。${item(1)}`);
  });

  it('reports a type behind the separator of the level that is lost, and puts it before that one', () => {
    const rest = `社会效益指标；受益面；${values}`;
    const list = (level: string) => `1、产出指标；质量指标；巡查率；${values}2、${level}；${rest}`;
    checkRule(RULE, uncodedAround(list('').replace('社会效益指标', '«社会效益指标»')));
    assert.deepEqual(findingsOf('spliced-fragment', uncodedAround(list(''))), []);
    checkTableFix(RULE, uncodedAround(list('')), uncodedAround(list('效益指标')));
    checkFix(
      RULE,
      `${item(1)}2、；22-社会效益；受益面；${values}`,
      `${item(1)}2、2-效益指标；22-社会效益；受益面；${values}`,
    );
  });

  it('leaves cut and empty indicators to their rules', () => {
    checkList(RULE, `${item(1)}2、`);
    checkList(RULE, `${item(1)}2、。`);
  });

  it('works in wrapped lists and in lists without codes', () => {
    checkRule(RULE, wrappedAround(`${item(1)}2、«12-质\n\n量指标»；保洁合格率；${values}`));
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数，年度指标值：3次。2、«受益人数»，年度指标值：5人。'));
  });

  it('quotes a word that stands where the level belongs, and offers the nearest level', () => {
    const list = (head: string) => `1、产出指标：巡查次数，年度指标值：3次。2、${head}：受益人数，年度指标值：5人。`;
    for (const [word, right] of [
      ['社会指标', '效益指标'],
      ['满意指标', '满意度指标'],
      ['满度指标', '满意度指标'],
      ['满意度指标指标', '满意度指标'],
    ] as const) {
      const [found] = checkRule(RULE, uncodedAround(list(`«${word}»`)));
      assert.equal(found!.finding.args.word, word);
      checkTableFix(RULE, uncodedAround(list(word)), uncodedAround(list(right)));
    }
    const [far] = checkRule(RULE, uncodedAround(list('«管理指标»')));
    assert.equal(far!.finding.fixes.length, 3);
    checkRule(RULE, wrappedAround(`${item(1)}2、«社会指\n\n标»；受益人数；${values}`));
  });

  it('reads a table without codes whose levels are types or unknown words', () => {
    const item = (head: string) => `1、${head}：巡查次数，年度指标值：3次。2、${head}：受益率，年度指标值：≥5%。`;
    for (const head of ['数量指标', '社会指标', '绩效指标']) {
      checkRule(RULE, uncodedAround(item(`«${head}»`)));
      for (const rule of ['no-table', 'missing-code', 'missing-cycle-value'])
        checkRule(rule, uncodedAround(item(head)));
    }
    // A goal with a list of its own.
    const goal = '1、任务：按期完成巡查，覆盖全部河道；2、要求：人员到位。';
    checkRule(RULE, uncodedAround(`${goal}\n\n${item('产出指标')}`));
    checkRule('missing-goal', uncodedAround(`${goal}\n\n${item('产出指标')}`));
  });

  it('quotes such a word before a type, which tells the level', () => {
    const rest = `22-社会效益；受益面；${values}`;
    checkList(RULE, `${item(1)}2、«社会指标»；${rest}`);
    checkFix(RULE, `${item(1)}2、管理指标；${rest}`, `${item(1)}2、2-效益指标；${rest}`);
    checkList(RULE, `${item(1)}2、过程指标；${rest}`);
    checkList(RULE, `${item(1)}2、效盖指标；${rest}`);
  });

  it('inserts the level of the type', () => {
    const rest = `31-服务对象满意度；村民满意率；${values}`;
    checkFix(RULE, `${item(1)}2、${rest}`, `${item(1)}2、3-满意度指标；${rest}`);
  });

  it('tells a level of which only the code or its hyphen is left', () => {
    const rest = `31-服务对象满意度；村民满意率；${values}`;
    for (const left of ['3-；', '3；', '-；', '3—；', '3-', '3 - ；']) {
      checkList(RULE, `${item(1)}2、${left}«31-服务对象满意度»${rest.slice(11)}${item(3)}`);
      checkList('spliced-fragment', `${item(1)}2、${left}${rest}${item(3)}`);
      checkFix(RULE, `${item(1)}2、${left}${rest}`, `${item(1)}2、3-满意度指标；${rest}`);
      checkFix(RULE, `1、${left}${rest}`, `1、3-满意度指标；${rest}`);
    }
    // A number in a value, with a type spliced in behind it.
    checkList(
      RULE,
      `${item(1)}2、1-产出指标；11-数量指标；巡查次数；实施周期指标值:3；31-服务对象满意度；年度指标值:3次。`,
    );
  });

  it('offers the heads around, and in a list without codes every level', () => {
    const rest = `村民满意率；${values}`;
    checkFix(RULE, `${item(1)}2、${rest}`, `${item(1)}2、1-产出指标；11-数量指标；${rest}`);
    checkTableFix(
      RULE,
      uncodedAround('1、产出指标：巡查次数，年度指标值：3次。2、受益人数，年度指标值：5人。'),
      uncodedAround('1、产出指标：巡查次数，年度指标值：3次。2、效益指标：受益人数，年度指标值：5人。'),
      { fix: 1 },
    );
  });

  it('says where only the codes of level and type are there', () => {
    for (const codes of ['1；11', '1-11', '1：11']) {
      const [found] = checkList(RULE, item(1) + item(2, undefined, { head: `«${codes}»` }));
      assert.equal(found!.finding.message, 'codes');
      checkFix(RULE, item(1) + item(2, undefined, { head: codes }), item(1) + item(2));
      checkList('required-level', item(1) + item(2, undefined, { head: codes }));
    }
    checkList(RULE, item(1) + item(2, '1-11月巡查次数'));
  });
});
