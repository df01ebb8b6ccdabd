import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Range } from '#grammar';
import { semanticTokens, semanticTokensIn, tokenEdits } from '../features/semanticTokens.ts';
import type { Checked } from '../workspace/checked.ts';

/** Answers for tokens, and remembers the last of each document, so that what changed can be told alone. */
export class SemanticTokenAnswers {
  readonly #last = new Map<string, { readonly resultId: string; readonly data: number[] }>();
  #count = 0;

  full(checked: Checked): SemanticTokens {
    const answer = { resultId: String(++this.#count), data: semanticTokens(checked) ?? [] };
    this.#last.set(checked.document.uri, answer);
    return answer;
  }

  delta(checked: Checked, previous: string): SemanticTokens | SemanticTokensDelta {
    const before = this.#last.get(checked.document.uri);
    const answer = this.full(checked);
    if (before?.resultId !== previous) return answer;
    return { resultId: answer.resultId, edits: tokenEdits(before.data, answer.data) };
  }

  range(checked: Checked, range: Range): SemanticTokens {
    return { data: semanticTokensIn(checked, range) };
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#last.delete(uri);
  }
}
