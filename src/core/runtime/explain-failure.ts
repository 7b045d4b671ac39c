import { cleanMessage } from './clean-message.ts';
import { matchRule } from './failure-rule.ts';
import { namelessNode } from './kernel-rules.ts';
import { BAD_MODEL_RULES, EXTERNAL_DATA_RULES, UNSUPPORTED_RULES, WEIGHT_RULES } from './load-rules.ts';
import type { RuntimeFailure } from './run-error.ts';
import { FEED_RULES, innermostNode, MEMORY_AND_DEVICE_RULES } from './run-rules.ts';

/**
 * What a message of ONNX Runtime says; `message` as it came, since its C++ tells what its words do not. Memory and device come first: they can end any node, and the node is not to
 * blame. A node's own words come next: they may quote anything.
 */
export function explainFailure(message: string): RuntimeFailure {
  const clean = cleanMessage(message);
  return (
    matchRule(MEMORY_AND_DEVICE_RULES, clean) ??
    innermostNode(clean) ??
    matchRule(UNSUPPORTED_RULES, clean) ??
    matchRule(EXTERNAL_DATA_RULES, clean) ??
    matchRule(WEIGHT_RULES, clean) ??
    matchRule(FEED_RULES, clean) ??
    matchRule(BAD_MODEL_RULES, clean) ??
    namelessNode(message, clean) ?? { kind: 'other' }
  );
}
