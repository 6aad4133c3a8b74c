import type { BriefId } from '#shared/brief/ids.ts';
import type { LibraryRow } from '#shared/ipc/contract/library.ts';
import { showBrief } from './navigate.ts';

/** What a list shows of a brief that was found: its id, and where the words searched for are in an excerpt of it. */
export type FoundBrief = Pick<LibraryRow, 'id' | 'snippet' | 'snippetHits'>;

/** Opens a brief of a list; if words in its text were found, at those words. */
export async function openFound({ id, snippet, snippetHits }: FoundBrief): Promise<void> {
  const [hit] = snippetHits;
  if (!hit) return showBrief(id as BriefId);
  const { placeOfHit } = await import('#shared/queries/passage-place.ts');
  return showBrief(id as BriefId, (brief) => placeOfHit(brief, snippet, hit));
}
