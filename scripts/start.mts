// Opens an editor with the extension on a folder: npm start [FOLDER] [-- --no-open]
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildBundles, bundlesAreStale } from './lib/bundles.mts';
import { findDesktop, openDesktop } from './lib/desktop.mts';
import { root } from './lib/root.mts';
import { serveWorkbench } from './lib/serve-workbench.mts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'no-open': { type: 'boolean', default: false } },
  });
  const folder = path.resolve(process.env.INIT_CWD ?? '.', positionals[0] ?? path.join(root, 'examples'));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`没有这个文件夹 No such folder: ${folder}`);
  }
  if (bundlesAreStale() && (await buildBundles()).length > 0) {
    throw new Error('扩展没有构建成功，编辑器未启动。 The build failed, so no editor was started.');
  }
  const desktop = values['no-open'] ? undefined : findDesktop();
  if (desktop === undefined) await serveWorkbench(folder, { openBrowser: !values['no-open'] });
  else await openDesktop(desktop, folder);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
