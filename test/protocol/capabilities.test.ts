import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/lib/root.mts';
import { useFreshBundles } from './support/bundle.ts';
import { EVERYTHING } from './support/capabilities.ts';
import { Client, type Json, ServerError } from './support/client.ts';
import { methodsOf, paramsFor } from './support/methods.ts';
import { PROJECT_LINE, rangeOf, TABLE } from './support/tables.ts';

const REQUEST_FAILED = -32803;
const URI = 'untitled:table';
const [HEADER, PROJECT] = [TABLE.split('\n')[3]!, TABLE.split('\n')[PROJECT_LINE]!];
const HEAD = '1-产出指标；11-数量指标；';
const VALUES = '；实施周期指标值:>=5册；年度指标值:≥5册。';
/** With findings of two places, of something to take away, and one that is safe to fix; with places to write on. */
const TEXT = [
  TABLE.trimEnd(),
  HEADER,
  PROJECT,
  `期刊费\t5\t5\t\t\t\t1、${HEAD}期刊数量${VALUES}2、${HEAD}px${VALUES}`,
  `报纸费\t5\t5\t\t\t\t1、${HEAD}购置图书`,
].join('\n');
const LINES = TEXT.split('\n');

/** What is sent only to those who said that they know it. */
const DECLARED: Readonly<Record<string, (thing: Json) => boolean>> = {
  snippet: (thing) => thing.insertTextFormat === 2,
  labelDetails: (thing) => thing.labelDetails !== undefined,
  'tree of symbols': (thing) => thing.selectionRange !== undefined,
  'changes of documents': (thing) => thing.documentChanges !== undefined,
  annotations: (thing) => thing.annotationId !== undefined || thing.changeAnnotations !== undefined,
  'edit to apply': (thing) => thing.command === 'zhibiao.addDrafts',
};

describe('what a client declared', () => {
  useFreshBundles();
  let client: Client;
  let promised: Json;
  afterEach(() => client.kill());

  async function start(capabilities: Json, more: Json = {}): Promise<void> {
    client = new Client();
    const initializationOptions = { rulePages: `${pathToFileURL(path.join(root, 'docs', 'rules'))}/`, ...more };
    promised = (await client.initialize(capabilities, { initializationOptions })).capabilities;
    client.open(URI, TEXT);
  }

  /** All that comes of asking for everything at many places, resolved as far as it can be. */
  async function everything(): Promise<Json[]> {
    const found: Json[] = [await client.pushed(URI, 1)];
    const places = ['‸图书购置费', '‸12-', '‸购置图书数量', '≥‸8000册', '‸>=', 'px‸；', `\t1、${HEAD}购置图书‸`].map(
      placeOf,
    );
    for (const at of places) {
      for (const method of methodsOf(promised)) {
        if (method.endsWith('/resolve')) continue;
        const answer = await client.request(method, { ...paramsFor(URI, at), name: 'renumber' }).catch(refused);
        found.push(answer);
        const resolve = {
          'textDocument/completion': 'completionItem/resolve',
          'textDocument/codeLens': 'codeLens/resolve',
        };
        const items: Json[] = (answer?.items ?? answer) || [];
        for (const item of Object.hasOwn(resolve, method) ? items : []) {
          found.push(await client.request(resolve[method as keyof typeof resolve], item));
        }
      }
    }
    return found;
  }

  const declared = (answers: Json) =>
    Object.keys(DECLARED).filter((what) => things(answers).some((thing) => DECLARED[what]!(thing)));

  it('is all that it gets: one that declared nothing is asked for nothing and told nothing else', async () => {
    await start({});
    const answers = await everything();
    assert.deepEqual(declared(answers), []);
    assert.equal(promised.diagnosticProvider, undefined);
    assert.equal(promised.renameProvider, true);
    assert.deepEqual(client.asked, []);
    const told = new Set(client.notifications.map(({ method }) => method));
    told.delete('window/logMessage');
    assert.deepEqual([...told], ['textDocument/publishDiagnostics']);
    assert.equal(client.errors, '');
    const kinds = things(answers).flatMap(({ location, kind }) =>
      location === undefined || kind === undefined ? [] : [kind],
    );
    assert.ok(kinds.length > 0 && kinds.every((kind) => kind <= 18), 'later kinds of symbols');
    assert.equal(await client.end(), 0);
  });

  it('is made use of', async () => {
    await start(EVERYTHING);
    assert.deepEqual(declared(await everything()), Object.keys(DECLARED));
  });

  it('of diagnostics may be said with those that are pushed or those that are asked for', async () => {
    for (const [textDocument, isShown] of [
      [{}, true],
      [{ publishDiagnostics: {} }, false],
      [{ publishDiagnostics: {}, diagnostic: { relatedInformation: true } }, true],
    ] as const) {
      await start({ textDocument });
      const { items } = await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
      assert.equal(
        things(items).some(({ relatedInformation }) => relatedInformation !== undefined),
        isShown,
      );
      client.kill();
    }
    await start({});
  });

  it('decides how a text is written', async () => {
    const position = rangeOf('社会效益').start;
    const params = { textDocument: { uri: URI }, position };
    const plain = ['plaintext'];
    await start({
      textDocument: {
        hover: { contentFormat: plain },
        signatureHelp: { signatureInformation: { documentationFormat: plain } },
        completion: { completionItem: { documentationFormat: plain }, completionItemKind: { valueSet: [1] } },
      },
    });
    const { contents } = await client.request('textDocument/hover', params);
    assert.equal(contents.kind, 'plaintext');
    assert.match(contents.value, /^22-社会效益\n\n/);
    const { signatures } = await client.request('textDocument/signatureHelp', params);
    assert.ok(signatures[0].parameters.every(({ label }: Json) => signatures[0].label.includes(label)));
    const { items } = await client.request('textDocument/completion', { ...params, position: placeOf('‸12-') });
    const item = await client.request('completionItem/resolve', items[0]);
    assert.ok(items.length > 0 && items.every(({ kind }: Json) => kind === undefined));
    assert.equal(item.documentation.kind, 'plaintext', JSON.stringify(item));
    client.kill();
    await start({});
    assert.equal((await client.request('textDocument/hover', params)).contents.kind, 'markdown');
  });

  it('of its own client is what it says in its options', async () => {
    await start({}, { showsStatus: true });
    await client.until(() => client.notifications.some(({ method }) => method === 'zhibiao/status'), 'status');
  });
});

/** Where `‸` stands in words of the table. */
function placeOf(words: string): Json {
  const line = LINES.findLastIndex((one) => one.includes(words.replace('‸', '')));
  return { line, character: LINES[line]!.indexOf(words.replace('‸', '')) + words.indexOf('‸') };
}

/** What the user is told in the place of an answer; nothing else may fail. */
function refused(error: unknown): null {
  assert.ok(error instanceof ServerError && error.code === REQUEST_FAILED, String(error));
  return null;
}

/** All objects in a value. */
function things(value: Json): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(things)];
}
