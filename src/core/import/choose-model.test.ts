import { describe, expect, it } from 'vitest';
import { chooseModel } from './choose-model.ts';

const named = (path: string) => ({ path, bytes: path.length });
const chosen = (...paths: readonly string[]): string | undefined => {
  const result = chooseModel(paths.map(named));
  return result.ok ? paths[result.value.model] : result.error.kind;
};

describe('chooseModel', () => {
  it.each([
    ['the only file, whatever it is called', ['weights.bin'], 'weights.bin'],
    ['the only .onnx', ['export/w.bin', 'export/net.onnx', 'export/README.md'], 'export/net.onnx'],
    ['the shallowest .onnx', ['net/a.onnx', 'net/parts/b.onnx', 'net/parts/c.onnx'], 'net/a.onnx'],
    ['model.onnx among equals', ['d/encoder.onnx', 'd/model.onnx'], 'd/model.onnx'],
    ['.ONNX in capitals', ['W.BIN', 'NET.ONNX'], 'NET.ONNX'],
    ['an .onnx before a zip', ['all.zip', 'net.onnx'], 'net.onnx'],
    ['a packed model before other archives', ['data.zip', 'net.onnx.gz'], 'net.onnx.gz'],
    ['what is no model, to be named', ['config.json.bak', 'net.pt'], 'net.pt'],
    ['no file of the system', ['__MACOSX/._net.onnx', '.DS_Store', 'net.onnx'], 'net.onnx'],
    ['several models', ['encoder.onnx', 'decoder.onnx'], 'several-models'],
    ['none', ['a.bin', 'b.bin'], 'no-model-in-drop'],
    ['nothing', [], 'no-model-in-drop'],
  ])('takes %s', (_, paths, expected) => {
    expect(chosen(...paths)).toBe(expected);
  });

  it('hands on everything else, without system files', () => {
    const result = chooseModel(['.DS_Store', 'd/w.bin', 'd/net.onnx', 'd/old/other.onnx'].map(named));
    expect(result).toEqual({ ok: true, value: { model: 2, others: [1, 3] } });
  });

  it('lists what there is to choose from', () => {
    expect(chooseModel(['a.onnx', 'b.onnx', 'c.txt'].map(named))).toEqual({
      ok: false,
      error: { kind: 'several-models', archive: null, choices: [named('a.onnx'), named('b.onnx')] },
    });
  });

  it('takes the one that is asked for, and hands the other models on', () => {
    const dropped = ['d/a.onnx', 'd/b.onnx', 'd/w.bin'].map(named);
    expect(chooseModel(dropped, 'd/b.onnx')).toEqual({ ok: true, value: { model: 1, others: [0, 2] } });
  });
});
