import { expect, test } from 'vitest';
import { dayText, momentText, shortDayText } from '#shared/publication/dates.ts';

test('a day is written in words of the language', () => {
  expect(dayText('2026-11-18', 'en-GB')).toBe('18 November 2026');
  expect(dayText('2026-11-18', 'en-US')).toBe('November 18, 2026');
  expect(dayText('2026-11-18', 'de')).toBe('18. November 2026');
});

test('a short day fits a table', () => {
  expect(shortDayText('2026-10-03', 'en-GB')).toBe('3 Oct 2026');
});

test('a moment is told in UTC whatever its offset', () => {
  expect(momentText('2026-11-18T01:30:00+02:00', 'en-GB')).toBe('17 November 2026, 23:30 UTC');
});

test('a language that does not exist is written as British English', () => {
  expect(dayText('2026-11-18', 'xx-notalanguage')).toBe('18 November 2026');
});
