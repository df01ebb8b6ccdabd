/** A chart of values that go over orders of magnitude: sizes from left to right, a line for each series. */
export interface Chart {
  /** Of the file in docs/images/performance, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly columns: readonly string[];
  /** A value for each column, null where none was measured. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

const WIDTH = 800;
const HEIGHT = 340;
const LEFT = 70;
const RIGHT = 300;
const TOP = 40;
const BOTTOM = 40;
const COLORS = ['#c0392b', '#e67e22', '#2471a3', '#7d3c98', '#117a65', '#616a6b', '#b7950b', '#1b2631'];
const STYLE = `
text { font: 13px "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; fill: #222; }
.title { font-weight: bold; }
.number { text-anchor: end; }
.column { text-anchor: middle; }
.grid { stroke: #ddd; }`;

/** The chart as a picture that needs nothing from anywhere. The scale is logarithmic. */
export function drawChart({ title, unit, columns, series }: Chart): string {
  const all = series.flatMap(({ values }) => values).filter((value) => value !== null && value > 0) as number[];
  const low = Math.floor(Math.log10(Math.min(...all)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...all))));
  const x = (i: number) => LEFT + ((i + 0.5) * (WIDTH - LEFT - RIGHT)) / columns.length;
  const y = (value: number) => {
    return HEIGHT - BOTTOM - ((Math.log10(value) - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  };
  const parts: string[] = [`<text class="title" x="${LEFT}" y="22">${escaped(`${title}, ${unit}`)}</text>`];
  for (let power = low; power <= high; power++) {
    const at = y(10 ** power).toFixed(1);
    parts.push(`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}"/>`);
    parts.push(`<text class="number" x="${LEFT - 8}" y="${Number(at) + 4}">${10 ** power}</text>`);
  }
  for (const [i, column] of columns.entries()) {
    parts.push(`<text class="column" x="${x(i).toFixed(1)}" y="${HEIGHT - 14}">${escaped(column)}</text>`);
  }
  for (const [s, { name, values }] of series.entries()) {
    const color = COLORS[s % COLORS.length]!;
    const points = values.flatMap((value, i) => (value === null ? [] : [`${x(i).toFixed(1)},${y(value).toFixed(1)}`]));
    parts.push(`<polyline points="${points.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>`);
    for (const point of points) {
      const [cx, cy] = point.split(',');
      parts.push(`<circle cx="${cx}" cy="${cy}" r="3.5" fill="${color}"/>`);
    }
    const legend = TOP + 14 + s * 22;
    parts.push(`<rect x="${WIDTH - RIGHT + 16}" y="${legend - 10}" width="12" height="12" fill="${color}"/>`);
    parts.push(`<text x="${WIDTH - RIGHT + 34}" y="${legend}">${escaped(name)}</text>`);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<style>${STYLE}</style>
<rect width="100%" height="100%" fill="#fff"/>
${parts.join('\n')}
</svg>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
