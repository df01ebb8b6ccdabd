import type { ListSigns } from '../indicator/list-signs.ts';
import { Char, kindAt } from '../text/chars.ts';
import { amountsIn } from './amount.ts';
import type { Columns } from './columns.ts';
import { isPageStamp } from './garble.ts';
import { isLink } from './heading.ts';
import { isPlaceholder } from './row-kind.ts';

const LONGEST_NAME_PIECE = 40;
/** The heading of a part of the table or of a page, or a note: no beginning of a name. */
const SECTION =
  /^\s*(?:#|[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|续表|附件|附表|备注|说明|注[:：\d]|第.{1,4}[页部章]|以上|以下|上述|本表|[填制]表人?|审核人|联系人|联系电话|单位负责人)/;

/** What closes a name and may be left for a line of its own. */
const CLOSING = /^[）)》〉」』”’]+$/;
/** Years in brackets, of which a line break has cut something off: `（2024-2026`, `2026）`. */
const YEARS =
  /^(?:[（(](?:19|20)\d\d年?[-－—–~～至]?(?:(?:19|20)\d\d年?)?|(?:(?:19|20)\d\d年?)?[-－—–~～至]?(?:19|20)\d\d年?度?[）)])$/;

/**
 * Part of a project's or unit's name: short, with words, without the signs of sentences and lists.
 *
 * @param cells how many may stand on the line, department and unit before the name
 */
export function isNamePiece(signs: ListSigns, text: string, cells = 1): boolean {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > LONGEST_NAME_PIECE * cells) return false;
  if (/[。；;！？!?：:]|[\d０-９]\s*、/.test(trimmed) || signs.areIn(trimmed) || isPlaceholder(trimmed)) return false;
  return hasWords(trimmed) || CLOSING.test(trimmed) || YEARS.test(trimmed);
}

/** A note below a line, or what is said in brackets of the amount on it: 注：含上级转移支付。, （含上级转移支付36万元）. */
const NOTE = /^\s*(?:[（(【[]?\s*(?:注\d?|备注|附注|说明)\s*[:：]|[（(](?:其中)?(?:含|不含|包含|包括).*[）)]\s*$)/;

export function isNoteLine(line: string): boolean {
  return NOTE.test(line);
}

export function isSection(line: string): boolean {
  return SECTION.test(line) || isNoteLine(line) || isPageStamp(line) || isLink(line);
}

/** A first cell that can be a name: words, and no label of a heading. */
export function hasNameForm(name: string): boolean {
  return hasWords(name) && name.length > 1 && !/[:：]/.test(name);
}

/** What of a line with amounts is name; the whole line where it has none. */
export function nameOn(text: string): string {
  const run = amountsIn(text);
  return run === null ? text : text.slice(run.before.start, run.before.end);
}

export function hasWords(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const kind = kindAt(text, i);
    if (kind === Char.Han || kind === Char.Letter) return true;
  }
  return false;
}

/** A line without the serial before it, in a form that has a column of them before all others. */
export function withoutRowSerial(line: string, { order }: Columns): string {
  return order[0] === null ? line.replace(ROW_SERIAL, '') : line;
}

const ROW_SERIAL = /^\s*[\d０-９]{1,4}[、.．]?\s+(?=\S)/;

/** The first of several words of a line; null where it has one only. */
export function firstWord(line: string): string | null {
  const words = line.trim().split(/\s+/, 2);
  return words.length > 1 ? words[0]! : null;
}
