import { useCallback, useEffect, useState } from 'react';
import type { LibraryTags } from '#shared/ipc/contract/library.ts';
import { workbench } from '../../platform/workbench.ts';
import { valueOrTell } from '../../window/problems.ts';

/** A tag of the library, and how many briefs have it. */
export type CountedTag = LibraryTags['tags'][number];

/** So many tags are listed at once. */
const pageSize = 500;

async function listed(words: string, offset: number, limit: number): Promise<LibraryTags> {
  const answer = await workbench.call('library.tags', { words: words.slice(0, 200), offset, limit });
  return valueOrTell(answer, 'The tags could not be listed') ?? { tags: [], total: 0, behind: 0 };
}

interface ListedTags {
  readonly words: string;
  readonly tags: readonly CountedTag[];
  readonly total: number;
}

/** The tags whose names contain what is typed, those in most briefs first, a page at a time; null before the first answer. */
export function useTags(words: string) {
  const [list, setList] = useState<ListedTags | null>(null);
  useEffect(() => {
    let isLate = false;
    void listed(words, 0, pageSize).then(({ tags, total }) => {
      if (!isLate) setList({ words, tags, total });
    });
    return () => {
      isLate = true;
    };
  }, [words]);
  const showMore = useCallback(async () => {
    const offset = list?.tags.length ?? 0;
    const next = await listed(words, offset, pageSize);
    // What was typed meanwhile has another list.
    setList((before) =>
      before === list && before !== null ? { ...before, tags: [...before.tags, ...next.tags] } : before,
    );
  }, [words, list]);
  return { list, showMore };
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** The tag that has a name already, if there is one beside the chosen ones. */
export function useTagNamed(name: string, chosen: readonly string[]): CountedTag | undefined {
  const [found, setFound] = useState<readonly CountedTag[]>([]);
  useEffect(() => {
    let isLate = false;
    // The one of just this name comes first.
    if (name.trim() === '') setFound([]);
    else void listed(name, 0, 1).then(({ tags }) => !isLate && setFound(tags));
    return () => {
      isLate = true;
    };
  }, [name]);
  return found.find((tag) => same(tag.name, name) && !chosen.includes(tag.name));
}
