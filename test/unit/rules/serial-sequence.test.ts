import { checkFix, checkList } from '../../support/check-rule.ts';

const item = (serial: string, name = '数字化加工卷数') =>
  `${serial}、1-产出指标；11-数量指标；${name}；实施周期指标值:500卷；年度指标值:500卷。`;

describe('serial-sequence', () => {
  it('says nothing of 1, 2, 3', () => {
    checkList('serial-sequence', item('1') + item('2') + item('3'));
  });

  it('reports a gap, a repeat and a restart at the digits', () => {
    checkList('serial-sequence', item('1') + item('«3»') + item('«3»') + item('«1»'));
  });

  it('renumbers', () => {
    checkFix('serial-sequence', item('1') + item('3') + item('4'), item('1') + item('2') + item('3'));
  });
});
