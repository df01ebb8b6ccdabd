import assert from 'node:assert/strict';
import { checkCompletion as check, labelsOffered, offered } from './support/complete.ts';

const HEADER =
  '青榕市文化馆2026年项目支出绩效目标表\n部门名称：青榕市文化馆\n单位：万元\n项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n';
const PROJECT = `${HEADER}群众文艺培训经费\t45.00\t45.00\n    绩效目标：办好群众文艺培训。\n`;
const HEAD = '1-产出指标；11-数量指标；';
const FIRST = `${PROJECT}    1、${HEAD}`;
const LIST = (list: string) => `${HEADER}群众文艺培训经费\t45.00\t45.00\t\t\t办好群众文艺培训。\t${list}`;

const LAST_YEAR = `${HEADER.replace('2026', '2025')}合计\t50.00\t50.00\t\t\t\t
青榕市文化馆\t50.00\t50.00\t\t\t\t
群众文艺培训经费\t40.00\t40.00\t\t\t组织群众文艺培训，扩大服务覆盖面。\t1、${HEAD}举办传习班期数；实施周期指标值:≥10期；年度指标值:≥10期。
馆舍维修经费\t10.00\t10.00\t\t\t维修馆舍。\t1、${HEAD}维修排练厅面积；实施周期指标值:≥100平方米；年度指标值:≥100平方米。2、${HEAD}更换座椅数量；实施周期指标值:≥80把；年度指标值:≥80把。
`;
const others = { 'file:///2025.zhibiao': LAST_YEAR };

describe('completion of names', () => {
  const written = `${FIRST}培训人次；实施周期指标值:≥1200人次；年度指标值:≥1200人次。`;
  const fill = { 1: '1200' };

  for (const typed of ['', 'pxrc', 'peixunrenci', 'pxr', '培训', '培训rc']) {
    it(`writes a common indicator to its end for “${typed}”`, () => {
      check(`${FIRST}${typed}‸`, '培训人次', written, { fill });
    });
  }

  it('writes over the labels of an empty form, and keeps values that are there', () => {
    check(`${FIRST}pxrc‸；实施周期指标值:；年度指标值:。`, '培训人次', written, { fill });
    const value = '；实施周期指标值:≥5人；年度指标值:≥5人。';
    check(`${FIRST}px‸${value}`, '培训人次', `${FIRST}培训人次${value}`);
    check(`${FIRST}培‸训${value}`, '培训人次', `${FIRST}培训人次${value}`);
  });

  it('writes the name and its separator for a client without snippets', () => {
    check(`${FIRST}pxrc‸`, '培训人次', `${FIRST}培训人次；`, { snippets: false });
  });

  it('leaves the lines of other indicators alone', () => {
    const next = `\n    2、${HEAD}印发资料份数；实施周期指标值:≥5份；年度指标值:≥5份。\n`;
    check(`${FIRST}pxrc‸${next}`, '培训人次', written + next, { fill });
    const list = LIST(`1、${HEAD}`);
    const second = next.trim();
    check(`${list}pxrc‸${second}`, '培训人次', `${list}培训人次；实施周期指标值:≥9人次；年度指标值:≥9人次。${second}`, {
      fill: { 1: '9' },
    });
  });

  it('begins with the project’s own indicators of last year, then those of other tables, most used first', () => {
    const twice = LAST_YEAR.replace(
      '年度指标值:≥80把。',
      `年度指标值:≥80把。3、${HEAD}更换座椅数量；年度指标值:≥80把。`,
    );
    const names = labelsOffered(`${FIRST}‸`, { others: { 'file:///2025.zhibiao': twice } });
    assert.deepEqual(names.slice(0, 3), ['举办传习班期数', '更换座椅数量', '维修排练厅面积']);
    const [own, used] = offered(`${FIRST}‸`, { others: { 'file:///2025.zhibiao': twice } });
    assert.equal(own!.detail, '≥10期 · 本项目 2025');
    assert.equal(used!.detail, '≥__把 · 用过 2 次：青榕市文化馆 2025');
    check(`${FIRST}cxb‸`, '举办传习班期数', `${FIRST}举办传习班期数；实施周期指标值:≥10期；年度指标值:≥10期。`, {
      others,
    });
  });

  it('begins, of the common ones, with those that share words with the project', () => {
    const firstOf = (project: string, goal: string) =>
      labelsOffered(`${HEADER}${project}\t45.00\t45.00\n    绩效目标：${goal}\n    1、${HEAD}‸`)[0];
    assert.match(firstOf('群众文艺培训经费', '办好班。')!, /培训/);
    assert.match(firstOf('馆舍经费', '更换老旧设备，购置图书。')!, /购置|更换|设备/);
  });

  it('offers no name that the project has', () => {
    const other = `${FIRST}培训人次；实施周期指标值:≥5人次；年度指标值:≥5人次。\n    2、${HEAD}`;
    assert.ok(!labelsOffered(`${other}‸`).includes('培训人次'));
    assert.ok(!labelsOffered(`${FIRST}我馆特有的‸`).includes('我馆特有的'));
  });

  it('writes words of comparison, and no cycle value, where the file does', () => {
    const uncoded =
      '2022年项目支出绩效目标表\n主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标\n文化局\t图书馆\t图书购置费\t购置图书。\t1、产出指标：购置图书次数，年度指标值：不少于5次。2、产出指标：';
    check(`${uncoded}pxrc‸`, '培训人次', `${uncoded}培训人次，年度指标值：不少于90人次。`, { fill: { 1: '90' } });
  });

  const TO_FILL = '（待填）；实施周期指标值:（待填）；年度指标值:（待填）。';

  it('writes over what is to be filled in, and its values with it', () => {
    const next = `\n    2、${HEAD}印发资料份数；实施周期指标值:≥5份；年度指标值:≥5份。\n`;
    for (const name of ['‸（待填）', '（待‸填）', '（待填）‸', '（待填数量指标‸）', 'pxrc‸', '‸']) {
      check(`${FIRST}${TO_FILL.replace('（待填）', name)}${next}`, '培训人次', written + next, { fill });
    }
    const value = '；实施周期指标值:≥5人；年度指标值:≥5人。';
    check(`${FIRST}（待填‸）${value}`, '培训人次', `${FIRST}培训人次${value}`);
  });

  it('offers no name that is to be filled in', () => {
    const other = `${LAST_YEAR}讲座经费\t1.00\t1.00\t\t\t办讲座。\t1、${HEAD}${TO_FILL}2、${HEAD}（待填数量）；实施周期指标值:；年度指标值:。\n`;
    const names = labelsOffered(`${FIRST}‸`, {
      others: { 'file:///2025.zhibiao': other.replaceAll('举办传习班期数', '（待填）') },
    });
    assert.ok(names.includes('更换座椅数量') && names.every((name) => !name.includes('待填')), names.join());
  });

  it('takes the item at a separator only where the letters cannot stay', () => {
    const value = '；实施周期指标值:≥5人；年度指标值:≥5人。';
    assert.deepEqual(offered(`${FIRST}px‸${value}`)[0]!.commitCharacters, ['；', ';']);
    assert.equal(offered(`${FIRST}培训‸${value}`)[0]!.commitCharacters, undefined);
  });
});

describe('completion of whole indicators', () => {
  const whole = `1、${HEAD}培训人次；实施周期指标值:≥60人次；年度指标值:≥60人次。`;
  const fill = { 1: '60' };

  it('writes head, name and values behind a serial or without one', () => {
    check(`${PROJECT}    1、pxrc‸`, '培训人次（数量指标）', `${PROJECT}    ${whole}`, { fill });
    check(`${PROJECT}    pxrc‸`, '培训人次（数量指标）', `${PROJECT}    ${whole}`, { fill });
    check(LIST('1、培训r‸'), '培训人次（数量指标）', LIST(whole), { fill });
  });

  it('stands between two indicators', () => {
    const other = (n: number) => `${n}、${HEAD}演出场次；实施周期指标值:≥9场；年度指标值:≥9场。`;
    for (const typed of ['pxrc', '2、pxrc', '2、培训']) {
      const expected = LIST(`${other(1)}${whole.replace('1、', '2、')}${other(2)}`);
      check(LIST(`${other(1)}${typed}‸${other(2)}`), '培训人次（数量指标）', expected, { fill });
    }
  });

  it('comes behind the heads that fit', () => {
    const names = labelsOffered(`${PROJECT}    1、sl‸`);
    assert.equal(names[0], HEAD);
    assert.ok(names.some((name) => name.endsWith('（数量指标）')));
    assert.ok(labelsOffered(`${PROJECT}    1、s‸`).every((name) => !name.includes('（')));
  });
});

describe('completion of values', () => {
  const named = `${FIRST}举办传习班场次；`;

  it('writes labels and values to the end behind a name', () => {
    const written = `${named}实施周期指标值:≥24场次；年度指标值:≥24场次。`;
    check(`${named}‸`, '实施周期指标值:≥__场次', written, { fill: { 1: '24' } });
    check(`${named}ss‸`, '实施周期指标值:≥__场次', written, { fill: { 1: '24' } });
    check(`${named}‸`, '实施周期指标值:', `${named}实施周期指标值:`);
    check(`${named}；‸；实施周期指标值:；年度指标值:。`.replace('；；', '；'), '实施周期指标值:≥__场次', written, {
      fill: { 1: '24' },
    });
  });

  it('writes over values that are to be filled in', () => {
    const written = `${named}实施周期指标值:≥24场次；年度指标值:≥24场次。`;
    for (const value of ['‸（待填）', '（待‸填）', '（待填）‸'])
      check(`${named}实施周期指标值:${value}；年度指标值:（待填）。`, '≥__场次', written, { fill: { 1: '24' } });
    for (const value of ['‸（待填）', '（待‸填）', '（待填）‸'])
      check(`${named}实施周期指标值:≥24场次；年度指标值:${value}。`, '≥24场次', written);
    const both = `${named}实施周期指标值:（待填）；年度指标值:`;
    check(`${both}（待填‸）。`, '≥__场次', `${both}≥24场次。`, { fill: { 1: '24' } });
  });

  for (const typed of ['24', '≥24', '>=24', '不低于24']) {
    it(`adds operator, unit and the annual value to ${typed}`, () => {
      const operator = typed.startsWith('不') ? '不低于' : '≥';
      const value = `${operator}24场次`;
      const cycle = `${named}实施周期指标值:`;
      check(`${cycle}${typed}‸`, value, `${cycle}${value}；年度指标值:${value}。`);
    });
  }

  const forms: [name: string, form: string][] = [
    ['学员结业率', '≥__%'],
    ['学员投诉率', '≤__%'],
    ['支出及时率（%）', '≥__'],
    ['故障响应时间', '≤__小时'],
    ['设备更新费用', '≤__元'],
    ['维修排练厅面积', '≥__平方米'],
    ['参加巡演演员人数', '≥__人'],
    ['游客满意度', '≥__%'],
  ];
  for (const [name, form] of forms) {
    it(`knows the form ${form} of ${name}`, () => {
      assert.equal(labelsOffered(`${FIRST}${name}；实施周期指标值:‸`)[0], form);
    });
  }

  it('has the forms that the name had elsewhere first', () => {
    const cycle = `${FIRST}更换座椅数量；实施周期指标值:`;
    assert.equal(labelsOffered(`${cycle}‸`, { others })[0], '≥__把');
  });

  it('keeps to the comparison that is typed, whatever the file and the name go by', () => {
    const first = `1、${HEAD}演出场次；实施周期指标值:不少于9场；年度指标值:不少于9场。`;
    const begun = `${PROJECT}    ${first}\n    2、1-产出指标；11-数量指标；培训人次；实施周期指标值:`;
    assert.deepEqual(labelsOffered(`${begun}‸`), ['不少于__人次']);
    for (const typed of ['≥', '≤', '不低于', '>=']) {
      const label = `${typed === '>=' ? '≥' : typed}__人次`;
      assert.ok(labelsOffered(`${begun}${typed}‸`).includes(label), label);
    }
  });

  it('offers states by pinyin, and takes them at the sign that follows', () => {
    const value = `${FIRST}采购流程；实施周期指标值:`;
    const rest = '；年度指标值:合规。';
    const item = check(`${value}hg‸${rest}`, '合规', `${value}合规${rest}`);
    assert.deepEqual(item.commitCharacters, ['；', ';']);
    check(`${value}hg‸`, '合规', `${value}合规；年度指标值:合规。`);
  });

  it('leaves a value alone that has its unit', () => {
    assert.deepEqual(labelsOffered(`${named}实施周期指标值:≥24‸场；年度指标值:≥24场。`), []);
    assert.deepEqual(labelsOffered(`${named}实施周期指标值:≥24场‸；年度指标值:≥24场。`), []);
  });
});

describe('completion of rows', () => {
  const skeleton = (name: string) => `${name}\t12.50\t12.50\n    绩效目标：做好。\n    1、`;

  it('writes a new project in the layout of those above', () => {
    const fill = { 1: '惠民演出经费', 2: '12.50', 3: '做好。' };
    for (const typed of ['', 'xxm', '新项目'])
      check(`${HEADER}${typed}‸`, '新项目', `${HEADER}${skeleton('惠民演出经费')}`, { fill });
    const published = LIST(`1、${HEAD}培训人次；实施周期指标值:≥5人次；年度指标值:≥5人次。\n`);
    check(`${published}‸`, '新项目', `${published}惠民演出经费\t12.50\t12.50\t\t\t做好。\t1、`, { fill });
  });

  it('writes department and unit again where they are columns', () => {
    const uncoded =
      '2022年项目支出绩效目标表\n主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标\n文化局\t图书馆\t图书购置费\t购置图书。\t1、产出指标：购书册数，年度指标值：不少于5册。\n';
    check(`${uncoded}‸`, '新项目', `${uncoded}文化局\t图书馆\t讲座经费\t办讲座。\t1、`, {
      fill: { 1: '讲座经费', 2: '办讲座。' },
    });
    assert.equal(offered(`${uncoded}‸`)[0]!.detail, '名称、绩效目标、第一条指标');
  });

  it('offers last year’s projects and units that are not there yet', () => {
    const fill = { 1: '12.50', 2: '做好。' };
    check(`${HEADER}gswx‸`, '馆舍维修经费', `${HEADER}${skeleton('馆舍维修经费')}`, { others, fill });
    check(`${HEADER}qr‸`, '青榕市文化馆', `${HEADER}青榕市文化馆\t`, { others });
    assert.deepEqual(labelsOffered(`${PROJECT}‸`, { others }), ['青榕市文化馆', '馆舍维修经费', '新项目']);
    check(`${HEADER}馆‸\t1.00\t1.00\t\t\t\t`, '馆舍维修经费', `${HEADER}馆舍维修经费\t1.00\t1.00\t\t\t\t`, { others });
  });

  it('offers the goal of last year, its clauses, and the label', () => {
    const goal = `${HEADER}群众文艺培训经费\t45.00\t45.00\n    绩效目标：`;
    check(`${goal}‸`, '组织群众文艺培训，扩大服务覆盖面。', `${goal}组织群众文艺培训，扩大服务覆盖面。`, { others });
    check(`${goal}办好培训，kd‸`, '扩大服务覆盖面', `${goal}办好培训，扩大服务覆盖面`, { others });
    const name = `${HEADER}群众文艺培训经费\t45.00\t45.00\n    `;
    for (const typed of ['', 'jx', '绩效']) check(`${name}${typed}‸`, '绩效目标：', `${name}绩效目标：`);
  });

  it('offers amounts that follow from others', () => {
    const rest =
      '群众文艺培训经费\t45.00\t45.00\n    绩效目标：做好。\n惠民演出经费\t1,200.50\t1,200.50\n    绩效目标：做好。\n';
    const total = `${HEADER}合计\t‸\t\t\t\t\t\n青榕市文化馆\t\t\t\t\t\t\n${rest}`;
    check(total, '1245.50　1245.50', total.replace('‸\t\t\t', '1245.50\t1245.50\t\t'));
    const unit = `${HEADER}合计\t\t\t\t\t\t\n青榕市文化馆\t‸\t\t\t\t\t\n${rest}`;
    check(unit, '1245.50　1245.50', unit.replace('‸\t\t\t', '1245.50\t1245.50\t\t'));
    const half = unit.replace('‸', '1245.50').replace('1245.50\t', '1245.50\t‸');
    check(half, '1245.50', half.replace('‸', '1245.50'));
    check(`${HEADER}讲座经费\t12.50\t‸`, '12.50', `${HEADER}讲座经费\t12.50\t12.50`);
    check(`${HEADER}讲座经费\t12.50\t10.00\t\t‸`, '2.50', `${HEADER}讲座经费\t12.50\t10.00\t\t2.50`);
    const left = `${HEADER}青榕市文化馆\t60.00\t60.00\t\t\t\t\n讲座经费\t45.00\t45.00\t\t\t做好。\t1、\n展览经费\t‸\t\t\t\t做好。\t1、`;
    check(left, '15.00', left.replace('‸', '15.00'));
    assert.deepEqual(labelsOffered(left.replace('‸', '1‸')), []);
  });

  it('groups an amount where others of its row are, whatever the goal says', () => {
    const row = (total: string, goal: string) => `${HEADER}讲座经费\t${total}\t‸\t\t\t${goal}\t1、`;
    const written = (text: string, amount: string) => check(text, amount, text.replace('‸', amount));
    written(row('1,200.50', '做好。'), '1,200.50');
    written(row('1200.50', '服务1,000人次，做好。'), '1200.50');
  });

  it('offers departments and units of money in the heading', () => {
    check('绩效目标表\n部门名称：qr‸\n', '青榕市文化馆', '绩效目标表\n部门名称：青榕市文化馆\n', { others });
    check('绩效目标表\n单位：‸\n', '万元', '绩效目标表\n单位：万元\n');
  });

  it('offers whole tables in an empty file, and below a heading what it has not said', () => {
    const label = '新建绩效目标表：编写版式';
    const fill = { 1: '青榕市文化馆', 2: '讲座经费', 3: '5.00', 4: '办讲座。' };
    const names = ['数量', '质量', '社会', '满意'];
    for (const [i, name] of names.entries()) Object.assign(fill, { [i + 5]: name });
    const body = (owner: string, ...said: string[]) =>
      `${HEADER.split('\n').at(-2)}\n合计\t\t\t\t\t\t\n${owner}\t\t\t\t\t\t\n${said[0]}\t${said[1]}\t${said[1]}\n    绩效目标：${said[2]}\n    1、1-产出指标；11-数量指标；${said[3]}；实施周期指标值:；年度指标值:。\n    2、1-产出指标；12-质量指标；${said[4]}；实施周期指标值:；年度指标值:。\n    3、2-效益指标；22-社会效益；${said[5]}；实施周期指标值:；年度指标值:。\n    4、3-满意度指标；31-服务对象满意度；${said[6]}；实施周期指标值:；年度指标值:。\n`;
    const owned = body('青榕市文化馆', '讲座经费', '5.00', '办讲座。', ...names);
    const title = (year: number) => `${year}年项目支出绩效目标表（含转移支付项目）\n`;
    const heading = '\n部门名称：青榕市文化馆\n单位：万元\n\n';
    for (const typed of ['', 'xj', '新建', 'mbb']) {
      check(`${typed}‸`, label, `青榕市文化馆${title(2026)}${heading}${owned}`, { fill });
    }
    check(`${title(2025)}‸`, label, `${title(2025)}${heading.trimStart()}${owned}`, { fill });
    const headed = `${title(2025)}${heading}`;
    const rest = { 1: '讲座经费', 2: '5.00', 3: '办讲座。', 4: '数量', 5: '质量', 6: '社会', 7: '满意' };
    check(`${headed}‸`, label, `${headed}${owned}`, { fill: rest });
    check(`${headed.trimEnd()}\n‸`, label, `${headed.trimEnd()}\n${owned}`, { fill: rest });
  });
});
