import { EmbeddedActionsParser, EOF, type IOrAlt, type IToken, type ParserMethod, type TokenType } from 'chevrotain';
import { type Fragment, Indicator, SLOT_COUNT, Slot } from './indicator.ts';
import {
  AnnualLabel,
  Colon,
  CycleLabel,
  End,
  LevelCode,
  LevelName,
  Scrap,
  Separator,
  Serial,
  Text,
  TOKENS,
  TypeCode,
  TypeName,
} from './tokens.ts';

/** Stretches of a list that belong to no indicator, as pairs of offsets. */
export interface ParsedList {
  readonly indicators: readonly Indicator[];
  readonly scraps: readonly (readonly [number, number])[];
}

/**
 * The grammar of an indicator list. It accepts every sequence of words: a missing separator or colon is inserted,
 * never a name or a value, and a field that stands where its slot is already taken is a fragment of something else.
 */
export class IndicatorListParser extends EmbeddedActionsParser {
  #text = '';
  #indicators: Indicator[] = [];
  #scraps: [number, number][] = [];
  #offsets: number[] = [];
  /** Null in a sound indicator. */
  #fragments: Fragment[] | null = null;
  #start = -1;
  #end = -1;

  /** Whether the grammar itself is to be checked (in tests; it costs more than parsing a table). */
  constructor({ check = false } = {}) {
    super([...TOKENS], {
      recoveryEnabled: true,
      maxLookahead: 1,
      skipValidations: !check,
      errorMessageProvider: SILENT,
    });
    this.performSelfAnalysis();
  }

  /** Parses the words of `text`; the tokens need only their type and offsets (the end one exclusive). */
  parse(text: string, tokens: IToken[]): ParsedList {
    this.#text = text;
    this.#indicators = [];
    this.#scraps = [];
    this.input = tokens;
    // Recovery makes an Error for each missing separator, and its stack is what costs.
    const limit = V8Error.stackTraceLimit;
    V8Error.stackTraceLimit = 0;
    try {
      this.list();
    } finally {
      V8Error.stackTraceLimit = limit;
    }
    return { indicators: this.#indicators, scraps: this.#scraps };
  }

  // Alternatives are made once: making them anew for each call costs more than choosing between them.
  #items: IOrAlt<void>[] | undefined;
  #starts: IOrAlt<void>[] | undefined;
  #fields: IOrAlt<void>[] | undefined;
  #moreFields: IOrAlt<void>[] | undefined;

  readonly list: ParserMethod<[], void> = this.RULE('list', () => {
    this.#items ??= [{ ALT: () => this.SUBRULE(this.indicator) }, { ALT: () => this.SUBRULE(this.scrap) }];
    this.MANY(() => this.OR(this.#items!));
    this.CONSUME(EOF);
  });

  readonly indicator: ParserMethod<[], void> = this.RULE('indicator', () => {
    this.ACTION(() => this.#begin());
    this.#starts ??= [
      {
        ALT: () => {
          this.#set(Slot.Serial, this.CONSUME(Serial));
          this.OPTION(() => this.SUBRULE(this.separator));
          this.MANY(() => this.OR2(this.#fields!));
        },
      },
      { ALT: () => this.AT_LEAST_ONE(() => this.OR3(this.#moreFields!)) },
    ];
    this.#fields ??= [
      { ALT: () => this.SUBRULE(this.level) },
      { ALT: () => this.SUBRULE(this.type) },
      { ALT: () => this.SUBRULE(this.name) },
      { ALT: () => this.SUBRULE(this.cycle) },
      { ALT: () => this.SUBRULE(this.annual) },
    ];
    this.#moreFields ??= [
      { ALT: () => this.SUBRULE2(this.level) },
      { ALT: () => this.SUBRULE2(this.type) },
      { ALT: () => this.SUBRULE2(this.name) },
      { ALT: () => this.SUBRULE2(this.cycle) },
      { ALT: () => this.SUBRULE2(this.annual) },
    ];
    this.OR(this.#starts);
    this.OPTION2(() => this.#set(Slot.End, this.CONSUME(End)));
    this.ACTION(() => this.#finish());
  });

  readonly level: ParserMethod<[], void> = this.RULE('level', () => {
    this.OPTION(() => this.#set(Slot.LevelCode, this.CONSUME(LevelCode)));
    this.#set(Slot.LevelName, this.CONSUME(LevelName));
    this.#set(Slot.LevelSeparator, this.CONSUME(Separator));
  });

  readonly type: ParserMethod<[], void> = this.RULE('type', () => {
    this.OPTION(() => this.#set(Slot.TypeCode, this.CONSUME(TypeCode)));
    this.#set(Slot.TypeName, this.CONSUME(TypeName));
    this.#set(Slot.TypeSeparator, this.CONSUME(Separator));
  });

  readonly name: ParserMethod<[], void> = this.RULE('name', () => {
    this.#set(Slot.Name, this.CONSUME(Text));
    this.#set(Slot.NameSeparator, this.CONSUME(Separator));
  });

  readonly cycle: ParserMethod<[], void> = this.RULE('cycle', () => {
    this.#set(Slot.CycleLabel, this.CONSUME(CycleLabel));
    this.#set(Slot.CycleColon, this.CONSUME(Colon));
    this.OPTION(() => this.#set(Slot.CycleValue, this.CONSUME(Text)));
    this.#set(Slot.CycleSeparator, this.CONSUME(Separator));
  });

  readonly annual: ParserMethod<[], void> = this.RULE('annual', () => {
    this.#set(Slot.AnnualLabel, this.CONSUME(AnnualLabel));
    this.#set(Slot.AnnualColon, this.CONSUME(Colon));
    this.OPTION(() => this.#set(Slot.AnnualValue, this.CONSUME(Text)));
    this.OPTION2(() => this.SUBRULE(this.separator));
  });

  /** A separator where the form has none; it belongs to no slot. */
  readonly separator: ParserMethod<[], void> = this.RULE('separator', () => {
    const token = this.CONSUME(Separator);
    this.ACTION(() => this.#extend(token));
  });

  readonly scrap: ParserMethod<[], void> = this.RULE('scrap', () => {
    const token = this.OR([
      { ALT: () => this.CONSUME(Scrap) },
      { ALT: () => this.CONSUME(Separator) },
      { ALT: () => this.CONSUME(Colon) },
      { ALT: () => this.CONSUME(End) },
    ]);
    this.ACTION(() => this.#scraps.push([token.startOffset, token.endOffset!]));
  });

  protected override canTokenTypeBeInsertedInRecovery(type: TokenType): boolean {
    return type === Separator || type === Colon;
  }

  protected override canTokenTypeBeDeletedInRecovery(): boolean {
    return false;
  }

  /** Any word may follow a separator or a colon, so what may follow need not be worked out each time. */
  protected canRecoverWithSingleTokenInsertion(type: TokenType): boolean {
    return this.canTokenTypeBeInsertedInRecovery(type);
  }

  protected getFollowsForInRuleRecovery(): TokenType[] {
    return [];
  }

  #begin(): void {
    this.#offsets = NO_OFFSETS.slice();
    this.#fragments = null;
    this.#start = -1;
    this.#end = -1;
  }

  /** Puts a word in its slot. Where the slot is taken, the first stays; of the annual values the last counts. */
  #set(slot: Slot, token: IToken): void {
    if (this.RECORDING_PHASE || token.startOffset < 0) return;
    this.#extend(token);
    const { startOffset: start, endOffset: end } = token as { startOffset: number; endOffset: number };
    const offsets = this.#offsets;
    const taken = offsets[2 * slot]! >= 0 || (slot <= Slot.TypeSeparator && this.#pastHead());
    if (taken && slot !== Slot.AnnualValue) {
      this.#addFragment({ slot, start, end });
      return;
    }
    if (taken) this.#addFragment({ slot, start: offsets[2 * slot]!, end: offsets[2 * slot + 1]! });
    offsets[2 * slot] = start;
    offsets[2 * slot + 1] = end;
  }

  /** A head behind a label is no head of this indicator, unless it has none. */
  #pastHead(): boolean {
    const offsets = this.#offsets;
    return offsets[2 * Slot.CycleLabel]! >= 0 || offsets[2 * Slot.AnnualLabel]! >= 0;
  }

  #addFragment(fragment: Fragment): void {
    this.#fragments ??= [];
    this.#fragments.push(fragment);
  }

  #extend(token: IToken): void {
    if (token.startOffset < 0) return;
    if (this.#start < 0) this.#start = token.startOffset;
    this.#end = token.endOffset!;
  }

  #finish(): void {
    this.#indicators.push(new Indicator(this.#text, this.#offsets, this.#start, this.#end, this.#fragments ?? SOUND));
  }
}

/** Nearly every indicator has no fragments, and they share this list. */
const SOUND: readonly Fragment[] = [];
const NO_OFFSETS: readonly number[] = new Array(2 * SLOT_COUNT).fill(-1);

/** V8 (Node, Chromium) cuts stacks at this depth; other engines ignore it. */
const V8Error = Error as ErrorConstructor & { stackTraceLimit?: number | undefined };

const SILENT = {
  buildMismatchTokenMessage: () => '',
  buildNotAllInputParsedMessage: () => '',
  buildNoViableAltMessage: () => '',
  buildEarlyExitMessage: () => '',
};
