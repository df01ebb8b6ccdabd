/** An exact decimal number: `digits` divided by ten to the power of `scale`. */
export class Decimal {
  static readonly ZERO = new Decimal(0n, 0);

  readonly digits: bigint;
  readonly scale: number;

  private constructor(digits: bigint, scale: number) {
    this.digits = digits;
    this.scale = scale;
  }

  /** Reads ASCII `-1234.50`; null for anything else. */
  static parse(text: string): Decimal | null {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (match === null) return null;
    const fraction = match[3] ?? '';
    const digits = BigInt(match[2]! + fraction);
    return new Decimal(match[1] === '-' ? -digits : digits, fraction.length);
  }

  plus(other: Decimal): Decimal {
    if (other.digits === 0n && other.scale <= this.scale) return this;
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.#at(scale) + other.#at(scale), scale);
  }

  minus(other: Decimal): Decimal {
    return this.plus(new Decimal(-other.digits, other.scale));
  }

  /** Times ten to the power of `places`. */
  shift(places: number): Decimal {
    return places <= this.scale
      ? new Decimal(this.digits, this.scale - places)
      : new Decimal(this.digits * 10n ** BigInt(places - this.scale), 0);
  }

  /** Negative, zero or positive, as for `Array.sort`. */
  compare(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const [own, others] = [this.#at(scale), other.#at(scale)];
    return own < others ? -1 : own > others ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    const scale = Math.max(this.scale, other.scale);
    return this.#at(scale) === other.#at(scale);
  }

  get isZero(): boolean {
    return this.digits === 0n;
  }

  toString(): string {
    const negative = this.digits < 0n;
    const digits = (negative ? -this.digits : this.digits).toString().padStart(this.scale + 1, '0');
    const whole = digits.slice(0, digits.length - this.scale);
    const fraction = this.scale > 0 ? `.${digits.slice(-this.scale)}` : '';
    return `${negative ? '-' : ''}${whole}${fraction}`;
  }

  #at(scale: number): bigint {
    // Nearly always; raising to a power costs more than the sum.
    if (scale === this.scale) return this.digits;
    return scale === this.scale ? this.digits : this.digits * 10n ** BigInt(scale - this.scale);
  }
}
