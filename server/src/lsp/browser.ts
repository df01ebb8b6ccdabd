/// <reference lib="webworker" />
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { asItems } from './prepared-list.ts';
import { serve } from './server.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;

serve(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker)),
  null,
  asItems,
);
