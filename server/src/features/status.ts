import type { Layout } from '#grammar';
import type { Checked } from '../workspace/checked.ts';
import type { ConfigurationSource } from '../workspace/settings.ts';

/** How a document was understood, for the editor's status item. */
export interface Status {
  readonly uri: string;
  /** The id may be that of a standard of the user's own. */
  readonly standard: { readonly id: string; readonly name: string; readonly detected: boolean };
  readonly layout: Layout | 'mixed';
  readonly dialect: { readonly id: 'coded' | 'uncoded'; readonly detected: boolean };
  /** The configuration file that holds, and whether it decides standard and dialect; null where there is none. */
  readonly configuration: ConfigurationSource | null;
}

/** The standard, layout and dialect of a document, and which of them were told from it. */
export function status({ document, settings, result, locale }: Checked): Status {
  const { standard, profile } = result;
  return {
    uri: document.uri,
    standard: {
      id: standard.id,
      name: standard.name[locale],
      detected: settings.standard === undefined,
    },
    layout: profile.layout,
    dialect: { id: profile.dialect, detected: settings.dialect === undefined },
    configuration: settings.configuration,
  };
}
