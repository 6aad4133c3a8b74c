import { expect, test } from 'vitest';
import { type EarlierStep, earlierEntries } from '#renderer/document/earlier-steps.ts';
import { briefFormatVersion, makeBrief } from '#shared/brief/brief.ts';
import { loneDocument } from './lone-document.ts';

const titled = (title: string) => ({ name: 'head.change', args: { fields: { title } } });

const step = (seq: number, label: string, second: number, before: string): EarlierStep => ({
  seq,
  label,
  at: new Date(Date.UTC(2026, 10, 18, 6, 0, 0, second * 1_000)).toISOString(),
  inverse: titled(before),
  form: briefFormatVersion,
});

const steps = [
  step(1, 'Change title', 0, ''),
  step(2, 'Change title', 0.3, 'T'),
  step(3, 'Change title', 0.6, 'Ti'),
  step(4, 'Change title', 5, 'Tide'),
  step(5, 'Change summary', 5.2, 'Tides'),
];

test('what was written in one go is one step again', () => {
  expect(earlierEntries(steps).map(({ label, changes }) => [label, changes.length])).toEqual([
    ['Change title', 3],
    ['Change title', 1],
    ['Change summary', 1],
  ]);
});

test('what an earlier session wrote is undone and redone below what this one wrote', () => {
  const document = loneDocument({ ...makeBrief('b', '2026-11-18T06:00:00Z'), title: 'Tides' });
  document.runCall(titled('Pilots'));
  document.takeEarlier(earlierEntries(steps.slice(0, 4)));
  expect(document.undo()).toBe(true);
  expect(document.brief.title).toBe('Tides');
  expect(document.undo()).toBe(true);
  expect(document.brief.title).toBe('Tide');
  expect(document.undo()).toBe(true);
  expect(document.brief.title).toBe('');
  expect(document.undo()).toBe(false);
  document.redo();
  expect(document.brief.title).toBe('Tide');
});
