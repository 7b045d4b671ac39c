import { describe, expect, it } from 'vitest';
import { cleanMessage } from './clean-message.ts';
import { explainFailure } from './explain-failure.ts';
import messages from './testing/runtime-messages.json' with { type: 'json' };

const ESC = String.fromCharCode(27);

describe('explainFailure', () => {
  it.each(messages)('understands $id', ({ message, clean, failure }) => {
    expect(cleanMessage(message)).toBe(clean);
    expect(explainFailure(message)).toEqual(failure);
  });

  it('knows each kind by at least one message', () => {
    const kinds = new Set(messages.map(({ failure }) => failure.kind));
    expect(kinds.size).toBe(22);
  });

  it('says that it does not know', () => {
    expect(explainFailure('')).toEqual({ kind: 'other' });
    expect(explainFailure('6613096')).toEqual({ kind: 'other' });
  });

  it('keeps quotes and line breaks of a node name', () => {
    const text = "Non-zero status code returned while running Add node. Name:'it's\na' Status Message: bad";
    expect(explainFailure(text)).toEqual({
      kind: 'node-failed',
      opType: 'Add',
      node: "it's\na",
      reason: 'bad',
    });
  });
});

describe('cleanMessage', () => {
  it('takes colours and the log prefix off a line', () => {
    const line = `${ESC}[1;31m2026-01-02 03:04:05.000006 [E:onnxruntime:, sequential_executor.cc:671 ExecuteKernel] Non-zero status${ESC}[m`;
    expect(cleanMessage(line)).toBe('Non-zero status');
  });

  it('takes Windows paths and stack traces off', () => {
    const text =
      'D:\\a\\_work\\onnxruntime\\core\\graph.cc:12 onnxruntime::Graph::f(const std::function<void (int)> &) const bad\nStacktrace:\n0# x';
    expect(cleanMessage(text)).toBe('bad');
  });

  it('leaves a text alone that has none of it', () => {
    expect(cleanMessage('Ratio 3:4 (of a/b) is false')).toBe('Ratio 3:4 (of a/b) is false');
    expect(cleanMessage('see notes.h:12 unclosed(')).toBe('see unclosed(');
  });
});
