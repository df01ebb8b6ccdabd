/** The same text, which keeps no longer one in memory: what is cut out of a text holds on to all of it. */
export function detached(text: string): string {
  const units: number[] = [];
  for (let i = 0; i < text.length; i++) units.push(text.charCodeAt(i));
  return String.fromCharCode(...units);
}
