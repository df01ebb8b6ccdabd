import { checkList } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

describe('name-is-question', () => {
  it('marks the word that asks', () => {
    checkList('name-is-question', indicator('«是否»保障场地正常使用', '是'));
    checkList('name-is-question', indicator('服务对象«是否»满意', '是'));
    checkList('name-is-question', indicator('场地«有无»安全隐患', '无'));
  });

  it('marks a verb with its denial', () => {
    checkList('name-is-question', indicator('办事群众«满不满»意', '满意'));
    checkList('name-is-question', indicator('出水«达不达»标', '达标'));
  });

  it('marks what is said to be so or not', () => {
    for (const name of ['资料保存完整', '产品合格', '设备运行正常'])
      checkList('name-is-question', indicator(`${name}«与否»`, '是'));
    checkList('name-is-question', indicator('参与否决事项数', '≥3项'));
  });

  it('says nothing of other names', () => {
    checkList('name-is-question', indicator('不合格品处置率', '100%') + indicator('群众不满意率', '≤3%'));
    checkList('name-is-question', indicator('场地正常使用率', '是否达标'));
  });

  it('works in wrapped lists and without codes', () => {
    checkList('name-is-question', indicator('«是\n否»保障场地正常使用', '是'));
    checkList('name-is-question', '1、产出指标：«是否»保障场地正常使用，年度指标值：是。');
  });
});
