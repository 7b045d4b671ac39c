import type { Inspection } from '../../../core/analysis/inspection.ts';

type Of<Kind extends Inspection['kind']> = Extract<Inspection, { readonly kind: Kind }>;

export type ModelInspection = Of<'model'>;
export type GraphInspection = Of<'graph'>;
export type GroupInspection = Of<'group'>;
export type NodeInspection = Of<'node'>;
export type ValueInspection = Of<'value'>;
export type InitializerInspection = Of<'initializer'>;
export type FunctionInspection = Of<'function'>;
