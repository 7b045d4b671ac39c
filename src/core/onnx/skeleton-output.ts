/** One message tree that is decoded on its own: the root, or a subgraph taken out of its attribute. */
interface Unit {
  /** Start and end of each piece in the buffer: a subgraph within interrupts the unit that holds it. */
  readonly pieces: number[];
  /** Bytes in `pieces`. */
  closed: number;
}

/**
 * The growing bytes of the skeleton. All units share one buffer; the current one is written at its end. Lengths that
 * are not known yet take five bytes, the most that protobuf's 32-bit lengths need.
 */
export class SkeletonOutput {
  bytes = new Uint8Array(65_536);
  pos = 0;
  readonly #units: Unit[] = [{ pieces: [], closed: 0 }];
  #current = 0;
  /** Where the current unit went on; what lies before must not be taken back. */
  pieceStart = 0;

  /** Bytes of the current unit. */
  get unitLength(): number {
    return this.#unit(this.#current).closed + this.pos - this.pieceStart;
  }

  get currentUnit(): number {
    return this.#current;
  }

  get unitCount(): number {
    return this.#units.length;
  }

  /** Opens a new unit's number; `switchTo` makes it current. */
  addUnit(): number {
    return this.#units.push({ pieces: [], closed: 0 }) - 1;
  }

  switchTo(unit: number): void {
    this.close();
    this.#current = unit;
  }

  /** Ends the current piece, so that `takeUnit` sees it. */
  close(): void {
    const unit = this.#unit(this.#current);
    if (this.pos > this.pieceStart) unit.pieces.push(this.pieceStart, this.pos);
    unit.closed += this.pos - this.pieceStart;
    this.pieceStart = this.pos;
  }

  /** The bytes of a closed unit: a view where they lie in one piece. */
  takeUnit(index: number): Uint8Array {
    const { pieces, closed } = this.#unit(index);
    if (pieces.length <= 2) return this.bytes.subarray(pieces[0] ?? 0, pieces[1] ?? 0);
    const whole = new Uint8Array(closed);
    let at = 0;
    for (let i = 0; i < pieces.length; i += 2) {
      const piece = this.bytes.subarray(pieces[i], pieces[i + 1]);
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  /** Makes room for `count` more bytes. Throws a RangeError when there is no memory for them. */
  reserve(count: number): void {
    if (this.pos + count <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.pos + count));
    grown.set(this.bytes.subarray(0, this.pos));
    this.bytes = grown;
  }

  /** A whole number below 2^53. */
  varint(value: number): void {
    this.reserve(10);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.pos++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.bytes[this.pos++] = rest;
  }

  tag(field: number, wireType: number): void {
    if (field > 15) {
      this.varint(field * 8 + wireType);
      return;
    }
    this.reserve(1);
    this.bytes[this.pos++] = field * 8 + wireType;
  }

  /** Field `field` of a message as fixed64. */
  double(field: number, value: number): void {
    this.tag(field, 1);
    this.reserve(8);
    new DataView(this.bytes.buffer).setFloat64(this.pos, value, true);
    this.pos += 8;
  }

  /** Copies `source[from, to)`. */
  copy(source: Uint8Array, from: number, to: number): void {
    const count = to - from;
    this.reserve(count);
    const { bytes } = this;
    if (count > 64) {
      bytes.set(source.subarray(from, to), this.pos);
      this.pos += count;
    } else {
      let at = this.pos;
      for (let i = from; i < to; i++) bytes[at++] = source[i] ?? 0;
      this.pos = at;
    }
  }

  /** Leaves five bytes for a length and returns their place. */
  reserveLength(): number {
    this.reserve(5);
    const place = this.pos;
    this.pos += 5;
    return place;
  }

  patchLength(place: number, length: number): void {
    let rest = length;
    for (let i = 0; i < 4; i++) {
      this.bytes[place + i] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[place + 4] = rest;
  }

  #unit(index: number): Unit {
    const unit = this.#units[index];
    if (unit === undefined) throw new Error(`broken invariant: no unit ${index}`);
    return unit;
  }
}
