import type { TensorsClient } from '../../workers/tensors/client.ts';
import type { Look } from './capture-state.ts';
import type { RunStore } from './run-state.ts';

/** Looks that come within this time reach the store together: each change of it renders the list. */
const FLUSH_MS = 150;

/** Looks at every captured value, in the order of the nodes, until another capture takes its place. */
export async function lookAtValues(
  store: RunStore,
  tensors: Pick<TensorsClient, 'ask'>,
  id: number,
): Promise<void> {
  let found: [string, Look][] = [];
  let flushed = performance.now();
  const flush = (): void => {
    const { captured } = store.getState();
    if (captured?.id === id && found.length > 0)
      store.setState({ captured: { ...captured, looks: new Map([...captured.looks, ...found]) } });
    found = [];
    flushed = performance.now();
  };
  for (const { name } of store.getState().captured?.values ?? []) {
    const { captured } = store.getState();
    if (captured?.id !== id) return;
    const held = captured.tensors.get(name);
    if (held === undefined) continue;
    const [thumbnail, health] = await Promise.all([
      tensors.ask((api) => api.thumbnail(held)),
      tensors.ask((api) => api.health(held)),
    ]);
    found.push([
      name,
      {
        thumbnail: thumbnail.ok && thumbnail.value.ok ? thumbnail.value.value : null,
        health: health.ok && health.value.ok ? health.value.value : null,
      },
    ]);
    if (performance.now() - flushed > FLUSH_MS) flush();
  }
  flush();
}
