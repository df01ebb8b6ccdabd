export { append } from './append.ts';
export * from './catalog/index.ts';
export { Decimal } from './decimal.ts';
export { type Fragment, type Head, Indicator } from './indicator/indicator.ts';
export { type IndicatorList, readIndicators } from './indicator/list.ts';
export {
  headBehindValue,
  labelBehindName,
  labelInValue,
  namesInValues,
  remnantIn,
  repeatedName,
  valueBehindValue,
} from './indicator/remnants.ts';
export { Slot, type SlotName } from './indicator/slot.ts';
export { USUAL_LABELS, VOCABULARY, type Vocabulary, vocabularyOf } from './indicator/vocabulary.ts';
export {
  convertLayout,
  lineEndOf,
  type Pieces,
  pieceInLayout,
  type Rewriting,
  rewrite,
  withPieces,
} from './print/convert.ts';
export { type CellChanges, INDENT, type PrintLayout, printRow, type RowTexts, rowTexts } from './print/row.ts';
export { sameRow } from './print/same.ts';
export { normalizeAmount, parseAmount } from './table/amount.ts';
export * from './table/amounts.ts';
export * from './table/arithmetic.ts';
export { isBare, statesAmounts } from './table/bare-rows.ts';
export { type Bars, barsOf, betweenBars, isBarred, openBarredCells, opensWithBar } from './table/barred.ts';
export * from './table/columns.ts';
export { isComment } from './table/comment.ts';
export * from './table/dialect.ts';
export { isAside, isFurniture, isReviewRemark, PAGE_FURNITURE } from './table/garble.ts';
export { type HeadingFacts, isLink, yearInTitle } from './table/heading.ts';
export { isNoteLine } from './table/name-form.ts';
export { MARKUP } from './table/published.ts';
export * from './table/row.ts';
export { isNameTail, isStroke, isSubtotal, NOTHING, type RowKind } from './table/row-kind.ts';
export { type LineSpan, type Placed, Table } from './table/table.ts';
export { placeOfOwners, type UnnamedColumn, unnamedColumns, unreadColumn } from './table/unnamed-column.ts';
export { type TextChange, withChanges } from './text/changes.ts';
export {
  COLONS,
  DASHES,
  HYPHEN_LOOKALIKES,
  HYPHEN_STANDINS,
  isDigitAt,
  SPACES,
  skipDigits,
  toHalfWidth,
  toNumber,
  withoutEnd,
  withoutSpaces,
} from './text/chars.ts';
export { CodeUnitSet } from './text/code-unit-set.ts';
export { commonEnds } from './text/common-ends.ts';
export { compact, isCompact } from './text/compact.ts';
export { JoinedText, type Span } from './text/joined.ts';
export { withoutRadicals } from './text/radicals.ts';
export { Recent } from './text/recent.ts';
export { Repeated } from './text/repeated.ts';
export {
  comparePositions,
  contentLength,
  contentOf,
  type LineChange,
  type Position,
  type Range,
  Snapshot,
} from './text/snapshot.ts';
export { CommonText } from './value/common-text.ts';
export { operatorAt, operators } from './value/comparison.ts';
export { parseNumeral } from './value/numeral.ts';
export { AIR } from './value/quality.ts';
export { readValue } from './value/read.ts';
export { sayFigure, sayValue } from './value/say.ts';
export { SIGHTS } from './value/sight.ts';
export { WordSpotter } from './value/spotter.ts';
export { isUnit } from './value/unit.ts';
export type { DateFigure, Figure, ListItem, NumberFigure, Operator, Quality, Value } from './value/value.ts';
export { hasWord, type WordFinder, wordFinder } from './value/words.ts';
export { finished, type Work } from './work.ts';
