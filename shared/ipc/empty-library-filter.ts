import type { LibraryFilter } from './contract/library.ts';

/** The filter that does not narrow: it lists all briefs that are not in the trash. */
export const emptyLibraryFilter: LibraryFilter = {
  statuses: [],
  tags: [],
  regions: [],
  entities: [],
  confidences: [],
  collections: [],
  since: null,
  isTrash: false,
};
