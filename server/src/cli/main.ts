import path from 'node:path';
import type { Output } from './output.ts';
import { run } from './run.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has gone (`zhibiao … | head`).
  if (error.code !== 'EPIPE') throw error;
});

/** Beside the bundle, as it is installed. */
const RULE_PAGES = path.join(__dirname, '..', 'docs', 'rules');

const output: Output = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  colours: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
};
process.exitCode = run(process.argv.slice(2), output, RULE_PAGES);
