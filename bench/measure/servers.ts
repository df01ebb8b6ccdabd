import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client, type Json } from '../../test/protocol/support/client.ts';
import { ms, tableOf, times } from '../report.ts';
import { type BenchTable, median, percentile, sizeName, tableWithMistakes } from '../tables.ts';
import { jsonOf, SCHEMA, yamlOf } from './documents.ts';

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
  readonly findings: number;
  readonly open: number;
  readonly keystroke: { readonly median: number; readonly p99: number };
  readonly completion: number;
  readonly completionAfterEdit: number;
  readonly hover: number;
  readonly symbols: number;
  readonly format: number | null;
  readonly memory: number;
}

const PATIENCE = 120_000;
const COLD_STARTS = 9;
const MISTAKES = [100, 5_000] as const;
/** A table has room for one mistake in so many bytes. */
const BYTES_A_MISTAKE = 180;
/** Work is repeated until this many milliseconds are spent, at least and at most so often. */
const BUDGET = 1_500;
const LEAST = 3;
const MOST = 300;

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

export async function serverSection(peersFolder: string, sizes: readonly number[]): Promise<string> {
  const starts = [...(await measureColdStarts(peersFolder, COLD_STARTS))];
  const bare = starts[0]![1];
  const parts = [
    `## 语言服务 · Language servers

打包好的服务通过真实管道回答；同一内容写成 JSON 与 YAML（带 schema）交给同类服务。“等候”是该服务在编辑之后故意等的时间，已含在“按键”里。按键是从发出编辑到收到全部诊断。
The bundled server over a real pipe; peers get the same content as JSON and YAML with a schema. “wait” is what a server waits on purpose after an edit, part of “keystroke”, which lasts from the edit sent to all diagnostics received.

### 冷启动 · Cold start to the answer of \`initialize\`

${tableOf(
  ['', '中位数 median', '与 node -e 0 之比 ratio'],
  starts.map(([name, median]) => [name, ms(median), times(median / bare)]),
)}`,
  ];
  for (const [size, mistakes] of sizes.flatMap((size) => MISTAKES.map((mistakes) => [size, mistakes] as const))) {
    if (size < mistakes * BYTES_A_MISTAKE) continue;
    const table = tableWithMistakes(size, mistakes);
    const speeds = await measureServers(peersFolder, table, mistakes === MISTAKES[0] ? /./ : /zhibiao/);
    parts.push(`### ${sizeName(table.bytes)}，${mistakes} 处错误 mistakes\n\n${speedTable(speeds)}`);
  }
  return parts.join('\n\n');
}

function speedTable(speeds: readonly ServerSpeed[]): string {
  const rows = speeds.map((one) => [
    one.name,
    one.debounce === 0 ? '' : `${one.debounce} ms`,
    ms(one.open),
    ms(one.keystroke.median),
    ms(one.keystroke.p99),
    ms(one.completion),
    ms(one.completionAfterEdit),
    ms(one.hover),
    ms(one.symbols),
    one.format === null ? '—' : ms(one.format),
    `${one.memory.toFixed(0)} MB`,
  ]);
  const headers = ['等候 wait', '打开 open', '按键 keystroke', 'p99', '补全 completion', '编辑后补全 after an edit'];
  return tableOf(['', ...headers, '悬停 hover', '大纲 symbols', '格式化 format', '内存 memory'], rows);
}

/** How fast each server is on the same table. */
async function measureServers(peersFolder: string, table: BenchTable, only: RegExp): Promise<ServerSpeed[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhibiao-bench-'));
  try {
    const speeds: ServerSpeed[] = [];
    for (const server of servers(peersFolder, folder)) {
      if (only.test(server.name) && table.bytes <= (server.most ?? Number.POSITIVE_INFINITY))
        speeds.push(await measureServer(server, table));
    }
    return speeds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds until `node -e 0` has ended and until each server has answered `initialize`, by turns. */
async function measureColdStarts(peersFolder: string, runs: number): Promise<Map<string, number>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhibiao-bench-'));
  const taken = new Map<string, number[]>();
  const note = (name: string, since: number) => {
    taken.set(name, [...(taken.get(name) ?? []), performance.now() - since]);
  };
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    note('node -e 0', begun);
    for (const server of servers(peersFolder, folder)) {
      const since = performance.now();
      const client = await start(server);
      note(server.name, since);
      client.kill();
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return new Map([...taken].map(([name, all]) => [name, median(all)]));
}

async function start(server: Server): Promise<Client> {
  const client = new Client(['--stdio'], [], server.script);
  client.patience = PATIENCE;
  client.answers['workspace/configuration'] = ({ items }) =>
    items.map(({ section }: Json) => (section === undefined ? server.settings : (server.settings[section] ?? null)));
  const textDocument = {
    publishDiagnostics: { versionSupport: true },
    ...(server.pulls ? { diagnostic: { dynamicRegistration: true } } : {}),
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    formatting: {},
    hover: {},
  };
  await client.initialize(
    { textDocument, workspace: { configuration: true } },
    { initializationOptions: server.initializationOptions },
  );
  return client;
}

async function measureServer(server: Server, table: BenchTable): Promise<ServerSpeed> {
  const client = await start(server);
  client.notify('workspace/didChangeConfiguration', { settings: server.settings });
  const uri = `file:///bench/table.${server.extension}`;
  const document = server.write(table);
  const place = placeOfName(document);
  let version = 1;
  const textDocument = { uri };

  /** The diagnostics of the newest version. */
  const diagnostics = async (): Promise<Json[]> => {
    if (server.pulls) return (await client.request('textDocument/diagnostic', { textDocument })).items ?? [];
    const isNew = ({ method, params }: { method: string; params: Json }) =>
      method === 'textDocument/publishDiagnostics' && params.uri === uri && (params.version ?? version) === version;
    return (await client.until(() => client.notifications.find(isNew), 'diagnostics')).params.diagnostics;
  };
  /** Types a character, or takes it back. */
  const type = () => {
    version++;
    client.notifications.length = 0;
    const typed = version % 2 === 0;
    const end = typed ? place : { ...place, character: place.character + 1 };
    client.change(uri, version, { range: { start: place, end }, text: typed ? '字' : '' });
  };

  const opened = performance.now();
  client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: server.languageId, version, text: document },
  });
  const findings = (await diagnostics()).length;
  const open = performance.now() - opened;
  const keystrokes = await repeat(async () => {
    type();
    await diagnostics();
  });
  const ask = async (method: string, params: Json = {}) =>
    median(await repeat(() => client.request(`textDocument/${method}`, { textDocument, position: place, ...params })));
  const completion = await ask('completion');
  const completionAfterEdit = median(
    await repeat(() => {
      type();
      return client.request('textDocument/completion', { textDocument, position: place });
    }),
  );
  const hover = await ask('hover');
  const symbols = await ask('documentSymbol');
  const format = await ask('formatting', { options: { tabSize: 2, insertSpaces: true } }).catch(() => null);
  const memory = residentMemory(client);
  client.kill();
  return {
    name: server.name,
    debounce: server.debounce,
    findings,
    open,
    keystroke: { median: median(keystrokes), p99: percentile(keystrokes, 0.99) },
    completion,
    completionAfterEdit,
    hover,
    symbols,
    format,
    memory,
  };
}

/** Times of work done again and again. */
async function repeat(work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  const end = performance.now() + BUDGET;
  while (taken.length < LEAST || (taken.length < MOST && performance.now() < end)) {
    const begun = performance.now();
    await work();
    taken.push(performance.now() - begun);
  }
  return taken;
}

/** Inside the name of an indicator in the middle of the document. */
function placeOfName(document: string): { line: number; character: number } {
  const offset = document.indexOf('河道巡查次数', document.length / 2) + 2;
  const before = document.slice(0, offset);
  return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
}

/** In MB. */
function residentMemory(client: Client): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(client.process.pid)], { encoding: 'utf8' })) / 1024;
}
