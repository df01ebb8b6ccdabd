import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CharStream, CommonTokenStream } from 'antlr4ng';
import { transformSync } from 'esbuild';
import { RowBuilder } from './rows.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
/** `type` is called otherwise in the grammar: the tool keeps that word for itself. */
const FIELDS = { serial: '_serial', level: '_level', type: '_kind', name: '_name', cycle: '_cycle', annual: '_annual' };

/** @returns {Promise<(text: string) => import('./rows.mjs').Row[]>} */
export async function reader() {
  const { TableLexer } = await generated('TableLexer');
  const { TableParser, IndicatorContext } = await generated('TableParser');
  return (text) => {
    const parser = new TableParser(new CommonTokenStream(new TableLexer(CharStream.fromString(text))));
    return parser
      .table()
      .line()
      .map((line) => {
        const builder = new RowBuilder();
        for (const part of line.part()) {
          const [only] = part.children;
          if (only instanceof IndicatorContext) {
            builder.indicator(fieldsOf(only));
          } else if (part.TAB()) builder.tab();
          else builder.plain(field(only.symbol));
        }
        return builder.row;
      });
  };
}

const field = ({ start, text }) => ({ start, text });

function fieldsOf(indicator) {
  return Object.fromEntries(Object.entries(FIELDS).map(([name, label]) => [name, field(indicator[label])]));
}

/** What the tool makes of the grammar, in a folder that git does not see. */
async function generated(name) {
  const out = path.join(here, 'out');
  const file = path.join(out, `${name}.mjs`);
  const tool = path.join(here, 'node_modules', 'antlr-ng', 'dist', 'cli', 'runner.js');
  const args = [tool, '-Dlanguage=TypeScript', '-l', 'false', '-o', out, path.join(here, 'Table.g4')];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  writeFileSync(file, transformSync(readFileSync(path.join(out, `${name}.ts`), 'utf8'), { loader: 'ts' }).code);
  return import(pathToFileURL(file).href);
}
