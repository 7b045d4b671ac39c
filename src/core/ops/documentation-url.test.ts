import { describe, expect, it } from 'vitest';
import { documentationUrl } from './documentation-url.ts';

describe('documentationUrl', () => {
  it.each([
    ['', 'Conv', 11, 'https://onnx.ai/onnx/operators/onnx__Conv.html#l-onnx-op-conv-11'],
    ['ai.onnx', 'Conv', 22, 'https://onnx.ai/onnx/operators/onnx__Conv.html#l-onnx-op-conv-22'],
    [
      'ai.onnx.ml',
      'TreeEnsemble',
      5,
      'https://onnx.ai/onnx/operators/onnx_aionnxml_TreeEnsemble.html#l-onnx-opai-onnx-ml-treeensemble-5',
    ],
    [
      'ai.onnx.preview.training',
      'Adam',
      1,
      'https://onnx.ai/onnx/operators/onnx_aionnxpreviewtraining_Adam.html#l-onnx-opai-onnx-preview-training-adam-1',
    ],
    [
      'com.microsoft',
      'Attention',
      1,
      'https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md#com.microsoft.Attention',
    ],
  ])('%s %s', (domain, opType, since, url) => {
    expect(documentationUrl(domain, opType, since)).toBe(url);
  });

  it('is null where there is no page', () => {
    expect(documentationUrl('', 'Affine', 1)).toBeNull();
    expect(documentationUrl('com.microsoft', 'GatedAdd', 1)).toBeNull();
    expect(documentationUrl('my.domain', 'Conv', 1)).toBeNull();
    expect(documentationUrl('', '"><script>', 1)).toBeNull();
  });
});
