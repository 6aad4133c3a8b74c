import type { LibraryFilter } from './contract/library.ts';

/** The filter that narrows to nothing: it lists all briefs that are not in the trash. */
export const emptyLibraryFilter: LibraryFilter = {
  statuses: [],
  tags: [],
  regions: [],
  entities: [],
  confidences: [],
  since: null,
  isTrash: false,
};
