import { LSPErrorCodes, ResponseError, type SemanticTokens, type SemanticTokensDelta } from 'vscode-languageserver';
import type { Range } from '#grammar';
import {
  semanticTokens,
  semanticTokensIn,
  type TokenSheet,
  tokenData,
  tokenEdits,
} from '../features/semanticTokens.ts';
import type { Checked } from '../workspace/checked.ts';
import { PreparedJson, type SendPrepared } from './prepared-json.ts';

/** Answers for tokens, and remembers the last of each document, so that what changed can be told alone. */
export class SemanticTokenAnswers {
  readonly #cancels: boolean;
  readonly #send: SendPrepared;
  readonly #last = new Map<string, { readonly resultId: string; readonly sheet: TokenSheet }>();
  #count = 0;

  /** @param cancels whether the client lets the server withdraw from a request */
  constructor(cancels: boolean, send: SendPrepared) {
    this.#cancels = cancels;
    this.#send = send;
  }

  full(checked: Checked): SemanticTokens {
    const sheet = semanticTokens(checked);
    if (sheet === null) return this.#none(checked);
    return { resultId: this.#keep(checked, sheet), data: tokenData(sheet) };
  }

  delta(checked: Checked, previous: string): SemanticTokens | SemanticTokensDelta {
    const before = this.#last.get(checked.document.uri);
    if (before?.resultId !== previous) return this.full(checked);
    const sheet = semanticTokens(checked);
    if (sheet === null) return this.#none(checked);
    return { resultId: this.#keep(checked, sheet), edits: tokenEdits(before.sheet, sheet) };
  }

  range(checked: Checked, range: Range): SemanticTokens {
    return { data: this.#send<number[]>(new PreparedJson([semanticTokensIn(checked, range)])) };
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#last.delete(uri);
  }

  #keep({ document: { uri } }: Checked, sheet: TokenSheet): string {
    const resultId = String(++this.#count);
    this.#last.set(uri, { resultId, sheet });
    return resultId;
  }

  /** An answer without tokens would take away those of the ranges that are shown; withdrawing leaves them. */
  #none({ document: { uri } }: Checked): SemanticTokens {
    this.forget(uri);
    if (this.#cancels) throw new ResponseError(LSPErrorCodes.ServerCancelled, 'too large: ask for ranges');
    return { data: [] };
  }
}
