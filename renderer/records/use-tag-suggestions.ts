import { useEffect, useState } from 'react';
import { workbench } from '../platform/workbench.ts';

/** Tags used in the library that begin with what is typed. */
export function useTagSuggestions(): {
  readonly suggestions: readonly string[];
  readonly setQuery: (query: string) => void;
} {
  const [query, setQuery] = useState('');
  const [suggestions, setSuggestions] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    const request = { kind: 'tag' as const, prefix: query.trim().slice(0, 200) };
    void workbench.call('library.complete', request).then((answer) => {
      // Completion is only an offer: if it fails, typing goes on without it.
      if (!isGone && answer.ok) setSuggestions(answer.value.values);
    });
    return () => {
      isGone = true;
    };
  }, [query]);
  return { suggestions, setQuery };
}
