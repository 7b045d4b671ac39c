/** The command line. */
export const cli = {
  usage: `opscope: see what is in an ONNX model

usage
  opscope inspect MODEL [--json] [--graph PATH] [--model PATH]
  opscope svg MODEL -o FILE [options]

MODEL is a .onnx file, or a .zip or .gz that holds one. External data is looked for beside it, within its folder.
A .zip with several models is listed; --model PATH picks one of them.

inspect: inputs, outputs, opsets, operators, every node with attributes and shapes, and what is odd
  --json             as JSON of the schema opscope.inspect/1
  --graph PATH       only this graph: main, main/12.then_branch, fn/DOMAIN/NAME ...
  --model PATH       this model of a .zip, by its path within

svg: the diagram as an SVG file
  -o, --output FILE  where to write it; - is standard output
  --graph PATH       this graph instead of the main one
  --model PATH       this model of a .zip, by its path within
  --theme THEME      light (default) or dark
  --direction WAY    down (default) or right
  --expand           open subgraphs and functions in place, one level deep
  --no-attributes    leave out attributes
  --no-initializers  leave out initializers
  --no-names         leave out names of nodes
  --no-shapes        leave out types and shapes on edges

  -h, --help         this text
  --version          the version

exit status: 0 done, 1 the model cannot be opened or the file cannot be written, 2 wrong usage
`,
  unknownCommand: (command: string) => `"${command}" is no command. There are inspect and svg.`,
  missingModel: 'The path of a model is missing.',
  surplusArguments: (text: string) => `One model at a time: what is "${text}" for?`,
  missingOutput: 'Where to write? Give -o FILE, or -o - for standard output.',
  badChoice: (option: string, value: string, choices: string) => `--${option} is ${choices}, not "${value}".`,
  notForCommand: (option: string, command: string) => `--${option} does not go with ${command}.`,
  seeHelp: 'See opscope --help.',
  unknownGraph: (path: string) => `This model has no graph "${path}".`,
  graphsAre: (paths: string) => `Its graphs are: ${paths}`,
  pickModel: 'Add --model PATH with one of these paths.',
  choice: (path: string, size: string) => `  ${path}  (${size})`,
  andMore: (count: string) => `and ${count} more`,
  noFile: (path: string) => `There is no file "${path}".`,
  isFolder: (path: string) => `"${path}" is a folder. Give the path of the model in it.`,
  cannotRead: (path: string, reason: string) => `"${path}" cannot be read: ${reason}`,
  cannotWrite: (path: string, reason: string) => `"${path}" cannot be written: ${reason}`,
  wrote: (path: string, size: string) => `wrote ${path} (${size})`,

  headings: {
    opsets: 'opsets',
    metadata: 'metadata',
    inputs: 'inputs',
    outputs: 'outputs',
    operators: 'operators',
    functions: 'functions',
    externalData: 'external data',
    findings: 'findings',
  },
  irVersion: (version: string) => `IR version ${version}`,
  producer: (name: string) => `from ${name}`,
  counted: {
    node: (count: string, one: boolean) => `${count} ${one ? 'node' : 'nodes'}`,
    parameter: (count: string, one: boolean) => `${count} ${one ? 'parameter' : 'parameters'}`,
    initializer: (count: string, one: boolean) => `${count} ${one ? 'initializer' : 'initializers'}`,
  },
  counts: (nodes: string, parameters: string, bytes: string) => `${nodes}, ${parameters}, ${bytes}`,
  graph: (path: string, name: string) =>
    name === '' || name === path ? `graph ${path}` : `graph ${path} "${name}"`,
  graphCounts: (nodes: string, initializers: string) => `${nodes}, ${initializers}`,
  leftOut: '(left out)',
  unknownType: '?',
  externalStates: {
    supplied: 'found',
    missing: 'missing',
    escapes: 'outside the folder of the model, not looked up',
  },
  severities: { error: 'error', warning: 'warning', info: 'note' },
};
