const LONGEST_GARBLE = 60;
const STROKES = '丨丿丶乂亅乚冫讠亠冖勹冂凵卩厶廴彡彐宀氵纟灬刂亻彳饣钅阝扌忄犭礻衤疒辶';
/** Strokes and parts of characters, and signs that no text of a table has without words. */
const BROKEN = new RegExp(`[${STROKES}|\\\\]|~~|/\\s*/`);
const WORD = new RegExp(`(?:(?![${STROKES}])\\p{Script=Han}){2}|[A-Za-z]{3}`, 'u');

/** Signs one by one, as scanning leaves them of a line that it could not read: `石 应 急 L 〔 4`. */
const SCATTERED = /^\s*\S(?:\s+\S){5,30}\s*$/u;
const LEAST_ODD = 2;

/** A line of the remains of characters, as scanning leaves them where it cuts a line: `/ 、. 丨 乂 7 |`. */
export function isGarble(line: string): boolean {
  if (line.length >= LONGEST_GARBLE) return false;
  return (BROKEN.test(line) && !WORD.test(line)) || isScattered(line);
}

/** A word may be spaced out for its looks, but then all of it is words: 项 目 名 称. */
function isScattered(line: string): boolean {
  if (!SCATTERED.test(line)) return false;
  const odd = line.match(/[^\s\p{Script=Han}]/gu)?.length ?? 0;
  return odd >= LEAST_ODD && /\p{Script=Han}/u.test(line);
}
