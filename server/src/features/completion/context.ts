import type { Standard } from '#grammar';
import type { Locale } from '../../check/words.ts';
import { type Typed, typedAs } from '../../pinyin/match.ts';
import type { Checked } from '../../workspace/checked.ts';
import type { WorkspaceIndex } from '../../workspace/workspace-index.ts';
import type { ListStyle } from '../support/list-style.ts';
import type { ItemSupport } from './offer.ts';

/** What completion knows besides the document. */
export interface Help {
  /** The tables of the workspace, the document's own among them. */
  readonly index: WorkspaceIndex;
  readonly support: ItemSupport;
  /** For which tables are written now. */
  readonly year: number;
}

/** What all offers in an indicator list are made from. */
export interface ListContext {
  readonly checked: Checked;
  readonly help: Help;
  readonly style: ListStyle;
  readonly standard: Standard;
  readonly locale: Locale;
  /** As `typedAs`, by the user's settings. */
  typed(text: string): Typed;
}

export function listContext(checked: Checked, help: Help, style: ListStyle): ListContext {
  const { settings, result, locale } = checked;
  const typed = (text: string) => typedAs(text, settings.completionPinyin);
  return { checked, help, style, standard: result.standard, locale, typed };
}
