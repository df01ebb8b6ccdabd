import assert from 'node:assert/strict';
import { checkRule, tableAround } from '../../support/check-rule.ts';

const project = (name: string, goal: string) => `${name}\t1.00\t1.00\t\t\t${goal}\t`;
const table = (...rows: string[]) => [...tableAround('').split('\n').slice(0, 6), ...rows].join('\n');

describe('copied-goal', () => {
  it('marks each goal that another project has already, and points there', () => {
    const found = checkRule(
      'copied-goal',
      table(
        project('档案整理经费', '保障各科室工作正常开展。'),
        project('设备购置经费', '«保障各科室工作正常开展。»'),
        project('会议经费', '«保障各科室 工作正常开展»'),
      ),
    );
    assert.equal(found[0]!.finding.args.other, '档案整理经费');
    assert.equal(found[0]!.finding.related.length, 1);
  });

  it('says nothing of different goals and of very short ones', () => {
    checkRule(
      'copied-goal',
      table(project('档案整理经费', '整理档案五百卷。'), project('设备购置经费', '购置扫描仪两台。')),
    );
    checkRule('copied-goal', table(project('档案整理经费', '无'), project('设备购置经费', '无')));
  });
});
