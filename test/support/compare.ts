import assert from 'node:assert/strict';
import type { tableToJson } from '../../server/src/interchange/json.ts';
import type { GoldTable } from './model.ts';

type Parsed = ReturnType<typeof tableToJson>;

/** Asserts that a table was read as a careful person reads it: width and white space aside, in every field and line. */
export function assertReads(parsed: Parsed, gold: GoldTable): void {
  const { file: _, ...seen } = parsed;
  assert.deepEqual(comparable(seen), comparable(gold));
}

/** Width and white space do not count, nor does how an empty field is written. */
function comparable(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFKC').replace(/\s+/gu, '') || null;
  if (Array.isArray(value)) return value.map(comparable);
  if (value === null || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, comparable(member)]));
}
