import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { Quiet } from '../../../server/src/lsp/quiet.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Counts work on one document that takes `ms` milliseconds each time. */
function counted(ms: number) {
  const done = { times: 0 };
  const quiet = new Quiet(async () => {
    done.times++;
    const end = performance.now() + ms;
    while (performance.now() < end);
  });
  return { done, quiet };
}

describe('the wait before a check', () => {
  it('is over as soon as no edit is left, and edits that come together share one check', async () => {
    const { done, quiet } = counted(0);
    for (let edit = 0; edit < 100; edit++) {
      quiet.touched('a:b');
      await turn();
    }
    assert.equal(done.times, 0);
    await turn();
    await turn();
    assert.equal(done.times, 1);
  });

  it('is as long as the check where checks are dear', async () => {
    const { done, quiet } = counted(40);
    for (let check = 1; check <= 3; check++) {
      quiet.touched('a:b');
      await turn();
      await turn();
      await turn();
      assert.equal(done.times, check);
    }
    quiet.touched('a:b');
    await turn();
    await turn();
    await turn();
    assert.equal(done.times, 3);
    await pause(120);
    assert.equal(done.times, 4);
  });

  it('ends with the document', async () => {
    const { done, quiet } = counted(0);
    quiet.touched('a:b');
    quiet.touched('c:d');
    quiet.forget('a:b');
    quiet.dispose();
    await pause(5);
    assert.equal(done.times, 0);
  });
});
