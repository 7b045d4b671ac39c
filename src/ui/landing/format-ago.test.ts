import { describe, expect, it } from 'vitest';
import { formatAgo } from './format-ago.ts';

const DAY = 86_400_000;

describe('formatAgo', () => {
  it('picks the unit that says it shortest', () => {
    const now = 1_700_000_000_000;
    expect(formatAgo(now - 5_000, now)).toBe('5 seconds ago');
    expect(formatAgo(now - 3 * 3_600_000, now)).toBe('3 hours ago');
    expect(formatAgo(now - DAY, now)).toBe('yesterday');
    expect(formatAgo(now - 400 * DAY, now)).toBe('last year');
  });

  it('does not count into the future', () => {
    expect(formatAgo(10, 0)).toBe('now');
  });
});
