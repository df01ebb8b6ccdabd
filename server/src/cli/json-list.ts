/** The items of a list between its brackets, as `JSON.stringify(list, null, 2)` writes them. */
export function jsonItems(items: readonly unknown[]): string {
  return items.length === 0 ? '' : JSON.stringify(items, null, 2).slice('[\n'.length, -'\n]'.length);
}

/** Writes a JSON list of any length piece by piece, as `JSON.stringify(list, null, 2)` would. */
export class JsonList {
  #isEmpty = true;

  /** What to write for further items, given as `jsonItems` gives them. */
  add(items: string): string {
    if (items === '') return '';
    const before = this.#isEmpty ? '[\n' : ',\n';
    this.#isEmpty = false;
    return before + items;
  }

  /** What to write at the end. */
  end(): string {
    return this.#isEmpty ? '[]\n' : '\n]\n';
  }
}
