import { expect, test } from 'vitest';
import { preservedUntil } from '#shared/queries/preserved-until.ts';

test('a copy is kept for at least a year from the day of issue', () => {
  expect(preservedUntil('2026-11-18')).toBe('2027-11-18');
  expect(preservedUntil('2028-02-29')).toBe('2029-03-01');
});
