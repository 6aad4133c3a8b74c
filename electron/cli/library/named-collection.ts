import type { LibraryReader } from '#engine/library/library-reader.ts';
import { collectionsInTree } from '#shared/ipc/collection-tree.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { plainLine } from '../terminal.ts';

/** What `--help` says of the option that names a collection. */
export const collectionHelp = `  --collection NAME
                  only briefs of this collection; where several have the name, write the names of those
                  it lies in before it, with slashes: “Baltic/Ports”`;

/** The id of the collection with a name, or with a path of names; `request-invalid` if there is none or several. */
export function collectionNamed({ collections }: LibraryReader, name: string): Result<string> {
  const [all, named] = [collections.list(), collections.named(name)];
  if (!all.ok || !named.ok) return all.ok ? (named.ok ? success('') : named) : all;
  const [found, ...others] = named.value;
  if (found && others.length === 0) return success(found.id);
  const ids = new Set(named.value.map(({ id }) => id));
  const paths = collectionsInTree(all.value).flatMap(({ collection, path }) =>
    ids.has(collection.id) ? [`“${plainLine(path)}”`] : [],
  );
  return found
    ? failure(
        'request-invalid',
        `Several collections are called so: ${paths.join(', ')}. Name one of them whole.`,
      )
    : failure(
        'request-invalid',
        `The library has no collection “${plainLine(name)}”. “briefwright library collections” lists those it has.`,
      );
}

/** The collections a brief is in, each with the names of those it lies in, in the order of their tree. */
export function pathsOf({ collections }: LibraryReader, briefId: string): Result<string[]> {
  const all = collections.list();
  const counted = collections.of([briefId]);
  if (!all.ok || !counted.ok) return all.ok ? (counted.ok ? success([]) : counted) : all;
  const ids = new Set(counted.value.map(({ id }) => id));
  return success(
    collectionsInTree(all.value).flatMap(({ collection, path }) => (ids.has(collection.id) ? [path] : [])),
  );
}
