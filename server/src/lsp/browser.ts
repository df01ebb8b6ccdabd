/// <reference lib="webworker" />
import * as protocol from 'vscode-languageserver/browser';
import * as preparedJson from './prepared-json.ts';
import { start } from './start.ts';

const { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } = protocol;
const worker = self as unknown as DedicatedWorkerGlobalScope;

/** The bundle of the server itself is CommonJS, as Node reads it; the client puts it behind this one. */
const server = { exports: {} as typeof import('./server.ts') };
Object.assign(worker, { module: server, require: () => ({ ...protocol, ...preparedJson }) });

start(
  (messageStrategy) =>
    createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker), {
      messageStrategy,
    }),
  async () => (connection, params) => server.exports.serve(connection, params, null, preparedJson.asValue),
);
