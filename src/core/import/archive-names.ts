import type { ForeignFormat } from '../ir/open-error.ts';

interface ArchiveRule {
  readonly format: ForeignFormat;
  readonly detail: string;
  /** Each must be in some name of the archive. */
  readonly all: readonly RegExp[];
}

/** First match wins. */
const RULES: readonly ArchiveRule[] = [
  { format: 'torchscript', detail: 'TorchScript', all: [/(?:^|\/)constants\.pkl$/, /(?:^|\/)data\.pkl$/] },
  { format: 'torchscript', detail: 'TorchScript', all: [/(?:^|\/)code\//, /(?:^|\/)data\.pkl$/] },
  { format: 'pytorch-zip', detail: 'torch.save', all: [/(?:^|\/)data\.pkl$/] },
  { format: 'pytorch-zip', detail: 'torch.export', all: [/(?:^|\/)archive_format$/] },
  { format: 'pytorch-zip', detail: 'torch.export', all: [/(?:^|\/)serialized_exported_program\.json$/] },
  { format: 'keras-zip', detail: 'Keras 3', all: [/(?:^|\/)config\.json$/, /\.weights\.h5$/] },
  { format: 'tensorflow-saved-model', detail: 'SavedModel', all: [/(?:^|\/)saved_model\.pb$/] },
  { format: 'coreml', detail: 'Core ML', all: [/com\.apple\.CoreML\//] },
  { format: 'coreml', detail: 'Core ML', all: [/\.mlmodel$/] },
  { format: 'openvino-xml', detail: 'OpenVINO', all: [/\.xml$/, /\.bin$/] },
];

/** What an archive without an ONNX model is, from the names in it. */
export function classifyArchive(names: readonly string[]): {
  readonly format: ForeignFormat;
  readonly detail: string;
} {
  for (const { format, detail, all } of RULES) {
    if (all.every((pattern) => names.some((name) => pattern.test(name)))) return { format, detail };
  }
  if (names.length > 0 && names.every((name) => name.endsWith('.npy')))
    return { format: 'npy', detail: 'npz' };
  return { format: 'zip-without-model', detail: names.slice(0, 5).join(', ') };
}
