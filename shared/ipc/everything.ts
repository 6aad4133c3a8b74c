import type { LibraryFilter } from './library.ts';

/** All briefs that are not in the trash. */
export const everything: LibraryFilter = {
  statuses: [],
  tags: [],
  regions: [],
  entities: [],
  confidences: [],
  since: null,
  isTrash: false,
};
