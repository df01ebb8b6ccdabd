import { createToken, type TokenType } from 'chevrotain';

/**
 * The words of an indicator list. They are found by `scan`, not by patterns, because where a separator or a label
 * counts depends on what stands around it; hence no token has a pattern.
 */
function word(name: string, label: string): TokenType {
  return createToken({ name, label, pattern: undefined as never });
}

export const Serial = word('Serial', '序号、');
export const LevelCode = word('LevelCode', '层级代码-');
export const LevelName = word('LevelName', '层级名称');
export const TypeCode = word('TypeCode', '类型代码-');
export const TypeName = word('TypeName', '类型名称');
export const CycleLabel = word('CycleLabel', '实施周期指标值');
export const AnnualLabel = word('AnnualLabel', '年度指标值');
export const Colon = word('Colon', ':');
export const Separator = word('Separator', '；');
export const Text = word('Text', '文字');
export const End = word('End', '。');
/** Text that belongs to no indicator. */
export const Scrap = word('Scrap', '残留文字');

export const TOKENS = [
  Serial,
  LevelCode,
  LevelName,
  TypeCode,
  TypeName,
  CycleLabel,
  AnnualLabel,
  Colon,
  Separator,
  Text,
  End,
  Scrap,
] as const;
