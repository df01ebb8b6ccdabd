// Brings docs/rules, schemas and the manifest's rule settings up to date with the rules. With --check it changes nothing and
// fails where something is stale.
import fs from 'node:fs/promises';
import path from 'node:path';
import { root } from './lib/root.mts';
import { generatedFiles } from './lib/rule-docs.mts';

const check = process.argv.includes('--check');
const { stale, missing } = await generatedFiles(root);
for (const page of missing) console.error(`缺少文档 No page: ${page}`);
for (const { file, text } of stale) {
  if (check) console.error(`已过时，请运行 npm run docs  Stale, run npm run docs: ${file}`);
  else {
    await fs.mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await fs.writeFile(path.join(root, file), text);
    console.log(`已更新 Updated: ${file}`);
  }
}
if (missing.length > 0 || (check && stale.length > 0)) process.exitCode = 1;
