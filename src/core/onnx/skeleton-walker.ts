import { FrameStack } from './frame-stack.ts';
import { PayloadRuns, PREVIEW_BYTES } from './payload-runs.ts';
import { RecordBody, type WalkWindow } from './record-body.ts';
import {
  DETACHED_GRAPH_FIELD,
  MAX_GRAPH_DEPTH,
  MAX_TYPE_DEPTH,
  PAYLOAD_RUN_FIELD,
  UNKNOWN_RUN_FIELD,
} from './skeleton.ts';
import { SkeletonOutput } from './skeleton-output.ts';
import { UnknownRecord } from './unknown-record.ts';
import { WalkReport } from './walk-report.ts';
import { countVarintEnds, findBadVarint, isUtf8, VarintReader } from './wire-scan.ts';
import type { FieldType, MessageType } from './wire-schema.ts';

/** Bytes of a record's longest header or scalar: two varints of ten. */
const MAX_HEADER = 20;
/** A skeleton holds names and small attributes; one that is larger is a file that nobody could look at. */
const MAX_SKELETON_BYTES = 536_870_912;
/** An empty message costs two bytes in a file and some hundred in memory. */
const MAX_MESSAGES = 16_000_000;

/** What to do when a record's bytes are all there. */
type Check = 'nothing' | 'utf8' | 'packed';

function checkOf(field: FieldType): Check {
  if (field.kind === 'string') return 'utf8';
  return field.packable && field.kind === 'varint' ? 'packed' : 'nothing';
}

/**
 * Walks the wire format of a file through whatever part of it is in memory, checks every record, and writes the
 * skeleton. It is fed by `walk`, holds its whole state, and never recurses.
 */
export class SkeletonWalker {
  readonly output = new SkeletonOutput();
  readonly report: WalkReport;

  readonly #size: number;
  readonly #window: WalkWindow = { bytes: new Uint8Array(0), base: 0, offset: 0 };
  readonly #body = new RecordBody(this.#window, this.output);
  readonly #unknown = new UnknownRecord(this.output);
  readonly #stack = new FrameStack();
  readonly #varint = new VarintReader();
  #graphDepth = 0;
  #typeDepth = 0;
  #messages = 0;

  // The record that #body belongs to.
  #after: Check | 'take-preview' = 'nothing';
  #field: FieldType | null = null;
  #payload: PayloadRuns | null = null;
  #previewStart = 0;

  constructor(file: string, size: number, root: MessageType) {
    this.#size = size;
    this.report = new WalkReport(file, size, this.#stack);
    this.#stack.push(root, null, size);
  }

  /** Where the walk goes on, which may be far behind the part that is in memory. */
  get offset(): number {
    return this.#window.offset;
  }

  /** Goes as far as `bytes` (the file's, from `base` on) allow. 'more': call again with bytes from `offset` on. */
  walk(bytes: Uint8Array, base: number): 'more' | 'done' | 'failed' {
    const window = this.#window;
    window.bytes = bytes;
    window.base = base;
    const atEnd = base + bytes.length >= this.#size;
    for (;;) {
      if (this.#body.open) {
        const finished = window.offset <= base + bytes.length && this.#body.advance();
        if (!this.#withinLimits()) return 'failed';
        if (!finished) return 'more';
        if (!this.#finishBody()) return 'failed';
      }
      if (!this.#closeMessages() || !this.#withinLimits()) return 'failed';
      if (this.#stack.depth === 0) {
        this.output.close();
        return 'done';
      }
      const at = window.offset - base;
      if (at > bytes.length || (at + MAX_HEADER > bytes.length && !atEnd)) return 'more';
      if (!this.#record(at)) return 'failed';
    }
  }

  #record(at: number): boolean {
    const { bytes, base, offset: start } = this.#window;
    const { top } = this.#stack;
    const limit = Math.min(top.end - base, bytes.length);
    const afterTag = this.#readVarint(at, limit, null);
    if (afterTag < 0) return false;
    const tag = this.#varint.value;
    const number = Math.floor(tag / 8);
    const wireType = tag % 8;
    if (afterTag - at > 5 || tag > 0xffff_ffff || number === 0)
      return this.report.corrupt('bad-tag', start, null);
    if (wireType > 5) return this.report.corrupt('bad-wire-type', start, null);
    const field = this.#unknown.open ? undefined : top.type.fields[number];
    if (field === undefined) return this.#unknownPart(number, wireType, at, afterTag, limit);

    const met = (top.counts[field.slot] ?? 0) + 1;
    top.counts[field.slot] = met;
    if (wireType !== field.wireType && !(field.packable && wireType === 2)) {
      return this.report.corrupt('wire-type-mismatch', start, field);
    }
    if (met > 1 && !field.repeated) this.report.findField('duplicate-singular-field', start, field);
    if (wireType !== 2) return this.#scalar(field, wireType, afterTag, limit);

    const contentAt = this.#readVarint(afterTag, limit, field);
    if (contentAt < 0) return false;
    const content = base + contentAt;
    const length = this.#varint.value;
    if (content + length > top.end) return this.report.overrun(start, content + length - top.end, field);
    this.#window.offset = content;
    if (field.child !== null) return this.#openMessage(field, field.child, start, content + length);
    if (field.keepBelow < Number.POSITIVE_INFINITY) return this.#payloadRecord(field, start, content, length);
    if (contentAt + length <= bytes.length && contentAt - afterTag < 5)
      return this.#wholeLeaf(field, at, length);
    this.#writeHeader(field, length);
    return this.#beginBody(field, null, checkOf(field), length);
  }

  /** The common case in one piece: a string, bytes or packed numbers that are in memory already. */
  #wholeLeaf(field: FieldType, at: number, length: number): boolean {
    const { output } = this;
    const window = this.#window;
    output.copy(window.bytes, at, window.offset - window.base + length);
    window.offset += length;
    return this.#check(checkOf(field), field, null, output.pos - length);
  }

  /** A varint, fixed32 or fixed64 that is a record of its own. */
  #scalar(field: FieldType, wireType: number, from: number, limit: number): boolean {
    const { bytes, base, offset: start } = this.#window;
    const end = this.#scalarEnd(wireType, from, limit, field);
    if (end < 0) return false;
    const length = base + end - start;
    this.#window.offset += length;
    const payload = field.keepBelow < Number.POSITIVE_INFINITY ? this.#payloadOf(field) : null;
    payload?.addRecord(start, length, 1);
    if (payload?.leaves(length) === true) {
      payload.takeBackCopy(this.output, this.#stack.top.type.previews);
      return true;
    }
    payload?.markCopy(this.output.pos);
    this.output.tag(field.number, wireType);
    this.output.copy(bytes, from, end);
    if (payload !== null) payload.copyEnd = this.output.pos;
    return true;
  }

  /** A length-delimited record of a payload field: copied while the field is small, otherwise left where it is. */
  #payloadRecord(field: FieldType, start: number, content: number, length: number): boolean {
    const { output } = this;
    const { previews } = this.#stack.top.type;
    const payload = this.#payloadOf(field);
    const width = field.kind === 'fixed32' ? 4 : field.kind === 'fixed64' ? 8 : 0;
    const varints = field.kind === 'varint';
    if (width > 0 && length % width !== 0) return this.report.corrupt('length-beyond-parent', start, field);
    const recordLength = content - start + length;
    if (field.repeated) payload.addRecord(start, recordLength, width > 0 ? length / width : varints ? 0 : 1);
    else payload.addContent(content, length);

    if (!payload.leaves(field.repeated ? recordLength : length)) {
      payload.markCopy(output.pos);
      this.#writeHeader(field, length);
      payload.copyEnd = output.pos + length;
      return this.#beginBody(field, payload, varints ? 'packed' : 'nothing', length);
    }
    const hadCopy = payload.copyStart >= 0;
    payload.takeBackCopy(output, previews);
    if (!previews) {
      if (varints) payload.addElements(Number.NaN);
      return this.#beginBody(field, payload, 'nothing', 0, length);
    }
    this.#previewStart = output.pos;
    const preview =
      field.repeated && (hadCopy || payload.head !== null) ? 0 : Math.min(length, PREVIEW_BYTES);
    if (field.repeated && preview > 0) this.#writeHeader(field, length);
    return this.#beginBody(field, payload, 'take-preview', preview, length - preview, varints);
  }

  #openMessage(field: FieldType, child: MessageType, start: number, end: number): boolean {
    const { output } = this;
    const tooDeep = field.holdsSubgraph
      ? this.#graphDepth >= MAX_GRAPH_DEPTH
      : child.isType && this.#typeDepth >= MAX_TYPE_DEPTH;
    if (tooDeep) {
      this.report.findField(field.holdsSubgraph ? 'nesting-cut' : 'type-nesting-cut', start, field);
      return this.#beginBody(field, null, 'nothing', 0, end - this.#window.offset);
    }
    this.#messages++;
    if (child.isType) this.#typeDepth++;
    const holderUnit = output.currentUnit;
    let lengthPlace = -1;
    if (field.holdsSubgraph) {
      this.#graphDepth++;
      this.#switchToSubgraph(field);
    } else {
      output.tag(field.number, 2);
      lengthPlace = output.reserveLength();
    }
    const frame = this.#stack.push(child, field, end);
    frame.lengthPlace = lengthPlace;
    frame.unitStart = output.unitLength;
    frame.holderUnit = holderUnit;
    return true;
  }

  /** A second `g` in one attribute goes on in the unit of the first, which is how protobuf merges. */
  #switchToSubgraph(field: FieldType): void {
    const { top } = this.#stack;
    let unit = field.repeated ? -1 : top.subgraphUnit;
    if (unit < 0) {
      unit = this.output.addUnit();
      if (!field.repeated) top.subgraphUnit = unit;
      this.output.tag(DETACHED_GRAPH_FIELD, 0);
      this.output.varint(unit - 1);
    }
    this.output.switchTo(unit);
  }

  /** Closes every message that ends here. */
  #closeMessages(): boolean {
    while (this.#stack.depth > 0 && this.#window.offset === this.#stack.top.end) {
      if (this.#unknown.open) return this.report.overrun(this.#unknown.start, 1, null);
      const { top } = this.#stack;
      for (const payload of top.payloads ?? []) if (payload.inFile) payload.write(this.output);
      if (top.type.isType) this.#typeDepth--;
      if (top.lengthPlace >= 0)
        this.output.patchLength(top.lengthPlace, this.output.unitLength - top.unitStart);
      else if (top.field !== null) {
        this.output.switchTo(top.holderUnit);
        this.#graphDepth--;
      }
      this.#stack.pop();
    }
    return true;
  }

  /** A record that the schema does not have, or a part of an unknown group. */
  #unknownPart(number: number, wireType: number, at: number, afterTag: number, limit: number): boolean {
    const { bytes, base, offset: start } = this.#window;
    const { top } = this.#stack;
    const unknown = this.#unknown;
    if (wireType === 4 && unknown.innermostGroup !== number)
      return this.report.corrupt('bad-tag', start, null);
    if (!unknown.open) {
      const reserved = number >= UNKNOWN_RUN_FIELD && number <= PAYLOAD_RUN_FIELD;
      this.report.findNumber(reserved ? 'reserved-field' : 'unknown-fields', start, number);
      unknown.begin(number, start, reserved);
    }
    let end = afterTag;
    let length = 0;
    if (wireType === 3) unknown.openGroup(number);
    else if (wireType === 4) unknown.closeGroup();
    else if (wireType === 2) {
      end = this.#readVarint(afterTag, limit, null);
      if (end < 0) return false;
      length = this.#varint.value;
      const over = base + end + length - top.end;
      if (over > 0) return this.report.overrun(start, over, null);
    } else {
      end = this.#scalarEnd(wireType, afterTag, limit, null);
      if (end < 0) return false;
    }
    this.#window.offset = base + end;
    if (!unknown.keeps(end - at + length)) return this.#beginBody(null, null, 'nothing', 0, length);
    this.output.copy(bytes, at, end);
    return this.#beginBody(null, null, 'nothing', length);
  }

  #beginBody(
    field: FieldType | null,
    payload: PayloadRuns | null,
    after: Check | 'take-preview',
    copy: number,
    rest: number = 0,
    counts: boolean = false,
  ): true {
    this.#field = field;
    this.#payload = payload;
    this.#after = after;
    this.#body.begin(copy, rest, counts);
    return true;
  }

  #finishBody(): boolean {
    const { copyStart } = this.#body;
    const good =
      this.#after === 'take-preview'
        ? this.#takePreview(copyStart)
        : this.#check(this.#after, this.#field, this.#payload, copyStart);
    this.#unknown.endPart(this.#window.offset);
    return good;
  }

  /** Checks what was copied of a field, from `copyStart` of the output on. */
  #check(how: Check, field: FieldType | null, payload: PayloadRuns | null, copyStart: number): boolean {
    const { bytes, pos } = this.output;
    const { offset } = this.#window;
    if (how === 'utf8') {
      if (field !== null && !isUtf8(bytes, copyStart, pos))
        this.report.findField('invalid-utf8', offset - (pos - copyStart), field);
    } else if (how === 'packed') {
      const bad = findBadVarint(bytes, copyStart, pos);
      if (bad >= 0) {
        return this.report.corrupt(
          pos - bad >= 10 ? 'long-varint' : 'length-beyond-parent',
          offset - (pos - bad),
          field,
        );
      }
      payload?.addElements(countVarintEnds(bytes, copyStart, pos));
    }
    return true;
  }

  #takePreview(copyStart: number): boolean {
    const { output } = this;
    const { varintEnds, lastByte } = this.#body;
    const payload = this.#payload;
    const copied = output.pos > copyStart;
    if (this.#field?.kind === 'varint') {
      const last = varintEnds > 0 || lastByte > 0 || !copied ? lastByte : (output.bytes[output.pos - 1] ?? 0);
      if (last > 127)
        return this.report.corrupt('length-beyond-parent', this.#window.offset - 1, this.#field);
      payload?.addElements(varintEnds + countVarintEnds(output.bytes, copyStart, output.pos));
    }
    if (payload !== null && copied) payload.head = output.bytes.slice(this.#previewStart, output.pos);
    output.pos = this.#previewStart;
    return true;
  }

  #payloadOf(field: FieldType): PayloadRuns {
    const { top } = this.#stack;
    top.payloads ??= [];
    for (const payload of top.payloads) if (payload.field === field) return payload;
    const payload = new PayloadRuns(field);
    top.payloads.push(payload);
    return payload;
  }

  #writeHeader(field: FieldType, length: number): void {
    this.output.tag(field.number, 2);
    this.output.varint(length);
  }

  #readVarint(from: number, limit: number, field: FieldType | null): number {
    const end = this.#varint.read(this.#window.bytes, from, limit);
    if (end === -1) this.report.overrun(this.#window.offset, 1, field);
    else if (end === -2) this.report.corrupt('long-varint', this.#window.base + from, field);
    return end;
  }

  #scalarEnd(wireType: number, from: number, limit: number, field: FieldType | null): number {
    if (wireType === 0) return this.#readVarint(from, limit, field);
    const end = from + (wireType === 1 ? 8 : 4);
    if (end <= limit) return end;
    this.report.overrun(this.#window.offset, end - limit, field);
    return -1;
  }

  #withinLimits(): boolean {
    const { pos } = this.output;
    if (pos > MAX_SKELETON_BYTES) return this.report.tooLarge('skeleton-bytes', MAX_SKELETON_BYTES, pos);
    if (this.#messages > MAX_MESSAGES) return this.report.tooLarge('messages', MAX_MESSAGES, this.#messages);
    return true;
  }
}
