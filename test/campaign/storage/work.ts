/* What operations on a library have in common: the library they work on, and how their work ends. */
import { join } from 'node:path';
import { type Library, openLibrary } from '#engine/library/library.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import type { Result } from '#shared/result.ts';

/** A clock that goes on by a second each time it is asked, the same in every run: file names are the same each time. */
let asked = 0;
export const now = () => {
  asked += 1;
  return new Date(Date.parse('2026-03-01T08:00:00.000Z') + asked * 1_000).toISOString();
};

export const libraryIn = (folder: string) => join(folder, 'library.db');

/** Tells that something is on the disk from now on. */
export type Say = (word: string) => void;

/** A failure that is told to the user, as the end of the work. */
class Told extends Error {
  readonly code: string;

  constructor({ code, message }: { code: string; message: string }) {
    super(message);
    this.code = code;
  }
}

/** The code of a failure that ended the work; undefined where it was a bug. */
export function toldCode(error: unknown): string | undefined {
  return error instanceof Told ? error.code : undefined;
}

/** The value of a success; a failure ends the work. */
export function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Told(result.error);
}

/** Does something to the folder that is not the program's work; where the disk refuses, the work ends there. */
export function fromOutside(run: () => void): void {
  try {
    run();
  } catch (error) {
    throw new Told({ code: 'write-failed', message: String(error) });
  }
}

export function open(folder: string, mayRepair = true): Library {
  return wanted(openLibrary(libraryIn(folder), { now, mayRepair }));
}

/** The titles in a list, by the alphabet. */
export function titlesIn(library: Pick<Library, 'search'>, isTrash = false): string[] {
  const filter = { ...emptyLibraryFilter, isTrash };
  const request = { query: '', filter, sort: 'title', offset: 0, limit: 100 } as const;
  return wanted(library.search.list(request)).rows.map((row) => row.title);
}

export function addBrief(library: Library, title: string): string {
  return wanted(library.briefs.create({ ...makeBrief('made', now()), title }));
}

export function retitle(library: Library, briefId: string, seq: number, title: string): void {
  const call = { name: 'head.change', args: { fields: { title } } };
  wanted(library.briefs.apply(briefId, seq, [{ call, label: 'Change title', at: now() }]));
}

/** The id of the brief of a title. */
export function idOf(library: Pick<Library, 'search'>, title: string): string {
  const filter = { ...emptyLibraryFilter };
  const { rows } = wanted(library.search.list({ query: '', filter, sort: 'title', offset: 0, limit: 100 }));
  return rows.find((row) => row.title === title)?.id ?? '';
}

/** What `prepareTwo` leaves in the library. */
export const kept = ['Ferries', 'Harbour'];

/** A closed library with two briefs and a backup from before the second. */
export function prepareTwo(folder: string): void {
  const library = open(folder);
  addBrief(library, 'Ferries');
  wanted(library.backups.make('asked'));
  addBrief(library, 'Harbour');
  library.close();
}

/** Throws where the list is none of those that may be. */
export function expectTitles(
  library: Pick<Library, 'search'>,
  ...allowed: readonly (readonly string[])[]
): void {
  const found = titlesIn(library);
  if (allowed.some((titles) => titles.join() === found.join())) return;
  throw new Error(`The list is ${found.join(', ') || 'empty'}.`);
}

/** Something that is done to a library. */
export interface Operation {
  /** Makes the state it begins from. */
  prepare(folder: string): void | Promise<void>;
  /** Does the work and says what is on the disk from now on; throws what `toldCode` knows where the disk refuses. */
  work(folder: string, say: Say): void | Promise<void>;
  /** Throws where the folder, before anybody opens it again, is not as it must be. */
  checkLeft?(folder: string): void;
  /** Throws where the folder, opened again, is not as it must be after what was said. */
  check(library: Library, said: ReadonlySet<string>, folder: string): void | Promise<void>;
  /** What the next start may tell, besides nothing. */
  readonly mayTell?: RegExp;
  /** What may lie in the folder besides the usual. */
  readonly mayLeave?: RegExp;
}
