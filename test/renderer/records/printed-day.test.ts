import { describe, expect, test } from 'vitest';
import { printedDay, printedMoment } from '../../../renderer/records/printed-day.ts';

describe('a date on the page', () => {
  test('is written as the language of the brief writes it, whatever the system', () => {
    expect(printedDay('2026-10-12', 'en-GB')).toBe('12 Oct 2026');
    expect(printedDay('2026-10-12', 'en-US')).toBe('Oct 12, 2026');
  });

  test('keeps its hour in UTC', () => {
    expect(printedMoment('2026-11-18T06:00', 'en-GB')).toBe('18 Nov 2026, 06:00 UTC');
  });

  test('stays as it is where it is no day', () => {
    expect(printedDay('in spring', 'en-GB')).toBe('in spring');
  });
});
