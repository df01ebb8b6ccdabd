/**
 * A field of a table as every peer gives it.
 * @typedef {{ start: number, text: string }} Field
 * @typedef {{ serial: Field, level: Field, type: Field, name: Field, cycle: Field, annual: Field }} Indicator
 * @typedef {{ cells: (Field | null)[], indicators: Indicator[] }} Row
 */

/** Puts the parts of a row together. */
export class RowBuilder {
  /** @type {Row} */
  row = { cells: [null], indicators: [] };

  tab() {
    this.row.cells.push(null);
  }

  /** @param {Field} field */
  plain(field) {
    this.row.cells[this.row.cells.length - 1] = field;
  }

  /** @param {Indicator} indicator */
  indicator(indicator) {
    this.row.indicators.push(indicator);
  }
}
