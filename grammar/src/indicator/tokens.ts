import { createToken, type TokenType } from 'chevrotain';

/**
 * The words of an indicator list. They are found by `scan`, not by patterns, because where a separator or a label
 * counts depends on what stands around it; hence no token has a pattern.
 */
function word(name: string, label: string): TokenType {
  return createToken({ name, label, pattern: undefined as never });
}

export const Serial = word('Serial', '序号、');
/** A level or type, with its code or without; the payload is the offset at which its name begins. */
export const Level = word('Level', '代码-层级名称');
export const Type = word('Type', '代码-类型名称');
export const CycleLabel = word('CycleLabel', '实施周期指标值');
export const AnnualLabel = word('AnnualLabel', '年度指标值');
export const Colon = word('Colon', ':');
export const Separator = word('Separator', '；');
export const Text = word('Text', '文字');
export const End = word('End', '。');
/** Text that belongs to no indicator. */
export const Scrap = word('Scrap', '残留文字');

export const TOKENS = [Serial, Level, Type, CycleLabel, AnnualLabel, Colon, Separator, Text, End, Scrap] as const;
