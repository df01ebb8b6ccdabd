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
    layout: layoutOf(document.table),
    dialect: { id: profile.dialect, detected: settings.dialect === undefined },
  };
}

/** Projects tell the layout: in every layout, rows without goal and indicators are one line with tabs. */
function layoutOf(table: Checked['document']['table']): Layout | 'mixed' {
  const projects = new Set<Layout>();
  const others = new Set<Layout>();
  for (const { segment } of table.rows()) (segment.kind === 'project' ? projects : others).add(segment.layout);
  const layouts = projects.size > 0 ? projects : others;
  if (layouts.size > 1) return 'mixed';
  return layouts.values().next().value ?? 'published';
}
