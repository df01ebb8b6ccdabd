import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule, findingsOf, tableAround } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

const RULE = 'missing-serial';
const bare = item('').slice(1);

describe(RULE, () => {
  it('reports an indicator without serial at its level', () => {
    checkList(RULE, item(1) + bare.replace('1-产出指标', '«1-产出指标»') + item(3));
  });

  it('reports a serial without its mark, or with another', () => {
    checkList(RULE, item(1) + item(2).replace('2、', '«2»') + item(3).replace('3、', '«3.»'));
    checkList(RULE, item('«（1）»').replace('、', '') + item('«(2)»').replace('、', ''));
    checkRule(
      RULE,
      uncodedAround('«（1）»产出指标：巡查次数，年度指标值：3次。«（2）»效益指标：受益人数，年度指标值：5人。'),
    );
  });

  it('reports serials in circles and other brackets', () => {
    checkList(
      RULE,
      item('«①»').replace('、', '') + item('«②、»').replace('»、', '»') + item('«【3】»').replace('、', ''),
    );
  });

  it('reports a serial whose digits are lost or misread', () => {
    checkList(RULE, item(1) + item(2).replace('2、', '«、»') + item(3));
    checkList(RULE, item(1) + item(2).replace('2、', '«З、»') + item(3));
    checkFix(RULE, item(1) + item(2).replace('2', 'З') + item(3), item(1) + item(2) + item(3));
  });

  it('reports a mark that is misread', () => {
    checkList(RULE, `${item(1)}«2丶»${item(2).slice(2)}${item(3)}`);
    checkFix(RULE, item(1).replace('、', '丶') + item(2), item(1) + item(2));
    checkRule(RULE, wrappedAround(`«1ヽ»${item(1).slice(2)}${item(2)}`));
    // A name may hold it.
    checkList(RULE, item(1, '东丶西线巡查次数') + item(2));
  });

  it('reports a mark that stands twice', () => {
    checkList(RULE, `«1、、»${item(1).slice(2)}${item(2)}`);
    checkList(RULE, `${item(1)}«2、､»${item(2).slice(2)}`);
    checkFix(RULE, `${item(1)}2、、${item(2).slice(2)}`, item(1) + item(2));
    checkRule(
      RULE,
      uncodedAround('1、产出指标：巡查次数，年度指标值：3次。«2、、»效益指标：受益率，年度指标值：≥5%。'),
    );
  });

  it('reports a stray sign behind a serial, or before it, and reads the indicator behind it', () => {
    const sound = item(1) + item(2) + item(3);
    for (const serial of ['2、：', '2、；', '2、,', '2、 ：', '2、。', '2、-', '2-、', '2：、']) {
      checkList(RULE, sound.replace('2、1', `«${serial}»1`));
      checkFix(RULE, sound.replace('2、1', `${serial}1`), sound);
      checkList('spliced-fragment', sound.replace('2、1', `${serial}1`));
    }
    for (const serial of ['第2、', '-2、']) {
      checkList(RULE, sound.replace('2、1', `«${serial}»1`));
      checkFix(RULE, sound.replace('2、1', `${serial}1`), sound);
    }
    checkRule(
      RULE,
      uncodedAround('«1、：»产出指标：巡查次数，年度指标值：3次。«第2、»效益指标：受益率，年度指标值：≥5%。'),
    );
    // Ranges, and what is left where a level is lost.
    checkList(RULE, item(1, '巡查河道次数', { annual: '20-30次' }) + item(2, '第2、3季度巡查次数'));
    checkList(RULE, item(1) + item(2, '巡查河道次数', { head: '；11-数量指标' }));
  });

  it('reports a full stop in the place of its mark, or none before a level that may be a type', () => {
    checkList(RULE, `${item(1)}«2。»${item(2).slice(2)}`);
    checkFix(RULE, `${item(1)}2。${item(2).slice(2)}`, item(1) + item(2));
    const satisfied = item(2, '村民满意率', { head: '3-满意度指标；31-服务对象满意度' });
    checkList(RULE, `${item(1)}«2»${satisfied.slice(2)}`);
    checkFix(RULE, `${item(1)}2${satisfied.slice(2)}`, item(1) + satisfied);
    // A value that ends in a number.
    checkList(RULE, item(1, '巡查河道次数', { annual: '每月2次，全年。12' }) + item(2));
  });

  it('leaves a serial behind which the list breaks off to truncated-indicator', () => {
    checkList(RULE, `${item(1)}2`);
  });

  it('leaves another width of the mark to mixed-width', () => {
    checkList(RULE, item(1).replace('、', '､') + item(2).replace('、', '﹑'));
  });

  it('says nothing of lists in a value', () => {
    checkList(RULE, item(1, '巡查河道次数', { annual: '1.主河道12次；2.支流20次' }));
  });

  it('works in wrapped lists and in lists without codes', () => {
    checkRule(
      RULE,
      wrappedAround(`${item(1)}«1-\n\n产出指标»；11-数量指标；清理次数；实施周期指标值:5次；年度指标值:5次。`),
    );
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数，年度指标值：3次。«效益指标»：受益人数，年度指标值：5人。'));
  });

  it('tells a list without any serial once', () => {
    const [only, ...more] = findingsOf(RULE, tableAround(bare.repeat(6)));
    assert.equal(only?.count, 6);
    assert.deepEqual(more, []);
  });

  it('inserts the serial; where it is taken, the next ones move up and the author is asked', () => {
    checkFix(RULE, item(1) + bare + item(3), item(1) + item(2) + item(3));
    checkFix(RULE, item(1) + bare + item(2) + item(3), item(1) + item(2) + item(3) + item(4));
    const safe = (list: string) => findingsOf(RULE, tableAround(list))[0]!.finding.fixes[0]!.safe;
    assert.deepEqual([safe(item(1) + bare + item(3)), safe(item(1) + bare + item(2))], [true, false]);
    assert.equal(safe(item(1) + bare + item(5)), false);
    const wrapped = (list: string) => findingsOf(RULE, wrappedAround(list))[0]!.finding.fixes[0]!.safe;
    // In a column of its own, a list that begins at 1 begins a row.
    assert.deepEqual([wrapped(bare + item(2)), wrapped(`${' '.repeat(40)}${bare}${item(2)}`)], [true, false]);
    checkFix(RULE, item(1) + item(2).replace('、', '.'), item(1) + item(2));
    checkFix(RULE, item(1) + item('（2）').replace('、', ''), item(1) + item(2));
    checkFix(RULE, item(1) + item('②').replace('、', ''), item(1) + item(2));
    checkFix(RULE, item(1) + bare + item('②').replace('、', ''), item(1) + item(2) + item(3));
  });

  it('finds a wrapped row whose first serial lost its digits', () => {
    const head = '青榕市档案局2022年项目支出绩效目标表\n\n主管部门 预算单位 项目名称 绩效目标 绩效指标\n\n';
    const row = '青榕市档案局 青榕市档案局本级 馆藏整理经费\n\n整理馆藏，方便查阅。\n\n';
    checkRule(
      RULE,
      `${head}${row}«、»产出指标：整理卷数，年度指标值：≥300卷。2、效益指标：查阅\n\n满足率，年度指标值：≥95%。\n`,
    );
  });

  it('reads serials in other words, and says once what they should be', () => {
    for (const [serial, message] of [
      ['第2条、', 'enclosed'],
      ['第2项：', 'enclosed'],
      ['第2条', 'enclosed'],
      ['第二条', 'enclosed'],
      ['（二）', 'enclosed'],
      ['2-', 'mark'],
    ]) {
      const list = item(1) + item(2, '巡查合格率').replace('2、', `${serial}`) + item(3, '巡查人次');
      const [found] = checkList('missing-serial', list.replace(serial!, `«${serial}»`));
      assert.equal(found!.finding.message, message);
      assert.equal(found!.finding.args.number, 2);
      for (const rule of ['spliced-fragment', 'missing-level', 'scrap-line', 'serial-sequence', 'cycle-annual-differ'])
        checkList(rule, list);
    }
    checkFix('missing-serial', item(1) + item(2).replace('2、', '第2条、'), item(1) + item(2));
  });

  it('takes no other words with a number for a serial', () => {
    for (const value of ['3次。第2季度完成', '3次。（二）类地区', '3次。第二产业产出']) {
      checkList('missing-serial', item(1, '巡查次数', { annual: value }) + item(2));
    }
  });
});
