/**
 * What ONNX Runtime writes and where: it prints profiles to `console.log` and messages to `console.error`, bound when its
 * WASM starts, and writes an optimised model to a file system that its build does not have. Importing this module, before
 * the runtime, puts listeners in all these places. It leans on how the glue of the pinned version imports its system
 * calls; where that does not fit, `optimizedFile` stays null and everything else works.
 */

/** Lines of the current session, newest last; bounded, since a verbose session writes thousands. */
const MAX_LINES = 20_000;
const printed: string[] = [];
const complained: string[] = [];

let memory: WebAssembly.Memory | null = null;
let optimized: Uint8Array<ArrayBuffer>[] | null = null;
let finished: Blob | null = null;

/** Path to give to the runtime as `optimizedModelFilePath`. */
export const CAPTURE_PATH = '/@capture/model.onnx';
/** A file descriptor that the runtime uses for nothing else. */
const DESCRIPTOR = 777;
/** `openat` relative to the current directory. */
const AT_FDCWD = -100;

/** What was printed since the last call. */
export function takePrinted(): string {
  return printed.splice(0).join('\n');
}

/** Messages since the last call, one a line, without the colours of a terminal. */
export function takeMessages(): readonly string[] {
  // oxlint-disable-next-line no-control-regex
  return complained.splice(0).map((line) => line.replaceAll(/\u001B\[[\d;]*m/g, ''));
}

/** Bytes of the WASM memory: it grows and never shrinks. Null before the runtime has started. */
export function heapBytes(): number | null {
  return memory === null ? null : memory.buffer.byteLength;
}

/** The optimised model that the last session wrote, once. */
export function takeOptimized(): Blob | null {
  const file = finished;
  finished = null;
  return file;
}

function keep(lines: string[]): (...words: readonly unknown[]) => void {
  return (...words) => {
    if (lines.length < MAX_LINES) lines.push(words.map(String).join(' '));
  };
}

type Call = (...parameters: number[]) => number;

function isCall(value: unknown): value is Call {
  return typeof value === 'function';
}

function text(at: number, bytes: Uint8Array): string {
  const end = bytes.indexOf(0, at);
  // A copy: TextDecoder takes no shared memory.
  return new TextDecoder().decode(bytes.slice(at, end));
}

/** `openat`, `fd_write` and `fd_close` have 4, 4 and 1 parameters and minified names; their arguments tell them apart. */
function intercept(original: Call, memoryOf: () => ArrayBufferLike): Call {
  return (...parameters) => {
    const [a = 0, b = 0, c = 0, d = 0] = parameters;
    if (
      parameters.length === 4 &&
      a === AT_FDCWD &&
      text(b >>> 0, new Uint8Array(memoryOf())) === CAPTURE_PATH
    ) {
      optimized = [];
      return DESCRIPTOR;
    }
    if (a !== DESCRIPTOR || optimized === null) return original(...parameters);
    if (parameters.length === 1) {
      finished = new Blob(optimized);
      optimized = null;
      return 0;
    }
    // fd_write: an array of {pointer, length}, and where to put the number of bytes written.
    const words = new Uint32Array(memoryOf());
    let total = 0;
    for (let i = 0; i < c; i += 1) {
      const pointer = words[(b >>> 2) + 2 * i] ?? 0;
      const length = words[(b >>> 2) + 2 * i + 1] ?? 0;
      const bytes = new Uint8Array(length);
      bytes.set(new Uint8Array(memoryOf(), pointer, length));
      optimized.push(bytes);
      total += length;
    }
    words[d >>> 2] = total;
    return 0;
  };
}

function watch(imports: WebAssembly.Imports | undefined): WebAssembly.Imports | undefined {
  const module = imports?.['a'] ?? imports?.['env'];
  if (module === undefined) return imports;
  for (const value of Object.values(module)) if (value instanceof WebAssembly.Memory) memory = value;
  const found = memory;
  if (found === null) return imports;
  for (const [name, value] of Object.entries(module)) {
    // invoke_* trampolines have as many parameters, and catch exceptions: a wrapper around them would break unwinding.
    if (!isCall(value) || (value.length !== 4 && value.length !== 1) || /try\s*\{/.test(String(value)))
      continue;
    module[name] = intercept(value, () => found.buffer);
  }
  return imports;
}

const instantiate = WebAssembly.instantiate.bind(WebAssembly);
const instantiateStreaming = WebAssembly.instantiateStreaming.bind(WebAssembly);
WebAssembly.instantiateStreaming = (source, imports) => instantiateStreaming(source, watch(imports));
Object.assign(WebAssembly, {
  instantiate: (source: BufferSource | WebAssembly.Module, imports?: WebAssembly.Imports) =>
    // A compiled module is what the runtime's threads start from: they share the first one's memory.
    source instanceof WebAssembly.Module ? instantiate(source, imports) : instantiate(source, watch(imports)),
});
console.log = keep(printed);
console.warn = keep(complained);
console.error = keep(complained);
