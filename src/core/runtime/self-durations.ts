import type { ProfileEvent } from './read-events.ts';

/** Duration of each event without those that ran within it on the same thread (a Loop without its body). */
export function selfDurations(events: readonly ProfileEvent[]): readonly number[] {
  const self = events.map(({ duration }) => duration);
  const order = events
    .map((_, at) => at)
    .sort((a, b) => {
      const [first, second] = [events[a], events[b]];
      if (first === undefined || second === undefined) return 0;
      // Of two that begin together the longer one is the holder; written later, when it ended later.
      return (
        first.thread - second.thread ||
        first.start - second.start ||
        second.duration - first.duration ||
        b - a
      );
    });
  const open: number[] = [];
  for (const at of order) {
    const event = events[at];
    if (event === undefined) continue;
    while (open.length > 0) {
      const holder = events[open.at(-1) ?? -1];
      const within =
        holder !== undefined &&
        holder.thread === event.thread &&
        event.start + event.duration <= holder.start + holder.duration;
      if (within) break;
      open.pop();
    }
    const holder = open.at(-1);
    if (holder !== undefined) self[holder] = Math.max(0, (self[holder] ?? 0) - event.duration);
    // Zero-length events hold nothing; two of them in one tick are neighbours.
    if (event.duration > 0) open.push(at);
  }
  return self;
}
