import { reasonOf } from './failure-rule.ts';
import type { RuntimeFailure } from './run-error.ts';

/** C++ classes that are called otherwise than the one operator that they serve. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/\bReshapeHelper::/, 'Reshape'],
  [/\bUnsqueezeBase::/, 'Unsqueeze'],
  [/\bSqueezeBase::/, 'Squeeze'],
  [/\bPadBase::/, 'Pad'],
  [/\bConcatBase::/, 'Concat'],
  [/\bUpsampleBase::/, 'Resize'],
  [/\bLSTMBase::/, 'LSTM'],
  [/\bDeepCpuGruOp::/, 'GRU'],
  [/\battention_helper::/, 'Attention'],
  // Shared by several operators.
  [/\b(?:TreeEnsembleAttributes\w*|PoolAttributes)\b/, ''],
];

/** `onnxruntime::contrib::MatMulNBits<float>::MatMulNBits(const OpKernelInfo &)`: the kernel's class, as it is made or runs. */
const KERNEL =
  /onnxruntime::(?:\w+::)*(?<op>[A-Z]\w*?)(?:Op|_\d+)?(?:<[^()]*>)?::\w+\((?:OpKernelContext|const OpKernelInfo) /;

/** The operator whose kernel wrote this; '' when its C++ tells none. */
function operatorOf(message: string): string {
  return (
    CLASSES.find(([pattern]) => pattern.test(message))?.[1] ?? KERNEL.exec(message)?.groups?.['op'] ?? ''
  );
}

/**
 * Kernels that throw, as they run or as they are made: the build for WASM names no node then. `message` as it came, since
 * only its C++ tells the operator; null for a text that is not of these.
 */
export function namelessNode(message: string, clean: string): RuntimeFailure | null {
  const reason = reasonOf(clean);
  if (message.includes('OrtRun()'))
    return { kind: 'node-failed', node: '', opType: operatorOf(message), reason };
  if (message.includes("Can't create a session") && reason !== '')
    return { kind: 'bad-model', node: '', opType: operatorOf(message), reason };
  return null;
}
