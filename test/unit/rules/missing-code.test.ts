import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule, tableAround } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

const RULE = 'missing-code';
const rest = '加工卷数；实施周期指标值:≥500卷；年度指标值:≥500卷。';
const values = '实施周期指标值:≥90%；年度指标值:≥90%。';
const coded = `1、1-产出指标；11-数量指标；${rest}2、1-产出指标；12-质量指标；${rest}`;

describe(RULE, () => {
  it('says nothing where every head has its code', () => {
    checkList(RULE, coded);
  });

  it('marks the name that stands alone, once for a head', () => {
    checkList(RULE, `${coded}3、«效益指标»；22-社会效益；${rest}`);
    checkList(RULE, `${coded}3、2-效益指标；«社会效益»；${rest}`);
    checkList(RULE, `${coded}3、«效益指标；社会效益»；${rest}`);
  });

  it('quotes the heads as they stand there', () => {
    const [found] = checkList(RULE, `${coded}3、«效益指标：社会效益»：${rest}`);
    assert.deepEqual(found!.finding.args, { name: '效益指标：社会效益', right: '2-效益指标：22-社会效益' });
  });

  it('marks it over a line break', () => {
    checkList(RULE, `${coded}3、«效益指\n标»；22-社会效益；${rest}`);
  });

  it('has nothing to say of tables without codes, nor of the levels of another form', () => {
    checkList(RULE, '1、产出指标：加工卷数，年度指标值：≥500卷。2、效益指标：查档增长率，年度指标值：≥5%。');
    checkList(RULE, `${coded}3、项目决策；11-数量指标；${rest}`);
    checkList(RULE, `${coded}3、项目决策；数量指标；${rest}4、«满意度；服务对象满意度»；${rest}`);
  });

  it('leaves a whole project in another form to foreign-form', () => {
    const other = `1、项目完成；数量指标；${rest}2、满意度；服务对象满意度；${rest}`;
    const row = `目录著录经费\t10.00\t10.00\t\t\t完成目录著录。\t${other}`;
    checkRule(RULE, `${tableAround(coded)}\n${row}`);
  });

  it('marks a code that is written together with its name', () => {
    checkList(RULE, `${coded}3、2-效益指标；«22»社会效益；${rest}4、«2»效益指标；22-社会效益；${rest}`);
    checkList(RULE, `${coded}3、2-效益指标；22 - 社会效益；${rest}4、2-效益指标；22—社会效益；${rest}`);
    checkList(RULE, `${coded}3、2-效益指标；21社会效益；${rest}`);
    checkFix(RULE, `${coded}3、2-效益指标；22社会效益；${rest}`, `${coded}3、2-效益指标；22-社会效益；${rest}`);
  });

  it('marks another sign where the hyphen belongs', () => {
    const read = (sign: string) =>
      `1、1${sign}产出指标；11-数量指标；${rest}2、2${sign}效益指标；22-社会效益；${rest}3、2-效益指标；22${sign}社会效益；${rest}`;
    checkList(RULE, read('«、»'));
    checkList('serial-sequence', read('、'));
    checkFix(RULE, coded.replace('1、1-', '1、1、'), coded);
    checkFix(RULE, coded.replace('12-', '12、'), coded);
    // A serial that stands twice before a code that is lost.
    checkList(RULE, `${coded}3、3、«效益指标»；22-社会效益；${rest}`);
    checkList(RULE, '1、1、产出指标：加工卷数，年度指标值：≥500卷。');
  });

  it('marks any sign in the place of the hyphen, of the level too where its type tells', () => {
    for (const sign of ['.', '．', '·', ':', '：', '；', '，', '/', '=', '*', '--']) {
      const first = coded.replace('1、1-', `1、1«${sign}»`);
      checkList(RULE, first);
      checkList(RULE, `${coded}3、2«${sign}»效益指标；22${sign}社会效益；${rest}`);
      checkFix(RULE, first.replace(/[«»]/g, ''), coded);
      checkFix(RULE, coded.replace('12-', `12${sign}`), coded);
      checkList('missing-serial', first.replace(/[«»]/g, ''));
      checkRule(RULE, wrappedAround(first));
    }
    // Serials, each with a point, a sign behind it that belongs to it, or a number in a value.
    checkRule(RULE, uncodedAround('1.产出指标：加工卷数，年度指标值：≥500卷。2：效益指标：查档率，年度指标值：≥5%。'));
    checkList(RULE, coded.replaceAll('加工卷数', '第1·2期加工卷数'));
  });

  it('puts the code before a hyphen that is left of it', () => {
    checkList(RULE, `${coded}3、-«效益指标»；22-社会效益；${rest}`);
    for (const left of ['|-', '丨-', '！-'])
      checkFix(RULE, coded.replaceAll('1-产', `${left}产`), coded.replace('2、1-产', `2、${left}产`));
    checkFix(RULE, `${coded}3、-效益指标；22-社会效益；${rest}`, `${coded}3、2-效益指标；22-社会效益；${rest}`);
    checkFix(RULE, `${coded}3、2-效益指标；-社会效益；${rest}`, `${coded}3、2-效益指标；22-社会效益；${rest}`);
    checkFix(
      RULE,
      `1、-产出指标；-数量指标；${rest}2、2-效益指标；22-社会效益；${rest}`,
      `1、1-产出指标；11-数量指标；${rest}2、2-效益指标；22-社会效益；${rest}`,
    );
  });

  it('tells a level that may be a type by the type behind it', () => {
    const satisfied = (sign: string) => `${coded}3、3${sign}满意度指标；31-服务对象满意度；村民满意率；${values}`;
    for (const sign of ['.', '、', '：', '·']) {
      checkList(RULE, satisfied(`«${sign}»`));
      checkFix(RULE, satisfied(sign), satisfied('-'));
    }
  });

  it('inserts the codes', () => {
    checkFix(RULE, `${coded}3、效益指标；社会效益；${rest}`, `${coded}3、2-效益指标；22-社会效益；${rest}`);
    checkFix(RULE, `${coded}3、\n效益指标；22-社会效益；${rest}`, `${coded}3、2-\n效益指标；22-社会效益；${rest}`);
  });

  it('reports once what both heads lack, and a code behind its name as that', () => {
    const right = item(1) + item(2);
    const both = (head: string) => item(1) + item(2, undefined, { head });
    checkList(RULE, both('«1»产出指标；11数量指标'));
    checkFix(RULE, both('1产出指标；11数量指标'), right);
    checkList(RULE, both('1«.»产出指标；11.数量指标'));
    for (const head of ['产出指标-1；数量指标-11', '产出指标（1）；数量指标（11）']) {
      const [found] = checkList(RULE, both(`«${head}»`));
      assert.equal(found!.finding.message, 'behind');
      checkFix(RULE, both(head), right);
      for (const rule of ['missing-type', 'missing-level', 'wrong-separator']) checkList(rule, both(head));
    }
    checkFix(RULE, both('产出指标数量指标'), both('1-产出指标11-数量指标'));
    assert.equal(checkList(RULE, both('«产出指标数量指标»'))[0]!.finding.args.right, '1-产出指标；11-数量指标');
  });
});
