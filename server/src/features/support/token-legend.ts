/**
 * What each part of a table is called. The names are those of the protocol, so that every editor has a colour for them;
 * the manifest maps them to the scopes of the TextMate grammar.
 */
export const TOKEN_TYPES = {
  total: 'keyword',
  unit: 'namespace',
  project: 'class',
  column: 'parameter',
  amount: 'number',
  serial: 'decorator',
  code: 'enumMember',
  level: 'enum',
  type: 'type',
  name: 'variable',
  label: 'property',
  value: 'string',
  operator: 'operator',
  number: 'number',
  measure: 'modifier',
  page: 'comment',
} as const;

export const TOKEN_MODIFIERS = ['cycle', 'annual', 'unknown'] as const;

/** What the numbers in the tokens stand for. */
export const LEGEND = {
  tokenTypes: [...new Set(Object.values(TOKEN_TYPES))],
  tokenModifiers: [...TOKEN_MODIFIERS],
};
