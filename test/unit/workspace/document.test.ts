import assert from 'node:assert/strict';
import { Document } from '../../../server/src/workspace/document.ts';

const at = (line: number, character: number) => ({ line, character });

describe('documents', () => {
  it('are edited before they are read as after it', () => {
    const text = '项目\t金额\n甲\t1\n乙\t2';
    const changes = [
      { range: { start: at(1, 0), end: at(1, 1) }, text: '丙' },
      { range: { start: at(2, 1), end: at(2, 1) }, text: '\n' },
    ];
    const unread = Document.open('a:b', 1, text).edit(changes, 2);
    const read = Document.open('a:b', 1, text);
    assert.equal(read.table.snapshot, read.snapshot);
    const edited = read.edit(changes, 2);
    assert.equal(unread.snapshot.text(), '项目\t金额\n丙\t1\n乙\n\t2');
    assert.equal(edited.snapshot.text(), unread.snapshot.text());
    assert.equal(edited.table.snapshot, edited.snapshot);
    assert.equal(unread.table.snapshot, unread.snapshot);
    assert.equal(unread.edit([{ text: '全新' }], 3).table.snapshot.text(), '全新');
  });
});
