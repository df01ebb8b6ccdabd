import assert from 'node:assert/strict';
import { VOCABULARY } from '#grammar';
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

  it('are read on where they were edited meanwhile, however often', () => {
    const text = Array.from({ length: 300 }, (_, i) => `项目${i}\t${i}`).join('\n');
    let document = Document.open('a:b', 1, text);
    let expected = Document.open('a:b', 1, text);
    assert.equal(expected.table.snapshot.text(), text);
    let steps = 0;
    let done: boolean | undefined = false;
    for (let version = 2; !done; version++) {
      const start = at(version, 0);
      const changes = [{ range: { start, end: start }, text: version % 5 === 0 ? '\n' : '字' }];
      document = document.edit(changes, version);
      expected = expected.edit(changes, version);
      // A few steps between two edits.
      const reading = document.reading(VOCABULARY);
      for (let i = 0; i < 5 && !done; i++, steps++) ({ done } = reading.next());
    }
    assert.ok(steps > 250 && steps < 400, String(steps));
    assert.equal(document.snapshot.text(), expected.snapshot.text());
    assert.equal(document.table.snapshot.text(), expected.snapshot.text());
    const shown = ({ table }: Document) => [...table.segments].map(({ what, lines }) => [what, ...lines]);
    assert.deepEqual(shown(document), shown(expected));
  });
});
