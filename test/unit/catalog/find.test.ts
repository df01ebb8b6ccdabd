import assert from 'node:assert/strict';
import {
  type EntryQuery,
  findLevel,
  findOtherForm,
  findType,
  levelOfType,
  standardById,
} from '../../../grammar/src/catalog/index.ts';

const guangzhou = standardById('guangzhou')!;
const mof2021 = standardById('mof2021')!;

describe('findLevel', () => {
  const check = (query: EntryQuery, expected: string | undefined) => {
    assert.equal(findLevel(guangzhou, query)?.name, expected, JSON.stringify(query));
  };

  it('takes a code, a name or an alias', () => {
    check({ code: '1' }, '产出指标');
    check({ name: '效益指标' }, '效益指标');
    check({ name: '满意度' }, '满意度指标');
    check({ name: '预期产出指标' }, '产出指标');
  });

  it('takes full-width digits and stray spaces', () => {
    check({ code: '２' }, '效益指标');
    check({ name: '产出 指标' }, '产出指标');
  });

  it('gives nothing when code and name disagree, or nothing is asked', () => {
    check({ code: '1', name: '效益指标' }, undefined);
    check({ code: '9' }, undefined);
    check({ name: '决策指标' }, undefined);
    check({}, undefined);
    check({ code: null, name: null }, undefined);
  });
});

describe('findType', () => {
  const check = (query: EntryQuery, expected: string | undefined, standard = guangzhou) => {
    assert.equal(findType(standard, query)?.name, expected, JSON.stringify(query));
  };

  it('bears with the suffix 指标, present or not', () => {
    check({ name: '数量' }, '数量指标');
    check({ name: '社会效益指标' }, '社会效益');
    check({ name: '社会效益' }, '社会效益指标', mof2021);
    check({ name: '服务对象满意度指标' }, '服务对象满意度');
  });

  it('knows names of other places', () => {
    check({ name: '环境效益' }, '生态效益');
    check({ name: '进度' }, '时效指标');
    check({ name: '可持续发展影响' }, '可持续影响');
    check({ name: '受益人满意度' }, '服务对象满意度');
    check({ name: '服务对象(或受益人)满意度' }, '服务对象满意度');
  });

  it('looks for cost where the standard keeps it', () => {
    check({ name: '成本指标' }, '成本指标');
    check({ name: '成本指标' }, undefined, mof2021);
    check({ name: '社会成本' }, '社会成本指标', mof2021);
    assert.equal(findLevel(mof2021, { name: '成本' })?.name, '成本指标');
  });

  it('tells the level of a type', () => {
    assert.equal(levelOfType(guangzhou, findType(guangzhou, { code: '31' })!)?.code, '3');
    assert.equal(levelOfType(mof2021, findType(guangzhou, { code: '31' })!), undefined);
  });
});

describe('findOtherForm', () => {
  it('knows the levels of other forms', () => {
    assert.match(findOtherForm('决策')!.form.zh, /评价/);
    assert.match(findOtherForm('项目完成指标')!.form.zh, /申报/);
    assert.equal(findOtherForm('产出指标'), undefined);
  });
});
