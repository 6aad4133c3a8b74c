import { useEffect, useState } from 'react';
import type { EntityMention, EntityPage } from '#shared/ipc/contract/entities.ts';
import type { Problem } from '#shared/result.ts';
import { workbench } from '../../platform/workbench.ts';

/** How many mentions are shown at once. */
export const mentionsShown = 50;

/** Counts what others change in the library, a moment after it, so that what is shown can be asked for again. */
function useChanges(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let timer: number | null = null;
    const stop = workbench.on('library.changed', () => {
      timer ??= window.setTimeout(() => {
        timer = null;
        setChanges((count) => count + 1);
      }, 400);
    });
    return () => {
      stop();
      if (timer !== null) window.clearTimeout(timer);
    };
  }, []);
  return changes;
}

export interface ShownEntity {
  readonly page: EntityPage | null;
  readonly mentions: readonly EntityMention[];
  readonly total: number;
  readonly problem: Problem | null;
}

const nothing: ShownEntity = { page: null, mentions: [], total: 0, problem: null };

/** The page of an entity with some of its mentions, kept as the library is; what is shown stays until the next is there. */
export function useEntity(name: string, offset: number): ShownEntity {
  const changes = useChanges();
  const [shown, setShown] = useState<ShownEntity>(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each change.
  useEffect(() => {
    let isGone = false;
    const ask = async () => {
      const [page, mentions] = await Promise.all([
        workbench.call('entities.page', { name }),
        workbench.call('entities.mentions', { name, offset, limit: mentionsShown }),
      ]);
      if (isGone) return;
      if (!page.ok || !mentions.ok) {
        setShown({ ...nothing, problem: page.ok ? (mentions.ok ? null : mentions.error) : page.error });
        return;
      }
      setShown({ page: page.value, ...mentions.value, problem: null });
    };
    void ask();
    return () => {
      isGone = true;
    };
  }, [name, offset, changes]);
  return shown;
}
