import assert from 'node:assert/strict';
import { VOCABULARY } from '#grammar';
import { ListSigns } from '../../../grammar/src/indicator/list-signs.ts';

const { listSigns: usual } = VOCABULARY;

describe('signs of an indicator list', () => {
  it('are serials with heads, coded levels and labels', () => {
    for (const text of [
      '1、1-产出指标；',
      '3.产出指标：',
      '２、效益，',
      '1-满意度',
      '年度指标:',
      '实施周期值',
      '保洁；年度指标值',
    ])
      assert.ok(usual.areIn(text), text);
    for (const text of ['2026年保洁经费', '1、开展保洁；2、产出成果汇编', '11-12月', '年度工作', ''])
      assert.ok(!usual.areIn(text), text);
  });

  it('are told to be the first of a text', () => {
    assert.ok(usual.areFirstIn(' 12、1-产出指标'));
    assert.ok(usual.areFirstIn('年度指标值：'));
    assert.ok(!usual.areFirstIn('保洁；年度指标值：'));
  });

  it('are found whole, with the serial', () => {
    assert.deepEqual(usual.first('保洁到位。１２、2-效益指标；'), { start: 5, end: 11, serial: 12 });
    assert.deepEqual(usual.first('。1、产出指标；'), { start: 1, end: 8, serial: 1 });
    assert.deepEqual(usual.first('数量，年度指标值 ：3'), { start: 3, end: 10, serial: null });
    assert.equal(usual.first('1、产出成果汇编；2、效益明显'), null);
  });

  it('begin with serials in brackets and circles, too', () => {
    for (const serial of ['（2）', '【2】', '②', '⒉', '② '].map((serial) => `${serial}2-效益指标；`)) {
      assert.ok(usual.areFirstIn(serial), serial);
      assert.deepEqual(usual.first(`保洁到位。${serial}`), { start: 5, end: 5 + serial.indexOf('-') + 2, serial: 2 });
    }
    assert.ok(!usual.areFirstIn('（含）2、2-效益指标；'));
    assert.equal(usual.first('①产出成果汇编；②效益明显'), null);
  });

  it('come from names without 指标 only behind a serial, and are no patterns', () => {
    const own = new ListSigns({
      levels: ['成果(一)', '民意'],
      foreign: ['(甲)'],
      labels: ['目标*'],
      labelStems: ['目标*'],
    });
    assert.ok(own.areIn('1、成果(一)：'));
    assert.ok(!own.areIn('1、成果一：'));
    assert.deepEqual(own.first('提升民意；1、民意；'), { start: 5, end: 10, serial: 1 });
    assert.ok(own.areFirstIn('目标*：5'));
    assert.ok(!own.areIn('目目目'));
  });
});
