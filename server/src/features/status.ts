import type { Layout, StandardId } from '#grammar';
import type { Checked } from '../workspace/checked.ts';

/** How a document was understood, for the editor's status item. */
export interface Status {
  readonly uri: string;
  readonly standard: { readonly id: StandardId; readonly name: string; readonly detected: boolean };
  readonly layout: Layout | 'mixed';
  readonly dialect: { readonly id: 'coded' | 'uncoded'; readonly detected: boolean };
}

/** The standard, layout and dialect of a document, and which of them were told from it. */
export function status({ document, settings, result, locale }: Checked): Status {
  const { standard, profile } = result;
  return {
    uri: document.uri,
    standard: {
      id: standard.id as StandardId,
      name: standard.name[locale],
      detected: settings.standard === undefined,
    },
    layout: profile.layout,
    dialect: { id: profile.dialect, detected: settings.dialect === undefined },
  };
}
