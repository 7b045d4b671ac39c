/** User-timing marks that benchmarks and embeds rely on. Each open starts them afresh. */
export function markOpen(): void {
  performance.clearMarks('opscope:graph');
  performance.clearMarks('opscope:settled');
  performance.clearMarks('opscope:open');
  performance.mark('opscope:open');
}

/** The first readable diagram is on screen: call after it was painted. */
export function markGraph(): void {
  if (performance.getEntriesByName('opscope:graph').length === 0) performance.mark('opscope:graph');
}

/** Nothing is left to place or to paint. */
export function markSettled(): void {
  performance.clearMarks('opscope:settled');
  performance.mark('opscope:settled');
}
