import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inLanes } from '#renderer/features/coherence/spread-lanes.ts';

test('numbers apart share a lane, and equal ones lie below each other', () => {
  expect(inLanes([60, 30, 60]).map(({ analyst, lane }) => [analyst, lane])).toEqual([
    [1, 0],
    [0, 0],
    [2, 1],
  ]);
});

test('every analyst has one mark, and no two of a lane overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 12 }), (percents) => {
      const marks = inLanes(percents);
      expect(marks.map(({ analyst }) => analyst).sort((one, other) => one - other)).toEqual([
        ...percents.keys(),
      ]);
      for (const one of marks) {
        expect(one.percent).toBe(percents[one.analyst]);
        for (const other of marks) {
          if (one.analyst === other.analyst || one.lane !== other.lane) continue;
          expect(Math.abs(one.percent - other.percent)).toBeGreaterThanOrEqual(4);
        }
      }
    }),
  );
});
