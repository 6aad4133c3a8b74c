import type { BriefId } from '#shared/brief/ids.ts';
import type { BriefCollection } from '#shared/ipc/contract/brief-collections.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { workbench } from '../platform/workbench.ts';
import { dismissToast, showToast } from '../ui/Toast/toasts.ts';
import { valueOrTell } from '../window/problems.ts';
import { forgetLibraryChange, rememberLibraryChange } from './library-change.ts';

/* Changes of collections: each says what was done and can be taken back, by its message or by undo in the library. */

/** What is needed of a collection to change what is in it. */
export type NamedCollection = Pick<BriefCollection, 'id' | 'name'>;

/** Where a collection stands, and what it is called. */
export type CollectionPlace = Pick<BriefCollection, 'name' | 'parentId'>;

interface Done {
  /** What undo is called. */
  readonly label: string;
  readonly title: string;
  readonly description?: string;
  readonly undo: () => Promise<unknown>;
}

function offerUndo({ label, title, description, undo }: Done): void {
  const takeBack = () => {
    forgetLibraryChange();
    void undo();
  };
  const toast = showToast({ title, description, action: { label: 'Undo', onSelect: takeBack } });
  rememberLibraryChange({
    label,
    undo: () => {
      dismissToast(toast);
      takeBack();
    },
  });
}

const quoted = (name: string) => `“${visibleSigns(name)}”`;
const briefs = (count: number) => (count === 1 ? '1 brief' : `${count.toLocaleString()} briefs`);

/** No more briefs than this go in one request. */
const mostAtOnce = 5_000;

/* The briefs that were not so before; null if it failed, which is told. */
async function put(id: string, briefIds: readonly BriefId[], isIn: boolean): Promise<BriefId[] | null> {
  const changed: BriefId[] = [];
  for (let start = 0; start < briefIds.length; start += mostAtOnce) {
    const some = briefIds.slice(start, start + mostAtOnce);
    const request = { id, briefIds: some, isIn };
    const done = valueOrTell(
      await workbench.call('briefCollections.put', request),
      'The collection was not changed',
    );
    if (!done) return null;
    changed.push(...done.briefIds);
  }
  return changed;
}

/** Puts briefs into a collection, or takes them out of it; the briefs themselves stay as they are. */
export async function collect(
  { id, name }: NamedCollection,
  briefIds: readonly BriefId[],
  isIn: boolean,
): Promise<void> {
  const changed = await put(id, briefIds, isIn);
  if (!changed) return;
  if (changed.length === 0) {
    showToast({ title: isIn ? `In ${quoted(name)} already` : `Not in ${quoted(name)}` });
    return;
  }
  offerUndo({
    label: isIn ? 'Add to collection' : 'Take out of collection',
    title: `${briefs(changed.length)} ${isIn ? 'added to' : 'taken out of'} ${quoted(name)}`,
    undo: () => put(id, changed, !isIn),
  });
}

/** In which collections briefs are to be from now on, and in which no longer. */
export interface Collecting {
  readonly into: readonly string[];
  readonly outOf: readonly string[];
}

/** Puts briefs into some collections and takes them out of others, as one change. */
export async function collectInto(briefIds: readonly BriefId[], { into, outOf }: Collecting): Promise<void> {
  const made: (readonly [string, BriefId[], boolean])[] = [];
  for (const [ids, isIn] of [
    [into, true],
    [outOf, false],
  ] as const) {
    for (const id of ids) made.push([id, (await put(id, briefIds, isIn)) ?? [], isIn]);
  }
  const changed = new Set(made.flatMap(([, ids]) => ids));
  if (changed.size === 0) return;
  offerUndo({
    label: 'Change collections',
    title: `Collections of ${briefs(changed.size)} changed`,
    undo: () => Promise.all(made.flatMap(([id, ids, isIn]) => (ids.length > 0 ? [put(id, ids, !isIn)] : []))),
  });
}

const deleting = 'Delete collection';

async function remove(id: string): Promise<readonly string[] | null> {
  const done = await workbench.call('briefCollections.remove', { id });
  return valueOrTell(done, 'The collection was not deleted')?.ids ?? null;
}

/* If it is refused, undo can try again once what stands in its way is gone. */
async function takeBackRemoved(ids: readonly string[]): Promise<void> {
  const back = await workbench.call('briefCollections.takeBack', { ids: [...ids] });
  if (valueOrTell(back, 'The collection was not taken back')) return;
  rememberLibraryChange({ label: deleting, undo: () => void takeBackRemoved(ids) });
}

/** Makes a collection with some briefs in it; gives its id, or null if it was refused, which is told. */
export async function makeCollection(
  { name, parentId }: CollectionPlace,
  briefIds: readonly BriefId[] = [],
): Promise<string | null> {
  const request = { name, parentId, briefIds: briefIds.slice(0, mostAtOnce) };
  const made = valueOrTell(
    await workbench.call('briefCollections.make', request),
    'The collection was not made',
  );
  if (!made) return null;
  const { id } = made;
  const others = briefIds.slice(mostAtOnce);
  if (others.length > 0) await put(id, others, true);
  const count = briefIds.length > 0 ? ` with ${briefs(briefIds.length)}` : '';
  offerUndo({
    label: 'New collection',
    title: `Collection ${quoted(name)} made${count}`,
    undo: () => remove(id),
  });
  return id;
}

/** Renames a collection, or puts it into another; false if it was refused, which is told. */
export async function changeCollection(before: BriefCollection, after: CollectionPlace): Promise<boolean> {
  const write = async ({ name, parentId }: CollectionPlace): Promise<boolean> => {
    const changed = await workbench.call('briefCollections.change', { id: before.id, name, parentId });
    return valueOrTell(changed, 'The collection was not changed') !== null;
  };
  if (!(await write(after))) return false;
  const isMoved = before.parentId !== after.parentId;
  offerUndo({
    label: isMoved ? 'Move collection' : 'Rename collection',
    title: isMoved ? `Collection ${quoted(after.name)} moved` : `Now called ${quoted(after.name)}`,
    undo: () => write(before),
  });
  return true;
}

/** Deletes a collection with those that lie in it; their briefs stay. */
export async function removeCollection({ id, name }: NamedCollection): Promise<void> {
  const ids = await remove(id);
  if (!ids) return;
  const inner = ids.length - 1;
  offerUndo({
    label: deleting,
    title: `Collection ${quoted(name)} deleted`,
    description: `${inner > 0 ? `With it ${inner === 1 ? 'one' : inner} that lay in it. ` : ''}Its briefs stay in the library.`,
    undo: () => takeBackRemoved(ids),
  });
}
