/** The domain as people write it: `ai.onnx` for the empty one. */
export function formatDomain(domain: string): string {
  return domain === '' ? 'ai.onnx' : domain;
}
