import type { Migration } from './migration.ts';

/** Each change says in which form of a brief it was written; the existing ones were written in the first form. */
export const eventForms: Migration = {
  version: 30,
  name: 'event-forms',
  up: (db) => db.exec('ALTER TABLE events ADD COLUMN form INTEGER NOT NULL DEFAULT 1'),
};
