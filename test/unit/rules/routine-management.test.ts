import { checkList } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

describe('routine-management', () => {
  it('marks the name of a routine duty', () => {
    checkList('routine-management', indicator('«专款专用情况»', '是'));
    checkList('routine-management', indicator('«项目预算执行率»', '≥95%'));
    checkList('routine-management', indicator('«经费使用符合财务规定»。', '符合规定'));
  });

  it('knows how public money is to be kept', () => {
    for (const name of [
      '经费支出无违规',
      '经费使用无违规情况',
      '会计核算规范性',
      '资金支付进度',
      '三公经费控制情况',
      '“三公”经费控制率',
      '资金使用安全性',
      '严格执行财经纪律',
      '资金使用无违规违纪',
    ])
      checkList('routine-management', indicator(`«${name}»`, '是'));
    for (const name of [
      '代理会计核算单位数',
      '财经纪律检查次数',
      '群众资金安全知识知晓率',
      '社保基金安全评估次数',
      '三公经费公开网站数',
      '工程支付进度款',
    ])
      checkList('routine-management', indicator(name, '≥5次'));
  });

  it('knows duties by their whole names', () => {
    for (const name of [
      '内部控制制度健全性',
      '内控制度健全性',
      '资金拨付及时率',
      '项目资金支付及时率',
      '政府采购程序合规率',
      '项目经费专账核算率',
      '预算执行及时性',
      '会计信息质量',
      '财务管理规范性',
    ])
      checkList('routine-management', indicator(`«${name}»`, '100%'));
    for (const name of [
      '补贴资金拨付及时率',
      '会计信息质量检查户数',
      '村级财务管理规范率',
      '内部控制制度咨询报告数',
      '参评单位政府采购合规率',
      '工程款支付及时率',
    ])
      checkList('routine-management', indicator(name, '100%'));
  });

  it('says nothing of results', () => {
    checkList('routine-management', indicator('设施使用率', '≥95%'));
    checkList('routine-management', indicator('补贴资金惠及户数', '≥95户'));
  });

  it('takes other words', () => {
    checkList('routine-management', indicator('«档案管理规范性»', '规范'), {
      options: { 'routine-management': { words: ['档案管理'] } },
    });
  });

  it('works in wrapped lists and without codes', () => {
    checkList('routine-management', indicator('«专款\n专用情况»', '是'));
    checkList('routine-management', '1、产出指标：«专款专用情况»，年度指标值：是。');
  });

  it('knows how money is handled, whichever it is, but not that of others', () => {
    for (const name of [
      '维修养护资金专账核算率',
      '专项资金合规使用率',
      '补贴资金合规支付率',
      '经费合法合规使用率',
      '资金执行率',
    ])
      checkList('routine-management', indicator(`«${name}»`, '100%'));
    for (const name of [
      '村级资金专账核算覆盖率',
      '农村集体资金规范管理率',
      '住宅专项维修资金合规使用率',
      '抗菌药物合规使用率',
      '电子票据规范使用率',
    ])
      checkList('routine-management', indicator(name, '100%'));
  });
});
