// Random models for the property and fuzz tests: every message, payloads on either side of the limits, subgraphs.
import fc from 'fast-check';
import type {
  AttributeProtoInit,
  GraphProtoInit,
  ModelProtoInit,
  NodeProtoInit,
  TensorProtoInit,
  TypeProtoInit,
  ValueInfoProtoInit,
} from '../onnx-proto.generated.js';

const name = fc.string({ maxLength: 12, unit: 'grapheme' });
const int64 = fc.oneof(
  fc.integer(),
  fc
    .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
    .map((n) => (Number.isSafeInteger(Number(n)) ? Number(n) : n)),
);
const float = fc.float({ noNaN: true });
/** A list that is short, or repeated until it is far beyond what stays in the skeleton. */
function listOf<T>(element: fc.Arbitrary<T>, long: number): fc.Arbitrary<readonly T[]> {
  const short = fc.array(element, { maxLength: 5 });
  const many = fc.array(element, { minLength: 3, maxLength: 8 });
  const repeated = many.map((some) => Array.from({ length: long }, (_, i) => some[i % some.length] as T));
  return fc.oneof({ weight: 4, arbitrary: short }, { weight: 1, arbitrary: repeated });
}
const bytes = (long: number): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc.integer({ min: 0, max: 255 }).map((b) => new Uint8Array(long).fill(b)),
  );

const optional: { requiredKeys: [] } = { requiredKeys: [] };
const entry = fc.record({ key: name, value: name }, optional);

const tensor: fc.Arbitrary<TensorProtoInit> = fc.record(
  {
    dims: fc.array(int64, { maxLength: 4 }),
    dataType: fc.integer({ min: 0, max: 30 }),
    segment: fc.record({ begin: int64, end: int64 }, optional),
    floatData: listOf(float, 1500),
    int32Data: listOf(fc.integer(), 1500),
    stringData: listOf(fc.uint8Array({ maxLength: 9 }), 1500),
    int64Data: listOf(int64, 1500),
    name,
    rawData: bytes(5000),
    doubleData: listOf(fc.double({ noNaN: true }), 700),
    uint64Data: listOf(fc.nat(), 3000),
    docString: name,
    externalData: fc.array(entry, { maxLength: 2 }),
    dataLocation: fc.integer({ min: 0, max: 1 }),
    metadataProps: fc.array(entry, { maxLength: 2 }),
  },
  optional,
);

const type: fc.Arbitrary<TypeProtoInit> = fc.letrec<{ type: TypeProtoInit }>((tie) => ({
  type: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      tensorType: fc.record(
        {
          elemType: fc.nat(30),
          shape: fc.record({
            dim: fc.array(
              fc.oneof(
                fc.record({ dimValue: int64 }),
                fc.record({ dimParam: name }),
                fc.record({ denotation: name }),
              ),
              {
                maxLength: 4,
              },
            ),
          }),
        },
        optional,
      ),
    }),
    fc.record({ opaqueType: fc.record({ domain: name, name }, optional), denotation: name }),
    fc.record({ sequenceType: fc.record({ elemType: tie('type') }) }),
    fc.record({ mapType: fc.record({ keyType: fc.nat(14), valueType: tie('type') }) }),
    fc.record({ optionalType: fc.record({ elemType: tie('type') }) }),
  ),
})).type;

const valueInfo: fc.Arbitrary<ValueInfoProtoInit> = fc.record({ name, type, docString: name }, optional);
const sparse = fc.record(
  { values: tensor, indices: tensor, dims: fc.array(int64, { maxLength: 3 }) },
  optional,
);

function attributeOf(graph: fc.Arbitrary<GraphProtoInit> | null): fc.Arbitrary<AttributeProtoInit> {
  const plain = {
    name,
    type: fc.nat(15),
    f: float,
    i: int64,
    s: bytes(66_000),
    t: tensor,
    floats: listOf(float, 14_000),
    ints: listOf(int64, 20_000),
    strings: listOf(fc.uint8Array({ maxLength: 9 }), 9000),
    tp: type,
    sparseTensor: sparse,
    docString: name,
    refAttrName: name,
  };
  const one = Object.entries(plain).map(
    ([key, value]) => fc.record({ name, [key]: value }) as fc.Arbitrary<AttributeProtoInit>,
  );
  if (graph === null) return fc.oneof(...one);
  return fc.oneof(
    ...one,
    fc.record({ name, g: graph }),
    fc.record({ name, graphs: fc.array(graph, { maxLength: 3 }) }),
  );
}

function graphOf(depth: number): fc.Arbitrary<GraphProtoInit> {
  const attribute = attributeOf(depth > 0 ? graphOf(depth - 1) : null);
  const node: fc.Arbitrary<NodeProtoInit> = fc.record(
    {
      input: fc.array(name, { maxLength: 3 }),
      output: fc.array(name, { maxLength: 3 }),
      name,
      opType: name,
      domain: name,
      overload: name,
      attribute: fc.array(attribute, { maxLength: 2 }),
      metadataProps: fc.array(entry, { maxLength: 2 }),
      deviceConfigurations: fc.array(
        fc.record({
          configurationId: name,
          shardingSpec: fc.array(fc.record({ tensorName: name, device: fc.array(int64, { maxLength: 3 }) }), {
            maxLength: 2,
          }),
        }),
        { maxLength: 1 },
      ),
    },
    optional,
  );
  return fc.record(
    {
      node: fc.array(node, { maxLength: 3 }),
      name,
      initializer: fc.array(tensor, { maxLength: 2 }),
      sparseInitializer: fc.array(sparse, { maxLength: 1 }),
      input: fc.array(valueInfo, { maxLength: 2 }),
      valueInfo: fc.array(valueInfo, { maxLength: 2 }),
      quantizationAnnotation: fc.array(fc.record({ tensorName: name }), { maxLength: 1 }),
      docString: name,
    },
    optional,
  );
}

/** Models with subgraphs up to two deep. */
export const anyModel: fc.Arbitrary<ModelProtoInit> = fc.record(
  {
    irVersion: int64,
    graph: graphOf(2),
    opsetImport: fc.array(fc.record({ domain: name, version: int64 }, optional), { maxLength: 2 }),
    producerName: name,
    docString: name,
    metadataProps: fc.array(entry, { maxLength: 2 }),
    functions: fc.array(
      fc.record({
        name,
        domain: name,
        attribute: fc.array(name, { maxLength: 2 }),
        attributeProto: fc.array(attributeOf(null), { maxLength: 1 }),
      }),
      { maxLength: 1 },
    ),
    trainingInfo: fc.array(fc.record({ algorithm: graphOf(0) }), { maxLength: 1 }),
    configuration: fc.array(
      fc.record({ name, numDevices: fc.nat(9), device: fc.array(name, { maxLength: 2 }) }),
      { maxLength: 1 },
    ),
  },
  optional,
);
