import { checkFix, checkList } from '../../support/check-rule.ts';
import { indicator, satisfaction } from '../../support/one-indicator.ts';

describe('value-repeats-name', () => {
  it('marks the name, or the end of it, before the figure', () => {
    checkList('value-repeats-name', indicator('接待群众人数', '«接待群众人数»≥30人', '≥30人'));
    checkList('value-repeats-name', indicator('网格巡查处置率', '«处置率»90%', '≥90%'));
    checkList('value-repeats-name', indicator('人员被投诉率5%', '«投诉率»低于5%', '低于5%'));
  });

  it('marks the name where a sign or a word joins it to the figure, and before any unit', () => {
    checkList('value-repeats-name', indicator('布置专题画展', '«布置专题画展»：4场', '4场'));
    checkList('value-repeats-name', indicator('布置专题画展', '«布置专题画展»为4场', '4场'));
    checkList('value-repeats-name', indicator('采集单采血小板', '«采集单采血小板»≥9,000治疗量', '≥9,000治疗量'));
    checkFix('value-repeats-name', indicator('布置专题画展', '布置专题画展：4场'), indicator('布置专题画展', '4场'));
    checkList('value-repeats-name', indicator('布置专题画展', '其中书法展：2场'));
  });

  it('marks a value that is the name and nothing else', () => {
    checkList('value-repeats-name', indicator('按季公开信息', '«按季公开信息»', '1年'));
  });

  it('marks a value that is some of the words of the name', () => {
    checkList('value-repeats-name', indicator('非工作时间即时接听来电', '«即时接听»', '即时接听'));
    checkList('value-repeats-name', indicator('年底通过县政府办公室对网站的考核', '«通过考核»', '通过考核'));
    // What can be judged, and what is asked, may stand in the name as well.
    checkList('value-repeats-name', indicator('信息系统正常运转情况', '正常运转'));
    checkList('value-repeats-name', indicator('设备通过验收率', '通过验收'));
    checkList('value-repeats-name', indicator('是否通过考核', '通过考核'));
  });

  it('says nothing of other words before the figure', () => {
    checkList('value-repeats-name', indicator('信访走访量', '走访人数不超过30人'));
    checkList('value-repeats-name', indicator('系统建设情况', '建成2个系统'));
    checkList('value-repeats-name', indicator('完成率', '≥30%'));
  });

  it('leaves directions to vague-value and satisfaction to satisfaction-not-rate', () => {
    checkList('value-repeats-name', indicator('加强部门联动', '加强部门联动'));
    checkList('value-repeats-name', satisfaction('满意', '满意'));
  });

  it('leaves routine duties to routine-management', () => {
    checkList('value-repeats-name', indicator('工资经费专款专用情况', '专款专用'));
  });

  it('works in wrapped lists and without codes', () => {
    checkList('value-repeats-name', indicator('接待群众人数', '«接待群\n众人数»≥30人', '≥30人'));
    checkList('value-repeats-name', '1、产出指标：网格巡查处置率，年度指标值：«处置率»90%。');
  });

  it('takes the words out of both values and keeps line breaks', () => {
    checkFix('value-repeats-name', indicator('接待群众人数', '接待群众人数≥30人'), indicator('接待群众人数', '≥30人'));
    checkFix('value-repeats-name', indicator('处置率', '处\n置率90%', '1年'), indicator('处置率', '\n90%', '1年'));
  });

  it('knows the name again where only what joins its words differs', () => {
    checkList(
      'value-repeats-name',
      indicator('公开政府信息和记录政务活动信息', '«公开政府信息及记录政务活动信息»', '公开政府信息及记录政务活动信息'),
    );
    checkList('value-repeats-name', indicator('公开政府信息和记录政务活动信息', '公开政府信息、档案及政务活动信息'));
  });
});
