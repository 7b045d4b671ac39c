import { defined } from '../base/assert.ts';
import type { PayloadRuns } from './payload-runs.ts';
import type { FieldType, MessageType } from './wire-schema.ts';

/** A message that is open while its contents are walked. */
export interface Frame {
  type: MessageType;
  /** The field of the holder; null for the root. */
  field: FieldType | null;
  /** Offset in the file of the byte after the message. */
  end: number;
  /** Place of the length to be patched; -1 for a message that is a unit of its own. */
  lengthPlace: number;
  /** Bytes of the unit before the contents. */
  unitStart: number;
  /** Unit to return to, when this message is one of its own. */
  holderUnit: number;
  /** Unit of `AttributeProto.g`, once there is one. */
  subgraphUnit: number;
  payloads: PayloadRuns[] | null;
  /** How often each slot's field was met. */
  readonly counts: Int32Array;
}

/** Slots of the message with the most fields, with room to spare. */
const SLOTS = 24;
/** Path parts shown at either end of a path that is longer than both. */
const PATH_PARTS = 24;

/** The open messages, root first. Frames are reused, so that walking allocates nothing. */
export class FrameStack {
  readonly #frames: Frame[] = [];
  #depth = 0;
  #top: Frame | undefined = undefined;

  get depth(): number {
    return this.#depth;
  }

  get top(): Frame {
    return this.#top === undefined ? defined<Frame>(undefined, 'open message') : this.#top;
  }

  push(type: MessageType, field: FieldType | null, end: number): Frame {
    let frame = this.#frames[this.#depth];
    if (frame === undefined) {
      frame = {
        type,
        field,
        end,
        lengthPlace: -1,
        unitStart: 0,
        holderUnit: 0,
        subgraphUnit: -1,
        payloads: null,
        counts: new Int32Array(SLOTS),
      };
      this.#frames.push(frame);
    } else {
      frame.type = type;
      frame.field = field;
      frame.end = end;
      frame.subgraphUnit = -1;
      frame.payloads = null;
      for (let i = 0; i < type.slots; i++) frame.counts[i] = 0;
    }
    this.#depth++;
    this.#top = frame;
    return frame;
  }

  pop(): void {
    this.#depth--;
    this.#top = this.#frames[this.#depth - 1];
  }

  /** `ModelProto.graph.node[3]`, and `.t` of the given field of the top message. */
  path(field: FieldType | null): string {
    const parts: string[] = [];
    for (let i = 0; i < this.#depth; i++) {
      const frame = this.#frames[i];
      if (frame === undefined) break;
      parts.push(frame.field === null ? frame.type.name : partName(frame.field, this.#frames[i - 1]));
    }
    if (field !== null) parts.push(partName(field, this.#frames[this.#depth - 1]));
    if (parts.length > 2 * PATH_PARTS) parts.splice(PATH_PARTS, parts.length - 2 * PATH_PARTS, '…');
    return parts.join('.');
  }
}

function partName(field: FieldType, holder: Frame | undefined): string {
  if (!field.repeated || field.wireType !== 2) return field.name;
  return `${field.name}[${(holder?.counts[field.slot] ?? 1) - 1}]`;
}
