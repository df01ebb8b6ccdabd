import assert from 'node:assert/strict';
import { checkRule, tableAround } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

const project = (name: string, list: string) => `${name}\t1.00\t1.00\t\t\t做好${name}的工作。\t${list}`;
const table = (...rows: string[]) => [...tableAround('').split('\n').slice(0, 6), ...rows].join('\n');

describe('copied-indicator', () => {
  it('marks the first place of a name in three projects and points at the others', () => {
    const [found] = checkRule(
      'copied-indicator',
      table(
        project('档案整理经费', indicator('«办公环境改善满意度»', '≥90%')),
        project('设备购置经费', indicator('办公环境 改善满意度90%', '≥90%')),
        project('会议经费', indicator('办公环境改善满意度', '≥95%')),
      ),
    );
    assert.equal(found!.finding.args.count, 3);
    assert.equal(found!.finding.related.length, 2);
  });

  it('counts two projects of one name as two', () => {
    const same = (mark = '') => indicator(mark === '' ? '办公环境改善满意度' : '«办公环境改善满意度»', '≥90%');
    const [found] = checkRule(
      'copied-indicator',
      table(
        project('档案整理经费', same('first')),
        project('设备购置经费', same()),
        project('会议经费', same()),
        '青榕市档案馆\t1.00\t1.00\t\t\t\t',
        project('会议经费', same()),
      ),
    );
    assert.equal(found!.finding.args.count, 4);
  });

  it('says nothing of two projects, of one project under several units, and of common names', () => {
    const same = indicator('办公环境改善满意度', '≥90%');
    checkRule('copied-indicator', table(project('档案整理经费', same), project('设备购置经费', same)));
    checkRule('copied-indicator', table(...[1, 2, 3].map(() => project('档案整理经费', same))));
    const common = ['服务对象', '群众', '市民', '员工', '当事人']
      .map((people) => indicator(`${people}满意度`, '≥90%'))
      .join('');
    checkRule('copied-indicator', table(...['甲', '乙', '丙'].map((name) => project(`${name}项目经费`, common))));
  });

  it('takes names for one that are only written otherwise', () => {
    const [found] = checkRule(
      'copied-indicator',
      table(
        project('档案整理经费', indicator('«办公环境改善满意度»', '≥90%')),
        project('设备购置经费', indicator('办公环境改善满意率', '≥90%')),
        project('会议经费', indicator('办公环境，改善满意度', '≥95%')),
      ),
    );
    assert.equal(found!.finding.args.name, '办公环境改善满意度');
    assert.equal(found!.finding.related.length, 2);
  });

  it('leaves routine duties to routine-management', () => {
    const routine = indicator('预算执行率', '≥90%');
    checkRule('copied-indicator', table(...['甲', '乙', '丙'].map((name) => project(`${name}项目经费`, routine))));
  });
});
