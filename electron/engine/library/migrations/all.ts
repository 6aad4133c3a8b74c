import { firstTables } from './0010-first-tables.ts';
import { contentTables } from './0020-contents.ts';
import { eventForms } from './0030-event-forms.ts';
import { listIndexes } from './0040-list-indexes.ts';
import { briefTemplates } from './0050-brief-templates.ts';
import { briefCollections } from './0060-brief-collections.ts';
import { entities } from './0070-entities.ts';
import { ledger } from './0080-ledger.ts';
import { sources } from './0090-sources.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [
  firstTables,
  contentTables,
  eventForms,
  listIndexes,
  briefTemplates,
  briefCollections,
  entities,
  ledger,
  sources,
];
