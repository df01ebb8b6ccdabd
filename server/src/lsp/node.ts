import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Words } from '#grammar';
import { NODE_FILES } from '../workspace/node-files.ts';
import { serve } from './server.ts';

const USAGE: Words = {
  zh: '指标 Zhibiao 语言服务器。由编辑器启动：node server.js --stdio（或 --node-ipc、--socket=端口、--pipe=名称）',
  en: 'Language server of 指标 Zhibiao, started by an editor: node server.js --stdio (or --node-ipc, --socket=PORT, --pipe=NAME)',
};

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (process.argv.slice(2).some((argument) => TRANSPORTS.includes(argument.split('=', 1)[0]!))) {
  // An editor that ends without saying so closes its end of the channel.
  process.once('disconnect', () => process.exit(1));
  serve(createConnection(ProposedFeatures.all), NODE_FILES);
} else {
  process.stderr.write(`${USAGE.zh}\n${USAGE.en}\n`);
  process.exitCode = 2;
}
