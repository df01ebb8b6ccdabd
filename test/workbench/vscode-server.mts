import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareServer } from './server-packages.mts';

const START_LIMIT = 60_000;
const STOP_LIMIT = 5_000;

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.accessibilitySupport': 'off',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'telemetry.telemetryLevel': 'off',
  'files.autoSave': 'off',
};

/** What a server is started with. */
export interface ServerOptions {
  /** Packaged extensions to install first. */
  vsix?: string[];
  /** Additional variables for the server and its extension host. */
  env?: Record<string, string>;
  /** Additional user settings. */
  settings?: Record<string, unknown>;
}

/** A real VS Code server, on a free port of this machine. */
export interface VscodeServer {
  host: string;
  /** What a browser must show, so that nobody else on this machine can use the server. */
  token: string;
  /** The server's process, which leads the group of all that it starts. */
  pid: number;
  /** What the server has printed so far. */
  log(): string;
  /** Ends the server with all that it started, and removes its data. */
  stop(): Promise<void>;
}

/** Starts VS Code's server with a fresh profile, and waits until it answers. */
export async function startVscodeServer(options: ServerOptions = {}): Promise<VscodeServer> {
  const data = mkdtempSync(path.join(os.tmpdir(), 'zhibiao-vscode-'));
  const remove = () => rmSync(data, { recursive: true, force: true });
  const token = randomUUID();
  const server = [prepareServer(), ...folderArguments(data)];
  try {
    writeSettings(data, options.settings);
    for (const file of options.vsix ?? []) {
      execFileSync(process.execPath, [...server, '--install-extension', file, '--force'], { stdio: 'pipe' });
    }
    const child = spawn(process.execPath, [...server, ...SERVER_ARGUMENTS, `--connection-token=${token}`], {
      // No marketplace: what is opened here is this extension, and nothing is asked of the network.
      env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...options.env, ...temporaryFolders(data) },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, so that stop() reaches the extension host and the language server too.
      detached: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    // A program that ends without stop(), by a signal or an error, leaves nothing behind either.
    const abandon = () => {
      if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL');
      remove();
    };
    process.once('exit', abandon);
    const stop = async () => {
      await endGroup(child);
      process.off('exit', abandon);
      remove();
    };
    try {
      const port = await listening(child, () => output);
      return { host: `127.0.0.1:${port}`, token, pid: child.pid!, log: () => output, stop };
    } catch (error) {
      await stop();
      throw error;
    }
  } catch (error) {
    remove();
    throw error;
  }
}

const SERVER_ARGUMENTS = [
  '--host=127.0.0.1',
  '--port=0',
  '--disable-workspace-trust',
  '--disable-update-check',
  '--disable-getting-started-override',
  // Newer versions than the pinned one read the extension development paths of the URL only with this.
  '--enable-smoke-test-driver',
];

function folderArguments(data: string): string[] {
  const extensions = path.join(data, 'extensions');
  return [
    `--server-data-dir=${data}`,
    `--extensions-dir=${extensions}`,
    '--accept-server-license-terms',
    '--disable-telemetry',
  ];
}

function writeSettings(data: string, settings: Record<string, unknown> | undefined): void {
  const user = path.join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
}

// Sockets and scratch files go away with the profile.
function temporaryFolders(data: string): Record<string, string> {
  const folder = path.join(data, 't');
  mkdirSync(folder);
  return { TMPDIR: folder, XDG_RUNTIME_DIR: folder };
}

async function listening(child: ChildProcess, output: () => string): Promise<string> {
  const end = Date.now() + START_LIMIT;
  while (Date.now() < end) {
    const port = /Extension host agent listening on (\d+)/.exec(output())?.[1];
    if (port !== undefined) return port;
    if (child.exitCode !== null) throw new Error(`VS Code server ended with ${child.exitCode}\n${output()}`);
    await sleep(50);
  }
  throw new Error(`VS Code server did not start\n${output()}`);
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  const end = Date.now() + STOP_LIMIT;
  let alive = signalGroup(child.pid, 'SIGTERM');
  while (alive && Date.now() < end) {
    await sleep(50);
    alive = signalGroup(child.pid, 0);
  }
  if (alive) signalGroup(child.pid, 'SIGKILL');
}

function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
