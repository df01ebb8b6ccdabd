import assert from 'node:assert/strict';
import { Snapshot } from '#grammar';

/** Replaces the offsets from `start` to `end` and asserts the lines that come of it. */
function check(text: string, start: number, end: number, put: string, lines: string[]): void {
  const before = Snapshot.of(text);
  const range = { start: before.positionAt(start), end: before.positionAt(end) };
  const { snapshot } = before.edit(range, put);
  assert.deepEqual([...snapshot.lines], lines);
  assert.deepEqual([...snapshot.lines], [...Snapshot.of(snapshot.text()).lines]);
}

describe('a snapshot', () => {
  it('keeps every kind of line end', () => {
    assert.deepEqual([...Snapshot.of('甲\n乙\r\n丙\r丁').lines], ['甲\n', '乙\r\n', '丙\r', '丁']);
    assert.deepEqual([...Snapshot.of('\ufeff甲\n').lines], ['\ufeff甲\n', '']);
    assert.deepEqual([...Snapshot.of('').lines], ['']);
  });

  it('joins a carriage return with the line feed that comes to stand behind it', () => {
    check('甲\r乙', 2, 3, '\n', ['甲\r\n', '']);
    check('甲\r乙\n丙', 2, 3, '', ['甲\r\n', '丙']);
    check('甲\n', 1, 1, '\r', ['甲\r\n', '']);
  });

  it('counts in UTF-16 units', () => {
    const snapshot = Snapshot.of('𠮷a\nb');
    assert.deepEqual(snapshot.positionAt(3), { line: 0, character: 3 });
    assert.equal(snapshot.offsetAt({ line: 1, character: 0 }), 4);
  });

  it('moves positions outside to the nearest inside, never into a line end', () => {
    const snapshot = Snapshot.of('甲乙\r\n丙');
    assert.deepEqual(snapshot.clamp({ line: 0, character: 99 }), { line: 0, character: 2 });
    assert.deepEqual(snapshot.clamp({ line: 9, character: 0 }), { line: 1, character: 1 });
    assert.deepEqual(snapshot.clamp({ line: -1, character: 3 }), { line: 0, character: 0 });
    assert.deepEqual(snapshot.positionAt(3), { line: 0, character: 2 });
  });

  it('shares the blocks that an edit does not touch', () => {
    const before = Snapshot.of('行\n'.repeat(5000));
    const at = { line: 2500, character: 0 };
    const { snapshot } = before.edit({ start: at, end: at }, '字');
    const shared = snapshot.lines.blocks.filter((block) => before.lines.blocks.includes(block)).length;
    assert.equal(shared, before.lines.blocks.length - 1);
  });
});
