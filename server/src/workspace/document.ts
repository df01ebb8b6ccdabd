import { type Range, Table, type Vocabulary } from '#grammar';

/** One change of a document as the protocol sends it; without a range, the whole text anew. */
export type ContentChange = { readonly range: Range; readonly text: string } | { readonly text: string };

/** An open document at one version. Immutable: an edit gives a new one, which shares what did not change. */
export class Document {
  readonly uri: string;
  readonly version: number;
  readonly table: Table;
  /** The same text, read with another vocabulary; edits go on from it. */
  #again: Document | null = null;

  constructor(uri: string, version: number, table: Table) {
    this.uri = uri;
    this.version = version;
    this.table = table;
  }

  static open(uri: string, version: number, text: string): Document {
    return new Document(uri, version, Table.read(text));
  }

  /** The document read with a vocabulary: what that is is only known when the settings are. */
  readWith(vocabulary: Vocabulary): Document {
    if (this.table.vocabulary === vocabulary) return this;
    if (this.#again?.table.vocabulary !== vocabulary) {
      this.#again = new Document(this.uri, this.version, Table.read(this.table.snapshot, vocabulary));
    }
    return this.#again;
  }

  /** The document after the changes, applied one after the other. */
  edit(changes: readonly ContentChange[], version: number): Document {
    let { table } = this.#again ?? this;
    const { vocabulary } = table;
    for (const change of changes) {
      const part = 'range' in change && change.range;
      table = part ? table.edit(change.range, change.text) : Table.read(change.text, vocabulary);
    }
    return new Document(this.uri, version, table);
  }
}
