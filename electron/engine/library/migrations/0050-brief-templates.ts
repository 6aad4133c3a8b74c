import type { Migration } from './migration.ts';

/*
 * `brief_templates` holds what new briefs can begin with: a brief without the content of a case, as JSON of the form it
 * was written in. Every row has a checksum, see `checksum.ts`.
 */
const table = `
CREATE TABLE brief_templates (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  brief TEXT NOT NULL,
  added TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
`;

/** A home for brief templates. */
export const briefTemplates: Migration = {
  version: 50,
  name: 'brief-templates',
  up: (db) => db.exec(table),
};
