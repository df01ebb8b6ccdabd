import { type Range, Snapshot, Table, type Vocabulary, type Work } from '#grammar';

/** One change of a document as the protocol sends it; without a range, the whole text anew. */
export type ContentChange = { readonly range: Range; readonly text: string } | { readonly text: string };

/**
 * An open document at one version; an edit gives a new one, which shares what did not change. Its table is read when it
 * is first asked for: how is only known when the settings are, and what is edited before is not read twice.
 */
export class Document {
  readonly uri: string;
  readonly version: number;
  readonly snapshot: Snapshot;
  #table: Table | null;

  private constructor(uri: string, version: number, snapshot: Snapshot, table: Table | null) {
    this.uri = uri;
    this.version = version;
    this.snapshot = snapshot;
    this.#table = table;
  }

  static open(uri: string, version: number, text: string): Document {
    return new Document(uri, version, Snapshot.of(text), null);
  }

  /** The table as it was read last. */
  get table(): Table {
    this.#table ??= Table.read(this.snapshot);
    return this.#table;
  }

  /** Reads the table with a vocabulary, unless it was. */
  *reading(vocabulary: Vocabulary): Work<Table> {
    if (this.#table?.vocabulary !== vocabulary) this.#table = yield* Table.reading(this.snapshot, vocabulary);
    return this.#table;
  }

  /** The document after the changes, applied one after the other. */
  edit(changes: readonly ContentChange[], version: number): Document {
    let { snapshot } = this;
    let table = this.#table;
    for (const change of changes) {
      if ('range' in change && change.range) {
        table = table?.edit(change.range, change.text) ?? null;
        snapshot = table?.snapshot ?? snapshot.edit(change.range, change.text).snapshot;
      } else {
        table = null;
        snapshot = Snapshot.of(change.text);
      }
    }
    return new Document(this.uri, version, snapshot, table);
  }
}
