import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { traceOf } from '../../../electron/main/log.ts';

test('a log line says what kind of bug and where, never what it said', () => {
  // Words that stand in no path, wherever the tests lie.
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
  const trace = traceOf(
    new RangeError(`line ${first}\n    at the ${second} (${second}:1:2)\n    at ${third}`),
  );
  expect(trace).toMatch(/^RangeError\n\s+at /);
  expect(trace).toContain('log.test.ts');
  for (const word of [first, second, third]) expect(trace).not.toContain(word);
});

test('a log line holds no user’s folder', () => {
  const error = new Error('x');
  error.stack = `Error: x\n    at run (${homedir()}/programs/main.js:1:2)`;
  expect(traceOf(error)).toBe('Error\n    at run (~/programs/main.js:1:2)');
});

test('nor does it if places are addresses, with characters of the folder written as numbers', () => {
  const home = '/home/Zoë O’Neill';
  const error = new Error('x');
  error.stack = `Error: x\n    at run (${pathToFileURL(home).href}/programs/main.js:1:2)`;
  expect(traceOf(error, home)).toBe('Error\n    at run (file://~/programs/main.js:1:2)');
});

test('nor does it if places are paths of a folder with such characters', () => {
  const home = '/home/Zoë O’Neill';
  const error = new Error('x');
  error.stack = `Error: x\n    at run (${home}/programs/main.cjs:1:2)`;
  expect(traceOf(error, home)).toBe('Error\n    at run (~/programs/main.cjs:1:2)');
});

test('what is no error is named by its kind alone', () => {
  expect(traceOf('the text of a brief')).toBe('a thrown string');
});
