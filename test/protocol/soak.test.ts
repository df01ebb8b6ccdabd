import assert from 'node:assert/strict';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mts';
import { TIMES } from '../support/fuzz.ts';
import { generate } from '../support/generate.ts';
import { seeded } from '../support/random.ts';
import { render } from '../support/render.ts';
import { useFreshBundles } from './support/bundle.ts';
import { Client } from './support/client.ts';

const URI = 'a:soak';
const EDITS = 3_000 * TIMES;
/** In a long run each row has been edited by then, and what is remembered of its indicators is there. */
const FIRST = 2 * Math.round(EDITS / 6);
/** How much more memory may be held at the end than after the first edits. */
const GROWTH = 1.2;
const TELLS_HEAP = ['--expose-gc', '--require', path.join(root, 'test/protocol/support/tell-heap.cjs')];

describe('a long day', () => {
  let client: Client | undefined;
  useFreshBundles();
  afterEach(() => client?.kill());

  it(`${EDITS} edits of 1 MB leave the memory as it was after ${FIRST}`, async function () {
    // Without signals nobody can ask for the heap.
    if (process.platform === 'win32') this.skip();
    this.timeout(60_000 * TIMES);
    client = new Client(['--stdio'], TELLS_HEAP);
    await client.initialize({ textDocument: { diagnostic: {} } });
    const { text } = render(generate({ seed: 9, units: 40, projects: 25 }), { layout: 'published' });
    client.open(URI, text);
    const lines = text.split('\n');
    const random = seeded(17);
    let first = 0;
    for (let i = 1; i <= EDITS; i += 2) {
      const line = random.int(5, lines.length - 2);
      const at = { line, character: random.int(0, lines[line]!.length) };
      const typed = random.pick(['字', '\n', '；', '\t', '2、1-产出指标；']);
      const end = typed === '\n' ? { line: line + 1, character: 0 } : { line, character: at.character + typed.length };
      client.change(URI, i + 1, { range: { start: at, end: at }, text: typed });
      if (i % 9 === 0) await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
      client.change(URI, i + 2, { range: { start: at, end }, text: '' });
      if (i === FIRST + 1) first = await heapOf(client);
    }
    const last = await heapOf(client);
    assert.ok(last <= first * GROWTH, `${first} bytes, at the end ${last}`);
    assert.equal(await client.end(), 0);
  });
});

/** Bytes in use, after all that is sent has been worked off and the rubbish is gone. */
async function heapOf(client: Client): Promise<number> {
  await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
  const told = client.errors.length;
  client.process.kill('SIGUSR2');
  const [, bytes] = await client.until(() => /heap (\d+)\n/.exec(client.errors.slice(told)), 'the size of the heap');
  return Number(bytes);
}
