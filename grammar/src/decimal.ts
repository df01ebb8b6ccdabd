/** A number as long as that is exact, which amounts and targets nearly always are; sums of bigints cost many times more. */
type Whole = number | bigint;

/** So many characters are read as a number that is exact. */
const MOST_EXACT = 15;
const ZERO = 0x30;
const MINUS = 0x2d;

/** An exact decimal number: `digits` divided by ten to the power of `scale`. */
export class Decimal {
  static readonly ZERO = new Decimal(0, 0);
  static readonly HUNDRED = new Decimal(100, 0);

  readonly #digits: Whole;
  readonly scale: number;

  private constructor(digits: Whole, scale: number) {
    this.#digits = digits;
    this.scale = scale;
  }

  /** Reads ASCII `-1234.50`; null for anything else. */
  static parse(text: string): Decimal | null {
    const start = text.charCodeAt(0) === MINUS ? 1 : 0;
    let point = -1;
    let whole = 0;
    for (let i = start; i < text.length; i++) {
      const digit = text.charCodeAt(i) - ZERO;
      if (digit >= 0 && digit <= 9) whole = whole * 10 + digit;
      else if (point < 0 && i > start && text[i] === '.') point = i;
      else return null;
    }
    if (text.length === start || point === text.length - 1) return null;
    const digits = text.length <= MOST_EXACT ? whole : BigInt(text.slice(start).replace('.', ''));
    return new Decimal(start > 0 ? -digits : digits, point < 0 ? 0 : text.length - point - 1);
  }

  plus(other: Decimal): Decimal {
    if (other.isZero && other.scale <= this.scale) return this;
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(add(this.#at(scale), other.#at(scale)), scale);
  }

  minus(other: Decimal): Decimal {
    return this.plus(new Decimal(-other.#digits, other.scale));
  }

  times(other: Decimal): Decimal {
    return new Decimal(multiply(this.#digits, other.#digits), this.scale + other.scale);
  }

  /** Times ten to the power of `places`. */
  shift(places: number): Decimal {
    return places <= this.scale ? new Decimal(this.#digits, this.scale - places) : new Decimal(this.#at(places), 0);
  }

  /** Negative, zero or positive, as for `Array.sort`. */
  compare(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const own = this.#at(scale);
    const others = other.#at(scale);
    return own < others ? -1 : own > others ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  get isZero(): boolean {
    return !this.#digits;
  }

  toString(): string {
    const negative = this.#digits < 0;
    const digits = String(negative ? -this.#digits : this.#digits).padStart(this.scale + 1, '0');
    const whole = digits.slice(0, digits.length - this.scale);
    const fraction = this.scale > 0 ? `.${digits.slice(-this.scale)}` : '';
    return `${negative ? '-' : ''}${whole}${fraction}`;
  }

  /** The digits at another, not smaller scale. */
  #at(scale: number): Whole {
    const places = scale - this.scale;
    if (places === 0) return this.#digits;
    const exact = typeof this.#digits === 'number' ? this.#digits * 10 ** places : Number.NaN;
    return Number.isSafeInteger(exact) ? exact : BigInt(this.#digits) * 10n ** BigInt(places);
  }
}

function multiply(a: Whole, b: Whole): Whole {
  const product = typeof a === 'number' && typeof b === 'number' ? a * b : Number.NaN;
  return Number.isSafeInteger(product) ? product : BigInt(a) * BigInt(b);
}

function add(a: Whole, b: Whole): Whole {
  const sum = typeof a === 'number' && typeof b === 'number' ? a + b : Number.NaN;
  return Number.isSafeInteger(sum) ? sum : BigInt(a) + BigInt(b);
}
