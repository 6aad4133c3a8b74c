import { z } from 'zod';
import { newId } from '#shared/brief/ids.ts';
import type { Template } from '#shared/ipc/contract.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { Connection } from './connection.ts';
import { rowOf, rowsOf } from './rows.ts';

const listed = z.strictObject({ id: z.string(), name: z.string(), added: z.string() });
const bytesRow = z.strictObject({ bytes: z.instanceof(Uint8Array) });

/** House templates for Word files, kept in the library. */
export interface TemplatesStore {
  list(): Template[];
  add(name: string, bytes: Uint8Array): Template;
  /** The file of a template; `template-unusable` if there is none with this id. */
  bytes(id: string): Result<Uint8Array>;
  remove(id: string): void;
}

/** Opens the templates of a library. */
export function openTemplates(db: Connection, now: () => string): TemplatesStore {
  const all = db.prepare('SELECT id, name, added FROM templates ORDER BY name, id');
  const insert = db.prepare('INSERT INTO templates (id, name, bytes, added) VALUES (?, ?, ?, ?)');
  const select = db.prepare('SELECT bytes FROM templates WHERE id = ?');
  const remove = db.prepare('DELETE FROM templates WHERE id = ?');
  return {
    list: () => rowsOf(listed, all.all()).map((row) => ({ ...row, isBuiltIn: false })),
    add: (name, bytes) => {
      const id = newId();
      const added = now();
      insert.run(id, name, bytes, added);
      return { id, name, added, isBuiltIn: false };
    },
    bytes: (id) => {
      const found = rowOf(bytesRow, select.get(id));
      if (found) return success(found.bytes);
      return failure(
        'template-unusable',
        'The chosen template is no longer in the library, so the file was not written. Choose another template in the export dialog.',
      );
    },
    remove: (id) => {
      remove.run(id);
    },
  };
}
