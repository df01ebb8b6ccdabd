import { type Range, Snapshot, Table, type Vocabulary, type Work } from '#grammar';

/** One change of a document as the protocol sends it; without a range, the whole text anew. */
export type ContentChange = { readonly range: Range; readonly text: string } | { readonly text: string };

/** A document that was edited before its table was read, and what was done to it since. */
interface Unread {
  readonly document: Document;
  readonly changes: readonly ContentChange[];
}

/**
 * An open document at one version; an edit gives a new one, which shares what did not change. Its table is read when it
 * is first asked for: how is only known when the settings are.
 */
export class Document {
  readonly uri: string;
  readonly version: number;
  readonly #snapshot: Snapshot;
  #table: Table | null;
  #unread: Unread | null;
  /** The reading under way. */
  #work: { readonly vocabulary: Vocabulary; readonly steps: Work<Table> } | null = null;

  private constructor(uri: string, version: number, snapshot: Snapshot, table: Table | null, unread: Unread | null) {
    this.uri = uri;
    this.version = version;
    this.#snapshot = snapshot;
    this.#table = table;
    this.#unread = unread;
  }

  static open(uri: string, version: number, text: string): Document {
    return new Document(uri, version, Snapshot.of(text), null, null);
  }

  get snapshot(): Snapshot {
    return this.#table?.snapshot ?? this.#snapshot;
  }

  /** The table as it was read last. */
  get table(): Table {
    this.#table ??= Table.read(this.#snapshot);
    return this.#table;
  }

  /** Reads the table with a vocabulary, unless it was; a reading that is given up goes on with the next one. */
  *reading(vocabulary: Vocabulary): Work<Table> {
    while (this.#table?.vocabulary !== vocabulary) {
      if (this.#work?.vocabulary !== vocabulary) this.#work = { vocabulary, steps: this.#read(vocabulary) };
      const { done, value } = this.#work.steps.next();
      if (done) {
        this.#table = value;
        this.#work = null;
        this.#unread = null;
      } else yield;
    }
    return this.#table;
  }

  /** The document after the changes, applied one after the other. */
  edit(changes: readonly ContentChange[], version: number): Document {
    if (this.#table !== null) {
      const table = changed(this.#table, changes);
      return new Document(this.uri, version, table.snapshot, table, null);
    }
    // What is being read is read to the end and edited then: who types while a long one is opened does not put it off.
    const snapshot = changes.reduce((before, change) => {
      return isPart(change) ? before.edit(change.range, change.text).snapshot : Snapshot.of(change.text);
    }, this.#snapshot);
    const { document, changes: earlier } = this.#unread ?? { document: this, changes: [] };
    return new Document(this.uri, version, snapshot, null, { document, changes: [...earlier, ...changes] });
  }

  *#read(vocabulary: Vocabulary): Work<Table> {
    if (this.#unread === null) return yield* Table.reading(this.#snapshot, vocabulary);
    const { document, changes } = this.#unread;
    return changed(yield* document.reading(vocabulary), changes);
  }
}

function changed(table: Table, changes: readonly ContentChange[]): Table {
  return changes.reduce((before, change) => {
    return isPart(change) ? before.edit(change.range, change.text) : Table.read(change.text, before.vocabulary);
  }, table);
}

function isPart(change: ContentChange): change is ContentChange & { readonly range: Range } {
  return 'range' in change && Boolean(change.range);
}
