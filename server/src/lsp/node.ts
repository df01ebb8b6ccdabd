import {
  createConnection,
  type Message,
  type MessageReader,
  ProposedFeatures,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Words } from '#grammar';
import { NODE_FILES } from '../workspace/node-files.ts';
import { encodeMessage } from './message-encoder.ts';
import { asItems, asPrepared } from './prepared-list.ts';
import { serve } from './server.ts';

const USAGE: Words = {
  zh: '指标 Zhibiao 语言服务器。由编辑器启动：node server.js --stdio（或 --node-ipc、--socket=端口、--pipe=名称）',
  en: 'Language server of 指标 Zhibiao, started by an editor: node server.js --stdio (or --node-ipc, --socket=PORT, --pipe=NAME)',
};

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];

const transport = process.argv.slice(2).find((argument) => TRANSPORTS.includes(argument.split('=', 1)[0]!));
if (transport === '--stdio') {
  // What is logged must not get between the messages.
  globalThis.console = new console.Console(process.stderr);
  const contentTypeEncoder = { name: 'application/json', encode: async (message: Message) => encodeMessage(message) };
  const writer = new StreamMessageWriter(process.stdout, { contentTypeEncoder });
  // A stream does as well as a reader, and when it ends, so does the server.
  const reader = process.stdin as unknown as MessageReader;
  serve(createConnection(ProposedFeatures.all, reader, writer), NODE_FILES, asPrepared);
} else if (transport !== undefined) {
  // An editor that ends without saying so closes its end of the channel.
  process.once('disconnect', () => process.exit(1));
  serve(createConnection(ProposedFeatures.all), NODE_FILES, asItems);
} else {
  process.stderr.write(`${USAGE.zh}\n${USAGE.en}\n`);
  process.exitCode = 2;
}
