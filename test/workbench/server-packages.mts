import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from './packages.mts';

// Packages that VS Code's server and web client load at run time. code-server installs them in a script of its own,
// which needs compilers and downloads; here they are ordinary dependencies, linked to where VS Code looks for them.
const LINKED = [
  '@microsoft/1ds-core-js',
  '@microsoft/1ds-post-js',
  '@parcel/watcher',
  '@vscode/iconv-lite-umd',
  '@vscode/proxy-agent',
  '@vscode/ripgrep',
  'cookie',
  'http-proxy-agent',
  'https-proxy-agent',
  'jschardet',
  'minimist',
  'tas-client-umd',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'yauzl',
  'yazl',
];

// Native modules in JavaScript, so that nothing has to be compiled.
const REPLACED: Record<string, string> = {
  // Ends an extension host whose server is gone.
  'native-watchdog': `
    exports.start = (pid) => {
      const look = () => { try { process.kill(pid, 0); } catch { process.exit(87); } };
      setInterval(look, 1000).unref();
    };`,
  '@vscode/deviceid': `exports.getDeviceId = async () => '00000000-0000-4000-8000-000000000000';`,
  '@vscode/spdlog': `
    const { appendFileSync } = require('fs');
    const nothing = () => {};
    const create = async (name, file) => {
      const logger = { setLevel: nothing, setPattern: nothing, clearFormatters: nothing, flush: nothing, drop: nothing };
      for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) {
        logger[level] = (message) => {
          try { appendFileSync(file, new Date().toISOString() + ' [' + level + '] ' + message + '\\n'); } catch {}
        };
      }
      return logger;
    };
    exports.version = 0;
    exports.setFlushOn = nothing;
    exports.createRotatingLogger = create;
    exports.createAsyncRotatingLogger = create;`,
};

// What VS Code's language packs set: extensions and the language server then speak Chinese, unless the browser speaks
// English. VS Code's own words stay English without a pack.
const LANGUAGE = `
globalThis._VSCODE_NLS_LANGUAGE = /^en/i.test(globalThis.navigator?.language) ? 'en' : 'zh-cn';
`;

/** Completes the installed code-server with what VS Code's server needs, and returns the server's main file. */
export function prepareServer(): string {
  const vscode = path.join(packageFolder('code-server'), 'lib', 'vscode');
  const modules = path.join(vscode, 'node_modules');
  const mark = path.join(modules, '.prepared');
  const messages = path.join(vscode, 'out', 'nls.messages.js');
  if (!readFileSync(messages, 'utf8').endsWith(LANGUAGE)) appendFileSync(messages, LANGUAGE);
  const wanted = JSON.stringify([LINKED, REPLACED]);
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
    rmSync(modules, { recursive: true, force: true });
    for (const name of LINKED) link(packageFolder(name), path.join(modules, name));
    for (const [name, source] of Object.entries(REPLACED)) write(path.join(modules, name), name, source);
    writeFileSync(mark, wanted);
  }
  return path.join(vscode, 'out', 'server-main.js');
}

function link(target: string, at: string): void {
  mkdirSync(path.dirname(at), { recursive: true });
  // Windows lets ordinary users make junctions, not symbolic links.
  symlinkSync(target, at, process.platform === 'win32' ? 'junction' : 'dir');
}

function write(folder: string, name: string, source: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
  writeFileSync(path.join(folder, 'index.js'), source);
}
