import assert from 'node:assert/strict';
import { SEED, TIMES } from '../support/fuzz.ts';
import { generate } from '../support/generate.ts';
import { type Random, seeded } from '../support/random.ts';
import { render } from '../support/render.ts';
import { useFreshBundles } from './support/bundle.ts';
import { EVERYTHING } from './support/capabilities.ts';
import { Client, type Json, ServerError } from './support/client.ts';
import { methodsOf, paramsFor } from './support/methods.ts';
import { PROJECT_LINE, RULE, TABLE } from './support/tables.ts';

const CANCELLED = -32800;
const SEEDS = Array.from({ length: 3 * TIMES }, (_, i) => (SEED ?? 1) + i);
/** Milliseconds; a run that tries more may have to share the machine for longer. */
const PATIENCE = 60_000 * TIMES;
const MESSAGES = 1_500;

describe('a storm of messages', () => {
  let client: Client;
  useFreshBundles();
  afterEach(() => client.kill());

  async function start(more: Json = EVERYTHING): Promise<readonly string[]> {
    client = new Client();
    client.patience = PATIENCE;
    client.answers['zhibiao/files/find'] = () => URIS;
    client.answers['zhibiao/files/read'] = () => Buffer.from(TABLE).toString('base64');
    const capabilities = { textDocument: { diagnostic: {}, publishDiagnostics: {} }, ...more };
    const folders = [{ uri: 'a:', name: 'a' }];
    const options = { workspaceFolders: folders, initializationOptions: { answersFiles: true } };
    return methodsOf((await client.initialize(capabilities, options)).capabilities);
  }

  /** An answer, which may be a word of the server why it will not. */
  const answered = (method: string, params: Json) => client.request(method, params).catch(onlyServerErrors);

  /** All that was asked is answered, once; the server is well and ends as it should. */
  async function ends(): Promise<void> {
    client.open('untitled:after', TABLE);
    const { items } = await client.request('textDocument/diagnostic', { textDocument: { uri: 'untitled:after' } });
    assert.ok(items.some(({ code }: Json) => code === RULE));
    assert.deepEqual(client.strays, []);
    assert.equal(client.errors, '');
    assert.equal(await client.end(), 0);
  }

  for (const seed of SEEDS) {
    it(`in any order, valid and not, is answered one by one (seed ${seed})`, async function () {
      this.timeout(PATIENCE);
      const random = seeded(seed);
      const methods = await start(random.pick(CLIENTS));
      const asked: Promise<unknown>[] = [];
      for (let i = 0; i < MESSAGES; i++) asked.push(...sendSomething(client, methods, random));
      const outcomes = await Promise.all(asked);
      assert.ok(outcomes.length > MESSAGES / 4);
      await ends();
    });
  }

  it('takes 10,000 edits in a burst, with requests among them', async function () {
    this.timeout(PATIENCE);
    const methods = await start();
    const { text } = render(generate({ seed: 3, units: 3, projects: 8 }), { layout: 'published' });
    client.open('a:burst', text);
    const at = { line: PROJECT_LINE + 3, character: 60 };
    const asked: Promise<unknown>[] = [];
    for (let version = 2; version <= 10_001; version++) {
      const typed = version % 2 === 0;
      const end = typed ? at : { ...at, character: at.character + 1 };
      client.change('a:burst', version, { range: { start: at, end }, text: typed ? '字' : '' });
      if (version % 500 === 0) asked.push(...methods.map((method) => answered(method, paramsFor('a:burst', at))));
    }
    await Promise.all(asked);
    client.open('a:fresh', text);
    const [burst, fresh] = await Promise.all(
      ['a:burst', 'a:fresh'].map((uri) => client.request('textDocument/diagnostic', { textDocument: { uri } })),
    );
    assert.deepEqual(burst.items, JSON.parse(JSON.stringify(fresh.items).replaceAll('a:fresh', 'a:burst')));
    await ends();
  });

  it('answers for one line of five megabytes', async function () {
    this.timeout(PATIENCE);
    const methods = await start();
    const list = '1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:5次；年度指标值:5次。';
    const row = TABLE.split('\n')[PROJECT_LINE]!;
    const text = TABLE.replace(row, row + list.repeat(Math.ceil(5e6 / Buffer.byteLength(list))));
    client.open('a:long', text);
    const at = { line: PROJECT_LINE, character: 1_500_000 };
    client.change('a:long', 2, { range: { start: at, end: at }, text: '；' });
    for (const method of methods) await answered(method, paramsFor('a:long', at));
    await ends();
  });

  it('gives up work on a document that is closed meanwhile', async function () {
    this.timeout(PATIENCE);
    const methods = await start();
    for (let i = 0; i < 30; i++) {
      const uri = `a:closing-${i}`;
      client.open(uri, TABLE);
      const asked = methods.map((method) => answered(method, paramsFor(uri, { line: PROJECT_LINE, character: 50 })));
      client.notify('textDocument/didClose', { textDocument: { uri } });
      await Promise.all(asked);
    }
    await ends();
  });
});

const URIS = ['a:1', 'a:2.zhibiao', 'untitled:3', 'a:zhibiao.json', 'never:opened', '', '%zz.zhibiao'];
const TEXTS = [TABLE, '', '指标', '1、'.repeat(2_000), '\u0000\ud842\r\n\u202e', '\t'.repeat(5_000), TABLE.repeat(20)];
/** What clients can do, each in a way of its own. */
const CLIENTS: readonly Json[] = [
  {},
  EVERYTHING,
  { textDocument: {} },
  {
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
      workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
    },
  },
];

const NOTICES: readonly (readonly [string, (uri: string) => Json])[] = [
  ['textDocument/didChange', (uri) => ({ textDocument: { uri }, contentChanges: [{}] })],
  ['textDocument/didSave', (uri) => ({ textDocument: { uri } })],
  ['textDocument/willSave', (uri) => ({ textDocument: { uri }, reason: 1 })],
  ['workspace/didChangeConfiguration', () => ({ settings: { zhibiao: { rules: { 'vague-value': 'off' } } } })],
  ['workspace/didChangeWatchedFiles', (uri) => ({ changes: [1, 2, 3].map((type) => ({ uri, type })) })],
  ['workspace/didChangeWorkspaceFolders', (uri) => ({ event: { added: [{ uri, name: '' }], removed: [{ uri }] } })],
  ['$/cancelRequest', () => ({ id: 7 })],
  ['$/setTrace', () => ({ value: 'verbose' })],
  ['initialized', () => ({})],
  ['no/such', () => ({})],
];
const NONSENSE: readonly Json[] = [undefined, null, 7, 'x', [], {}, { textDocument: {} }, { textDocument: { uri: 1 } }];

/** One message at random; the outcomes of the requests in it. */
function sendSomething(client: Client, methods: readonly string[], random: Random): Promise<unknown>[] {
  const uri = random.pick(URIS);
  const place = () => ({ line: random.int(-1, 12), character: random.pick([0, random.int(0, 300), 1e9, -5]) });
  const kind = random.next();
  if (kind < 0.1) client.open(uri, random.pick(TEXTS), random.int(1, 9));
  else if (kind < 0.15) client.notify('textDocument/didClose', { textDocument: { uri } });
  else if (kind < 0.4) {
    const put = random.pick(['', '字', '\n', '。', '；', '1、1-产出指标；', random.pick(TEXTS)]);
    const change = random.chance(0.05) ? { text: put } : { range: { start: place(), end: place() }, text: put };
    client.change(uri, random.int(0, 99), change);
  } else if (kind < 0.45) {
    const [method, params] = random.pick(NOTICES);
    client.notify(method, random.chance(0.5) ? params(uri) : random.pick(NONSENSE));
  } else {
    const method = random.chance(0.03) ? 'no/such' : random.pick(methods);
    const params = random.chance(0.1) ? random.pick(NONSENSE) : paramsFor(uri, place(), place());
    const { id, answer } = client.ask(method, params);
    if (random.chance(0.1)) client.notify('$/cancelRequest', { id });
    return [answer.catch(onlyServerErrors)];
  }
  return [];
}

function onlyServerErrors(error: unknown): void {
  assert.ok(error instanceof ServerError, String(error));
  assert.ok(error.code === CANCELLED || error.code <= -32600, `${error.code} ${error.message}`);
}
