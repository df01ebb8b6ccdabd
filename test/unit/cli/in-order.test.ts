import assert from 'node:assert/strict';
import { inOrder } from '../../../server/src/cli/in-order.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('jobs done in order', () => {
  it('gives results in the order of the jobs, however long each takes', async () => {
    const done: number[] = [];
    const hand = async (job: number) => {
      await wait(job % 3 === 0 ? 6 : 1);
      done.push(job);
      return job * 10;
    };
    const jobs = Array.from({ length: 20 }, (_, i) => i);
    const results: number[] = [];
    for await (const result of inOrder(jobs, [hand, hand, hand])) results.push(result);
    assert.deepEqual(
      results,
      jobs.map((job) => job * 10),
    );
    assert.notDeepEqual(done, jobs);
  });

  it('begins no more than a few jobs ahead of a slow one, and gives each hand one at a time', async () => {
    let [begun, working, most] = [0, 0, 0];
    let finishFirst = () => {};
    const first = new Promise<void>((resolve) => {
      finishFirst = resolve;
    });
    const hand = async (job: number) => {
      begun++;
      most = Math.max(most, ++working);
      await (job === 0 ? first : wait(0));
      working--;
    };
    const jobs = Array.from({ length: 100 }, (_, i) => i);
    const results = inOrder(jobs, [hand, hand], 6);
    const next = results.next();
    while (begun < 6) await wait(1);
    await wait(5);
    assert.equal(begun, 6);
    finishFirst();
    await next;
    for await (const _ of results);
    assert.deepEqual([begun, most], [100, 2]);
  });
});
