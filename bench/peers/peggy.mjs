import { readFileSync } from 'node:fs';
import peggy from 'peggy';
import { RowBuilder } from './rows.mjs';

/** @returns {(text: string) => import('./rows.mjs').Row[]} */
export function reader() {
  const grammar = readFileSync(new URL('table.pegjs', import.meta.url), 'utf8');
  const parser = peggy.generate(grammar);
  return (text) =>
    parser.parse(text).map((parts) => {
      const builder = new RowBuilder();
      for (const part of parts) {
        if (part === null) builder.tab();
        else if ('serial' in part) builder.indicator(part);
        else builder.plain(part);
      }
      return builder.row;
    });
}
