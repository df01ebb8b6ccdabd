import { checkList } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

describe('approximate-value', () => {
  it('marks the word that makes a value rough, once an indicator', () => {
    checkList('approximate-value', indicator('办理材料批数', '«约»4批', '约4批'));
    checkList('approximate-value', indicator('办理材料批数', '4批«左右»', '4批'));
    checkList('approximate-value', indicator('办理材料批数', '100«余»批', '4批'));
  });

  it('marks the cycle value where only that one is rough', () => {
    checkList('approximate-value', indicator('办理材料批数', '4批', '«约»4批'));
  });

  it('knows tens and hundreds that are rough, and 方', () => {
    for (const value of [
      '«近»百场',
      '百«余»户',
      '二十«几»次',
      '«约»3.2万方',
      '«约»320方',
      '千«多»人',
      '«大致»100人',
      '100人«出头»',
    ])
      checkList('approximate-value', indicator('服务数量', value, '4批'));
    for (const value of [
      '最近百货大楼',
      '附近百家企业',
      '百年老店',
      '千家万户',
      '走近千家万户',
      '3方面',
      '三方协议',
      '320方',
    ])
      checkList('approximate-value', indicator('服务数量', value, '4批'));
  });

  it('says nothing of exact values and of 约 in a word', () => {
    for (const value of ['4批', '≥4批', '节约4万元', '签约4家'])
      checkList('approximate-value', indicator('办理批数', value));
  });

  it('works in wrapped lists and without codes', () => {
    checkList('approximate-value', indicator('办理材料批数', '4批«左\n右»', '4批'));
    checkList('approximate-value', '1、产出指标：办理材料批数，年度指标值：«约»4批。');
  });

  it('reads the thousands behind the word', () => {
    checkList('approximate-value', indicator('接待游客人次', '20«余»万人次', '20万人次'));
    checkList('approximate-value', indicator('接待游客人次', '20«多»万人次', '20万人次'));
    checkList('approximate-value', indicator('征收金额', '3«余»亿元', '3亿元'));
  });
});
