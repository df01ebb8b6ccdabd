import { PreparedList } from './prepared-list.ts';

/** Stands where a prepared list is put in; nothing that a client sends can be this. */
const PLACE = '\u0000prepared';
const PLACE_JSON = JSON.stringify(PLACE);
const COMMA = Buffer.from(',');

/** A message in UTF-8. Of the params of a notification, or the result of a response, one member may be a prepared list. */
export function encodeMessage(message: object): Uint8Array {
  for (const part of ['params', 'result'] as const) {
    const body = (message as Record<string, unknown>)[part];
    if (typeof body !== 'object' || body === null) continue;
    for (const [name, value] of Object.entries(body)) {
      if (value instanceof PreparedList) return spliced({ ...message, [part]: { ...body, [name]: PLACE } }, value);
    }
  }
  return Buffer.from(JSON.stringify(message));
}

function spliced(envelope: object, { pieces }: PreparedList): Uint8Array {
  const [head, tail] = JSON.stringify(envelope).split(PLACE_JSON) as [string, string];
  const items = pieces.flatMap((piece, i) => (i === 0 ? [piece] : [COMMA, piece]));
  return Buffer.concat([Buffer.from(`${head}[`), ...items, Buffer.from(`]${tail}`)]);
}
