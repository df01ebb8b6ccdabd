import { EmbeddedActionsParser, EOF, type IOrAlt, type IToken, type ParserMethod, type TokenType } from 'chevrotain';
import type { Indicator } from './indicator.ts';
import { Slot } from './slot.ts';
import { SlotWriter } from './slot-writer.ts';
import { AnnualLabel, Colon, CycleLabel, End, Level, Scrap, Separator, Serial, Text, TOKENS, Type } from './tokens.ts';

/** What the words of a list make: its indicators, and what belongs to none, as pairs of offsets. */
export interface ParsedList {
  readonly indicators: readonly Indicator[];
  readonly scraps: readonly (readonly [number, number])[];
}

/**
 * The grammar of an indicator list. It accepts every sequence of words: a missing separator or colon is inserted,
 * never a name or a value, and a field that stands where its slot is already taken is a fragment of something else.
 */
export class IndicatorListParser extends EmbeddedActionsParser {
  readonly #writer = new SlotWriter();
  #scraps: (readonly [number, number])[] = [];

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

  /** Parses the words of `text`; the tokens need only their type, offsets (the end one exclusive) and payload. */
  parse(text: string, tokens: IToken[]): ParsedList {
    this.#scraps = [];
    this.#writer.reset(text);
    this.input = tokens;
    // Recovery makes an Error for each missing separator, and its stack is what costs.
    const limit = V8Error.stackTraceLimit;
    V8Error.stackTraceLimit = 0;
    try {
      this.list();
    } finally {
      V8Error.stackTraceLimit = limit;
    }
    return { indicators: this.#writer.indicators(), scraps: this.#scraps };
  }

  // Alternatives and options are made once: making them anew for each call costs more than choosing between them.
  readonly #item: Action = () => this.OR(this.#items);
  readonly #items: Alternatives = [
    { ALT: () => this.SUBRULE(this.indicator) },
    { ALT: () => this.SUBRULE(this.scrap) },
  ];

  readonly list: ParserMethod<[], void> = this.RULE('list', () => {
    this.MANY(this.#item);
    this.CONSUME(EOF);
  });

  readonly #starts: Alternatives = [
    {
      ALT: () => {
        this.#set(Slot.Serial, this.CONSUME(Serial));
        this.OPTION(this.#separator);
        this.MANY(this.#field);
      },
    },
    { ALT: () => this.AT_LEAST_ONE(this.#fieldWithoutSerial) },
  ];
  readonly #separator: Action = () => this.SUBRULE(this.separator);
  readonly #field: Action = () => this.OR2(this.#fields);
  readonly #fields: Alternatives = [
    { ALT: () => this.SUBRULE(this.level) },
    { ALT: () => this.SUBRULE(this.type) },
    { ALT: () => this.SUBRULE(this.name) },
    { ALT: () => this.SUBRULE(this.cycle) },
    { ALT: () => this.SUBRULE(this.annual) },
  ];
  readonly #fieldWithoutSerial: Action = () => this.OR3(this.#fieldsWithoutSerial);
  readonly #fieldsWithoutSerial: Alternatives = [
    { ALT: () => this.SUBRULE2(this.level) },
    { ALT: () => this.SUBRULE2(this.type) },
    { ALT: () => this.SUBRULE2(this.name) },
    { ALT: () => this.SUBRULE2(this.cycle) },
    { ALT: () => this.SUBRULE2(this.annual) },
  ];
  readonly #endSign: Action = () => this.#set(Slot.End, this.CONSUME(End));

  readonly indicator: ParserMethod<[], void> = this.RULE('indicator', () => {
    if (!this.RECORDING_PHASE) this.#writer.begin();
    this.OR(this.#starts);
    this.OPTION2(this.#endSign);
  });

  readonly level: ParserMethod<[], void> = this.RULE('level', () => {
    this.#setHead(Slot.LevelCode, Slot.LevelName, this.CONSUME(Level));
    this.#set(Slot.LevelSeparator, this.CONSUME(Separator));
  });

  readonly type: ParserMethod<[], void> = this.RULE('type', () => {
    this.#setHead(Slot.TypeCode, Slot.TypeName, this.CONSUME(Type));
    this.#set(Slot.TypeSeparator, this.CONSUME(Separator));
  });

  readonly name: ParserMethod<[], void> = this.RULE('name', () => {
    this.#set(Slot.Name, this.CONSUME(Text));
    this.#set(Slot.NameSeparator, this.CONSUME(Separator));
  });

  readonly #cycleValue: Action = () => this.#set(Slot.CycleValue, this.CONSUME(Text));

  readonly cycle: ParserMethod<[], void> = this.RULE('cycle', () => {
    this.#set(Slot.CycleLabel, this.CONSUME(CycleLabel));
    this.#set(Slot.CycleColon, this.CONSUME(Colon));
    this.OPTION(this.#cycleValue);
    this.#set(Slot.CycleSeparator, this.CONSUME(Separator));
  });

  readonly #annualValue: Action = () => this.#set(Slot.AnnualValue, this.CONSUME(Text));

  readonly annual: ParserMethod<[], void> = this.RULE('annual', () => {
    this.#set(Slot.AnnualLabel, this.CONSUME(AnnualLabel));
    this.#set(Slot.AnnualColon, this.CONSUME(Colon));
    this.OPTION(this.#annualValue);
    this.OPTION2(this.#separator);
  });

  /** A separator where the form has none; it belongs to no slot. */
  readonly separator: ParserMethod<[], void> = this.RULE('separator', () => {
    const token = this.CONSUME(Separator);
    if (!this.RECORDING_PHASE) this.#writer.extend(token.startOffset, token.endOffset!);
  });

  readonly #scrapWords: IOrAlt<IToken>[] = [
    { ALT: () => this.CONSUME(Scrap) },
    { ALT: () => this.CONSUME(Separator) },
    { ALT: () => this.CONSUME(Colon) },
    { ALT: () => this.CONSUME(End) },
  ];

  readonly scrap: ParserMethod<[], void> = this.RULE('scrap', () => {
    const token = this.OR(this.#scrapWords);
    if (!this.RECORDING_PHASE) this.#scraps.push([token.startOffset, token.endOffset!]);
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

  /** Puts a word in its slot; an inserted one has no place, and nothing is put. */
  #set(slot: Slot, token: IToken): void {
    if (token.startOffset >= 0 && !this.RECORDING_PHASE) this.#writer.set(slot, token.startOffset, token.endOffset!);
  }

  #setHead(codeSlot: Slot, nameSlot: Slot, { startOffset, endOffset, payload }: IToken): void {
    if (!this.RECORDING_PHASE) this.#writer.setHead(codeSlot, nameSlot, startOffset, payload, endOffset!);
  }
}

type Action = () => void;
type Alternatives = IOrAlt<void>[];

/** V8 (Node, Chromium) cuts stacks at this depth; other engines ignore it. */
const V8Error = Error as ErrorConstructor & { stackTraceLimit?: number | undefined };

const SILENT = {
  buildMismatchTokenMessage: () => '',
  buildNotAllInputParsedMessage: () => '',
  buildNoViableAltMessage: () => '',
  buildEarlyExitMessage: () => '',
};
