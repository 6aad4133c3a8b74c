import { describe, expect, test } from 'vitest';
import { dayText, momentText, shortDayText } from '#shared/publication/dates.ts';
import { type DateReading, readWrittenDate } from '#shared/readers/dates/written-date.ts';

const reading = (language: string, withTime = false, before: string | null = null): DateReading => ({
  language,
  withTime,
  before,
  today: '2026-11-29',
});

function answerTo(text: string, how: DateReading = reading('en-GB')): string {
  const read = readWrittenDate(text, how);
  return read.kind === 'read' ? read.value : read.kind === 'unread' ? read.message : '';
}

describe('a written date', () => {
  test.each([
    '3 January 2026',
    '3 january 2026',
    'January 3, 2026',
    'Jan 3 2026',
    '3 Jan 2026',
    '03 Jan 26',
    '3-Jan-26',
    '03JAN26',
    '3jan2026',
    '3rd January 2026',
    'the 3rd of January 2026',
    'Saturday, 3 January 2026',
    'Sat 3 Jan 2026',
    '2026-01-03',
    '2026/01/03',
    '2026.1.3',
    '20260103',
    '3.1.2026',
    '03.01.2026',
    '3. 1. 2026',
    '3.1.26',
    '2026 Jan 3',
    '3. Januar 2026',
    '3 janvier 2026',
    'le 3 janvier 2026',
    'samedi 3 janv. 2026',
    '3 de enero de 2026',
    '3 января 2026 г.',
    '3 січня 2026 р.',
    '3 stycznia 2026',
    '3 gennaio 2026',
    '3 de janeiro de 2026',
    '3 ocak 2026',
    '2026年1月3日',
    '٣ يناير ٢٠٢٦',
    '031200ZJAN26',
    '031200Z JAN 26',
    '031200zjan2026',
    '2026-01-03T06:00Z',
    '3 January 2026, 06:00 UTC',
    '３ January ２０２６',
  ])('%s is 3 January 2026', (text) => {
    expect(answerTo(text)).toBe('2026-01-03');
  });

  test.each([
    ['1er janvier 2026', 'fr', '2026-01-01'],
    ['3/4/2026', 'en-GB', '2026-04-03'],
    ['3/4/2026', 'en-US', '2026-03-04'],
    ['13/4/2026', 'en-US', '2026-04-13'],
    ['4/13/2026', 'en-GB', '2026-04-13'],
    ['3.4.2026', 'en-US', '2026-04-03'],
    ['heute', 'de', '2026-11-29'],
    ['yesterday', 'fr', '2026-11-28'],
    ['29 February 2028', 'en-GB', '2028-02-29'],
    ['3 Jan 99', 'en-GB', '1999-01-03'],
    ['31 Dec 46', 'en-GB', '2046-12-31'],
  ])('%s in %s is %s', (text, language, day) => {
    expect(answerTo(text, reading(language))).toBe(day);
  });

  test('that could mean another day is told as it was understood', () => {
    expect(readWrittenDate('03/04/2026', reading('en-GB'))).toMatchObject({
      note: 'Read as 3 April 2026, in the order of the brief’s language.',
    });
    expect(readWrittenDate('13/04/2026', reading('en-GB'))).toMatchObject({ note: null });
  });

  test.each([
    ['3 January', 'its year is missing'],
    ['January 2026', 'its day is missing'],
    ['31 February 2026', 'there is no such day'],
    ['29.2.2026', 'there is no such day'],
    ['2026-13-01', 'there is no such day'],
    ['Friday, 3 January 2026', 'another day of the week'],
    ['3 January 26000', 'two or four digits'],
    ['3 January 1826', 'not between 1900 and 2199'],
    ['soon', '“soon” is not part of a date'],
    ['0', 'a day, a month and a year'],
    ['1 2 3 4 January 2026', 'a day, a month and a year'],
    ['--', 'a day, a month and a year'],
  ])('%s is refused with a sentence', (text, why) => {
    const read = readWrittenDate(text, reading('en-GB'));
    expect(read.kind).toBe('unread');
    expect(answerTo(text)).toContain(why);
  });

  test('nothing is nothing', () => {
    expect(readWrittenDate('  ', reading('en-GB'))).toEqual({ kind: 'nothing' });
  });
});

describe('a written moment', () => {
  test.each([
    ['3 January 2026, 06:00 UTC', '2026-01-03T06:00'],
    ['3 January 2026 06:00', '2026-01-03T06:00'],
    ['3 January 2026 at 6 pm', '2026-01-03T18:00'],
    ['3. Januar 2026 um 18:30 Uhr', '2026-01-03T18:30'],
    ['3 janvier 2026 à 18h30', '2026-01-03T18:30'],
    ['2026-01-03T06:00', '2026-01-03T06:00'],
    ['2026-01-03T06:00:30Z', '2026-01-03T06:00'],
    ['2026-01-03T01:00+02:00', '2026-01-02T23:00'],
    ['3 Jan 2026 0600Z', '2026-01-03T06:00'],
    ['031200ZJAN26', '2026-01-03T12:00'],
    ['010030B JAN 26', '2025-12-31T22:30'],
    ['3 January 2026', '2026-01-03T09:15'],
  ])('%s is %s', (text, moment) => {
    expect(answerTo(text, reading('en-GB', true, '2026-11-18T09:15'))).toBe(moment);
  });
});

/* What a brief prints can be typed back. */
describe.each('en-GB en-US de fr es it pt nl pl uk ru sv nb da fi cs tr'.split(' '))('in %s', (language) => {
  test('every day is read as it is printed', () => {
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000 * 5) {
      const day = new Date(at).toISOString().slice(0, 10);
      expect([day, answerTo(dayText(day, language), reading(language))]).toEqual([day, day]);
      expect([day, answerTo(shortDayText(day, language), reading(language))]).toEqual([day, day]);
      const moment = `${day}T21:40`;
      const printed = momentText(`${moment}:00Z`, language);
      expect([printed, answerTo(printed, reading(language, true))]).toEqual([printed, moment]);
    }
  });
});
