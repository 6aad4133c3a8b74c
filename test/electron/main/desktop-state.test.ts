import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { briefId, newId } from '#shared/brief/ids.ts';
import {
  DesktopMemory,
  freshDesktopState,
  parseDesktopState,
  withReadingPlace,
} from '../../../electron/main/desktop-state.ts';

const place = { x: 1, y: 2, width: 1000, height: 700, isMaximized: false };

describe('what the desktop remembers', () => {
  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"version":2}',
    JSON.stringify({ ...freshDesktopState, theme: 'pink' }),
    JSON.stringify({ ...freshDesktopState, places: { a: { ...place, width: 1e9 } } }),
    JSON.stringify({ ...freshDesktopState, more: 1 }),
  ])('begins anew where the file says %j', (text) => {
    expect(parseDesktopState(text)).toEqual(freshDesktopState);
  });
});

test('a file of an earlier version, which knows no place of the library, is read', () => {
  const { libraryFile: _none, reading: _places, ...earlier } = freshDesktopState;
  expect(parseDesktopState(JSON.stringify({ ...earlier, theme: 'dark' }))).toEqual({
    ...freshDesktopState,
    theme: 'dark',
  });
});

describe('the file of it', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'desktop-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const file = () => path.join(folder, 'desktop.json');

  test('holds the last of several changes, and nothing but itself is left in the folder', async () => {
    const memory = new DesktopMemory(file(), 5);
    memory.change({ theme: 'dark' });
    memory.change({ lastDisplay: 'a', places: { a: place } });
    await memory.flush();
    memory.change({ theme: 'light' });
    await memory.flush();
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({
      ...freshDesktopState,
      theme: 'light',
      lastDisplay: 'a',
      places: { a: place },
    });
    expect(readdirSync(folder)).toEqual(['desktop.json']);
    expect(new DesktopMemory(file()).state.theme).toBe('light');
  });

  test('is not written where nothing changed', async () => {
    await new DesktopMemory(file()).flush();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('costs no more than a remembered place where it cannot be written', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    const memory = new DesktopMemory(path.join(folder, 'file', 'desktop.json'), 5);
    memory.change({ theme: 'dark' });
    await memory.flush();
    expect(memory.state.theme).toBe('dark');
  });
});

test('where briefs were left is known of the last 200, those read last behind the others', () => {
  const ids = Array.from({ length: 250 }, () => briefId.parse(newId()));
  const [first = briefId.parse(newId())] = ids;
  let reading = freshDesktopState.reading;
  for (const [top, id] of [...ids, ids[100] ?? first].entries()) {
    reading = withReadingPlace(reading, id, { at: null, top });
  }
  expect(Object.keys(reading)).toHaveLength(200);
  expect(Object.keys(reading).at(-1)).toBe(ids[100]);
  expect(reading[ids[100] ?? first]).toEqual({ at: null, top: 250 });
  expect(Object.hasOwn(reading, first)).toBe(false);
  const state = { ...freshDesktopState, reading };
  expect(parseDesktopState(JSON.stringify(state))).toEqual(state);
});
