import { z } from 'zod';
import { idText } from '../../brief/ids.ts';
import { libraryFilter, librarySort } from './library.ts';

/** A search of the library that can be made again by its name. */
export const savedSearch = z.strictObject({
  id: idText,
  name: z.string().trim().min(1).max(200),
  query: z.string().max(1_000),
  filter: libraryFilter.omit({ since: true, isTrash: true }),
  /** Only briefs changed today (0) or so many days before it, or since; null for all. */
  days: z.int().min(0).max(100_000).nullable(),
  sort: librarySort,
});
export type SavedSearch = z.infer<typeof savedSearch>;
