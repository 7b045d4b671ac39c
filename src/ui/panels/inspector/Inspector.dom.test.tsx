// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { graphIndex, nodeIndex, tensorIndex } from '../../../core/base/indices.ts';
import { ok } from '../../../core/base/result.ts';
import type { ArgumentRow, Inspection, Link, TensorFacts } from '../../../core/analysis/inspection.ts';
import { refKey, type ModelRef } from '../../../core/ir/model-ref.ts';
import { fakeApp, fakeSummary, openInto, type FakeApp } from '../../../state/commands/testing/fake-app.ts';
import type { StandIn } from '../../../workers/model/protocol.ts';
import { AppProvider } from '../../app-context.tsx';
import { Inspector } from './Inspector.tsx';

const graph = graphIndex(0);
const link = (kind: Link['kind'], index: number, title: string): Link => ({
  kind,
  graph,
  index,
  title,
  detail: '',
});
const argument = (parts: Partial<ArgumentRow>): ArgumentRow => ({
  formal: 'X',
  optional: false,
  value: null,
  type: '',
  producer: null,
  consumers: [],
  tensor: null,
  ...parts,
});

const NODE: Inspection = {
  kind: 'node',
  graph,
  node: 4,
  name: '<b>conv</b>',
  opType: 'Conv',
  domain: '',
  overload: '',
  category: 'convolution',
  sinceVersion: 11,
  opsetVersion: 17,
  deprecated: false,
  documentation: 'https://onnx.ai/onnx/operators/onnx__Conv.html',
  function: null,
  docString: '<img src=x onerror=alert(1)>',
  metadata: [{ key: 'namespace', value: '/block' }],
  devices: [],
  attributes: [
    {
      name: 'strides',
      kind: 'ints',
      text: '[2, 2]',
      origin: 'set',
      defaultText: '',
      docString: '',
      graph: null,
      tensor: null,
      inFile: null,
    },
    {
      name: 'group',
      kind: 'int',
      text: '1',
      origin: 'default',
      defaultText: '1',
      docString: '',
      graph: null,
      tensor: null,
      inFile: null,
    },
    {
      name: 'must',
      kind: 'int',
      text: '',
      origin: 'required',
      defaultText: '',
      docString: '',
      graph: null,
      tensor: null,
      inFile: null,
    },
  ],
  inputs: [
    argument({
      value: link('value', 1, 'in'),
      type: 'float32[1, 3]',
      producer: link('node', 3, 'Relu relu1'),
    }),
    argument({ formal: 'B', optional: true }),
  ],
  outputs: [
    argument({ formal: 'Y', value: link('value', 2, 'out'), consumers: [link('node', 5, 'Add add1')] }),
  ],
  subgraphs: [],
  diagnostics: [
    {
      code: 'unknown-operator',
      severity: 'warning',
      place: { kind: 'node', graph, node: 4, name: 'conv' },
      facts: {},
    },
  ],
};

const FACTS: TensorFacts = {
  tensor: tensorIndex(0),
  name: 'W',
  dims: [2, 3],
  elementType: 'float32',
  elements: 6,
  bytes: 24,
  storage: { kind: 'external', location: 'weights.bin', offset: 0, length: 24, problem: 'missing' },
  docString: '',
  metadata: [],
  picture: false,
};

const INITIALIZER: Inspection = {
  kind: 'initializer',
  graph,
  initializer: 0,
  name: 'W',
  overridable: false,
  type: 'float32[2, 3]',
  consumers: [],
  tensor: FACTS,
  sparse: null,
  quantization: [],
  diagnostics: [],
};

const NODE_REF: ModelRef = { kind: 'node', graph, node: 4 };
const INITIALIZER_REF: ModelRef = { kind: 'initializer', graph, initializer: 0 };

afterEach(cleanup);

async function show(
  ref: ModelRef,
  things: Record<string, Inspection>,
  app: FakeApp = fakeApp(),
): Promise<FakeApp> {
  const asking: FakeApp = {
    ...app,
    queries: { ...app.queries, inspect: async (asked) => ok(things[refKey(asked)] ?? null) },
  };
  openInto(asking);
  asking.view.setState({ selection: ref });
  render(
    <AppProvider value={asking}>
      <Inspector />
    </AppProvider>,
  );
  await act(async () => undefined);
  return asking;
}

const section = (name: RegExp): HTMLElement => screen.getByRole('region', { name });

describe('a node', () => {
  it('shows its operator, and its names and texts as text', async () => {
    await show(NODE_REF, { [refKey(NODE_REF)]: NODE });
    expect(screen.getByRole('heading', { level: 2, name: 'Conv' })).toBeTruthy();
    expect(screen.getByText('<b>conv</b>')).toBeTruthy();
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });

  it('links to the official page, and to no other site', async () => {
    await show(NODE_REF, { [refKey(NODE_REF)]: NODE });
    const links = screen.getAllByRole('link');
    expect(links).toHaveLength(1);
    expect(links[0]?.getAttribute('href')).toBe('https://onnx.ai/onnx/operators/onnx__Conv.html');
    expect(links[0]?.getAttribute('rel')).toContain('noopener');
  });

  it('tells set attributes from defaults and from missing ones', async () => {
    await show(NODE_REF, { [refKey(NODE_REF)]: NODE });
    const attributes = within(section(/^Attributes/));
    expect(attributes.getByText('strides').parentElement?.dataset['origin']).toBe('set');
    expect(attributes.getByText('group').parentElement?.textContent).toContain('default');
    expect(attributes.getByText('required, but left out')).toBeTruthy();
  });

  it('leads to producers, consumers and values with one click', async () => {
    const app = await show(NODE_REF, { [refKey(NODE_REF)]: NODE });
    fireEvent.click(screen.getByRole('button', { name: 'Relu relu1' }));
    fireEvent.click(screen.getByRole('button', { name: 'Add add1' }));
    fireEvent.click(screen.getByRole('button', { name: 'in' }));
    expect(app.calls.map((call) => call[1])).toEqual([
      { kind: 'node', graph: 0, node: 3 },
      { kind: 'node', graph: 0, node: 5 },
      { kind: 'value', graph: 0, value: 1 },
    ]);
    expect(within(section(/^Inputs/)).getByText('left out')).toBeTruthy();
  });
});

describe("a node of the runtime's making", () => {
  const node = (index: number, name: string, opType: string) => ({
    graph,
    node: nodeIndex(index),
    name,
    opType,
  });

  async function showStandIn(standIn: Pick<StandIn, 'kind' | 'covers' | 'reason'>): Promise<FakeApp> {
    const app = await show(NODE_REF, { [refKey(NODE_REF)]: NODE });
    const { document } = app.documents.getState();
    if (document === null) throw new Error('nothing is open');
    const standIns = new Map([[refKey(NODE_REF), { graph, node: nodeIndex(4), ...standIn }]]);
    const optimised = { original: document, standIns, gone: [] };
    act(() => app.documents.setState({ document: { ...document, optimised } }));
    return app;
  }

  it('leads to each node of the original that it stands for', async () => {
    const covers = [node(1, 'c', 'Conv'), node(2, 'r', 'Relu')];
    const app = await showStandIn({ kind: 'fused', covers, reason: null });
    const list = within(section(/^Stands for 2/));
    expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Convc', 'Relur']);
    fireEvent.click(list.getByRole('button', { name: /Relu/ }));
    expect(app.calls).toEqual([['openOriginal', { kind: 'node', graph: 0, node: 2 }]]);
  });

  it('says why it was put in', async () => {
    await showStandIn({ kind: 'converted', covers: [], reason: 'copy' });
    expect(section(/^Stands for/).textContent).toContain('a copy between GPU and CPU.');
  });
});

describe('an initializer', () => {
  it('names the file that is missing and asks for it', async () => {
    const app = await show(INITIALIZER_REF, { [refKey(INITIALIZER_REF)]: INITIALIZER });
    expect(screen.getByText(/The data lies in weights.bin/)).toBeTruthy();
    expect(screen.queryByRole('tab')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Supply file' }));
    expect(app.calls).toEqual([['chooseFiles']]);
  });

  it('is asked for again when data was supplied', async () => {
    const things: Record<string, Inspection> = { [refKey(INITIALIZER_REF)]: INITIALIZER };
    const app = await show(INITIALIZER_REF, things);
    const storage = {
      kind: 'external',
      location: 'weights.bin',
      offset: 0,
      length: 24,
      problem: null,
    } as const;
    things[refKey(INITIALIZER_REF)] = { ...INITIALIZER, tensor: { ...FACTS, storage } };
    await act(async () => openInto(app, fakeSummary()));
    expect(screen.queryByText(/The data lies in/)).toBeNull();
    expect(screen.getByRole('tab', { name: 'Values' })).toBeTruthy();
  });
});

describe('selections', () => {
  it('that the model does not have are said to be gone', async () => {
    await show(NODE_REF, {});
    expect(screen.getByText('This model has no such thing.')).toBeTruthy();
  });
});
