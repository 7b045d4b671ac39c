import type { GraphIndex } from '../base/indices.ts';

/** Where in the model a finding is. `name` is what the file calls it, for showing. */
export type Place =
  | { readonly kind: 'model' }
  | { readonly kind: 'graph'; readonly graph: GraphIndex }
  | { readonly kind: 'node'; readonly graph: GraphIndex; readonly node: number; readonly name: string }
  | { readonly kind: 'value'; readonly graph: GraphIndex; readonly value: number; readonly name: string }
  | {
      readonly kind: 'initializer';
      readonly graph: GraphIndex;
      readonly initializer: number;
      readonly name: string;
    }
  | { readonly kind: 'function'; readonly function: number; readonly name: string };

export type Severity = 'error' | 'warning' | 'info';

/** What is odd about a model that opens all the same. The words are chosen where they are shown. */
export type DiagnosticCode =
  | 'missing-ir-version'
  | 'ir-version-newer'
  | 'missing-opset-import'
  | 'opset-newer'
  | 'domain-not-imported'
  | 'duplicate-opset-import'
  | 'no-graph'
  | 'empty-graph'
  | 'unknown-operator'
  | 'unknown-domain'
  | 'deprecated-operator'
  | 'too-few-inputs'
  | 'too-many-inputs'
  | 'too-many-outputs'
  | 'unknown-attribute'
  | 'missing-attribute'
  | 'attribute-kind'
  | 'unknown-attribute-type'
  | 'duplicate-attribute'
  | 'dangling-value'
  | 'duplicate-value'
  | 'duplicate-node-name'
  | 'duplicate-initializer'
  | 'cycle'
  | 'unsorted-nodes'
  | 'output-without-producer'
  | 'unknown-data-type'
  | 'negative-dim'
  | 'absurd-dims'
  | 'payload-short'
  | 'payload-long'
  | 'payload-absent'
  | 'payload-ambiguous'
  | 'external-missing'
  | 'external-escapes'
  | 'external-no-location'
  | 'external-bad-range'
  | 'initializer-type-mismatch'
  | 'unused-initializer'
  | 'function-recursion'
  | 'duplicate-function'
  | 'nesting-cut'
  | 'type-nesting-cut'
  | 'unknown-fields'
  | 'invalid-utf8'
  | 'duplicate-singular-field'
  | 'reserved-field'
  | 'too-many-findings';

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly place: Place;
  /** Facts for the sentence, already as text: `{ expected: '576', actual: '12' }`. */
  readonly facts: Readonly<Record<string, string>>;
}
