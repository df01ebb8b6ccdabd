// What the pipe itself costs: a server that reads each request and answers with as many bytes as it asks for.
let chunks = [];
let held = 0;
/** Bytes of the message that comes in; not known before its header is there. */
let wanted = Number.POSITIVE_INFINITY;
let answer = Buffer.alloc(0);
let length = -1;
const ID = '          ';

process.stdin.on('data', (chunk) => {
  chunks.push(chunk);
  held += chunk.length;
  while (take()) {}
});

/** Answers the next message, if all of it is there. */
function take() {
  if (wanted === Number.POSITIVE_INFINITY) {
    chunks = [Buffer.concat(chunks)];
    const header = /^Content-Length: (\d+)\r\n\r\n/.exec(chunks[0].subarray(0, 40).toString());
    if (header === null) return false;
    wanted = header[0].length + Number(header[1]);
  }
  if (held < wanted) return false;
  const all = Buffer.concat(chunks);
  const { id, params } = JSON.parse(all.subarray(all.indexOf('{'), wanted).toString());
  chunks = [all.subarray(wanted)];
  held -= wanted;
  wanted = Number.POSITIVE_INFINITY;
  if (id !== undefined) process.stdout.write(answerOf(id, params?.bytes ?? 0));
  return held > 0;
}

/** The same bytes as last time with another number, where so many were asked for then too. */
function answerOf(id, bytes) {
  if (length !== bytes) {
    const body = `{"jsonrpc":"2.0","id":${ID},"result":["${'x'.repeat(bytes)}"]}`;
    answer = Buffer.from(`Content-Length: ${body.length}\r\n\r\n${body}`);
    length = bytes;
  }
  answer.write(String(id).padStart(ID.length), answer.indexOf('"id":') + '"id":'.length);
  return answer;
}
