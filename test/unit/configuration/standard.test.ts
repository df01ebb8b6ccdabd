import assert from 'node:assert/strict';
import { STANDARDS } from '#grammar';
import { sayProblem } from '../../../server/src/configuration/problem.ts';
import { readStandard } from '../../../server/src/configuration/standard.ts';

const OWN = {
  id: 'ours',
  name: '我市体系',
  coded: true,
  levels: [
    { code: '1', name: '成果指标', types: [{ code: '1a', name: '实物指标' }] },
    { code: '2', name: '影响指标', aliases: ['影响'], types: [{ code: '21', name: '民生影响' }] },
  ],
};

/** Codes and words of what is wrong in a standard. */
function check(standard: unknown, ...expected: string[]): void {
  const { standard: read, problems } = readStandard(JSON.stringify(standard));
  assert.deepEqual(
    problems.map((problem) => `${problem.code} ${sayProblem(problem, 'zh')}`),
    expected,
  );
  assert.equal(read === null, expected.length > 0);
}

describe('a standard of the user’s own', () => {
  const types = [{ code: '11', name: '实物指标' }];
  const own = { ...OWN, levels: [{ ...OWN.levels[0], types }, OWN.levels[1]] };

  it('takes what it leaves out from the built-in one that has codes or none, too', () => {
    const { standard } = readStandard(JSON.stringify({ ...own, labels: { annual: '当年目标' } }));
    const guangzhou = STANDARDS.find(({ id }) => id === 'guangzhou')!;
    assert.deepEqual(standard?.labels, { cycle: '实施周期指标值', annual: '当年目标' });
    assert.deepEqual(standard?.style, guangzhou.style);
    assert.deepEqual(standard?.required, { levels: [], types: [] });
    assert.deepEqual(standard?.name, { zh: '我市体系', en: '我市体系' });
    assert.equal(standard?.satisfactionFloor, guangzhou.satisfactionFloor);
    assert.equal(standard?.levels[1]?.types[0]?.code, '21');
  });

  it('is not used while anything in it is wrong', () => {
    check(own);
    check(OWN, 'wrong-form “1a”的写法不对，应合 ^[0-9]+$');
    check({ ...own, id: undefined }, 'missing-key 缺少“id”');
    check({ ...own, satisfaction: 90 }, 'unknown-key 没有“satisfaction”这个设置项，是不是“satisfactionFloor”？');
    check({ ...own, satisfactionFloor: 900 }, 'most 不能大于 100');
    check([], 'wrong-type 这里应为对象 {…}，不能是列表 […]');
  });

  it('has names and codes that stand for one entry only', () => {
    check(
      { ...own, levels: [own.levels[0], own.levels[0]] },
      'name-taken “成果指标”已是“成果指标”的名称或别名',
      'code-taken 代码 1 已用于“成果指标”',
      'name-taken “实物指标”已是“实物指标”的名称或别名',
      'code-taken 代码 11 已用于“实物指标”',
    );
    check({ ...own, coded: false }, ...Array(4).fill('code-with 不带编码的体系里编码应为 null'));
    check({ ...own, levels: [{ name: '成果指标', types }] }, 'code-without 有编码的体系里每一项都要写编码');
  });

  it('requires only what it has', () => {
    check(
      { ...own, required: { levels: ['成果指标', '影响'], types: ['实物指示'] } },
      'not-in-levels “影响”不是上面列出的层级的名称，是不是“影响指标”？',
      'not-in-levels “实物指示”不是上面列出的类型的名称，是不是“实物指标”？',
    );
    check(
      { ...own, required: { byName: [{ words: ['购置'], levels: ['影响'] }] } },
      'not-in-levels “影响”不是上面列出的层级的名称，是不是“影响指标”？',
    );
    check({ ...own, indicatorCount: { min: 20 } }, 'min-over-max 至少的条数 20 大于至多的条数 10');
  });

  it('may be any of those that come with the product', () => {
    for (const standard of STANDARDS) {
      const read = readStandard(JSON.stringify(standard));
      const { $schema: _, ...written } = standard as typeof standard & { $schema?: string };
      assert.deepEqual(read, { standard: written, problems: [] });
    }
  });
});
