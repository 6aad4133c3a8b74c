import type { Connection } from './connection.ts';

/** Marks a SQLite file as a library of this program: "BWLB". */
export const libraryApplicationId = 0x42574c42;

function pragmaNumber(db: Connection, name: string): number {
  const value: unknown = db.pragma(name, { simple: true });
  if (typeof value !== 'number') throw new Error(`PRAGMA ${name} gave no number.`);
  return value;
}

/** Which form a file has; 0 for a new, empty one. */
export function libraryVersion(db: Connection): number {
  return pragmaNumber(db, 'user_version');
}

/** Says whether a file is a library of ours: by its mark, or because it is new and empty. */
export function isLibrary(db: Connection): boolean {
  const mark = pragmaNumber(db, 'application_id');
  if (mark === libraryApplicationId) return true;
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  return mark === 0 && tables === 0;
}
