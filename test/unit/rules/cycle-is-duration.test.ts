import assert from 'node:assert/strict';
import { checkList } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

describe('cycle-is-duration', () => {
  it('marks a length of time', () => {
    for (const cycle of ['1年', '一年', '12个月', '长期']) {
      checkList('cycle-is-duration', indicator('巡查次数', '12次', `«${cycle}»`));
    }
  });

  it('is told once a file, with the count', () => {
    const list = indicator('巡查次数', '12次', '«1年»') + indicator('巡查里程', '50公里', '1年').replace('1、', '2、');
    const [found] = checkList('cycle-is-duration', list);
    assert.equal(found!.count, 2);
  });

  it('says nothing of other values, and of an indicator of time', () => {
    checkList('cycle-is-duration', indicator('巡查次数', '12次', '每年12次'));
    checkList('cycle-is-duration', indicator('施工工期', '90天', '180天'));
    checkList('cycle-is-duration', indicator('设备使用年限', '≥8年'));
  });

  it('says nothing where the name asks how long', () => {
    checkList('cycle-is-duration', indicator('托管周数', '≥95%', '6周'));
    checkList('cycle-is-duration', indicator('集约利用的指导年限', '≥95%', '≥10年'));
    checkList('cycle-is-duration', indicator('集约利用的指导年限', '≥95%', '«1年»'));
    checkList('cycle-is-duration', indicator('视频录像保存时长', '≥95%', '≥90天'));
    checkList('cycle-is-duration', indicator('巡查天数', '12次', '«1年»'));
    checkList('cycle-is-duration', indicator('巡查次数', '12次', '«90天»'));
  });

  it('marks a year beside an annual value in days', () => {
    checkList('cycle-is-duration', indicator('办结时限', '7个工作日', '«1年»'));
  });

  it('says nothing of what the annual value gives without its unit', () => {
    checkList('cycle-is-duration', indicator('上门护理服务时长', '6000', '≥6000小时'));
    checkList('cycle-is-duration', indicator('课题数', '2', '«2年»'));
  });

  it('says nothing of a limit that is the target itself', () => {
    checkList('cycle-is-duration', indicator('咨询人平均等待时间', '', '10分钟内'));
    checkList('cycle-is-duration', indicator('数据上传', '', '≤10分钟', '1-产出指标；13-时效指标'));
    checkList('cycle-is-duration', indicator('报修响应时间', '及时', '2小时以内'));
    checkList('cycle-is-duration', indicator('巡查次数', '', '«12个月内»'));
    checkList('cycle-is-duration', indicator('报修响应时间', '及时', '«1年内»'));
  });

  it('marks the length of the project beside a longer time, where others of the project have it too', () => {
    const life = indicator('设备使用年限', '≥6年', '1年').replace('1、', '2、');
    const [found] = checkList('cycle-is-duration', indicator('巡查次数', '12次', '«1年»') + life);
    assert.equal(found!.count, 2);
    const [alone] = checkList(
      'cycle-is-duration',
      indicator('巡查次数', '12次', '«1年»') + life.replace('≥6年', '1年'),
    );
    assert.equal(alone!.count, 1);
    checkList('cycle-is-duration', life);
    checkList('cycle-is-duration', indicator('质保年限', '3年', '1年') + life);
  });

  it('leaves a misread word to suspect-glyph', () => {
    checkList('cycle-is-duration', indicator('巡查次数', '12次', '1作'));
  });
});
