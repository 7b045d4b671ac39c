import type { FrameStack } from './frame-stack.ts';
import type { WireFinding } from './skeleton.ts';
import type { WireError, WireFault } from './wire-error.ts';
import { WireFindings } from './wire-findings.ts';
import type { FieldType } from './wire-schema.ts';

/** What a walk has to say: findings, and at most one error, each with its path in the message tree. */
export class WalkReport {
  readonly findings = new WireFindings();
  error: WireError | null = null;
  readonly #file: string;
  readonly #size: number;
  readonly #stack: FrameStack;

  constructor(file: string, size: number, stack: FrameStack) {
    this.#file = file;
    this.#size = size;
    this.#stack = stack;
  }

  /** A finding about a field of the open message: `TensorProto.raw_data`. */
  findField(kind: WireFinding['kind'], offset: number, field: FieldType): void {
    const subject = `${this.#stack.top.type.name}.${field.name}`;
    this.findings.add(kind, subject, '', offset, () => this.#stack.path(field));
  }

  /** A finding about records that the open message should not have. */
  findNumber(kind: WireFinding['kind'], offset: number, number: number): void {
    this.findings.add(kind, this.#stack.top.type.name, `${number}`, offset, () => this.#stack.path(null));
  }

  /**
   * The record at `offset` needs `missing` bytes more than its message has. A message that is too short for its own
   * records is corrupt; the root has what the file has, so there the file is cut off.
   */
  overrun(offset: number, missing: number, field: FieldType | null): false {
    if (this.#stack.depth > 1) return this.corrupt('length-beyond-parent', offset, field);
    const path = this.#stack.path(field);
    this.error = { kind: 'truncated', file: this.#file, offset: this.#size, expected: missing, path };
    return false;
  }

  corrupt(reason: WireFault, offset: number, field: FieldType | null): false {
    this.error = { kind: 'corrupt', file: this.#file, offset, path: this.#stack.path(field), reason };
    return false;
  }

  tooLarge(what: 'skeleton-bytes' | 'messages', limit: number, actual: number): false {
    this.error = { kind: 'too-large', file: this.#file, what, limit, actual };
    return false;
  }
}
