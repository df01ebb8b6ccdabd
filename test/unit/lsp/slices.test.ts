import assert from 'node:assert/strict';
import type { Work } from '#grammar';
import { inSlices } from '../../../server/src/lsp/slices.ts';

/** Work of so many steps of a millisecond each. */
function* counting(steps: number, done: { steps: number }): Work<string> {
  for (; done.steps < steps; done.steps++) {
    const end = performance.now() + 1;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

describe('work in slices', () => {
  it('lets others come in between', async () => {
    const done = { steps: 0 };
    const turns: number[] = [];
    let over = false;
    const watch = () => {
      turns.push(done.steps);
      if (!over) setImmediate(watch);
    };
    setImmediate(watch);
    assert.equal(await inSlices(counting(60, done), () => true), 'done');
    over = true;
    assert.equal(done.steps, 60);
    assert.ok(new Set(turns).size > 3, turns.join());
  });

  it('stops when it is no longer wanted', async () => {
    const done = { steps: 0 };
    assert.equal(await inSlices(counting(1000, done), () => false), null);
    assert.ok(done.steps < 1000);
  });

  it('that fails says so', async () => {
    const failing = (function* (): Work<void> {
      yield;
      throw new Error('broken');
    })();
    await assert.rejects(
      inSlices(failing, () => true),
      /broken/,
    );
  });
});
