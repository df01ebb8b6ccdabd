import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client, type Json } from '../test/protocol/support/client.ts';
import { jsonOf, SCHEMA, yamlOf } from './documents.ts';
import { type BenchTable, median, percentile } from './tables.ts';

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
  readonly settings: Json;
  readonly initializationOptions?: Json;
  write(table: BenchTable): string;
}

/** Milliseconds; MB of memory. */
export interface ServerSpeed {
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
/** Work is repeated until this many milliseconds are spent, at least and at most so often. */
const BUDGET = 8_000;
const LEAST = 5;
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

/** How fast each server is on the same table; peers only up to `mostForPeers` bytes. */
export async function measureServers(peersFolder: string, table: BenchTable, only: RegExp): Promise<ServerSpeed[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhibiao-bench-'));
  try {
    const speeds: ServerSpeed[] = [];
    for (const server of servers(peersFolder, folder)) {
      if (only.test(server.name)) speeds.push(await measureServer(server, table));
    }
    return speeds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds until `node -e 0` has ended and until each server has answered `initialize`, by turns. */
export async function measureColdStarts(peersFolder: string, runs: number): Promise<Map<string, number>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhibiao-bench-'));
  const times = new Map<string, number[]>();
  const note = (name: string, since: number) => {
    times.set(name, [...(times.get(name) ?? []), performance.now() - since]);
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
  return new Map([...times].map(([name, all]) => [name, median(all)]));
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
  const times: number[] = [];
  const end = performance.now() + BUDGET;
  while (times.length < LEAST || (times.length < MOST && performance.now() < end)) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times;
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
