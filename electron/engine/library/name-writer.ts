import { z } from 'zod';
import type { Connection } from './connection.ts';
import type { IndexedName } from './indexed-brief.ts';
import { rowsOf } from './rows.ts';

const nameRow = z.strictObject({ kind: z.string(), key: z.string(), name: z.string() });

function nameText({ kind, key, name }: z.infer<typeof nameRow>): string {
  return JSON.stringify([kind, key, name]);
}

/** Prepares the writing of the names that occur in a brief; what comes back says whether they are others than before. */
export function nameWriter(db: Connection) {
  const namesOf = db.prepare('SELECT kind, key, name FROM brief_names WHERE brief_id = ?');
  const dropNames = db.prepare('DELETE FROM brief_names WHERE brief_id = ?');
  const addName = db.prepare('INSERT INTO brief_names (kind, key, brief_id, name) VALUES (?, ?, ?, ?)');
  return (briefId: string, names: readonly IndexedName[]): boolean => {
    const present = new Set(rowsOf(nameRow, namesOf.all(briefId)).map(nameText));
    if (present.size === names.length && names.every((item) => present.has(nameText(item)))) return false;
    dropNames.run(briefId);
    for (const { kind, key, name } of names) addName.run(kind, key, briefId, name);
    return true;
  };
}
