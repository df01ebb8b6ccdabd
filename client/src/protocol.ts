/** The standards that the server knows. */
export type StandardId = 'guangzhou' | 'mof2015' | 'mof2021';

/** The ways to write an indicator: with codes or without. */
export type DialectId = 'coded' | 'uncoded';

/** How the rows of a document lie on its lines. */
export type Layout = 'published' | 'wrapped' | 'authoring' | 'mixed';

/** What the server has found out about one open document; sent whenever it changes. */
export interface StatusParams {
  uri: string;
  standard: { id: StandardId; name: string; detected: boolean };
  layout: Layout;
  dialect: { id: DialectId; detected: boolean };
}

/** The method of the notification that carries {@link StatusParams}. */
export const STATUS_NOTIFICATION = 'zhibiao/status';
