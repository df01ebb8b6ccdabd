import { checkFix, checkList } from '../../support/check-rule.ts';
import { item } from '../../support/lists.ts';
import { indicator } from '../../support/one-indicator.ts';

const RULE = 'satisfaction-elsewhere';
const values = '实施周期指标值:≥90%；年度指标值:≥90%。';

describe(RULE, () => {
  it('says nothing of the time in which complaints are settled', () => {
    const time = '实施周期指标值:≤5天；年度指标值:≤5天。';
    checkList(RULE, `1、2-效益指标；22-社会效益；投诉处理满意回复时限；${time}`);
  });

  it('says nothing of satisfaction in its own class', () => {
    checkList(RULE, `1、3-满意度指标；31-服务对象满意度；读者满意度；${values}`);
  });

  it('marks what a survey of it comes to, and leaves how the survey is done', () => {
    const other = '2-效益指标；«22-社会效益»';
    checkList('satisfaction-elsewhere', indicator('儿童及家长满意度测评', '≥92%', '≥92%', other));
    for (const [name, value] of [
      ['满意度调查覆盖率', '≥92%'],
      ['满意度测评', '2次'],
      ['开展满意度调查次数', '2次'],
    ])
      checkList('satisfaction-elsewhere', indicator(name!, value!, value!, other.replace(/[«»]/g, '')));
  });

  it('marks the type that it stands under', () => {
    checkList(
      RULE,
      `1、2-效益指标；«22-社会效益»；读者满意度；${values}2、1-产出指标；«12-质量指标»；满意率；${values}`,
    );
  });

  it('marks it over a line break', () => {
    checkList(RULE, `1、2-效益指标；«22-社会\n效益»；读者满意度；${values}`);
  });

  it('marks the level where there are no types', () => {
    checkList(RULE, '1、«效益指标»：读者满意度，年度指标值：≥90%。2、满意度指标：读者满意度，年度指标值：≥90%。');
  });

  it('says nothing of a survey, nor of complaints handled', () => {
    checkList(
      RULE,
      `1、1-产出指标；11-数量指标；满意度调查次数；${values}2、1-产出指标；12-质量指标；不满意件整改率；${values}`,
    );
    checkList(RULE, `1、2-效益指标；22-社会效益；创建群众满意服务窗口数；${values}`);
    checkList(RULE, `1、2-效益指标；22-社会效益；用户投诉满意处理率；${values}`);
    for (const name of ['非满意事项整改率', '未满意工单回访率', '满意工程通过率'])
      checkList(RULE, `1、2-效益指标；22-社会效益；${name}；${values}`);
    checkList(RULE, `1、2-效益指标；«22-社会效益»；居民对满意工程的满意度；${values}`);
    checkList(RULE, `1、2-效益指标；«22-社会效益»；用户投诉处理满意率；${values}`);
  });

  it('says nothing of titles that are won', () => {
    for (const name of [
      '群众满意的基层站所创建数',
      '人民满意的公务员人数',
      '群众满意情况调查次数',
      '公众满意度第三方测评排名',
    ]) {
      checkList('satisfaction-elsewhere', `1、1-产出指标；11-数量指标；${name}；${values}`);
    }
  });

  it('says nothing of the grades of a proficiency test', () => {
    for (const name of [
      '能力验证结果满意率',
      '能力验证满意率',
      '实验室间比对结果满意率',
      '实验室比对满意率',
      '盲样考核满意率',
      '盲样考核结果满意率',
    ]) {
      checkList(RULE, `1、1-产出指标；12-质量指标；${name}；${values}`);
    }
    checkList(RULE, `1、1-产出指标；«12-质量指标»；能力验证机构满意度；${values}`);
  });

  it('says nothing of counts of things with such a title', () => {
    for (const name of [
      '人民满意公务员集体表彰数',
      '群众满意窗口创建数',
      '消费者满意企业数',
      '人民满意政府创建活动场次',
      '人民满意公务员集体',
    ]) {
      checkList(RULE, `1、1-产出指标；11-数量指标；${name}；年度指标值:5个。`);
    }
    checkList(RULE, '1、1-产出指标；11-数量指标；消费者满意企业数；年度指标值:≥20。');
    for (const [name, value] of [
      ['群众满意指数', '≥85'],
      ['企业满意情况', '≥90分'],
      ['读者满意度', '≥90个'],
    ]) {
      checkList(RULE, `1、2-效益指标；«22-社会效益»；${name}；年度指标值:${value}。`);
    }
  });

  it('leaves a type under a wrong level, a lost type and a wrong code to their own rules', () => {
    checkList(RULE, `1、2-效益指标；31-服务对象满意度；读者满意度；${values}`);
    checkList(RULE, `1、2-效益指标；读者满意度；${values}2、2-效益指标；22-社会效益；查档人次；${values}`);
    checkList(RULE, `1、2-效益指标；29-社会影响；读者满意度；${values}`, { standard: 'guangzhou' });
  });

  it('leaves two heads in one indicator to spliced-fragment', () => {
    checkList(RULE, item(1, '学员满意度', { head: '2-效益指标；22-社会效益；3-满意度指标；31-服务对象满意度' }));
  });

  it('takes the words that the user sets', () => {
    checkList(RULE, `1、2-效益指标；«22-社会效益»；读者好评率；${values}`, {
      options: { [RULE]: { words: ['好评'] } },
    });
  });

  it('moves it to its class', () => {
    checkFix(
      RULE,
      `1、2-效益指标；22-社会效益；读者满意度；${values}`,
      `1、3-满意度指标；31-服务对象满意度；读者满意度；${values}`,
    );
    checkFix(RULE, '1、效益指标：读者满意度，年度指标值：≥90%。', '1、满意度指标：读者满意度，年度指标值：≥90%。');
  });

  it('takes 满意 before what a rate is of for a word of its name', () => {
    for (const name of ['满意服务及时率', '满意使用率', '满意示范点建成率'])
      checkList(RULE, item(1, name, { head: '2-效益指标；22-社会效益指标' }));
    checkList(RULE, item(1, '群众满意率', { head: '2-效益指标；«22-社会效益指标»' }));
  });
});
