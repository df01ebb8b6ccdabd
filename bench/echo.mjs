// What the pipe itself costs: a server that answers each request with as many bytes as it asks for.
let waiting = '';
let answer = Buffer.alloc(0);
let length = -1;
const ID = '          ';

process.stdin.on('data', (chunk) => {
  waiting += chunk;
  for (;;) {
    const header = /^Content-Length: (\d+)\r\n\r\n/.exec(waiting);
    const end = header === null ? Number.POSITIVE_INFINITY : header[0].length + Number(header[1]);
    if (waiting.length < end) return;
    const { id, params } = JSON.parse(waiting.slice(header[0].length, end));
    waiting = waiting.slice(end);
    if (id !== undefined) process.stdout.write(answerOf(id, params?.bytes ?? 0));
  }
});

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
