import path from 'node:path';
import { readingEndings } from '#shared/readers/reading.ts';

/** Endings of files that can be given to the program on its command line or by the system. */
const openable = new Set(
  Object.values(readingEndings)
    .flat()
    .map((ending) => `.${ending}`),
);
/** More files than this are not taken at once. */
export const mostFiles = 100;

/** The files among the arguments of a start, as absolute paths. Switches and everything else are left out. */
export function filesOfArguments(args: readonly string[], folder: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && openable.has(path.extname(arg).toLowerCase()))
    .slice(0, mostFiles)
    .map((arg) => path.resolve(folder, arg));
}

/** Holds files until the program can take them: a Mac names them before it is ready. */
export class FileInbox {
  #waiting: string[] = [];
  #take: ((files: string[]) => void) | null = null;

  put(files: readonly string[]): void {
    if (files.length === 0) return;
    if (this.#take) this.#take([...files]);
    else this.#waiting.push(...files);
  }

  /** From now on files go to this function, beginning with those that waited. */
  open(take: (files: string[]) => void): void {
    this.#take = take;
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length > 0) take(waiting);
  }
}
