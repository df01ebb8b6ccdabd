import assert from 'node:assert/strict';
import { codeActions } from '../../../server/src/features/codeAction.ts';
import { checkFix, checkList, tableAround } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';
import { open } from '../features/support/open.ts';

const one = (name: string, value: string, serial = 1) => `${serial}、产出指标：${name}，年度指标值：${value}。`;

describe('value-is-list', () => {
  it('marks the list in a value', () => {
    checkList('value-is-list', one('隔离场所准备', '«1.酒店不少于10家；2.房间不少于1000间»'));
    checkList('value-is-list', indicator('场所准备', '«（1）酒店10家；（2）房间1000间»', '1年'));
  });

  it('marks what is numbered by ringed signs or in words', () => {
    checkList('value-is-list', indicator('破案数', '«①盗窃案不少于10起；②毒品案不少于3起»', '13起'));
    checkList('value-is-list', one('场所准备', '«一是酒店10家；二是房间1000间»'));
    checkFix(
      'value-is-list',
      one('通报时间', '①上半年6月底前；②下半年12月中旬前'),
      one('通报时间（1）', '上半年6月底前') + one('通报时间（2）', '下半年12月中旬前', 2),
    );
  });

  it('says nothing of a decimal, of one item and of numbers in the middle', () => {
    for (const value of ['1.5公里', '1.酒店不少于10家', '酒店10家；房间1000间', '12345热线']) {
      checkList('value-is-list', one('隔离场所准备', value));
    }
  });

  it('works in wrapped lists', () => {
    checkList('value-is-list', one('隔离场所准备', '«1.酒店10家；2.\n房间1000间»'));
  });

  it('makes one indicator of each item and moves the serials behind up', () => {
    checkFix(
      'value-is-list',
      one('场所准备', '1.酒店数量不少于10家；2.房间1000间') + one('巡查次数', '12次', 2),
      one('酒店数量', '不少于10家') + one('房间', '1000间', 2) + one('巡查次数', '12次', 3),
    );
  });

  it('says which indicators it makes', () => {
    const text = tableAround(indicator('场所准备', '1.酒店10家；2.房间1000间'));
    const at = { line: 6, character: text.split('\n')[6]!.lastIndexOf('1.酒店') + 1 };
    const [first] = codeActions(open(text), { start: at, end: at });
    assert.equal(first!.title, '拆成 2 条指标：酒店、房间');
  });

  it('numbers the names of items without figure', () => {
    checkFix('value-is-list', one('建设', '1.完成；2.验收'), one('建设（1）', '完成') + one('建设（2）', '验收', 2));
  });

  it('splits both values of a coded indicator, and keeps a cycle value that is no list', () => {
    const two = (cycle: string) => indicator('房间', '1000间', cycle).replace('1、', '2、');
    const list = '1.酒店10家；2.房间1000间';
    checkFix('value-is-list', indicator('场所准备', list), indicator('酒店', '10家') + two('1000间'));
    checkFix('value-is-list', indicator('场所准备', list, '1年'), indicator('酒店', '10家', '1年') + two('1年'));
  });

  it('keeps the line breaks of a wrapped list', () => {
    checkFix(
      'value-is-list',
      one('场所准备', '1.酒店10\n家；2.房间1000间') + one('巡查\n次数', '12次', 2),
      one('酒店', '10\n家') + one('房间', '1000间', 2) + one('巡查\n次数', '12次', 3),
    );
  });
});
