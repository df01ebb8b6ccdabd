import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/lib/root.mts';
import { EVERYTHING } from '../../test/protocol/support/capabilities.ts';
import { type Arrival, Client, type Json } from '../../test/protocol/support/client.ts';
import { seeded } from '../../test/support/random.ts';
import type { Chart } from '../chart.ts';
import {
  atLeast,
  atMost,
  type Effort,
  type Goal,
  megabytes,
  ms,
  pictureOf,
  type Section,
  tableOf,
  times,
} from '../report.ts';
import { type BenchTable, median, percentile, sizeName, tableWithMistakes } from '../tables.ts';
import { jsonOf, SCHEMA, yamlOf } from './documents.ts';
import type { Reasons } from './shares.ts';

/** A language server, and the form in which it is given the tables. */
interface Server {
  readonly name: string;
  /** Its script; our bundled server where there is none. */
  readonly script?: string;
  readonly languageId: string;
  readonly extension: string;
  readonly pulls: boolean;
  /** Milliseconds that it waits after an edit before it looks at it. */
  readonly debounce: number;
  /** Bytes of a table; larger ones would keep it busy for minutes. */
  readonly most?: number;
  readonly settings: Json;
  readonly initializationOptions?: Json;
  write(table: BenchTable): string;
}

/** Milliseconds; MB of memory. */
interface ServerSpeed {
  readonly name: string;
  readonly debounce: number;
  /** Bytes of all diagnostics. */
  readonly answer: number;
  /** Until the first diagnostics were there, and until all were. */
  readonly first: number;
  readonly open: number;
  readonly keystroke: Spread;
  /** What our own client takes to parse one answer; no part of `keystroke`. */
  readonly parsing: number;
  readonly completion: number;
  readonly completionAfterEdit: number;
  readonly hover: number;
  readonly symbols: number;
  readonly format: number | null;
  /** After the keystrokes, and after all requests. */
  readonly memory: number;
  readonly memoryAtEnd: number;
}

interface Spread {
  readonly median: number;
  readonly p99: number;
}

interface Echo extends Spread {
  /** Milliseconds to take in the whole table. */
  readonly open: number;
}

/** All servers on one table. */
interface Round {
  readonly bytes: number;
  readonly mistakes: number;
  readonly speeds: readonly ServerSpeed[];
  /** A server that does nothing but answer, with as many bytes as ours. */
  readonly echo: Echo;
}

const PATIENCE = 120_000;
/** Mistakes in a table that is nearly done, at most one in so many bytes, and in one that nobody has looked at. */
const FEW = 100;
const BYTES_A_MISTAKE = 900;
const MANY = 5_000;
/** A table has room for one mistake in so many bytes. */
const ROOM = 180;
/** Each kind of request is repeated at least and at most so often. */
const LEAST = 3;
const MOST = 1_000;
/** The first part of this is not counted for any server: what is compiled while it runs. */
const WARM_UP = 0.2;
/** Of the names in a document, how many are typed into. */
const PLACES = 50;
const SMALL = 20_000;
/** Of what is started to compare with. */
const BARE_NODE = 'node -e 0';
const PIPE = '管道本身 the pipe itself';

/** All servers; their schema is written into `folder`. */
function servers(peersFolder: string, folder: string): Server[] {
  const schemaFile = path.join(folder, 'schema.json');
  writeFileSync(schemaFile, JSON.stringify(SCHEMA));
  const bin = (name: string, program: string) => path.join(peersFolder, 'node_modules', name, 'bin', program);
  const json = {
    script: bin('vscode-langservers-extracted', 'vscode-json-language-server'),
    languageId: 'json',
    extension: 'json',
    settings: {
      json: {
        validate: { enable: true },
        format: { enable: true },
        schemas: [{ fileMatch: ['*.json'], schema: SCHEMA }],
      },
    },
    initializationOptions: { provideFormatter: true },
    write: ({ model }: BenchTable) => jsonOf(model),
  };
  const ours = { languageId: 'zhibiao', extension: 'zhibiao', debounce: 0, settings: {}, write: text };
  return [
    { ...ours, name: 'zhibiao (push)', pulls: false },
    { ...ours, name: 'zhibiao (pull)', pulls: true },
    { ...json, name: 'vscode-json-language-server (pull)', pulls: true, debounce: 0 },
    { ...json, name: 'vscode-json-language-server (push)', pulls: false, debounce: 500 },
    {
      name: 'yaml-language-server (push)',
      script: bin('yaml-language-server', 'yaml-language-server'),
      languageId: 'yaml',
      extension: 'yaml',
      pulls: false,
      debounce: 200,
      most: 2_000_000,
      settings: {
        yaml: { validate: true, format: { enable: true }, schemas: { [pathToFileURL(schemaFile).href]: '*.yaml' } },
      },
      write: ({ model }) => yamlOf(model),
    },
  ];
}

function text(table: BenchTable): string {
  return table.text;
}

export async function serverSection(
  peersFolder: string,
  sizes: readonly number[],
  { coldStarts, budget }: Effort,
  reasons: Reasons,
): Promise<Section> {
  const starts = await measureColdStarts(peersFolder, coldStarts);
  const rounds: Round[] = [];
  for (const size of sizes) {
    rounds.push(
      await measureServers(peersFolder, size, Math.min(FEW, Math.floor(size / BYTES_A_MISTAKE)), /./, budget),
    );
    if (size > MANY * ROOM) rounds.push(await measureServers(peersFolder, size, MANY, /zhibiao/, budget));
  }
  const bare = starts.get(BARE_NODE)!.answer;
  const pipe = starts.get(PIPE)!.answer;
  const startRows = [...starts].map(([name, { answer, diagnostics }]) => {
    return [name, ms(answer), times(answer / bare), diagnostics === null ? '' : ms(diagnostics)];
  });
  const charts = sizes.length < 2 ? [] : chartsOf(rounds);
  const markdown = `## 语言服务 · Language servers

打包好的服务通过真实管道回答；同一内容写成 JSON 与 YAML（带 schema）交给同类服务，各服务先打开过一张小表。“等候”是该服务在编辑之后故意等的时间，已含在“按键”里。
按键是从发出编辑到收到全部诊断的最后一个字节；收到之后由测速程序 \`JSON.parse\` 的时间单列一栏，不算在内。“管道本身”是一个收到就回同样多字节的程序。
The bundled server over a real pipe; peers get the same content as JSON and YAML with a schema, and each server has had a small table open before. “wait” is what a server waits on purpose after an edit, part of “keystroke”, which lasts from the edit sent to the last byte of all diagnostics received; what the measuring client then takes to parse them stands apart. The “pipe itself” is a program that answers at once with as many bytes.

### 冷启动 · Cold start

${tableOf(['', '到回答 initialize', '与 node -e 0 之比 ratio', `到 ${SMALL / 1000} kB 的全部诊断 to the diagnostics of a first table`], startRows)}

${[...charts.map(pictureOf), ...rounds.map(roundOf)].join('\n\n')}`;
  const ourStart = Math.max(...[...starts].filter(([name]) => isOurs({ name })).map(([, { answer }]) => answer));
  const goals = [
    atMost(
      '冷启动：node -e 0 的倍数 cold start, times a bare node',
      1.6,
      ourStart / bare,
      '×',
      `管道本身 the pipe itself: ${times(pipe / bare)}`,
    ),
    ...goalsOf(rounds, reasons),
  ];
  return { markdown, charts, goals, machine: { bareNode: bare } };
}

function isOurs({ name }: { readonly name: string }): boolean {
  return name.startsWith('zhibiao');
}

function roundOf({ bytes, mistakes, speeds, echo }: Round): string {
  const rows = speeds.map((one) => [
    one.name,
    one.debounce === 0 ? '' : `${one.debounce} ms`,
    ms(one.first),
    ms(one.open),
    ms(one.keystroke.median),
    ms(one.keystroke.p99),
    ms(one.parsing),
    ms(one.completion),
    ms(one.completionAfterEdit),
    ms(one.hover),
    ms(one.symbols),
    one.format === null ? '—' : ms(one.format),
    megabytes(one.memory),
    megabytes(one.memoryAtEnd),
  ]);
  const none = Array.from({ length: 8 }, () => '');
  const opened = ms(echo.open);
  const pipe = ['管道本身 the pipe itself', '', opened, opened, ms(echo.median), ms(echo.p99), ...none];
  const opening = ['打开：首批诊断 open: first', '全部诊断 all'];
  const keys = ['按键 keystroke', 'p99', '测速程序解析 client’s parse'];
  const others = [
    '补全 completion',
    '编辑后补全 after an edit',
    '悬停 hover',
    '大纲 symbols',
    '格式化 format',
    '编辑后的内存 memory after edits',
    '最后 at the end',
  ];
  const table = tableOf(['', '等候 wait', ...opening, ...keys, ...others], [...rows, pipe]);
  const answer = Math.round(speeds.find(isOurs)!.answer / 1000);
  return `### ${sizeName(bytes)}，${mistakes} 处错误 mistakes\n\n本扩展每次发出约 ${answer} kB 诊断。Our diagnostics are some ${answer} kB each time.\n\n${table}`;
}

function chartsOf(rounds: readonly Round[]): Chart[] {
  const few = rounds.filter(({ mistakes }) => mistakes < MANY);
  const names = [...new Set(few.flatMap(({ speeds }) => speeds.map(({ name }) => name)))];
  const chart = (name: string, title: string, unit: string, value: (speed: ServerSpeed) => number): Chart => ({
    name,
    title,
    unit,
    columns: few.map(({ bytes }) => sizeName(bytes)),
    series: names.map((server) => ({
      name: server,
      values: few.map(({ speeds }) => {
        const speed = speeds.find((one) => one.name === server);
        return speed === undefined ? null : value(speed);
      }),
    })),
  });
  return [
    chart('keystroke', '按键到全部诊断 keystroke → diagnostics', 'ms', ({ keystroke }) => keystroke.median),
    chart('open', '打开到全部诊断 open → diagnostics', 'ms', ({ open }) => open),
    chart('memory', '打开并编辑之后的内存 memory', 'MB', ({ memory }) => memory),
  ];
}

function goalsOf(rounds: readonly Round[], reasons: Reasons): Goal[] {
  const goals: Goal[] = [];
  const ours = rounds.flatMap(({ bytes, mistakes, speeds }) =>
    speeds.filter(isOurs).map((speed) => ({ bytes, mistakes, ...speed })),
  );
  const worst = (of: typeof ours, value: (speed: ServerSpeed) => number) => Math.max(...of.map(value));
  const isFew = ({ mistakes }: { readonly mistakes: number }) => mistakes < MANY;
  const isMany = ({ mistakes }: { readonly mistakes: number }) => mistakes === MANY;
  for (const [name, median, p99, isMeant, why] of [
    [`按键到诊断，至多 ${FEW} 处问题 keystroke, a hundred findings`, 1, 5, isFew, reasons.keystroke],
    [`按键到诊断，${MANY} 处问题 keystroke, 5,000 findings`, 3, 10, isMany, reasons.manyFindings],
  ] as const) {
    const of = ours.filter(isMeant);
    if (of.length === 0) continue;
    const pipe = Math.max(...rounds.filter(isMeant).map(({ echo }) => echo.p99));
    const everywhere = `${name}，各种大小中最差 worst of all sizes`;
    goals.push(
      atMost(
        `${everywhere}：中位数 median`,
        median,
        worst(of, ({ keystroke }) => keystroke.median),
        'ms',
        why,
      ),
    );
    goals.push(
      atMost(
        `${everywhere}：p99`,
        p99,
        worst(of, ({ keystroke }) => keystroke.p99),
        'ms',
        `管道本身的 p99 of the pipe itself: ${ms(pipe)}；${reasons.slowest}`,
      ),
    );
  }
  for (const [peer, at, ratio] of [
    ['vscode-json-language-server (pull)', 1_000_000, 70],
    ['vscode-json-language-server (pull)', 10_000_000, 700],
    ['yaml-language-server (push)', 1_000_000, 700],
  ] as const) {
    const round = rounds.find(({ bytes, mistakes }) => mistakes < MANY && Math.abs(bytes / at - 1) < 0.2);
    const theirs = round?.speeds.find(({ name }) => name === peer);
    if (round === undefined || theirs === undefined) continue;
    const slower =
      theirs.keystroke.median /
      worst(
        ours.filter(({ bytes, mistakes }) => bytes === round.bytes && mistakes === round.mistakes),
        ({ keystroke }) => keystroke.median,
      );
    goals.push(
      atLeast(`按键比 ${peer} 快，${sizeName(round.bytes)} keystroke faster`, ratio, slower, '×', reasons.keystroke),
    );
  }
  const largest = ours.filter(({ bytes }) => bytes > 5_000_000);
  if (largest.length > 0) {
    const size = sizeName(largest[0]!.bytes);
    const pipe = Math.min(...rounds.filter(({ bytes }) => bytes === largest[0]!.bytes).map(({ echo }) => echo.open));
    const alone = `管道与解码 the pipe and decoding alone: ${ms(pipe)}`;
    goals.push(
      atMost(
        `打开 ${size} 到首批诊断 open → first screen`,
        100,
        worst(largest, ({ first }) => first),
        'ms',
        alone,
      ),
    );
    goals.push(
      atMost(
        `打开 ${size} 到全部诊断 open → all`,
        500,
        worst(largest, ({ open }) => open),
        'ms',
        `${alone}；${reasons.opening}`,
      ),
    );
    goals.push(
      atMost(
        `打开并编辑 ${size} 之后的内存 memory`,
        200,
        worst(largest, ({ memory }) => memory),
        'MB',
      ),
    );
  }
  return goals;
}

/** How fast each server is on the same table. */
async function measureServers(
  peersFolder: string,
  size: number,
  mistakes: number,
  only: RegExp,
  budget: number,
): Promise<Round> {
  const table = tableWithMistakes(size, mistakes);
  const folder = mkdtempSync(path.join(tmpdir(), 'zhibiao-bench-'));
  try {
    const speeds: ServerSpeed[] = [];
    for (const server of servers(peersFolder, folder)) {
      if (only.test(server.name) && table.bytes <= (server.most ?? Number.POSITIVE_INFINITY))
        speeds.push(await measureServer(server, table, mistakes, budget));
    }
    const echo = await measureEcho(table.text, speeds.find(isOurs)!.answer, budget);
    return { bytes: table.bytes, mistakes, speeds, echo };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Start {
  readonly answer: number;
  readonly diagnostics: number | null;
}

/** Milliseconds until `node -e 0` has ended, until a program that only answers has done so, until each server has answered `initialize` and told of a small table, by turns. */
async function measureColdStarts(peersFolder: string, runs: number): Promise<Map<string, Start>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhibiao-bench-'));
  const table = tableWithMistakes(SMALL, FEW / 10);
  const taken = new Map<string, Start[]>();
  const note = (name: string, start: Start) => taken.set(name, [...(taken.get(name) ?? []), start]);
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    note(BARE_NODE, { answer: performance.now() - begun, diagnostics: null });
    const opened = performance.now();
    const echo = startEcho();
    await echo.request('echo', {});
    note(PIPE, { answer: performance.now() - opened, diagnostics: null });
    echo.kill();
    for (const server of servers(peersFolder, folder)) {
      const since = performance.now();
      const client = await start(server);
      const answer = performance.now() - since;
      await new OpenDocument(client, server, 'small', server.write(table)).diagnostics();
      note(server.name, { answer, diagnostics: performance.now() - since });
      client.kill();
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return new Map(
    [...taken].map(([name, all]) => {
      const diagnostics = all.map(({ diagnostics }) => diagnostics).filter((time) => time !== null);
      return [
        name,
        {
          answer: median(all.map(({ answer }) => answer)),
          diagnostics: diagnostics.length > 0 ? median(diagnostics) : null,
        },
      ];
    }),
  );
}

async function start(server: Server): Promise<Client> {
  const client = new Client(['--stdio'], [], server.script);
  client.patience = PATIENCE;
  client.answers['workspace/configuration'] = ({ items }) =>
    items.map(({ section }: Json) => (section === undefined ? server.settings : (server.settings[section] ?? null)));
  const textDocument = {
    ...EVERYTHING.textDocument,
    publishDiagnostics: { ...EVERYTHING.textDocument.publishDiagnostics, versionSupport: true },
    ...(server.pulls
      ? { diagnostic: { ...EVERYTHING.textDocument.publishDiagnostics, dynamicRegistration: true } }
      : {}),
    formatting: {},
  };
  await client.initialize(
    { textDocument, workspace: { configuration: true, diagnostics: { refreshSupport: true } } },
    { initializationOptions: server.initializationOptions },
  );
  client.notify('workspace/didChangeConfiguration', { settings: server.settings });
  return client;
}

/** A document that a server has open. */
class OpenDocument {
  readonly #client: Client;
  readonly #server: Server;
  readonly #uri: string;
  readonly #places: readonly Position[];
  readonly #random = seeded(3);
  #version = 1;
  #place: Position;

  constructor(client: Client, server: Server, name: string, text: string) {
    this.#client = client;
    this.#server = server;
    this.#uri = `file:///bench/${name}.${server.extension}`;
    this.#places = placesOfNames(text);
    this.#place = this.#places[0]!;
    const { languageId } = server;
    client.notify('textDocument/didOpen', { textDocument: { uri: this.#uri, languageId, version: 1, text } });
  }

  /** The diagnostics of the newest version, at least so many, and when they came. */
  async diagnostics(least = 0): Promise<{ items: Json[] } & Arrival> {
    const asked = this.#client.asked.length;
    const told = this.#server.pulls ? await this.request('diagnostic', {}) : await this.#pushed(least);
    const items: Json[] = told.items ?? told.diagnostics;
    if (items.length >= least) return { items, ...this.#client.arrivals.get(told)! };
    await this.#client.until(() => this.#client.asked.indexOf('workspace/diagnostic/refresh', asked) >= 0, 'refresh');
    return this.diagnostics(least);
  }

  /** Types a character somewhere, or takes it back. */
  type(): void {
    this.#version++;
    this.#client.notifications.length = 0;
    const typed = this.#version % 2 === 0;
    if (typed) this.#place = this.#random.pick(this.#places);
    const start = this.#place;
    const end = typed ? start : { ...start, character: start.character + 1 };
    this.#client.change(this.#uri, this.#version, { range: { start, end }, text: typed ? '字' : '' });
  }

  /** Asks something of the document, where the last character was typed. */
  request(method: string, params: Json): Promise<Json> {
    const textDocument = { uri: this.#uri };
    return this.#client.request(`textDocument/${method}`, { textDocument, position: this.#place, ...params });
  }

  async #pushed(least: number): Promise<Json> {
    const uri = this.#uri;
    const isNew = ({ method, params }: { method: string; params: Json }) =>
      method === 'textDocument/publishDiagnostics' &&
      params.uri === uri &&
      (params.version ?? this.#version) === this.#version &&
      params.diagnostics.length >= least;
    return (await this.#client.until(() => this.#client.notifications.find(isNew), 'diagnostics')).params;
  }
}

async function measureServer(
  server: Server,
  table: BenchTable,
  mistakes: number,
  budget: number,
): Promise<ServerSpeed> {
  const client = await start(server);
  const small = new OpenDocument(client, server, 'small', server.write(tableWithMistakes(SMALL, FEW / 10)));
  await small.diagnostics();
  const text = server.write(table);
  const opened = performance.now();
  const document = new OpenDocument(client, server, 'table', text);
  const begun = await document.diagnostics();
  // A peer tells all that it will tell at once.
  const isAll = !isOurs(server) || begun.items.length >= mistakes;
  const { items, at } = isAll ? begun : await document.diagnostics(mistakes);
  const parsing: number[] = [];
  const keystrokes = await repeat(budget, async (begun) => {
    document.type();
    const told = await document.diagnostics();
    parsing.push(told.parsing);
    return told.at - begun;
  });
  const memory = residentMemory(client);
  const ask = async (method: string, params: Json = {}, before = () => {}) =>
    median(
      await repeat(budget, async (begun) => {
        before();
        await document.request(method, params);
        return performance.now() - begun;
      }),
    );
  const completion = await ask('completion');
  const completionAfterEdit = await ask('completion', {}, () => document.type());
  const hover = await ask('hover');
  const symbols = await ask('documentSymbol');
  const format = await ask('formatting', { options: { tabSize: 2, insertSpaces: true } }).catch(() => null);
  const memoryAtEnd = residentMemory(client);
  client.kill();
  return {
    name: server.name,
    debounce: server.debounce,
    answer: Buffer.byteLength(JSON.stringify(items)),
    first: begun.at - opened,
    open: at - opened,
    keystroke: spreadOf(keystrokes),
    parsing: median(parsing),
    completion,
    completionAfterEdit,
    hover,
    symbols,
    format,
    memory,
    memoryAtEnd,
  };
}

/** What it takes to open a table in a program that answers at once, and to ask it for so many bytes. */
async function measureEcho(text: string, bytes: number, budget: number): Promise<Echo> {
  const client = startEcho();
  const ask = async (begun: number, params: Json) => {
    const answer = await client.request('echo', params);
    return client.arrivals.get(answer)!.at - begun;
  };
  await ask(0, {});
  const open = await ask(performance.now(), { text });
  const taken = await repeat(budget, (begun) => ask(begun, { bytes }));
  client.kill();
  return { open, ...spreadOf(taken) };
}

function startEcho(): Client {
  return new Client([], [], path.join(root, 'bench', 'echo.mjs'));
}

function spreadOf(taken: readonly number[]): Spread {
  return { median: median(taken), p99: percentile(taken, 0.99) };
}

/** Times of work done again and again, which says how long it took that began at a time. */
async function repeat(budget: number, work: (begun: number) => Promise<number>): Promise<number[]> {
  const taken: number[] = [];
  const begun = performance.now();
  const warm = begun + budget * WARM_UP;
  while (taken.length < LEAST || (taken.length < MOST && performance.now() < begun + budget)) {
    const now = performance.now();
    const time = await work(now);
    if (now > warm) taken.push(time);
  }
  return taken;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Inside of names of indicators all over the document. */
function placesOfNames(document: string): Position[] {
  const all: Position[] = [];
  for (const [line, text] of document.split('\n').entries()) {
    const character = text.indexOf(NAME);
    if (character >= 0) all.push({ line, character: character + 2 });
  }
  const step = Math.max(1, Math.floor(all.length / PLACES));
  return all.filter((_, i) => i % step === 0);
}

const NAME = '河道巡查次数';

/** In MB. */
function residentMemory(client: Client): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(client.process.pid)], { encoding: 'utf8' })) / 1024;
}
