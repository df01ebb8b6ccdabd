import assert from 'node:assert/strict';
import { Decimal, normalizeAmount } from '#grammar';

describe('amounts', () => {
  it('are read from what is printed', () => {
    assert.equal(normalizeAmount('972. 35'), '972.35');
    assert.equal(normalizeAmount('2,177.86'), '2177.86');
    assert.equal(normalizeAmount('１２．５０'), '12.50');
    assert.equal(normalizeAmount('64,00'), null);
    assert.equal(normalizeAmount('一百'), null);
    assert.equal(normalizeAmount(''), null);
  });

  it('add up exactly', () => {
    const sum = ['0.1', '0.2', '1000000000000000.01'].map((text) => Decimal.parse(text)!).reduce((a, b) => a.plus(b));
    assert.equal(sum.toString(), '1000000000000000.31');
    assert.ok(Decimal.parse('1.50')!.equals(Decimal.parse('1.5')!));
    assert.equal(Decimal.parse('1.5')!.minus(Decimal.parse('2.25')!).toString(), '-0.75');
    assert.equal(Decimal.parse('-0.05')!.toString(), '-0.05');
  });

  it('are read as they are printed, or not at all', () => {
    for (const text of ['0', '1.50', '-12.30', '123456789012345678901234567890.12', '9007199254740993']) {
      assert.equal(Decimal.parse(text)?.toString(), text);
    }
    for (const text of ['', '-', '.5', '5.', '1.2.3', '1,000', '１', '1e3', '--1', ' 1']) {
      assert.equal(Decimal.parse(text), null, text);
    }
  });

  it('are exact however large', () => {
    const large = Decimal.parse('9007199254740991')!;
    assert.equal(large.plus(Decimal.parse('2')!).toString(), '9007199254740993');
    assert.equal(large.plus(large).minus(large).compare(large), 0);
    assert.ok(large.plus(large).minus(large).equals(large));
    assert.ok(large.plus(Decimal.parse('1')!).minus(large).minus(Decimal.parse('1')!).isZero);
    assert.equal(large.minus(Decimal.parse('0.01')!).toString(), '9007199254740990.99');
    assert.equal(large.times(large).toString(), '81129638414606663681390495662081');
    assert.equal(Decimal.parse('-1.5')!.times(Decimal.parse('0.25')!).toString(), '-0.375');
    assert.equal(Decimal.parse('3.5')!.shift(4).toString(), '35000');
    assert.ok(Decimal.parse('90071992547409.93')!.compare(Decimal.parse('90071992547409.92')!) > 0);
  });
});
