import type { Range, WorkspaceEdit } from 'vscode-languageclient';

/** The ways to write an indicator: with codes or without. */
export type DialectId = 'coded' | 'uncoded';

/** How the rows of a document lie on its lines. */
export type Layout = 'published' | 'barred' | 'wrapped' | 'authoring' | 'mixed';

/** What the server has found out about one open document; sent whenever it changes. */
export interface StatusParams {
  uri: string;
  /** The id may be that of a standard of the user's own. */
  standard: { id: string; name: string; detected: boolean };
  layout: Layout;
  dialect: { id: DialectId; detected: boolean };
  /** The `zhibiao.json` that holds, and whether it decides standard and dialect, whatever the settings say. */
  configuration: { uri: string; standard: boolean; dialect: boolean } | null;
}

/** The method of the notification that carries {@link StatusParams}. */
export const STATUS_NOTIFICATION = 'zhibiao/status';

/** What a new table is to be like. */
export interface NewTableParams {
  /** Empty where it is left to fill in. */
  department: string;
  year: number;
  standard: string;
  layout: 'authoring' | 'published';
}

/** A new table as a snippet. */
export interface NewTableResult {
  snippet: string;
}

/** The request for the standard that new tables of the workspace follow: {@link NewTableStandard}, null where it is left open. */
export const NEW_TABLE_STANDARD_REQUEST = 'zhibiao/newTableStandard';

/** A standard, perhaps one of the user's own. */
export interface NewTableStandard {
  id: string;
  name: string;
}

/** The method of the request with {@link NewTableParams}, answered by {@link NewTableResult}. */
export const NEW_TABLE_REQUEST = 'zhibiao/newTable';

/** The answer to {@link CONVERT_REQUEST}. */
export interface ConversionAnswer {
  /** Null where nothing is to be changed. */
  edit: WorkspaceEdit | null;
  /** Indicators whose type is not clear from their names. */
  questions: { key: string; question: string; choices: { code: string; label: string }[] }[];
  /** What could not be converted. */
  notes: string[];
}

/** The request that converts a document; `name` tells into what, `answers` are codes by the keys of questions. */
export const CONVERT_REQUEST = 'zhibiao/convert';

/** What is on the clipboard, and in the place of what it is to go. */
export interface PasteParams {
  textDocument: { uri: string };
  range: Range;
  text: string;
  html: string | null;
}

/** The request with {@link PasteParams}, answered by edits, the first one with what was pasted; null where it is to be pasted as it is. */
export const PASTE_REQUEST = 'zhibiao/paste';
