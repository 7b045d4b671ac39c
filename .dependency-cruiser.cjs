/**
 * Who may import whom (docs/architecture.md). Forbidden unless listed: each layer names what it may reach, everything
 * else is an error.
 */
const only = (name, from, allowed, packages = [], builtins = []) => ({
  name,
  severity: 'error',
  comment: `${from} may import only: ${[...allowed, ...packages].join(', ') || 'nothing'}`,
  from: { path: `^${from}`, pathNot: '(\\.(test|dom\\.test)\\.tsx?$|/testing/)' },
  to: {
    pathNot: [
      `^${from}`,
      ...allowed.map((a) => `^${a}`),
      ...packages.map((p) => `^node_modules/${p}/`),
      ...builtins,
    ],
  },
});

const core = (...names) => names.map((n) => `src/core/${n}/`);
const pageCore = [
  ...core(
    'base',
    'ir',
    'ops',
    'tensor',
    'analysis',
    'layout',
    'scene',
    'feeds',
    'readout',
    'runtime',
    'snippets',
  ),
  'src/core/transform/(readable-output|reading-names)\\.ts$',
  'src/core/groups/(types|limits|visible-groups|first-open|membership)\\.ts$',
];
const react = ['react', 'react-dom', '@types/react', '@types/react-dom', 'zustand', 'lucide-react'];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['\\?url$', '\\.css$'] },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'a module that nothing reaches is dead; entries are exempt',
      from: {
        orphan: true,
        pathNot: [
          '(\\.(test|dom\\.test)\\.tsx?$|/testing/)',
          '\\.worker\\.ts$',
          'src/app/main\\.ts$',
          'src/cli/bin\\.ts$',
          '\\.d\\.ts$',
          '\\.css$',
        ],
      },
      to: {},
    },
    only('base', 'src/core/base/', []),
    only('onnx', 'src/core/onnx/', core('base'), ['protobufjs']),
    only('ops', 'src/core/ops/', core('base')),
    only('ir', 'src/core/ir/', core('base')),
    only('tensor', 'src/core/tensor/', core('base', 'ir')),
    only('import', 'src/core/import/', core('base', 'onnx', 'ir', 'ops'), ['unzipit']),
    only('transform', 'src/core/transform/', core('base', 'ir', 'ops', 'tensor', 'onnx', 'runtime'), [
      'protobufjs',
    ]),
    only('feeds', 'src/core/feeds/', core('base', 'ir', 'tensor')),
    only('readout', 'src/core/readout/', core('base', 'ir', 'tensor', 'feeds')),
    only('runtime', 'src/core/runtime/', core('base', 'ir', 'ops', 'tensor')),
    only('snippets', 'src/core/snippets/', core('base', 'ir', 'feeds', 'readout', 'runtime')),
    only('analysis', 'src/core/analysis/', core('base', 'ir', 'ops', 'tensor')),
    only('groups', 'src/core/groups/', core('base', 'ir', 'ops', 'analysis').concat('src/words/')),
    only('layout', 'src/core/layout/', core('base'), ['elkjs', 'flatbush']),
    only(
      'scene',
      'src/core/scene/',
      core('base', 'ir', 'ops', 'analysis', 'groups', 'layout').concat('src/words/'),
    ),
    only(
      'words',
      'src/words/',
      core('base', 'ir', 'ops', 'feeds', 'readout', 'runtime', 'snippets', 'transform'),
    ),
    only(
      'workers',
      'src/workers/',
      ['src/core/', 'src/words/'],
      ['birpc', 'elkjs', 'onnxruntime-(web|common)', 'unzipit', 'client-zip', '@huggingface/tokenizers'],
      ['^onnxruntime-web/.*\\?url$'],
    ),
    only('platform', 'src/platform/', core('base', 'ir'), ['browser-fs-access', 'idb-keyval']),
    only(
      'state',
      'src/state/',
      [
        ...pageCore,
        'src/core/import/(choose-model|relative-path)',
        'src/workers/[^/]+/(client|protocol)\\.ts$',
        'src/workers/worker-lost\\.ts$',
        'src/platform/',
        'src/words/',
      ],
      ['zustand', 'valibot', 'tinykeys'],
    ),
    only(
      'ui',
      'src/ui/',
      [
        ...pageCore,
        'src/state/',
        'src/platform/',
        'src/words/',
        'src/workers/([^/]+/protocol|worker-lost)\\.ts$',
      ],
      [...react, '@xyflow/react', 'react-resizable-panels', '@tanstack/react-virtual', 'flatbush'],
    ),
    only(
      'cli',
      'src/cli/',
      ['src/core/', 'src/words/'],
      ['unzipit', '@types/node'],
      ['^(fs|path|util|process|url|fs/promises|node:.*)$'],
    ),
    {
      name: 'react-flow-in-canvas',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ui/canvas/' },
      to: { path: '^node_modules/(@xyflow|flatbush)/', pathNot: '^node_modules/flatbush/.*never' },
    },
    {
      name: 'runtime-in-its-workers',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workers/runtime/' },
      to: { path: '^node_modules/onnxruntime-' },
    },
    {
      name: 'tokenizers-in-their-worker',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workers/tokenizer/' },
      to: { path: '^node_modules/@huggingface/' },
    },
    {
      name: 'zip-writer-in-the-tensor-worker',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workers/tensors/' },
      to: { path: '^node_modules/client-zip/' },
    },
    {
      name: 'virtualizer-in-one-hook',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ui/primitives/' },
      to: { path: '^node_modules/@tanstack/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.(test|dom\\.test)\\.tsx?$|/testing/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.ui.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'default', 'types'],
    },
  },
};
