import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../electron/tooling/project.ts';
import { mutations } from '../mutations/all.ts';
import { mutated, timesIn } from '../mutations/mutation.ts';

/* What `npm run mutate` tries in an hour is held to the sources here, so that the list cannot rot. */

const textOf = (file: string) => readFileSync(path.join(projectFolder, file), 'utf8');

describe('every mutation', () => {
  test('has a name of its own, and there are as many as were once made by hand', () => {
    const names = mutations.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z-]+\/[a-z0-9-]+$/.test(name))).toEqual([]);
    expect(names.length).toBeGreaterThanOrEqual(85);
  });

  test('finds its place exactly once, and puts something else there', () => {
    const found = mutations.map(({ name, file, find, put }) => [
      name,
      timesIn(textOf(file), find),
      find !== put,
    ]);
    expect(found.filter(([, times, isOther]) => times !== 1 || !isOther)).toEqual([]);
  });

  test('leaves a program that can be read: another one fails every test and shows nothing', () => {
    const unreadable = mutations.filter((mutation) => {
      const text = mutated(textOf(mutation.file), mutation) ?? '';
      return parseSync(mutation.file, text).errors.length > 0;
    });
    expect(unreadable.map(({ name }) => name)).toEqual([]);
  });

  test('is to be noticed by tests that are there, or says why by none', () => {
    const missing = mutations.flatMap((mutation) =>
      'tests' in mutation ? mutation.tests.filter((file) => !existsSync(path.join(projectFolder, file))) : [],
    );
    expect(missing).toEqual([]);
    const unsaid = mutations.filter((mutation) =>
      'tests' in mutation ? mutation.tests.length === 0 : mutation.equivalent === '',
    );
    expect(unsaid).toEqual([]);
  });
});
