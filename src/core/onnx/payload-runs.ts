import { PAYLOAD_RUN_FIELD } from './skeleton.ts';
import type { SkeletonOutput } from './skeleton-output.ts';
import type { FieldType } from './wire-schema.ts';

/** Bytes of a left-out attribute that are kept for a preview. */
export const PREVIEW_BYTES = 1024;

/** What one message holds in one payload field: where its records lie in the file, and its copy in the skeleton. */
export class PayloadRuns {
  readonly field: FieldType;
  /** Record bytes so far; of a field that is not repeated, content bytes of the largest record. */
  bytes = 0;
  /** Whether the contents stay in the file. */
  inFile = false;
  /** First copied byte in the skeleton, -1 before there is one, and the byte after the last. */
  copyStart = -1;
  copyEnd = -1;
  head: Uint8Array | null = null;
  /** Offset, length and elements (NaN: not counted) of each run, three numbers a run. */
  readonly #runs: number[] = [];

  constructor(field: FieldType) {
    this.field = field;
  }

  /** Adds a record; one that follows the last without a gap extends its run. */
  addRecord(offset: number, length: number, elements: number): void {
    const runs = this.#runs;
    const last = runs.length - 3;
    if (last >= 0 && (runs[last] ?? 0) + (runs[last + 1] ?? 0) === offset) {
      runs[last + 1] = (runs[last + 1] ?? 0) + length;
      runs[last + 2] = (runs[last + 2] ?? 0) + elements;
    } else runs.push(offset, length, elements);
  }

  /** The content of a field that is not repeated: the last one counts. */
  addContent(offset: number, length: number): void {
    this.#runs.length = 0;
    this.#runs.push(offset, length, length);
  }

  addElements(count: number): void {
    const runs = this.#runs;
    runs[runs.length - 1] = (runs.at(-1) ?? 0) + count;
  }

  /** Whether the field's contents stay in the file, now that `bytes` more were met. */
  leaves(bytes: number): boolean {
    this.bytes = this.field.repeated ? this.bytes + bytes : Math.max(this.bytes, bytes);
    this.inFile ||= this.bytes > this.field.keepBelow;
    return this.inFile;
  }

  markCopy(place: number): void {
    if (this.copyStart < 0) this.copyStart = place;
  }

  /** Takes the copy of earlier records back when nothing was written since; a part of it becomes the preview. */
  takeBackCopy(output: SkeletonOutput, previews: boolean): void {
    if (!this.field.repeated || this.copyEnd !== output.pos || this.copyStart < output.pieceStart) return;
    if (previews)
      this.head = output.bytes.slice(this.copyStart, Math.min(this.copyEnd, this.copyStart + PREVIEW_BYTES));
    output.pos = this.copyStart;
    this.copyEnd = -1;
  }

  /** Writes a `payload_run` record for each run. */
  write(output: SkeletonOutput): void {
    const runs = this.#runs;
    for (let i = 0; i < runs.length; i += 3) {
      const head = i === 0 ? this.head : null;
      writePayloadRun(
        output,
        PAYLOAD_RUN_FIELD,
        this.field.number,
        runs[i] ?? 0,
        runs[i + 1] ?? 0,
        runs[i + 2] ?? Number.NaN,
        head,
      );
    }
  }
}

/** Writes a record of field `as` that holds a PayloadRun. NaN elements are left out. */
export function writePayloadRun(
  output: SkeletonOutput,
  as: number,
  field: number,
  offset: number,
  length: number,
  elements: number,
  head: Uint8Array | null,
): void {
  output.tag(as, 2);
  const place = output.reserveLength();
  const start = output.pos;
  output.tag(1, 0);
  output.varint(field);
  output.double(2, offset);
  output.double(3, length);
  if (!Number.isNaN(elements)) output.double(4, elements);
  if (head !== null) {
    output.tag(5, 2);
    output.varint(head.length);
    output.copy(head, 0, head.length);
  }
  output.patchLength(place, output.pos - start);
}
