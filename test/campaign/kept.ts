import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** The names of cases that failed once, from a file with one in a line. */
export function keptIn(file: string): string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Adds the name of a case that failed, where it is not there yet. */
export function keep(file: string, name: string): void {
  if (!keptIn(file).includes(name)) appendFileSync(file, `${name}\n`);
}
