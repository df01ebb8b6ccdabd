/// <reference lib="webworker" />
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { asValue } from './prepared-json.ts';
import { serve } from './server.ts';
import { start } from './start.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;

start(
  (messageStrategy) =>
    createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker), {
      messageStrategy,
    }),
  async () => (connection, params) => serve(connection, params, null, asValue),
);
