import type { Brief } from '#shared/brief/brief.ts';
import type { LibrarySource } from '#shared/ipc/contract/sources.ts';
import { workKeys } from '#shared/readers/references/known.ts';

/**
 * Gives what says which source of a brief a source of the library is, by what works are known again wherever they are
 * compared; null if the brief does not have it.
 */
export function ownSourceAmong(sources: Brief['sources']): (found: LibrarySource) => string | null {
  const withKey = new Map<string, string>();
  for (const source of Object.values(sources)) {
    for (const key of workKeys(source)) withKey.set(key, source.id);
  }
  const ids = new Set<string>(Object.keys(sources));
  return ({ keys, inBriefs }) => {
    const known = keys.map((key) => withKey.get(key)).find((id) => id !== undefined);
    // Without anything to know it by, it is at least itself.
    return (
      known ??
      (keys.length > 0 ? null : (inBriefs.find(({ sourceId }) => ids.has(sourceId))?.sourceId ?? null))
    );
  };
}
