/** A table in Markdown. */
export function tableOf(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Milliseconds, with as many digits as mean something. */
export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

export function speed(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} MB/s`;
}

export function times(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ×`;
}
