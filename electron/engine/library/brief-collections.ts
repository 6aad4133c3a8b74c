import { z } from 'zod';
import { type BriefId, briefId, newId } from '#shared/brief/ids.ts';
import { collectionsInTree, mayLieIn, mostCollectionLevels, withInner } from '#shared/ipc/collection-tree.ts';
import type { BriefCollection } from '#shared/ipc/contract/brief-collections.ts';
import { failure, type Problem, type Result, success } from '#shared/result.ts';
import { collectedChecksum, collectionChecksum, openCollectionList } from './collection-rows.ts';
import type { Connection } from './connection.ts';
import type { Facets } from './facets.ts';
import { nameKey } from './name-key.ts';
import { storedRow, sweeper, takingBack } from './removed-collections.ts';
import { rowOf, rowsOf } from './rows.ts';
import type { Traces } from './traces.ts';

/** How many of some briefs a collection has. */
export interface CountedCollection {
  readonly id: string;
  readonly count: number;
}

/** Collections of briefs, kept in the library. */
export interface BriefCollectionsStore {
  list(): BriefCollection[];
  /** Makes a collection with some briefs in it; `command-refused` if it would have a namesake or lie too deep. */
  make(name: string, parentId: string | null, briefIds: readonly string[]): Result<{ readonly id: string }>;
  /** Gives a collection another name and another place in the tree; refused as `make`, and for what is not there. */
  change(id: string, name: string, parentId: string | null): Result<void>;
  /** Removes a collection with all that lie in it; their briefs stay. Gives the ids of the collections. */
  remove(id: string): Result<{ readonly ids: string[] }>;
  /**
   * Brings back collections that were removed together; `command-refused` if that was too long ago, or if one would have
   * a namesake by now or lie too deep.
   */
  takeBack(ids: readonly string[]): Result<void>;
  /** Puts briefs into a collection, or takes them out of it; gives those that were not so before. */
  put(id: string, briefIds: readonly string[], isIn: boolean): Result<BriefId[]>;
  /** How many of some briefs are in each collection, in the order of the tree; those with none are left out. */
  of(briefIds: readonly string[]): CountedCollection[];
  /** The ids of the collections with a name, or with the names from the first level on, with slashes between them. */
  named(name: string): BriefCollection[];
  /** The briefs of a collection outside the trash, those changed last first. */
  briefIds(id: string): BriefId[];
  /** Deletes a part of what was removed too long ago to be taken back; true if there is more. */
  sweep(): boolean;
}

const counted = z.strictObject({ id: z.string(), count: z.int() });
const idRow = z.strictObject({ id: briefId });

function refused(sentence: string): { readonly ok: false; readonly error: Problem } {
  return failure('command-refused', sentence);
}

const isGone = () =>
  refused('This collection is no longer in the library, so nothing was changed. Choose another one.');

/** Why a collection cannot have a name and a place in the tree; null if it can. */
function objectionTo(
  all: readonly BriefCollection[],
  wanted: { readonly id: string | null; readonly name: string; readonly parentId: string | null },
): { readonly ok: false; readonly error: Problem } | null {
  const { id, name, parentId } = wanted;
  const has = (wantedId: string) => all.some((collection) => collection.id === wantedId);
  if ((id !== null && !has(id)) || (parentId !== null && !has(parentId))) return isGone();
  if (!mayLieIn(all, id, parentId)) {
    return refused(
      `Collections lie in each other at most ${mostCollectionLevels} deep, and none in itself, so nothing was changed. Choose another place.`,
    );
  }
  const beside = all.filter((other) => other.parentId === parentId && other.id !== id);
  if (beside.some((other) => nameKey(other.name) === nameKey(name))) {
    return refused(
      'There is a collection of this name in the same place, so nothing was changed. Choose another name, or put the briefs into that one.',
    );
  }
  return null;
}

/* Why collections cannot come back to where they were: others were made, renamed or moved there since. */
function objectionToReturn(
  listed: readonly BriefCollection[],
  ids: readonly string[],
): { readonly ok: false; readonly error: Problem } | null {
  // One whose outer collection is removed lies in none.
  const known = new Set(listed.map(({ id }) => id));
  const all = listed.map((one) => (known.has(one.parentId ?? '') ? one : { ...one, parentId: null }));
  for (const { id, name, parentId } of all) {
    const isOutermost = ids.includes(id) && (parentId === null || !ids.includes(parentId));
    if (!isOutermost || !objectionTo(all, { id, name, parentId })) continue;
    return mayLieIn(all, id, parentId)
      ? refused(
          `“${name}” was not taken back: there is another collection of this name in its place by now. Give that one another name, and undo again.`,
        )
      : refused(
          `“${name}” was not taken back: the collection it lay in was moved, so it would lie deeper than ${mostCollectionLevels} levels. Move that one up again, and undo again.`,
        );
  }
  return null;
}

function statements(db: Connection) {
  return {
    insert: db.prepare(
      'INSERT INTO brief_collections (id, parent_id, name, removed, briefs, checksum) VALUES (?, ?, ?, NULL, 0, ?)',
    ),
    one: db.prepare('SELECT id, parent_id AS parentId, name, removed FROM brief_collections WHERE id = ?'),
    write: db.prepare(
      'UPDATE brief_collections SET parent_id = ?, name = ?, removed = ?, checksum = ? WHERE id = ?',
    ),
    put: db.prepare(
      'INSERT OR IGNORE INTO collected_briefs (collection_id, brief_id, checksum) SELECT ?, id, ? FROM briefs WHERE id = ?',
    ),
    takeOut: db.prepare('DELETE FROM collected_briefs WHERE collection_id = ? AND brief_id = ?'),
    of: db.prepare(
      `SELECT c.collection_id AS id, count(*) AS count FROM collected_briefs c
       WHERE c.brief_id IN (SELECT value FROM json_each(?)) GROUP BY c.collection_id`,
    ),
    briefs: db.prepare(
      `SELECT b.id FROM collected_briefs c JOIN briefs b ON b.id = c.brief_id
       WHERE c.collection_id = ? AND b.trashed IS NULL ORDER BY b.recency DESC`,
    ),
  };
}

/** What the collections of a library are made from; `now` is the clock, as an ISO moment in UTC. */
interface CollectionsOf {
  readonly db: Connection;
  readonly facets: Pick<Facets, 'noteChange'>;
  readonly traces: Pick<Traces, 'note'>;
  readonly now: () => string;
}

type Statements = ReturnType<typeof statements>;

/** Makes, changes and removes collections, each within a transaction of the caller. */
function treeChanges(
  { insert, one, write }: Statements,
  list: () => BriefCollection[],
  now: () => string,
): Pick<BriefCollectionsStore, 'change' | 'remove' | 'takeBack'> & {
  readonly make: (name: string, parentId: string | null) => Result<{ readonly id: string }>;
} {
  const rewrite = (id: string, change: Partial<z.infer<typeof storedRow>>): void => {
    const before = rowOf(storedRow, one.get(id));
    if (!before) return;
    const { parentId, name, removed } = { ...before, ...change };
    write.run(parentId, name, removed, collectionChecksum({ id, parentId, name, removed }), id);
  };
  return {
    make: (name, parentId) => {
      const objection = objectionTo(list(), { id: null, name, parentId });
      if (objection) return objection;
      const id = newId();
      insert.run(id, parentId, name, collectionChecksum({ id, parentId, name, removed: null }));
      return success({ id });
    },
    change: (id, name, parentId) => {
      const objection = objectionTo(list(), { id, name, parentId });
      if (objection) return objection;
      rewrite(id, { name, parentId });
      return success(undefined);
    },
    remove: (id) => {
      const all = list();
      if (!all.some((collection) => collection.id === id)) return isGone();
      const ids = withInner(all, id);
      const removed = now();
      for (const each of ids) rewrite(each, { removed });
      return success({ ids });
    },
    takeBack: (ids) => {
      if (ids.some((id) => one.get(id) === undefined)) {
        return refused(
          'This collection was deleted too long ago to be taken back. Its briefs are in the library; make a new collection for them.',
        );
      }
      const before = ids.flatMap((id) => rowOf(storedRow, one.get(id)) ?? []);
      for (const id of ids) rewrite(id, { removed: null });
      const objection = objectionToReturn(list(), ids);
      if (!objection) return success(undefined);
      for (const { id, removed } of before) rewrite(id, { removed });
      return objection;
    },
  };
}

/** Opens the collections of a library. */
export function openBriefCollections({ db, facets, traces, now }: CollectionsOf): BriefCollectionsStore {
  const prepared = statements(db);
  const { put, takeOut, of, briefs } = prepared;
  const list = openCollectionList(db);
  const sweep = sweeper(db, traces);
  const { begin, since } = takingBack(now);
  const changes = treeChanges(prepared, list, begin);
  const hasRemoved = db.prepare('SELECT 1 FROM brief_collections WHERE removed IS NOT NULL LIMIT 1');
  const putAll = (id: string, briefIds: readonly string[], isIn: boolean): BriefId[] => {
    const changed = briefIds.filter((brief) => {
      const run = isIn ? put.run(id, collectedChecksum(id, brief), brief) : takeOut.run(id, brief);
      return run.changes > 0;
    });
    return changed.map((brief) => briefId.parse(brief));
  };
  const inOne = <Args extends unknown[], Value>(run: (...args: Args) => Value) => {
    const whole = db.transaction(run).immediate;
    return (...args: Args): Value => {
      facets.noteChange();
      return whole(...args);
    };
  };
  return {
    list,
    make: inOne((name, parentId, briefIds) => {
      const made = changes.make(name, parentId);
      if (made.ok) putAll(made.value.id, briefIds, true);
      return made;
    }),
    change: inOne(changes.change),
    remove: inOne(changes.remove),
    takeBack: inOne(changes.takeBack),
    put: inOne((id, briefIds, isIn) => {
      if (!list().some((collection) => collection.id === id)) return isGone();
      return success(putAll(id, briefIds, isIn));
    }),
    of: (briefIds) => {
      const found = rowsOf(counted, of.all(JSON.stringify(briefIds)));
      const counts = new Map(found.map(({ id, count }) => [id, count]));
      return collectionsInTree(list()).flatMap(({ collection: { id } }) => {
        const count = counts.get(id);
        return count === undefined ? [] : [{ id, count }];
      });
    },
    named: (name) => {
      const key = nameKey(name);
      return collectionsInTree(list())
        .filter(({ collection, path }) => nameKey(collection.name) === key || nameKey(path) === key)
        .map(({ collection }) => collection);
    },
    briefIds: (id) => rowsOf(idRow, briefs.all(id)).map((row) => row.id),
    sweep: () => hasRemoved.get() !== undefined && sweep(since()),
  };
}
