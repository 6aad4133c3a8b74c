import { expect, test } from 'vitest';
import { exportsMessage } from '#renderer/window/exports-message.ts';
import type { Exported } from '#shared/ipc/contract.ts';

const file = (name: string, findings: string[] = []): Exported => ({
  exportId: name,
  fileName: `${name}.pdf`,
  folder: '/handed over',
  findings,
});
const failed = (title: string) => ({ title, message: 'It is damaged.' });

test('one brief is told by its file, many by how many there are', () => {
  expect(exportsMessage({ written: [file('Ice')], failed: [], left: 0 })).toEqual({
    title: 'Exported Ice.pdf',
    description: 'In /handed over.',
    tone: 'good',
  });
  expect(exportsMessage({ written: [file('Ice'), file('Fog')], failed: [], left: 0 })).toEqual({
    title: '2 briefs exported',
    description: 'In /handed over.',
    tone: 'good',
  });
});

test('what failed is told by title and reason, and how many were written all the same', () => {
  expect(exportsMessage({ written: [file('Ice')], failed: [failed('Fog'), failed('')], left: 0 })).toEqual({
    title: '1 of 3 briefs exported',
    description: 'In /handed over. “Fog”: It is damaged. “Untitled brief”: It is damaged.',
    tone: 'error',
  });
  const many = Array.from({ length: 1_203 }, (_, index) => failed(`Brief ${index}`));
  const { title, description } = exportsMessage({ written: [], failed: many, left: 0 });
  expect(title).toBe(`0 of ${(1_203).toLocaleString()} briefs exported`);
  expect(description).toContain('“Brief 3”');
  expect(description).not.toContain('“Brief 4”');
  expect(description).toContain(`And ${(1_199).toLocaleString()} more like these.`);
});

test('what was stopped says how many are left', () => {
  expect(exportsMessage({ written: [file('Ice')], failed: [], left: 41 })).toEqual({
    title: '1 of 42 briefs exported',
    description: 'In /handed over. 41 were not exported, since the export was stopped.',
    tone: 'warn',
  });
});

test('findings of one file stand alone, those of many carry its name', () => {
  expect(exportsMessage({ written: [file('Ice', ['No font has “𓂀”.'])], failed: [], left: 0 })).toMatchObject(
    {
      description: 'In /handed over. No font has “𓂀”.',
      tone: 'warn',
    },
  );
  const two = { written: [file('Ice', ['No font has “𓂀”.']), file('Fog')], failed: [], left: 0 };
  expect(exportsMessage(two).description).toBe('In /handed over. Ice.pdf: No font has “𓂀”.');
});
