import { homedir } from 'node:os';
import { expect, test } from 'vitest';
import { traceOf } from '../../../electron/main/log.ts';

test('a log line says what kind of bug and where, never what it said', () => {
  const trace = traceOf(new RangeError('line one of a brief\n    at the harbour (brief:1:2)\n    at noon'));
  expect(trace).toMatch(/^RangeError\n\s+at /);
  expect(trace).toContain('log.test.ts');
  expect(trace).not.toMatch(/brief|harbour|noon/);
});

test('a log line holds no user’s folder', () => {
  const error = new Error('x');
  error.stack = `Error: x\n    at run (${homedir()}/programs/main.js:1:2)`;
  expect(traceOf(error)).toBe('Error\n    at run (~/programs/main.js:1:2)');
});

test('what is no error is named by its kind alone', () => {
  expect(traceOf('the text of a brief')).toBe('a thrown string');
});
