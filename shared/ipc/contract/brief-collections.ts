import { z } from 'zod';
import { briefId, idText } from '../../brief/ids.ts';
import { line } from '../../brief/text.ts';
import { engineRequest, nothing } from './request.ts';

/** A collection of briefs; its number leaves out the trash. */
export const briefCollection = z.strictObject({
  id: idText,
  name: z.string(),
  /** The collection it lies in. */
  parentId: idText.nullable(),
  count: z.int(),
});
/** A collection of briefs of the library. A brief may be in several. */
export type BriefCollection = z.output<typeof briefCollection>;

const name = line.max(200).trim().min(1, 'A collection has a name.');
const id = idText;
const briefIds = z.array(briefId).max(5_000);

/** Requests about collections of briefs; which there are comes with `library.facets`. */
export const briefCollectionRequests = {
  /** Makes a collection, in another or (null) in none, with some briefs in it. */
  'briefCollections.make': engineRequest({
    request: z.strictObject({ name, parentId: idText.nullable(), briefIds }),
    response: z.strictObject({ id }),
  }),
  /** Gives a collection another name, and moves it with all that lies in it. */
  'briefCollections.change': engineRequest({
    request: z.strictObject({ id, name, parentId: idText.nullable() }),
    response: nothing,
  }),
  /** Removes a collection and those that lie in it; their briefs stay. It can be taken back for a while. */
  'briefCollections.remove': engineRequest({
    request: z.strictObject({ id }),
    response: z.strictObject({ ids: z.array(idText) }),
  }),
  /** Brings collections back that were removed together; for those it is too late for, `command-refused`. */
  'briefCollections.takeBack': engineRequest({
    request: z.strictObject({ ids: z.array(idText).min(1).max(5_000) }),
    response: nothing,
  }),
  /** Puts briefs into a collection, or takes them out of it. Tells those that were not so before. */
  'briefCollections.put': engineRequest({
    request: z.strictObject({ id, briefIds: briefIds.min(1), isIn: z.boolean() }),
    response: z.strictObject({ briefIds: z.array(briefId) }),
  }),
  /** How many of some briefs are in each collection; those with none of them are left out. */
  'briefCollections.of': engineRequest({
    request: z.strictObject({ briefIds: briefIds.min(1) }),
    response: z.strictObject({ collections: z.array(z.strictObject({ id, count: z.int() })) }),
  }),
} as const;
