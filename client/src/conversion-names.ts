/** What the commands make of the active table, by the last part of their names. */
export const CONVERSIONS = ['authoring', 'published', 'standard', 'codes', 'renumber', 'sort', 'types'] as const;
export type ConversionName = (typeof CONVERSIONS)[number];
