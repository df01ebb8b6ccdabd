import { readFileSync } from 'node:fs';
import { GrammarUtils } from 'langium';
import { createServicesForGrammar } from 'langium/grammar';
import { RowBuilder } from './rows.mjs';

// The Chevrotain in it calls for this, which Node 20 does not have.
Object.groupBy ??= (items, keyOf) => {
  const groups = {};
  for (const item of items) {
    const key = keyOf(item);
    groups[key] ??= [];
    groups[key].push(item);
  }
  return groups;
};

const FIELDS = ['serial', 'level', 'type', 'name', 'cycle', 'annual'];

/** @returns {Promise<(text: string) => import('./rows.mjs').Row[]>} */
export async function reader() {
  const grammar = readFileSync(new URL('table.langium', import.meta.url), 'utf8');
  const { parser } = await createServicesForGrammar({ grammar });
  return (text) => {
    const { value, lexerErrors, parserErrors } = parser.LangiumParser.parse(text);
    if (lexerErrors.length + parserErrors.length > 0) throw new Error((lexerErrors[0] ?? parserErrors[0]).message);
    return value.lines.map(({ parts }) => {
      const builder = new RowBuilder();
      for (const part of parts) {
        if (part.$type === 'Tab') builder.tab();
        else if (part.$type === 'Plain') builder.plain({ start: part.$cstNode.offset, text: part.text });
        else builder.indicator(Object.fromEntries(FIELDS.map((name) => [name, fieldOf(part, name)])));
      }
      return builder.row;
    });
  };
}

function fieldOf(part, name) {
  return { start: GrammarUtils.findNodeForProperty(part.$cstNode, name).offset, text: part[name] };
}
