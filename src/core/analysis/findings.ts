import type { Diagnostic } from '../ir/diagnostic.ts';
import type { ModelRef } from '../ir/model-ref.ts';

/** The findings about one thing. */
export function diagnosticsOf(diagnostics: readonly Diagnostic[], ref: ModelRef): Diagnostic[] {
  return diagnostics.filter(({ place }) => {
    switch (place.kind) {
      case 'model':
        return ref.kind === 'model';
      case 'graph':
        return ref.kind === 'graph' && ref.graph === place.graph;
      case 'node':
        return ref.kind === 'node' && ref.graph === place.graph && ref.node === place.node;
      case 'value':
        return ref.kind === 'value' && ref.graph === place.graph && ref.value === place.value;
      case 'initializer':
        return (
          ref.kind === 'initializer' && ref.graph === place.graph && ref.initializer === place.initializer
        );
      case 'function':
        return ref.kind === 'function' && ref.function === place.function;
    }
  });
}
