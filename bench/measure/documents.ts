import standard from '../../grammar/src/catalog/standards/guangzhou.json' with { type: 'json' };
import type { TableModel } from '../../test/support/model.ts';

/** The table as JSON, as a person would lay it out. */
export function jsonOf(model: TableModel): string {
  return `${JSON.stringify(model, null, 2)}\n`;
}

/** The table as YAML in block style. */
export function yamlOf(model: TableModel): string {
  return `${block(model, '').trimStart()}\n`;
}

function block(value: unknown, indent: string): string {
  if (Array.isArray(value) && value.length > 0) {
    return value.map((item) => `\n${indent}- ${block(item, `${indent}  `).trimStart()}`).join('');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value)
      .map(([key, item]) => {
        const nested = block(item, `${indent}  `);
        return `\n${indent}${key}:${nested.startsWith('\n') ? nested : ` ${nested}`}`;
      })
      .join('');
  }
  return JSON.stringify(value);
}

const codes = standard.levels.map(({ code }) => code);
const typeCodes = standard.levels.flatMap(({ types }) => types.map(({ code }) => code));
const head = (allowed: readonly string[]) => ({
  type: 'object',
  required: ['code', 'name'],
  properties: { code: { enum: allowed }, name: { type: 'string' } },
});

/** What the peers are told of such documents. */
export const SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['title', 'rows'],
  properties: {
    rows: {
      type: 'array',
      items: {
        type: 'object',
        required: ['kind', 'name', 'amounts', 'indicators'],
        properties: {
          kind: { enum: ['total', 'unit', 'project'] },
          indicators: {
            type: 'array',
            items: {
              type: 'object',
              required: ['serial', 'level', 'type', 'name', 'cycleValue', 'annualValue'],
              properties: { level: head(codes), type: head(typeCodes), name: { type: 'string', maxLength: 100 } },
            },
          },
        },
      },
    },
  },
};
