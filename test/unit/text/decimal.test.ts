import assert from 'node:assert/strict';
import { Decimal, normalizeAmount } from '#grammar';

describe('amounts', () => {
  it('are read from what is printed', () => {
    assert.equal(normalizeAmount('972. 35'), '972.35');
    assert.equal(normalizeAmount('2,177.86'), '2177.86');
    assert.equal(normalizeAmount('１２．５０'), '12.50');
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
});
