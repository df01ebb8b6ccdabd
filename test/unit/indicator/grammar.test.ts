import assert from 'node:assert/strict';
import { IndicatorListParser } from '../../../grammar/src/indicator/parser.ts';

describe('the grammar of indicator lists', () => {
  it('passes the checks of Chevrotain', () => {
    // The checks want a function that Node 20 lacks.
    const object = Object as { groupBy?: (items: Iterable<unknown>, key: (item: never) => PropertyKey) => unknown };
    object.groupBy ??= (items, key) => {
      const groups: Record<PropertyKey, unknown[]> = {};
      for (const item of items) {
        const name = key(item as never);
        groups[name] ??= [];
        groups[name].push(item);
      }
      return groups;
    };
    assert.doesNotThrow(() => new IndicatorListParser({ check: true }));
  });
});
