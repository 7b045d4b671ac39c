import { DataType } from '../ir/element-type.ts';
import type { Backend, BackendProblem, BackendState, RuntimeReport } from './backend.ts';
import type { ModelNeeds } from './model-needs.ts';
import { FLOAT8_TYPES, LACKING_DOMAINS, LACKING_OPERATORS, LACKING_TYPES } from './reduced-build.ts';

/** Why a backend is not offered for a model. */
export type BackendReason =
  | { readonly kind: 'not-there'; readonly problem: BackendProblem }
  /** TensorProto.DataType numbers that its build has no kernels for. */
  | { readonly kind: 'lacks-types'; readonly dataTypes: readonly number[] }
  | { readonly kind: 'lacks-domain'; readonly domain: string }
  | { readonly kind: 'lacks-operator'; readonly domain: string; readonly opType: string }
  | { readonly kind: 'lacks-optional' }
  /** The device's shaders have no float16. */
  | { readonly kind: 'lacks-shader-f16' };

export interface BackendOffer {
  readonly backend: Backend;
  /** Empty: it can be taken. */
  readonly reasons: readonly BackendReason[];
}

function stateReasons(state: BackendState): readonly BackendReason[] {
  return state.available ? [] : [{ kind: 'not-there', problem: state.problem }];
}

function buildReasons(needs: ModelNeeds): readonly BackendReason[] {
  const reasons: BackendReason[] = [];
  const dataTypes = [...needs.elementTypes]
    .filter((type) => LACKING_TYPES.has(type) || FLOAT8_TYPES.has(type))
    .sort((a, b) => a - b);
  if (dataTypes.length > 0) reasons.push({ kind: 'lacks-types', dataTypes });
  for (const domain of [...needs.domains].filter((name) => LACKING_DOMAINS.has(name)))
    reasons.push({ kind: 'lacks-domain', domain });
  for (const key of [...needs.operators].filter((name) => LACKING_OPERATORS.has(name))) {
    const colon = key.lastIndexOf(':');
    reasons.push({ kind: 'lacks-operator', domain: key.slice(0, colon), opType: key.slice(colon + 1) });
  }
  if (needs.optional) reasons.push({ kind: 'lacks-optional' });
  return reasons;
}

function offer(backend: Backend, report: RuntimeReport, needs: ModelNeeds): BackendOffer {
  switch (backend) {
    case 'wasm':
      return { backend, reasons: [] };
    case 'webgpu': {
      const float16 =
        needs.elementTypes.has(DataType.FLOAT16) && report.webgpu.available && !report.shaderF16;
      const shader: readonly BackendReason[] = float16 ? [{ kind: 'lacks-shader-f16' }] : [];
      return { backend, reasons: [...stateReasons(report.webgpu), ...buildReasons(needs), ...shader] };
    }
    case 'webnn':
      return { backend, reasons: [...stateReasons(report.webnn), ...buildReasons(needs)] };
  }
}

/**
 * The backends with what speaks against each: WASM first, which takes everything and is what `auto` means. Its results are
 * the reference, it is loaded soonest, and a small model is no faster elsewhere. WebNN is never taken unasked: with a free
 * dimension left it runs on the CPU without a word.
 */
export function offerBackends(report: RuntimeReport, needs: ModelNeeds): readonly BackendOffer[] {
  const order: readonly Backend[] = ['wasm', 'webgpu', 'webnn'];
  return order.map((backend) => offer(backend, report, needs));
}
