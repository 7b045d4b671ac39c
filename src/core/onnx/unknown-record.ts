import { writePayloadRun } from './payload-runs.ts';
import { UNKNOWN_RUN_FIELD } from './skeleton.ts';
import type { SkeletonOutput } from './skeleton-output.ts';

/** Unknown records up to this size are copied into the skeleton, longer ones stay in the file. */
const KEEP_UNKNOWN_BYTES = 65_536;
/** Groups in groups that are copied: protobuf's decoder takes 100 levels, and the messages around count too. */
const KEEP_GROUP_DEPTH = 40;

/** The unknown record that is being walked; a group (an obsolete bracketed record) may hold thousands of others. */
export class UnknownRecord {
  readonly #output: SkeletonOutput;
  readonly #groups: number[] = [];
  #number = 0;
  #copyStart = 0;
  #bytes = 0;
  #fate: 'copied' | 'left' | 'dropped' = 'copied';
  start = 0;
  open = false;

  constructor(output: SkeletonOutput) {
    this.#output = output;
  }

  /** Field number of the group that an end-group must close; -1 outside of groups. */
  get innermostGroup(): number {
    return this.#groups.at(-1) ?? -1;
  }

  begin(number: number, start: number, drop: boolean): void {
    this.#number = number;
    this.#copyStart = this.#output.pos;
    this.#bytes = 0;
    this.#fate = drop ? 'dropped' : 'copied';
    this.start = start;
    this.open = true;
  }

  openGroup(number: number): void {
    this.#groups.push(number);
    if (this.#groups.length > KEEP_GROUP_DEPTH) this.#leave();
  }

  closeGroup(): void {
    this.#groups.pop();
  }

  /** Whether the next `count` bytes of the record are to be copied. */
  keeps(count: number): boolean {
    this.#bytes += count;
    if (this.#bytes > KEEP_UNKNOWN_BYTES) this.#leave();
    return this.#fate === 'copied';
  }

  /** Tells that one of its parts ends at `offset` of the file; ends the record when no group is open. */
  endPart(offset: number): void {
    if (!this.open || this.#groups.length > 0) return;
    this.open = false;
    if (this.#fate === 'left') {
      writePayloadRun(
        this.#output,
        UNKNOWN_RUN_FIELD,
        this.#number,
        this.start,
        offset - this.start,
        Number.NaN,
        null,
      );
    }
  }

  #leave(): void {
    if (this.#fate !== 'copied') return;
    this.#fate = 'left';
    this.#output.pos = this.#copyStart;
  }
}
