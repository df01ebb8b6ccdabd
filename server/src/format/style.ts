import { CodeUnitSet, type Indicator, Recent, Slot, type Table } from '#grammar';
import type { CheckResult } from '../check/checker.ts';
import { usualColon, usualSign } from '../rules/support/separators.ts';
import { TWO_WIDTHS } from '../rules/support/widths.ts';
import { WHITE_SPACE, WIDE } from '../rules/support/words.ts';

export const STYLE_NAMES = ['standard', 'file'] as const;
/** The signs of the standard form, or those that the file itself mostly uses. */
export type StyleName = (typeof STYLE_NAMES)[number];

/** The signs that are written between the parts of an indicator and in its texts. */
export interface Style extends Signs {
  /** Equal for styles that are equal. */
  readonly key: string;
  /** Characters of a text at which a style may have something to change: no other text needs a closer look. */
  readonly concerns: CodeUnitSet;
}

interface Signs {
  /** Behind a level or type. */
  readonly head: string;
  /** Before a label. */
  readonly field: string;
  /** Behind a label. */
  readonly colon: string;
  readonly end: string;
  /** Signs that are to be written in another width, each with the right one. */
  readonly widths: ReadonlyMap<string, string>;
}

/** The width in which Chinese text has each sign. */
const CHINESE_WIDTHS = new Map(TWO_WIDTHS.map(([half, full]) => (half === '%' ? [full, half] : [half, full])));

export function styleOf(name: StyleName, table: Table, { standard, profile }: CheckResult): Style {
  const { style } = standard;
  if (name === 'standard') {
    return styleWith({
      head: style.headSeparator,
      field: style.separator,
      colon: style.colon,
      end: style.end,
      widths: CHINESE_WIDTHS,
    });
  }
  const space = isSpaced(table) ? ' ' : '';
  const widths = TWO_WIDTHS.flatMap(([half, full]) => {
    const right = profile.widths.get(half);
    return right === undefined ? [] : [[right === half ? full : half, right] as const];
  });
  return styleWith({
    head: usualSign(true, { profile, standard }) + space,
    field: usualSign(false, { profile, standard }) + space,
    colon: usualColon({ profile, standard }),
    end: style.end,
    widths: new Map(widths),
  });
}

/** Files of one kind have one style, asked for at each request. */
const styles = new Recent<string, Style>(16);

function styleWith(signs: Signs): Style {
  const { head, field, colon, end, widths } = signs;
  const key = JSON.stringify([head, field, colon, end, ...widths]);
  return styles.get(key) ?? styles.keep(key, { ...signs, key, concerns: concernsOf(signs) });
}

function concernsOf({ widths }: Signs): CodeUnitSet {
  return new CodeUnitSet([...WHITE_SPACE, ...WIDE, ...widths.keys()]);
}

/** So many indicators tell how a file is written. */
const SAMPLE = 400;
const SEPARATORS = [Slot.LevelSeparator, Slot.TypeSeparator, Slot.NameSeparator, Slot.CycleSeparator] as const;

/** Whether most separators of a file are half-width signs with a space behind them. */
function isSpaced(table: Table): boolean {
  let [spaced, close, seen] = [0, 0, 0];
  for (const { segment } of table.rows()) {
    for (const indicator of segment.list?.indicators ?? []) {
      if (++seen > SAMPLE) return spaced > close;
      for (const slot of SEPARATORS) {
        const space = spaceBehind(indicator, slot, segment.list!.joined.text);
        if (space) spaced++;
        else if (indicator.has(slot)) close++;
      }
    }
  }
  return spaced > close;
}

function spaceBehind(indicator: Indicator, slot: Slot, text: string): boolean {
  return indicator.has(slot) && /[;:,.]/.test(text[indicator.endOf(slot) - 1]!) && text[indicator.endOf(slot)] === ' ';
}
