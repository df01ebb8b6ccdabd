import { crc32, deflateSync, inflateSync } from 'node:zlib';

const COLOURS = 128;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Makes a screenshot, a PNG of 8-bit RGB or RGBA without interlace, several times smaller: it keeps the 128 most
 * frequent colours and draws every other pixel in the nearest of them. Transparency is dropped.
 */
export function shrinkPng(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const palette = frequentColours(pixels);
  const index = nearest(palette);
  const rows = Buffer.alloc((width + 1) * height);
  // Each row begins with the number of its filter; none suits a palette best.
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 1; x <= width; x++) rows[y * (width + 1) + x] = index(pixels[pixel++]!);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pixels of an image, each a number 0xRRGGBB. */
interface Image {
  width: number;
  height: number;
  pixels: Uint32Array;
}

function decode(png: Buffer): Image {
  const [width, height, colourType] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25]];
  if (png[24] !== 8 || (colourType !== 2 && colourType !== 6)) throw new Error('not an 8-bit RGB or RGBA picture');
  const channels = colourType === 2 ? 3 : 4;
  const data = inflateSync(Buffer.concat(dataChunks(png)));
  const bytes = unfilter(data, width * channels, height, channels);
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = bytes.readUIntBE(i * channels, 3);
  return { width, height, pixels };
}

function dataChunks(png: Buffer): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') chunks.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

// Undoes the prediction of each byte from those left (a), above (b) and above left (c) of it.
function unfilter(data: Buffer, stride: number, height: number, channels: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const a = x >= channels ? out[at - channels]! : 0;
      const b = y > 0 ? out[at - stride]! : 0;
      const c = x >= channels && y > 0 ? out[at - stride - channels]! : 0;
      out[at] = data[y * (stride + 1) + 1 + x]! + predict(filter, a, b, c);
    }
  }
  return out;
}

function predict(filter: number, a: number, b: number, c: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return a;
  if (filter === 2) return b;
  if (filter === 3) return (a + b) >> 1;
  const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (toA <= toB && toA <= toC) return a;
  return toB <= toC ? b : c;
}

function frequentColours(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  return byCount.slice(0, COLOURS).map(([colour]) => colour);
}

function nearest(palette: number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  return (colour) => {
    let best = known.get(colour);
    if (best !== undefined) return best;
    best = 0;
    for (let i = 1; i < palette.length; i++) {
      if (distance(palette[i]!, colour) < distance(palette[best]!, colour)) best = i;
    }
    known.set(colour, best);
    return best;
  };
}

function distance(a: number, b: number): number {
  const [red, green, blue] = [16, 8, 0].map((shift) => ((a >> shift) & 255) - ((b >> shift) & 255));
  return red! * red! + green! * green! + blue! * blue!;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
