import { librarySourceTitle } from '../../records/library-sources/source-words.ts';
import type { Choosing } from './use-choosing.ts';

/** Says what Enter adds: what is ticked and not in the brief, or else the source the arrow keys moved to. */
export function enterSentence({ chosen, current }: Pick<Choosing, 'chosen' | 'current'>): string {
  const isKnown = current !== undefined && current.ownId !== null;
  const known = isKnown ? `“${librarySourceTitle(current.found)}” is in this brief already.` : '';
  const [first] = chosen;
  if (!first) return known || 'Tick what is to be added, or choose with the arrow keys.';
  const what = chosen.length === 1 ? `“${librarySourceTitle(first)}”` : `${chosen.length} ticked`;
  return `${known} Enter adds ${what}. Ctrl+Enter ticks and goes on.`.trim();
}
