/** The beginning of a text, where it is long: as much of it as a message shows. */
export function shortened(text: string, most = 24): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
