import { type Range, Table } from '#grammar';

/** One change of a document as the protocol sends it; without a range, the whole text anew. */
export type ContentChange = { readonly range: Range; readonly text: string } | { readonly text: string };

/** An open document at one version. Immutable: an edit gives a new one, which shares what did not change. */
export class Document {
  readonly uri: string;
  readonly version: number;
  readonly table: Table;

  constructor(uri: string, version: number, table: Table) {
    this.uri = uri;
    this.version = version;
    this.table = table;
  }

  static open(uri: string, version: number, text: string): Document {
    return new Document(uri, version, Table.read(text));
  }

  /** The document after the changes, applied one after the other. */
  edit(changes: readonly ContentChange[], version: number): Document {
    let table = this.table;
    for (const change of changes) {
      table = 'range' in change && change.range ? table.edit(change.range, change.text) : Table.read(change.text);
    }
    return new Document(this.uri, version, table);
  }
}
