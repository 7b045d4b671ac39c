import type { Backend } from '../../core/runtime/backend.ts';
import type { RunError, RuntimeFailure } from '../../core/runtime/run-error.ts';

const NAMES: Readonly<Record<Backend, string>> = { wasm: 'the CPU', webgpu: 'WebGPU', webnn: 'WebNN' };

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What happened, why, and what to do next. */
export interface RunErrorText {
  readonly title: string;
  readonly advice: string;
}

const operator = (domain: string, opType: string): string => (domain === '' ? opType : `${domain}.${opType}`);

/** `node "conv1" (Conv)`, with as much of it as is known; '' when that is nothing. */
function nodeText(node: string, opType: string): string {
  if (node === '') return opType === '' ? '' : `a ${opType} node`;
  return opType === '' ? `node "${node}"` : `node "${node}" (${opType})`;
}

/** The end of a sentence that says why. */
function because(reason: string): string {
  if (reason === '') return ', without saying why.';
  return /[.!?]$/.test(reason) ? `: ${reason}` : `: ${reason}.`;
}

function failureText(failure: RuntimeFailure, backend: Backend): RunErrorText {
  switch (failure.kind) {
    case 'opset-too-new':
      return {
        title: `The model needs opset ${failure.opset ?? '?'} of ${failure.domain === '' ? 'ai.onnx' : failure.domain}.`,
        advice: `This runtime knows opsets up to ${failure.newest ?? '?'}. Export the model with an older opset, or convert it.`,
      };
    case 'ir-too-new':
      return {
        title: `The file has IR version ${failure.irVersion ?? '?'}.`,
        advice: `This runtime reads IR versions up to ${failure.newest ?? '?'}. Save the model with an older one.`,
      };
    case 'no-kernel':
      return {
        title: `${failure.node === '' ? '' : `Node "${failure.node}": `}${NAMES[backend]} has no kernel for ${operator(failure.domain, failure.opType)} with these types.`,
        advice:
          backend === 'wasm'
            ? 'Cast its inputs to float32 in the model, or replace the operator.'
            : 'The CPU has the full set of operators: run it there.',
      };
    case 'unknown-operator':
      return unknownOperator(failure, backend);
    case 'unsupported-type':
      return {
        title: `The element type ${failure.type} cannot be used here.`,
        advice: backend === 'wasm' ? 'Cast to float32 at the edge of the model.' : 'Run it on the CPU.',
      };
    case 'input-shape':
      return {
        title: `Input "${failure.input}" has ${failure.actual} at axis ${failure.axis}; the model takes ${failure.expected}.`,
        advice: 'Change the size or the file of this input.',
      };
    case 'input-rank':
      return {
        title: `Input "${failure.input}" has ${failure.actual} dimensions; the model takes ${failure.expected}.`,
        advice: 'Give values of that shape.',
      };
    case 'input-type':
      return {
        title: `${failure.input === '' ? 'An input' : `Input "${failure.input}"`} has elements of ${failure.actual}; the model takes ${failure.expected}.`,
        advice: 'Give values of that type.',
      };
    case 'input-missing':
      return { title: `Input "${failure.input}" was not given.`, advice: 'Choose how its values are made.' };
    case 'unknown-input':
      return { title: `The model has no input "${failure.input}".`, advice: 'Open the model again.' };
    case 'unknown-output':
      return {
        title: `Nothing in the model makes "${failure.output}".`,
        advice: 'The diagnostics may say more. Export the model again.',
      };
    case 'node-failed':
      return {
        title: `${sentence(nodeText(failure.node, failure.opType) || 'a node')} failed${because(failure.reason)}`,
        advice:
          'Compare what comes in at its inputs, as "Look inside" shows it, with what the operator takes. Other values or sizes of the model\'s inputs may fit.',
      };
    case 'bad-model':
      return {
        title: `The runtime refuses ${nodeText(failure.node, failure.opType) || 'the model'}${because(failure.reason)}`,
        advice: 'The diagnostics may say more. Export the model again, or mend this node.',
      };
    case 'external-data':
      return {
        title:
          failure.reason === ''
            ? `The file with weights "${failure.location}" is not there.`
            : `${failure.location === '' ? 'External weights' : `The weights in "${failure.location}"`} cannot be read${because(failure.reason)}`,
        advice: 'Drop the file again, together with the model.',
      };
    case 'bad-weights':
      return {
        title: `The data of "${failure.initializer}" do not fit its type and shape${because(failure.reason)}`,
        advice: 'The file is damaged, or was written wrongly: get or export it again.',
      };
    case 'out-of-memory':
      return {
        title: 'The memory did not suffice.',
        advice: 'Smaller inputs or a quantized model need less; a tab can have 4 GB at most.',
      };
    case 'model-too-large':
      return {
        title: 'The model is too large to be loaded whole.',
        advice: 'Keep its weights in an external file.',
      };
    case 'gpu-lacks-float16':
      return { title: 'This graphics device has no float16.', advice: 'Run it on the CPU.' };
    case 'gpu-lost':
      return { title: 'The graphics device was lost.', advice: 'Run again; the runtime starts anew.' };
    case 'backend-refused':
      return {
        title: `${sentence(NAMES[backend])} could not be started${because(failure.reason)}`,
        advice: backend === 'wasm' ? 'Load the page again.' : 'Run it on the CPU.',
      };
    case 'aborted':
      return {
        title: 'The runtime ended itself in the middle.',
        advice: 'It met a fault of its own. Run again: it starts anew, and other inputs may fit.',
      };
    case 'other':
      return { title: 'The runtime failed.', advice: 'Its own words are below.' };
  }
}

function unknownOperator(
  { node, domain, opType, version }: Extract<RuntimeFailure, { readonly kind: 'unknown-operator' }>,
  backend: Backend,
): RunErrorText {
  const who = version === null ? 'the runtime' : `operator set ${version}`;
  const what = `has no operator ${operator(domain, opType)}.`;
  return {
    title: node === '' ? `${sentence(who)} ${what}` : `Node "${node}": ${who} ${what}`,
    advice:
      backend !== 'wasm'
        ? 'The build for graphics devices lacks some domains: run it on the CPU.'
        : version === null
          ? 'A custom operator needs the library that brought it, which a browser cannot load. Replace it by standard operators, or give it a function body.'
          : 'Export the model with an operator set that has it, or replace it.',
  };
}

function text(error: RunError): RunErrorText {
  switch (error.kind) {
    case 'cancelled':
      return { title: 'Cancelled.', advice: '' };
    case 'worker-lost':
      return { title: `The runtime stopped: ${error.reason}`, advice: 'Run again; it starts anew.' };
    case 'backend-missing':
      return { title: `${NAMES[error.backend]} is not there.`, advice: 'Choose another backend.' };
    case 'runtime-missing':
      return {
        title: `The runtime could not be loaded: ${error.reason}`,
        advice: 'Its files lie beside this page under runtime/. Check the connection, then run again.',
      };
    case 'model-unreadable':
      return { title: `The model could not be prepared: ${error.reason}`, advice: 'Open it again.' };
    case 'weights-missing':
      return {
        title: `Weights are missing: ${error.locations.slice(0, 3).join(', ')}`,
        advice: 'Drop these files onto the page, then run again.',
      };
    case 'nothing-to-read':
      return {
        title:
          error.outputs.length === 0
            ? 'The model has no outputs.'
            : `No output of the model can be read here: ${error.outputs.slice(0, 3).join(', ')}`,
        advice: 'Use "Look inside" for the values before them.',
      };
    case 'failed':
      return failureText(error.failure, error.backend);
  }
}

export const runErrors = {
  text,
  detail: "The runtime's own words",
  runOnCpu: 'Run on the CPU',
  showNode: 'Show the node',
  findNode: 'Find the node',
  findNodeHint: 'Run once more, without optimisations, to see where it breaks off',
  notFound: 'A second run did not show which node it was.',
  dismiss: 'Dismiss',
};
