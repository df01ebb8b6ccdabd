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

  it('marks the goal at the project that it does not speak of', () => {
    const [found] = checkRule(
      'copied-goal',
      table(
        project('编外人员聘用经费', '«按时缴纳电费，保障日常运行。»'),
        project('水电费', '按时缴纳电费，保障日常运行。'),
      ),
    );
    assert.equal(found!.finding.message, 'strange');
    assert.equal(found!.finding.args.other, '水电费');
    const [both] = checkRule(
      'copied-goal',
      table(project('水费', '按时缴纳水费、电费，保障运行。'), project('电费', '«按时缴纳水费、电费，保障运行。»')),
    );
    assert.equal(both!.finding.message, 'copied');
    const [none] = checkRule(
      'copied-goal',
      table(project('会议专项经费', '做好防汛值守。'), project('设备专项经费', '«做好防汛值守。»')),
    );
    assert.equal(none!.finding.message, 'copied');
  });

  it('says nothing of different goals and of very short ones', () => {
    checkRule(
      'copied-goal',
      table(project('档案整理经费', '整理档案五百卷。'), project('设备购置经费', '购置扫描仪两台。')),
    );
    checkRule('copied-goal', table(project('档案整理经费', '无'), project('设备购置经费', '无')));
    checkRule(
      'copied-goal',
      table(project('档案整理经费', '详见实施方案。'), project('设备购置经费', '详见实施方案。')),
    );
  });

  it('leaves a project that stands twice under its unit to duplicate-project', () => {
    const twice = project('档案整理经费', '保障各科室工作正常开展。');
    checkRule('copied-goal', table(twice, twice, project('会议经费', '«保障各科室工作正常开展。»')));
    const unit = (name: string) => `${name}\t1.00\t1.00\t\t\t\t`;
    const again = project('档案整理经费', '«保障各科室工作正常开展。»');
    checkRule('copied-goal', table(unit('甲馆'), twice, unit('乙馆'), again));
  });
});
