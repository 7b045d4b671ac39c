/** Colour codes: the runtime's log lines have them even where no terminal reads them. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
/** `2026-01-31 12:00:00.000001 [E:onnxruntime:, file.cc:671 ExecuteKernel] ` */
const LOG_PREFIX = /(?:^|\n)(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ )?\[[VIWEF]:[^\]\n]*\] ?/g;
const CALL_PREFIX =
  /(?:Can't \w+ a session\.|failed to call \w+\(\)\.|Can't access output tensor data on index \d+\.) ERROR_CODE: \d+, ERROR_MESSAGE: /g;
const STATUS_PREFIX = /\[ONNXRuntimeError\] : \d+ : [A-Z_]+ : /g;
const SOURCE_PLACE = /((?:[A-Za-z]:)?[^\s'"]*?)([\w.-]+\.(?:cc|cpp|cxx|h|hpp|cu)):\d+ /g;
const STACK = /\n(?:Stacktrace:|\s+at )[\s\S]*$/;

/**
 * Length of the C++ function that the runtime prints after a source place. With a whole path it is a signature, up to
 * the parenthesis that closes its parameters; with a bare file name it is the function's name alone.
 */
function functionLength(text: string, wholePath: boolean): number {
  if (!wholePath) return /^[\w~]+(?:\(\))? /.exec(text)?.[0].length ?? 0;
  const open = /^[\w:~<>*&, ]+\(/.exec(text);
  if (open === null) return 0;
  let depth = 1;
  let at = open[0].length;
  for (; at < text.length && depth > 0; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
  }
  // Never closed: no signature after all, and cutting would lose what the message says.
  if (depth > 0) return 0;
  return at + (/^(?: const)?(?: \[[^\]]*\])? /.exec(text.slice(at))?.[0].length ?? 0);
}

function withoutPlaces(text: string): string {
  let kept = '';
  let from = 0;
  for (const match of text.matchAll(SOURCE_PLACE)) {
    // Within a signature that was cut already.
    if (match.index < from) continue;
    const end = match.index + match[0].length;
    kept += text.slice(from, match.index);
    from = end + functionLength(text.slice(end), (match[1] ?? '') !== '');
  }
  return kept + text.slice(from);
}

/** A message of the runtime without colour codes, log prefixes, build paths, C++ signatures and stack traces. */
export function cleanMessage(message: string): string {
  const plain = message.replace(COLOURS, '').replace(STACK, '');
  const unprefixed = plain.replace(LOG_PREFIX, '\n').replace(CALL_PREFIX, '').replace(STATUS_PREFIX, '');
  return withoutPlaces(unprefixed).trim();
}
