import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI, Utils } from 'vscode-uri';
import type { Words } from '#grammar';
import { NODE_FILES } from '../workspace/node-files.ts';
import { streamReader } from './message-reader.ts';
import { StreamWriter } from './message-writer.ts';
import { asPrepared, asValue, type SendPrepared } from './prepared-json.ts';
import { type Serve, start } from './start.ts';

// For the bundle of the server itself: the classes of messages must be those of the connection.
export * from 'vscode-languageserver';
export * from './prepared-json.ts';

/** Beside the bundle, as it is installed. */
const RULE_PAGES = `${Utils.joinPath(URI.file(__dirname), '..', 'docs', 'rules')}/`;

const USAGE: Words = {
  zh: '指标 Zhibiao 语言服务器。由编辑器启动：node server.js --stdio（或 --node-ipc、--socket=端口、--pipe=名称）',
  en: 'Language server of 指标 Zhibiao, started by an editor: node server.js --stdio (or --node-ipc, --socket=PORT, --pipe=NAME)',
};

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];

const transport = process.argv.slice(2).find((argument) => TRANSPORTS.includes(argument.split('=', 1)[0]!));
if (transport === '--stdio') {
  // What is logged must not get between the messages.
  globalThis.console = new console.Console(process.stderr);
  const reader = streamReader(process.stdin);
  const writer = new StreamWriter(process.stdout);
  const exitCode = start(
    (messageStrategy) => createConnection(ProposedFeatures.all, reader, writer, { messageStrategy }),
    loadServer(asPrepared),
  );
  for (const end of ['end', 'close']) process.stdin.once(end, () => process.exit(exitCode()));
} else if (transport !== undefined) {
  const exitCode = start(
    (messageStrategy) => createConnection(ProposedFeatures.all, { messageStrategy }),
    loadServer(asValue),
  );
  // An editor that ends without saying so closes its end of the channel.
  process.once('disconnect', () => process.exit(exitCode()));
} else {
  process.stderr.write(`${USAGE.zh}\n${USAGE.en}\n`);
  process.exitCode = 2;
}

/** The server is a bundle of its own, so that `initialize` is answered before it is read. */
function loadServer(send: SendPrepared): () => Promise<Serve> {
  return async () => {
    try {
      const { serve } = await import('./server.ts');
      return (connection, params) => serve(connection, params, NODE_FILES, send, RULE_PAGES);
    } catch (error) {
      // Without it nothing would be answered; an editor starts a server that has ended again, or says so.
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      process.exit(1);
    }
  };
}
