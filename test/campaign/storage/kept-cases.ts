import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The names of cases that failed once. */
export function keptCases(): string[] {
  return readFileSync(join(import.meta.dirname, 'kept-cases.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
