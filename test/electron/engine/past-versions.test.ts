import { describe, expect, test } from 'vitest';
import { pastVersions } from '#engine/past-versions.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 18, 8, minute)).toISOString();

describe('versions', () => {
  const event = (seq: number, minute: number, author = 'R. Okafor', label = 'Typing') => ({
    seq,
    at: at(minute),
    author,
    label,
  });

  test('are runs of one person without a long pause', () => {
    const newest = [
      event(6, 95, 'I. Maron'),
      event(5, 60),
      event(4, 59, 'R. Okafor', 'Add evidence'),
      event(3, 58),
      event(2, 20),
      event(1, 10),
    ];
    expect(pastVersions(newest)).toEqual([
      { seq: 6, began: at(95), ended: at(95), author: 'I. Maron', done: [{ label: 'Typing', count: 1 }] },
      {
        seq: 5,
        began: at(58),
        ended: at(60),
        author: 'R. Okafor',
        done: [
          { label: 'Typing', count: 2 },
          { label: 'Add evidence', count: 1 },
        ],
      },
      { seq: 2, began: at(10), ended: at(20), author: 'R. Okafor', done: [{ label: 'Typing', count: 2 }] },
    ]);
  });

  test('do not grow without end, and an import stands by itself', () => {
    const steady = Array.from({ length: 40 }, (_, index) => event(40 - index, 400 - index * 10));
    expect(pastVersions(steady).length).toBe(4);
    const imported = [event(2, 2), event(1, 1, 'R. Okafor', 'Import')];
    expect(pastVersions(imported).map(({ seq }) => seq)).toEqual([2, 1]);
  });

  test('of nothing are none', () => {
    expect(pastVersions([])).toEqual([]);
  });
});
