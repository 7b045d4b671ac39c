/** Words on the diagram itself. Short: they stand on cards of at most 288 units. */
export const canvas = {
  /** Under the name on a card that is no node. */
  input: 'input',
  output: 'output',
  initializer: 'initializer',
  outerValue: 'from the enclosing graph',
  danglingValue: 'no producer',
  unnamed: '(no name)',
  /** Row that stands for those that have no room. */
  moreRows: (count: number) => `+${count} more`,
  /** Name of the row with a value's type, on an input or output that no edge touches. */
  typeRow: 'type',
  /** Before the dims of a sparse initializer. */
  sparse: 'sparse',
  /** Rows of a closed group. */
  group: { nodes: 'nodes', parameters: 'parameters', alike: 'alike' },
  /** Marks on a card. */
  opensInPlace: 'Holds a graph that opens in place',
  severity: { error: 'error', warning: 'warning', info: 'note' },
};

export type CanvasWords = typeof canvas;
