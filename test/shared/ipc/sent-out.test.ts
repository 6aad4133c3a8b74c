import { expect, test } from 'vitest';
import { defaultSettings } from '#shared/ipc/default-settings.ts';
import { mergedSettings } from '#shared/ipc/merged-settings.ts';
import { namesIn, sentOutKey, sentOutOf, sentOutWords } from '#shared/ipc/sent-out.ts';

const note = (to: string, since: string, briefId = 'b1') =>
  [sentOutKey(briefId, to), { briefId, to, since }] as const;

test('names are taken out of what was typed, each once', () => {
  expect(namesIn(' T. Vell, R. Quill;; T. Vell\nM. Ostrow ')).toEqual(['T. Vell', 'R. Quill', 'M. Ostrow']);
  expect(namesIn(' , ;')).toEqual([]);
});

test('who has a brief is told with the longest first, and only of that brief', () => {
  const sentOut = Object.fromEntries([
    note('T. Vell', '2026-12-01T09:00:00.000Z'),
    note('R. Quill', '2026-11-30T09:00:00.000Z'),
    note('M. Ostrow', '2026-11-29T09:00:00.000Z', 'b2'),
  ]);
  expect(sentOutOf(sentOut, 'b1').map(({ to }) => to)).toEqual(['R. Quill', 'T. Vell']);
  expect(sentOutWords(sentOutOf(sentOut, 'b1'))).toBe('With 2 reviewers');
  expect(sentOutWords(sentOutOf(sentOut, 'b2'))).toBe('With M. Ostrow');
  expect(sentOutWords([])).toBe('');
});

test('two windows that note different people both keep theirs', () => {
  const before = Object.fromEntries([note('T. Vell', '2026-12-01T09:00:00.000Z')]);
  const here = { ...before, ...Object.fromEntries([note('R. Quill', '2026-12-01T10:00:00.000Z')]) };
  const current = { ...defaultSettings, sentOut: here };
  const wanted = Object.fromEntries([note('M. Ostrow', '2026-12-01T11:00:00.000Z')]);
  const { sentOut } = mergedSettings(current, { sentOut: wanted, seen: { sentOut: before } });
  expect(
    Object.values(sentOut ?? {})
      .map(({ to }) => to)
      .sort(),
  ).toEqual(['M. Ostrow', 'R. Quill']);
});

test('a name is one person however it is written', () => {
  expect(sentOutKey('b1', ' T. VELL ')).toBe(sentOutKey('b1', 't. vell'));
});
